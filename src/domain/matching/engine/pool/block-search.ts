import { Sink } from '../top-list.js';

/** Works lists out for blocks of neighbours. */
export interface BlockSearch {
  /** Prepares for these rows; the answers are the same without, but slower. */
  open(rows: Int32Array): void;
  /** Offers all that can be among the best for a row. */
  search(row: number, sink: Sink): void;
}
