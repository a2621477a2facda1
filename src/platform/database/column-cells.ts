import { arrayLiteral } from './copy-text.js';
import type { SpareMemory } from './spare.js';

/** Types of columns that `ColumnCells` writes; lists travel as the text of an array. */
export type ColumnType =
  | 'uuid'
  | 'text'
  | 'boolean'
  | 'smallint'
  | 'integer'
  | 'float8'
  | 'date'
  | 'jsonb'
  | 'bytea'
  | 'text[]'
  | 'integer[]';

/** The columns that rows of a table fill, in the order of their cells. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** Rows column by column: each column one array in PostgreSQL's binary format. Nothing has to be parsed on arrival. */
export type ColumnArrays = readonly Uint8Array[];

/** Number of an array's element type in `pg_type`. */
const ELEMENT: Readonly<Record<ColumnType, number>> = {
  ...{
    uuid: 2950,
    text: 25,
    boolean: 16,
    smallint: 21,
    integer: 23,
    float8: 701,
    date: 1082,
    jsonb: 3802,
    bytea: 17,
  },
  ...{ 'text[]': 25, 'integer[]': 25 },
};
/** Dimensions, whether there are nulls, element type, length and lower bound, four bytes each. */
const HEAD = 20;
const NULL = -1;
const [TRUE, FALSE] = [Uint8Array.of(1), Uint8Array.of(0)];
const START_BYTES = 16_384;
const UUID_BYTES = 16;
const DASH = 0x2d;
const NO_DIGIT = 255;
/** Values of hexadecimal digits by their signs. */
const DIGITS = new Uint8Array(128).fill(NO_DIGIT);
for (let digit = 0; digit < 16; digit += 1) {
  DIGITS[digit.toString(16).charCodeAt(0)] = digit;
  DIGITS[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}
/** PostgreSQL counts days from 1 January 2000, JavaScript from 1970. */
const FIRST_DAY = 10_957;
const DAY_MS = 86_400_000;
/** Days remembered for a column. */
const MOST_DAYS = 1000;
/** First byte of a binary jsonb. */
const JSONB_FORMAT = 1;

/** The type of the arrays in which a column's cells travel. */
export function travelsAs(type: ColumnType): string {
  return type.endsWith('[]') ? 'text' : type;
}

/** Writes the cells of one column; null and undefined are NULL. */
export class ColumnCells {
  private bytes: Buffer;
  private at = HEAD;
  private count = 0;
  private hasNull = false;
  private readonly days = new Map<string, number>();

  /** `memory`: where the cells lie; otherwise they have memory of their own. */
  constructor(
    private readonly type: ColumnType,
    private readonly memory?: SpareMemory,
  ) {
    this.bytes = this.ofSize(START_BYTES);
  }

  /** @throws RangeError for what the type cannot hold */
  add(value: unknown): void {
    this.count += 1;
    if (value === null || value === undefined) {
      this.hasNull = true;
      this.room(4);
      this.at = this.bytes.writeInt32BE(NULL, this.at);
      return;
    }
    switch (this.type) {
      case 'uuid':
        return this.uuid(value as string);
      case 'text':
        return this.text(value as string);
      case 'text[]':
        return this.text(arrayLiteral(value as readonly string[]));
      case 'integer[]':
        return this.text(`{${(value as readonly number[]).join(',')}}`);
      case 'jsonb':
        return this.text(JSON.stringify(value), JSONB_FORMAT);
      case 'bytea':
        return this.raw(value as Uint8Array);
      case 'boolean':
        return this.raw(value === true ? TRUE : FALSE);
      default:
        return this.number(value);
    }
  }

  /** The array, so that it can be moved to another thread; nothing can be added any more. */
  array(): Uint8Array {
    const { bytes, count, hasNull, type } = this;
    // An array without anything in it has no dimension.
    if (count === 0) return new Uint8Array(emptyArray(ELEMENT[type]));
    bytes.writeInt32BE(1, 0);
    bytes.writeInt32BE(hasNull ? 1 : 0, 4);
    bytes.writeInt32BE(ELEMENT[type], 8);
    bytes.writeInt32BE(count, 12);
    bytes.writeInt32BE(1, 16);
    const cells = bytes.subarray(0, this.at);
    return this.memory ? cells : new Uint8Array(cells);
  }

  private number(value: unknown): void {
    this.room(12);
    const { bytes, at, type } = this;
    if (type === 'float8') {
      bytes.writeInt32BE(8, at);
      this.at = bytes.writeDoubleBE(value as number, at + 4);
      return;
    }
    const whole = type === 'date' ? this.dayNumber(value as string) : (value as number);
    if (!Number.isInteger(whole)) throw new RangeError(`no ${type}`);
    bytes.writeInt32BE(type === 'smallint' ? 2 : 4, at);
    this.at = type === 'smallint' ? bytes.writeInt16BE(whole, at + 4) : bytes.writeInt32BE(whole, at + 4);
  }

  /** Days of a column come again. */
  private dayNumber(day: string): number {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    const number = Date.parse(day) / DAY_MS - FIRST_DAY;
    if (this.days.size < MOST_DAYS) this.days.set(day, number);
    return number;
  }

  private uuid(value: string): void {
    this.room(4 + UUID_BYTES);
    const start = this.bytes.writeInt32BE(UUID_BYTES, this.at);
    if (!writeUuid(this.bytes, start, value)) throw new RangeError('no uuid');
    this.at = start + UUID_BYTES;
  }

  private text(value: string, format?: number): void {
    // A sign takes three bytes at most for each of its units in a string.
    this.room(5 + 3 * value.length);
    let start = this.at + 4;
    if (format !== undefined) start = this.bytes.writeUInt8(format, start);
    const end = start + this.bytes.write(value, start, 'utf8');
    this.bytes.writeInt32BE(end - this.at - 4, this.at);
    this.at = end;
  }

  private raw(value: Uint8Array): void {
    this.room(4 + value.length);
    this.at = this.bytes.writeInt32BE(value.length, this.at);
    this.bytes.set(value, this.at);
    this.at += value.length;
  }

  private room(length: number): void {
    if (this.at + length <= this.bytes.length) return;
    const larger = this.ofSize(Math.max(2 * this.bytes.length, this.at + length));
    this.bytes.copy(larger, 0, 0, this.at);
    this.memory?.give([this.bytes.buffer as ArrayBuffer]);
    this.bytes = larger;
  }

  private ofSize(length: number): Buffer {
    return this.memory ? Buffer.from(this.memory.take(length)) : Buffer.allocUnsafeSlow(length);
  }
}

/** Values as one parameter of a statement: an array in PostgreSQL's binary format. */
export function binaryArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const cells = new ColumnCells(type);
  for (const value of values) cells.add(value);
  return Buffer.from(cells.array().buffer);
}

/** Writes rows that are keyed by column. */
export class RowsByColumn {
  private readonly names: readonly string[];
  private readonly cells: readonly ColumnCells[];
  private isEmpty = true;

  /** `memory`: as for `ColumnCells`. */
  constructor(columns: ColumnTypes, memory?: SpareMemory) {
    this.names = Object.keys(columns);
    this.cells = Object.values(columns).map((type) => new ColumnCells(type, memory));
  }

  /** The row itself is forgotten. */
  add(row: Readonly<Record<string, unknown>>): void {
    const { names, cells } = this;
    this.isEmpty = false;
    for (let at = 0; at < names.length; at += 1) cells[at]?.add(row[names[at] ?? '']);
  }

  /** Null without rows. */
  arrays(): ColumnArrays | null {
    return this.isEmpty ? null : this.cells.map((column) => column.array());
  }
}

/** Digit by digit: a text without its dashes would be made for nothing. False for what is no UUID. */
function writeUuid(bytes: Uint8Array, start: number, value: string): boolean {
  let digits = 0;
  let byte = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === DASH) continue;
    const digit = DIGITS[code] ?? NO_DIGIT;
    if (digit === NO_DIGIT || digits === 2 * UUID_BYTES) return false;
    byte = (byte << 4) | digit;
    digits += 1;
    if (digits % 2 === 0) {
      bytes[start + digits / 2 - 1] = byte;
      byte = 0;
    }
  }
  return digits === 2 * UUID_BYTES;
}

function emptyArray(element: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeInt32BE(element, 8);
  return bytes;
}
