/** A power of two. */
const FIRST_SLOTS = 1024;
const FIRST_BYTES = 16_384;

/** The place of each name. */
export function placeByName<N extends string>(names: readonly N[]): Readonly<Record<N, number>> {
  return Object.fromEntries(names.map((name, place) => [name, place])) as Record<N, number>;
}

/** Values of a column that repeat from row to row: each is held once and known by a number. 0 is null. */
export class Values<T = unknown> {
  readonly list: (T | null)[] = [null];
  private readonly numbers = new Map<unknown, number>();

  /** `key` tells equal values from others; null gives 0. */
  numberOf(key: unknown, make: () => T): number {
    if (key === null) return 0;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const next = this.list.length;
    this.list.push(make());
    this.numbers.set(key, next);
    return next;
  }
}

/** The same for values that come as bytes, which need not become texts to be known again. */
export class ByteValues<T = unknown> {
  readonly list: (T | null)[] = [null];
  /** Numbers by hash, with room between them; 0 is empty. */
  private slots = new Int32Array(FIRST_SLOTS);
  private hashes = new Int32Array(FIRST_SLOTS);
  /** Ends of the values in `written`, where they stand one after the other. */
  private ends = new Uint32Array(FIRST_SLOTS);
  private written = new DataView(new ArrayBuffer(FIRST_BYTES));
  private viewed: Uint8Array | null = null;
  private view: DataView = this.written;

  /** The number of what stands in `bytes` from one place to another; `make` is asked when it is new. */
  numberOf(bytes: Uint8Array, from: number, to: number, make: () => T): number {
    const view = this.viewOf(bytes);
    const hash = hashOf(view, from, to);
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
      if (hashes[number] === hash && this.isWritten(number, view, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    return this.add(hash, slot, bytes.subarray(from, to), make());
  }

  /** Many values come from the same bytes. */
  private viewOf(bytes: Uint8Array): DataView {
    if (this.viewed !== bytes) {
      this.viewed = bytes;
      this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.view;
  }

  private isWritten(number: number, bytes: DataView, from: number, to: number): boolean {
    const { ends, written } = this;
    const start = ends[number - 1] ?? 0;
    if ((ends[number] ?? 0) - start !== to - from) return false;
    const ahead = start - from;
    let at = from;
    for (; at + 4 <= to; at += 4) if (written.getInt32(at + ahead) !== bytes.getInt32(at)) return false;
    for (; at < to; at += 1) if (written.getUint8(at + ahead) !== bytes.getUint8(at)) return false;
    return true;
  }

  private add(hash: number, slot: number, bytes: Uint8Array, value: T): number {
    const number = this.list.length;
    const start = this.ends[number - 1] ?? 0;
    if (start + bytes.length > this.written.byteLength) this.writeAnew(2 * (start + bytes.length));
    new Uint8Array(this.written.buffer).set(bytes, start);
    this.list.push(value);
    this.hashes[number] = hash;
    this.ends[number] = start + bytes.length;
    this.slots[slot] = number;
    // Twice as many slots as values, and room for the next value.
    if (2 * (number + 1) >= this.slots.length) this.grow();
    return number;
  }

  private writeAnew(length: number): void {
    const written = new Uint8Array(length);
    written.set(new Uint8Array(this.written.buffer));
    this.written = new DataView(written.buffer);
  }

  private grow(): void {
    const length = 4 * this.slots.length;
    this.slots = new Int32Array(length);
    this.hashes = enlarged(this.hashes, length);
    this.ends = enlarged(this.ends, length);
    for (let number = 1; number < this.list.length; number += 1) {
      const hash = this.hashes[number] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & (length - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (length - 1);
      this.slots[slot] = number;
    }
  }
}

type Growing = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Like FNV-1a, but four bytes at a time, whose upper bits are brought down. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < to; at += 1) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  return hash;
}

function enlarged<A extends Growing>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}
