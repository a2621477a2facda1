import { FrozenEngine, Lists, Side } from '../../../domain/matching/index.js';

/** What a thread is started with. Columns and lists lie in shared memory, the rest is copied. */
export interface ThreadTask {
  readonly engine: FrozenEngine;
  readonly side: Side;
  /** Lists of the rows from `from` on, or of `rows` in their order. */
  readonly lists: Lists;
  /** Next row that no thread has taken. */
  readonly counter: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly piece: number;
  /** Rows that are asked for, when they do not lie side by side. */
  readonly rows: Int32Array | null;
}
