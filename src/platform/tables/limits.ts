/** Why a file is not read as a table. */
export type TableRefusalCode =
  /** Neither text nor a workbook: a picture, a program, an archive of something else. */
  | 'file_not_a_table'
  /** More bytes, unpacked or packed, than a table of people or postings can have. */
  | 'file_too_large'
  | 'file_too_many_columns'
  | 'file_too_many_rows'
  /** One cell with more characters than a spreadsheet itself allows. */
  | 'file_cell_too_long'
  | 'file_encrypted'
  /** Cut off or damaged. */
  | 'file_broken'
  /** Declares entities or a document type, which no spreadsheet program writes. */
  | 'file_unsafe'
  | 'file_empty';

/** A file that is not read, with a code for the sentence at the file field. */
export class TableRefusal extends Error {
  constructor(readonly code: TableRefusalCode) {
    super(code);
    this.name = 'TableRefusal';
  }
}

export interface TableLimits {
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell; 32,767 is what spreadsheet programs allow. */
  readonly cell: number;
  /** Characters of one row. */
  readonly row: number;
  /** Bytes of one part of a workbook after unpacking. */
  readonly unpacked: number;
  /** Unpacked to packed bytes; checked once a part has more than a mebibyte. Real sheets reach about 20. */
  readonly ratio: number;
  /** Entries in a workbook's directory. */
  readonly entries: number;
}

export const TABLE_LIMITS: TableLimits = {
  rows: 200_000,
  columns: 200,
  cell: 32_767,
  row: 262_144,
  unpacked: 128 * 1_048_576,
  ratio: 100,
  entries: 2_000,
};
