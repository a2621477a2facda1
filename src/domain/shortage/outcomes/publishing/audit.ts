import { Flow } from './flow.js';
import { networkOf } from './network.js';
import { Policy, isSensitive } from './policy.js';
import { CellIndex, Grid } from './table.js';

/** What a reader who can add and subtract knows of a hidden cell: it lies between `min` and `max`, both possible. */
export interface DerivableInterval {
  readonly min: number;
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

/**
 * The attacker: the exact interval of every hidden cell that follows from all published cells, the sums of the table
 * and the fact that counts are whole and not negative. A hidden cell with `min` = `max` is no secret.
 */
export function derivableIntervals(
  grid: Grid,
  suppressed: ReadonlySet<CellIndex>,
): ReadonlyMap<CellIndex, DerivableInterval> {
  const flow = new Flow(networkOf(grid), grid);
  const open = openCells(grid, suppressed);
  const result = new Map<CellIndex, DerivableInterval>();
  for (const cell of suppressed) {
    const value = grid.values[cell] ?? 0;
    const down = flow.push(open, cell, 'down', Infinity);
    flow.reset();
    const up = flow.push(open, cell, 'up', Infinity);
    flow.reset();
    result.set(cell, { min: value - down, max: value + up });
  }
  return result;
}

/** Cells below the threshold that are published, or hidden in an interval narrower than the policy promises. */
export function unprotectedCells(
  grid: Grid,
  suppressed: ReadonlySet<CellIndex>,
  policy: Policy,
): readonly CellIndex[] {
  const open = openCells(grid, suppressed);
  const flow = new Flow(networkOf(grid), grid);
  return grid.values.flatMap((value, cell) =>
    isSensitive(value, policy) && (open[cell] === 0 || widthOf(flow, open, cell, policy) < policy.minWidth)
      ? [cell]
      : [],
  );
}

/** Width of the interval of a hidden cell, looked at only as far as the policy asks. */
function widthOf(flow: Flow, open: Uint8Array, cell: CellIndex, policy: Policy): number {
  const down = flow.push(open, cell, 'down', policy.minWidth);
  flow.reset();
  const up = flow.push(open, cell, 'up', policy.minWidth - down);
  flow.reset();
  return down + up;
}

export function openCells(grid: Grid, suppressed: ReadonlySet<CellIndex>): Uint8Array {
  const open = new Uint8Array(grid.values.length);
  for (const cell of suppressed) open[cell] = 1;
  return open;
}
