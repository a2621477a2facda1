import { KEY_BYTES, type OpeningKeys, unwrapMany, WRAPPED_BYTES } from '../../platform/crypto/index.js';
import type { CopyFields } from '../../platform/database/copy-fields.js';

const [PERSON, WRAPPED] = [0, 1];
export const KEYS_WIDTH = 2;
/** In the order of the places above; nobody has two keys. */
export const KEY_COLUMNS = 'person_id, wrapped';

/** A power of two. */
const FIRST_SLOTS = 1024;
/** An entry: the four words of an id, then the key. */
const [ID_WORDS, KEY_WORDS] = [4, KEY_BYTES / 4];
const ENTRY_WORDS = ID_WORDS + KEY_WORDS;
/** Keys that are opened together. */
const BATCH = 4096;
/** Chance in every kind of UUID, while the first word can be a time. */
const LAST_WORD = 3;

/**
 * Keeps the data keys of all people, read in the order in which they lie in their table: to ask for each person's key
 * would take PostgreSQL longer than to read the person, and who is read here can have her key anywhere. The keys are
 * opened many at once; the row that one opens proves it, see `unwrapMany`.
 */
export class KeysReader {
  /** Numbers of entries, from 1, by the last word of the id with room between them; 0 is empty. */
  private slots = new Uint32Array(FIRST_SLOTS);
  private entries = new Uint32Array(FIRST_SLOTS * ENTRY_WORDS);
  private count = 0;
  /** Wrapped keys of the last entries. */
  private readonly waiting = Buffer.alloc(BATCH * WRAPPED_BYTES);
  private waits = 0;

  constructor(private readonly masters: OpeningKeys) {}

  /** What is no wrapped key is nobody's. */
  readonly take = (fields: CopyFields): void => {
    if (fields.lengthOf(WRAPPED) !== WRAPPED_BYTES) return;
    const start = this.count * ENTRY_WORDS;
    if (start === this.entries.length) this.widen();
    for (let word = 0; word < ID_WORDS; word += 1) this.entries[start + word] = fields.uint32(PERSON, word);
    fields.copyTo(WRAPPED, this.waiting, this.waits * WRAPPED_BYTES);
    this.count += 1;
    this.waits += 1;
    if (this.waits === BATCH) this.open();
    if (2 * this.count > this.slots.length) this.spread();
    else this.place(this.count);
  };

  /** The key of the person whose id stands at a place, until they are forgotten; null for somebody who was erased. */
  keyOf(fields: CopyFields, id: number): Buffer | null {
    if (this.waits > 0) this.open();
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = fields.uint32(id, LAST_WORD) & mask;
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      const start = (entry - 1) * ENTRY_WORDS;
      let word = 0;
      while (word < ID_WORDS && entries[start + word] === fields.uint32(id, word)) word += 1;
      if (word === ID_WORDS) return Buffer.from(entries.buffer, (start + ID_WORDS) * 4, KEY_BYTES);
      slot = (slot + 1) & mask;
    }
    return null;
  }

  /** Nobody is asked for any more: no key stays in memory. */
  forget(): void {
    this.entries.fill(0);
    this.slots = new Uint32Array(FIRST_SLOTS);
    this.entries = new Uint32Array(0);
    this.count = 0;
    this.waits = 0;
  }

  private open(): void {
    const opened = unwrapMany(this.masters, this.waiting.subarray(0, this.waits * WRAPPED_BYTES));
    const keys = new Uint32Array(opened.buffer, opened.byteOffset, this.waits * KEY_WORDS);
    const first = this.count - this.waits;
    for (let key = 0; key < this.waits; key += 1)
      for (let word = 0; word < KEY_WORDS; word += 1)
        this.entries[(first + key) * ENTRY_WORDS + ID_WORDS + word] = keys[key * KEY_WORDS + word] ?? 0;
    opened.fill(0);
    this.waits = 0;
  }

  private place(entry: number): void {
    const { slots, entries } = this;
    const mask = slots.length - 1;
    let slot = (entries[(entry - 1) * ENTRY_WORDS + LAST_WORD] ?? 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }

  private spread(): void {
    this.slots = new Uint32Array(4 * this.slots.length);
    for (let entry = 1; entry <= this.count; entry += 1) this.place(entry);
  }

  private widen(): void {
    const larger = new Uint32Array(2 * this.entries.length);
    larger.set(this.entries);
    this.entries.fill(0);
    this.entries = larger;
  }
}
