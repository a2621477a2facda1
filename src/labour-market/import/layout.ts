import { Row } from './row.js';

/** What a cell of a table can hold; arrays become PostgreSQL arrays, other objects JSON. */
export type Cell =
  string | number | boolean | null | readonly string[] | Readonly<Record<string, number | string | null>>;

/** A row that is read but deliberately not loaded, with the reason that the report counts it under. */
export class Skipped {
  constructor(readonly reason: string) {}
}

/** Values of a staged column must exist in another table; `header` is the column of the file to blame. */
export interface Reference {
  readonly header: string;
  readonly column: string;
  readonly table: string;
  readonly key: string;
  /** `drop` leaves the row out and counts it under the note: for crosswalks made for an older edition. */
  readonly otherwise: 'error' | { readonly drop: string };
}

/** How one reference file is laid out and which table it fills. */
export interface FileLayout {
  /** Stable name of the layout, whatever edition of the file is there. */
  readonly name: string;
  /** Matches the file name; a group captures the edition, of which the newest is taken. */
  readonly file: RegExp;
  /** Name to tell when no such file is there. */
  readonly example: string;
  readonly required: boolean;
  /** What to show wherever the data is shown. */
  readonly notice: string;
  readonly delimiter: ',' | ';';
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Further columns that may not hold the same value twice. */
  readonly unique?: readonly string[];
  /** Headers that the file must have, by the edition in its name. */
  readonly headers: (edition: string) => readonly string[];
  /** Windows-1252 is understood beside UTF-8: what the offices' own programs write. */
  readonly anyEncoding?: boolean;
  /** A line that begins so ends the table; notes follow it. */
  readonly footer?: RegExp;
  /** A newer form of the same file, told by its first line. */
  readonly newer?: { readonly firstLine: RegExp; readonly layout: Partial<FileLayout> };
  /** Several files of this layout may be there, each with rows of its own: the `scope` of one, by its edition. */
  readonly each?: (edition: string) => string;
  /** True when the columns are told by their order, because editions name them differently. */
  readonly byPosition?: boolean;
  /** Turns a row into values for `columns`, in that order; faults are noted on the row itself. */
  readonly reader: (edition: string) => (row: Row) => readonly Cell[] | Skipped;
  readonly references: readonly Reference[];
  /** SQL to run on the staging table (named `staged`) before it is merged. */
  readonly prepare?: readonly string[];
  /** SQL condition on the target: imported rows that it holds for and the file does not name any more are deleted. */
  readonly scope?: string;
  /** A coarser key: starter rows that share it give way to imported ones. */
  readonly supersedes?: string;
}
