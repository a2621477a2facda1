import { openCells } from './audit.js';
import { cheapestPath } from './cheapest-path.js';
import { Flow } from './flow.js';
import { Network, networkOf } from './network.js';
import { Policy, isSensitive } from './policy.js';
import { CellIndex, Grid } from './table.js';

export interface Suppression {
  /** Every hidden cell. */
  readonly hidden: ReadonlySet<CellIndex>;
  /** Cells below the threshold that could not be protected, because cells that had to stay give them away. */
  readonly exposed: readonly CellIndex[];
}

const NOTHING: ReadonlySet<CellIndex> = new Set();

/**
 * Hides all cells below the threshold, and as many others as it takes that none of those can be derived from the
 * rest by adding and subtracting: primary, then secondary suppression. Cell by cell, in order, it asks by maximum
 * flow how wide the derivable interval is and, while that is too narrow, hides the cells of a cheapest walk that
 * widens it (the network method of Castro, European J. of Operational Research 166, 2005). Hiding more never narrows
 * what was protected before, so one pass is enough; without `keep` it always succeeds, at worst by hiding all sums.
 * The reader is taken to know sums and signs; one who reruns this very search on guessed tables may learn a little more.
 * @param keep cells that are public elsewhere and cannot be taken back
 */
export function suppress(grid: Grid, policy: Policy, keep: ReadonlySet<CellIndex> = NOTHING): Suppression {
  const sensitive = grid.values.flatMap((value, cell) => (isSensitive(value, policy) ? [cell] : []));
  const open = openCells(grid, new Set(sensitive.filter((cell) => !keep.has(cell))));
  const network = networkOf(grid);
  const flow = new Flow(network, grid);
  const task: Task = { grid, network, flow, open, keep, policy };
  const exposed = sensitive.filter((cell) => keep.has(cell) || !protect(task, cell));
  const hidden = new Set<CellIndex>();
  open.forEach((bit, cell) => {
    if (bit === 1) hidden.add(cell);
  });
  return { hidden, exposed };
}

interface Task {
  readonly grid: Grid;
  readonly network: Network;
  readonly flow: Flow;
  readonly open: Uint8Array;
  readonly keep: ReadonlySet<CellIndex>;
  readonly policy: Policy;
}

/** Widens the interval of one cell until it is wide enough; false when kept cells make that impossible. */
function protect(task: Task, cell: CellIndex): boolean {
  for (;;) {
    const need = task.policy.minWidth - reach(task, cell);
    if (need <= 0) return true;
    const path = widening(task, cell, need) ?? widening(task, cell, 1);
    if (path === null) return false;
    for (const arc of path) task.open[arc] = 1;
  }
}

/** Width of the derivable interval as far as the policy asks; leaves the table with the cell pushed up. */
function reach({ flow, open, policy }: Task, cell: CellIndex): number {
  flow.reset();
  const down = flow.push(open, cell, 'down', policy.minWidth);
  flow.reset();
  return down + flow.push(open, cell, 'up', policy.minWidth - down);
}

/**
 * Cells to hide so that this one can rise by `room` beyond what the hidden ones already allow: the search starts from
 * the state in which they have given all they can, so the walk must use a cell that is still public.
 */
function widening(task: Task, cell: CellIndex, room: number): readonly CellIndex[] | null {
  const { network, flow } = task;
  return cheapestPath({ network, flow, room, cost: (arc) => hidingCost(task, arc) }, cell);
}

/** Small counts go first, sums last: a hidden sum of many costs the reader more than a hidden part. */
function hidingCost(task: Task, cell: CellIndex): number {
  if (task.open[cell] === 1) return 0;
  if (task.keep.has(cell)) return Infinity;
  const { grid } = task;
  const row = Math.floor(cell / grid.width);
  const sums = (grid.leaf[row] ? 0 : 1) + (cell % grid.width === grid.width - 1 ? 1 : 0);
  return Math.log2(2 + (grid.values[cell] ?? 0)) * 4 ** sums;
}
