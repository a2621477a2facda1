export { type Block, BlockSource, type ByteSource, piecesOf, sourceOf } from './byte-source.js';
export { TABLE_LIMITS, type TableLimits, TableRefusal, type TableRefusalCode } from './limits.js';
export { openTable, type Table } from './open-table.js';
export type { TableRow } from './table-row.js';
export type { TextEncoding } from './text.js';
export { type XmlHandler, XmlReader } from './xml.js';
export { CSV_START, csvLine, neutralCell, originalCell } from './write-csv.js';
