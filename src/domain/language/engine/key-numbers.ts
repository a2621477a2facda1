/** Slots of four numbers: three that are the key, and one that says in which round which number it has. */
const WIDTH = 4;
const FEWEST_SLOTS = 64;
/** A larger table is not kept: its slots lie far apart in memory. */
const MOST_KEPT = 4096 * WIDTH;

/**
 * Numbers 0, 1, 2, … for keys of three integers, in the order of first sight. A hash table with open addressing in
 * one array: finding a number makes no object, and `clear` costs next to nothing.
 */
export class KeyNumbers {
  private slots = new Int32Array(FEWEST_SLOTS * WIDTH);
  /** What a slot holds counts only from this number on; lower ones are of rounds before the last `clear`. */
  private first = 1;
  count = 0;

  clear(): void {
    this.first += this.count;
    this.count = 0;
    if (this.first < LAST && this.slots.length <= MOST_KEPT) return;
    this.slots = new Int32Array(FEWEST_SLOTS * WIDTH);
    this.first = 1;
  }

  /** The number of a key; -1 when it has none. */
  find(a: number, b: number, c: number): number {
    const { slots } = this;
    const at = this.slotOf(a, b, c);
    const held = slots[at + 3] as number;
    return held < this.first ? -1 : held - this.first;
  }

  /** The number of a key; the next one (`count` before the call) when it has none yet. */
  of(a: number, b: number, c: number): number {
    const { slots } = this;
    const at = this.slotOf(a, b, c);
    const held = slots[at + 3] as number;
    if (held >= this.first) return held - this.first;
    slots[at] = a;
    slots[at + 1] = b;
    slots[at + 2] = c;
    slots[at + 3] = this.first + this.count;
    this.count += 1;
    if (2 * WIDTH * this.count > slots.length) this.grow();
    return this.count - 1;
  }

  /** Where a key is, or belongs. */
  private slotOf(a: number, b: number, c: number): number {
    const { slots, first } = this;
    const mask = slots.length - 1;
    let at = (hash(a, b, c) * WIDTH) & mask;
    while ((slots[at + 3] as number) >= first) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) break;
      at = (at + WIDTH) & mask;
    }
    return at;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += WIDTH) {
      if ((old[from + 3] as number) < this.first) continue;
      const at = this.slotOf(old[from] as number, old[from + 1] as number, old[from + 2] as number);
      for (let index = 0; index < WIDTH; index += 1) this.slots[at + index] = old[from + index] as number;
    }
  }
}

/** Far below the largest number that a slot holds: no round makes as many. */
const LAST = 1 << 30;

function hash(a: number, b: number, c: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & 0xfff_ffff;
}
