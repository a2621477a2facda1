const NULL = -1;
/** Signature, flags and the length of an extension that nobody uses. */
export const HEAD_BYTES = 19;
const END = -1;
/** Dimensions, whether there are nulls, type, length and lower bound of an array, four bytes each. */
const ARRAY_HEAD = 20;
const MOST_DIGITS = 9;
const [QUOTE, BACKSLASH, COMMA, BLANK] = [0x22, 0x5c, 0x2c, 0x20];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Gives equal bytes the same number. */
export interface BytesByNumber {
  numberOf(bytes: Uint8Array, from: number, to: number, make: () => unknown): number;
}

/** The fields of one row of `COPY … TO STDOUT (FORMAT binary)`, by place. Valid until the next row. */
export class CopyFields {
  private bytes: Buffer = Buffer.alloc(0);
  /** The same bytes: whole numbers are read from a view several times as fast as from a buffer. */
  private view = viewOf(this.bytes);
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  constructor(readonly width: number) {
    this.from = new Int32Array(width);
    this.to = new Int32Array(width);
  }

  /** Reads a row that begins at `at` and gives where the next one begins; −1 when it is not all there. */
  readRow(bytes: Buffer, at: number): number {
    let next = at + 2;
    if (this.bytes !== bytes) {
      this.bytes = bytes;
      this.view = viewOf(bytes);
    }
    const { view, from, to, width } = this;
    for (let field = 0; field < width; field += 1) {
      if (next + 4 > bytes.length) return -1;
      const length = view.getInt32(next);
      next += 4;
      from[field] = length === NULL ? NULL : next;
      if (length !== NULL) next += length;
      to[field] = next;
    }
    return next <= bytes.length ? next : -1;
  }

  isNull(field: number): boolean {
    return this.start(field) === NULL;
  }

  /** Calls with the bytes of a field, see `ByteValues`; 0 for NULL. */
  numberIn(field: number, values: BytesByNumber, make: () => unknown): number {
    const from = this.start(field);
    return from === NULL ? 0 : values.numberOf(this.bytes, from, this.end(field), make);
  }

  int16(field: number): number {
    return this.view.getInt16(this.start(field));
  }

  int32(field: number): number {
    return this.view.getInt32(this.start(field));
  }

  uint32(field: number, word: number): number {
    return this.view.getUint32(this.start(field) + 4 * word);
  }

  /** A `uuid` in lower case with its dashes. */
  uuid(field: number): string {
    const from = this.start(field);
    const hex = this.bytes.toString('hex', from, from + 16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  float8(field: number): number {
    return this.view.getFloat64(this.start(field));
  }

  /** A `real` as its shortest decimal, as PostgreSQL writes it. */
  float4(field: number): number {
    const value = this.view.getFloat32(this.start(field));
    for (let digits = 1; digits < MOST_DIGITS; digits += 1) {
      const short = Number(value.toPrecision(digits));
      if (Math.fround(short) === value) return short;
    }
    return Number(value.toPrecision(MOST_DIGITS));
  }

  isTrue(field: number): boolean {
    return this.bytes[this.start(field)] === 1;
  }

  text(field: number): string {
    return this.bytes.toString('utf8', this.start(field), this.end(field));
  }

  /** A `jsonb`, whose first byte is its format. */
  json(field: number): unknown {
    return JSON.parse(this.bytes.toString('utf8', this.start(field) + 1, this.end(field)));
  }

  /**
   * Calls back with the bytes of each object of a `jsonb` list of objects. PostgreSQL writes equal objects alike, so whoever
   * knows the bytes need not read them.
   */
  eachObject(field: number, take: (bytes: Buffer, from: number, to: number) => void): void {
    const { bytes } = this;
    const end = this.end(field);
    let at = this.start(field) + 1;
    if (bytes[at] !== OPEN_LIST) throw new TypeError('no list');
    for (at += 1; bytes[at] !== CLOSE_LIST;) {
      if (bytes[at] === COMMA || bytes[at] === BLANK) at += 1;
      else if (bytes[at] === OPEN_OBJECT) {
        const next = objectEnd(bytes, at, end);
        take(bytes, at, next);
        at = next;
      } else throw new TypeError('a list of something else');
    }
  }

  raw(field: number): Buffer | null {
    const from = this.start(field);
    return from === NULL ? null : this.bytes.subarray(from, this.end(field));
  }

  /** In bytes; −1 for NULL. */
  lengthOf(field: number): number {
    const from = this.start(field);
    return from === NULL ? NULL : this.end(field) - from;
  }

  copyTo(field: number, target: Buffer, at: number): void {
    this.bytes.copy(target, at, this.start(field), this.end(field));
  }

  /** Calls back with each text of a `text[]` of one dimension without nulls, which is what the columns hold. */
  eachText(field: number, take: (bytes: Buffer, from: number, to: number) => void): void {
    const { bytes, view } = this;
    const end = this.end(field);
    for (let at = this.start(field) + ARRAY_HEAD; at < end;) {
      const length = view.getInt32(at);
      if (length === NULL) throw new TypeError('a list with NULL in it');
      take(bytes, at + 4, at + 4 + length);
      at += 4 + length;
    }
  }

  /** A `text[]`. */
  texts(field: number): readonly string[] {
    const found: string[] = [];
    this.eachText(field, (bytes, from, to) => found.push(bytes.toString('utf8', from, to)));
    return found;
  }

  private start(field: number): number {
    return this.from[field] ?? NULL;
  }

  private end(field: number): number {
    return this.to[field] ?? 0;
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Where the object ends that begins at `from`. */
function objectEnd(bytes: Buffer, from: number, end: number): number {
  let depth = 0;
  let isText = false;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_OBJECT && (depth -= 1) === 0) return at + 1;
  }
  throw new TypeError('an object without an end');
}

/** Cuts what COPY sends into rows, wherever the pieces end. */
export class CopyRowReader {
  private rest: Buffer | null = null;
  private hasHead = false;
  private isDone = false;

  constructor(
    private readonly fields: CopyFields,
    private readonly take: (fields: CopyFields) => void,
  ) {}

  push(piece: Buffer): void {
    const bytes = this.rest ? Buffer.concat([this.rest, piece]) : piece;
    let at = 0;
    if (!this.hasHead) {
      if (bytes.length < HEAD_BYTES) {
        this.rest = bytes;
        return;
      }
      at = HEAD_BYTES;
      this.hasHead = true;
    }
    while (at + 2 <= bytes.length) {
      const width = bytes.readInt16BE(at);
      if (width === END) {
        this.isDone = true;
        break;
      }
      if (width !== this.fields.width) throw new TypeError(`a row of ${width} fields`);
      const next = this.fields.readRow(bytes, at);
      if (next < 0) break;
      this.take(this.fields);
      at = next;
    }
    this.rest = at < bytes.length ? bytes.subarray(at) : null;
  }

  /** @throws Error when the rows ended early */
  end(): void {
    if (!this.isDone) throw new Error('the copy ended within a row');
  }
}
