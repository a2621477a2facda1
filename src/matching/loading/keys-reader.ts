import type { CopyFields } from '../../platform/database/copy-fields.js';

const [PERSON, WRAPPED] = [0, 1];
export const KEYS_WIDTH = 2;
/** In the order of the places above; nobody has two keys. */
export const KEY_COLUMNS = 'person_id, wrapped';

/** A power of two. */
const FIRST_SLOTS = 1024;
const FIRST_BYTES = 1 << 16;
/** An entry: the four words of an id, the length of the key, the key. */
const [ID_BYTES, LENGTH_BYTES] = [16, 2];
/** Chance in every kind of UUID, while the first word can be a time. */
const LAST_WORD = 3;

/**
 * Keeps the wrapped data keys of all people, read in the order in which they lie in their table: to ask for each person's
 * key would take PostgreSQL longer than to read the person, and who is read here can have her key anywhere.
 */
export class KeysReader {
  /** Where entries begin, one more than that, by the last word of the id with room between them; 0 is empty. */
  private slots = new Uint32Array(FIRST_SLOTS);
  private entries = Buffer.alloc(FIRST_BYTES);
  private end = 0;
  private count = 0;

  readonly take = (fields: CopyFields): void => {
    const wrapped = fields.raw(WRAPPED);
    if (wrapped === null) return;
    const start = this.end;
    this.end = start + ID_BYTES + LENGTH_BYTES + wrapped.length;
    if (this.end > this.entries.length) this.widen();
    for (let word = 0; word <= LAST_WORD; word += 1)
      this.entries.writeUInt32BE(fields.uint32(PERSON, word), start + 4 * word);
    this.entries.writeUInt16BE(wrapped.length, start + ID_BYTES);
    wrapped.copy(this.entries, start + ID_BYTES + LENGTH_BYTES);
    this.count += 1;
    if (2 * this.count > this.slots.length) this.spread();
    else this.place(start);
  };

  /** The wrapped key of the person whose id stands at a place; null for somebody who was erased. */
  keyOf(fields: CopyFields, id: number): Buffer | null {
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = fields.uint32(id, LAST_WORD) & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      const start = entry - 1;
      let word = 0;
      while (word <= LAST_WORD && entries.readUInt32BE(start + 4 * word) === fields.uint32(id, word))
        word += 1;
      if (word > LAST_WORD) {
        const from = start + ID_BYTES + LENGTH_BYTES;
        return entries.subarray(from, from + entries.readUInt16BE(start + ID_BYTES));
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  /** Nobody is asked for any more. */
  forget(): void {
    this.slots = new Uint32Array(FIRST_SLOTS);
    this.entries = Buffer.alloc(0);
  }

  private place(start: number): void {
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = entries.readUInt32BE(start + 4 * LAST_WORD) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = start + 1;
  }

  private spread(): void {
    this.slots = new Uint32Array(4 * this.slots.length);
    for (let start = 0; start < this.end;) {
      this.place(start);
      start += ID_BYTES + LENGTH_BYTES + this.entries.readUInt16BE(start + ID_BYTES);
    }
  }

  private widen(): void {
    const larger = Buffer.alloc(2 * this.end);
    this.entries.copy(larger);
    this.entries = larger;
  }
}
