/** One row with its number in the file (the first is 1), for messages that a person can follow. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}
