/** Whether a state may enter runs of a kind. */
export const ENTERS = { unknown: 0, never: 1, always: 2, ifOpened: 3 } as const;

/** Values of one state by place, and what the state does with runs of a kind. */
export interface BoundRow {
  /** Number of the state. */
  readonly state: number;
  /** The reset that the values belong to, and the place from which on they are known. */
  version: number;
  from: number;
  /** The best promise from the place on, and the place of it (-1 = nothing promises anything). */
  best: Float64Array;
  bestAt: Int32Array;
  /** The best promise from the place on of a run with another exam than that of the best. */
  second: Float64Array;
  /** What taking the run promises; 0 when the state may not enter it, below 0 when not worked out yet. */
  promise: Float64Array;
  readonly enters: Uint8Array;
  /** 1 where neither passing nor failing changes anything here but what is spent. */
  readonly idle: Uint8Array;
  readonly passed: BoundRow[];
  readonly failed: BoundRow[];
}

export function newRow(state: number, kinds: number): BoundRow {
  return {
    state,
    version: 0,
    from: 0,
    best: new Float64Array(0),
    bestAt: new Int32Array(0),
    second: new Float64Array(0),
    promise: new Float64Array(0),
    enters: new Uint8Array(kinds),
    idle: new Uint8Array(kinds),
    passed: [],
    failed: [],
  };
}

export function widen(row: BoundRow, places: number): void {
  row.best = new Float64Array(places * 2);
  row.bestAt = new Int32Array(places * 2);
  row.second = new Float64Array(places * 2);
  row.promise = new Float64Array(places * 2);
}
