import { PackedLevels } from './packed.js';

const FEWEST_SLOTS = 256;

/**
 * States of the simpler problems that give bounds: levels reached, level certified since, highest exam tried, money
 * and units left. Each gets a small number on first sight, so that its row of values is one array. The numbers lie
 * in a hash table with open addressing: no key is built to find one.
 */
export class States {
  /** Number of the state plus one; 0 where a slot is free. */
  private slots = new Int32Array(FEWEST_SLOTS);
  count = 0;
  readonly reached: PackedLevels[] = [];
  readonly certified: number[] = [];
  readonly tried: number[] = [];
  readonly money: number[] = [];
  readonly units: number[] = [];

  clear(): void {
    if (this.count === 0) return;
    this.slots.fill(0);
    this.count = 0;
  }

  of(reached: PackedLevels, certified: number, tried: number, money: number, units: number): number {
    const mask = this.slots.length - 1;
    const level = (reached << 6) | (certified << 3) | tried;
    let at = hash(level, money, units) & mask;
    for (let slot = this.slots[at] as number; slot !== 0; slot = this.slots[at] as number) {
      const state = slot - 1;
      if (
        this.reached[state] === reached &&
        this.certified[state] === certified &&
        this.tried[state] === tried &&
        this.money[state] === money &&
        this.units[state] === units
      )
        return state;
      at = (at + 1) & mask;
    }
    const made = this.count;
    this.reached[made] = reached;
    this.certified[made] = certified;
    this.tried[made] = tried;
    this.money[made] = money;
    this.units[made] = units;
    this.count = made + 1;
    this.slots[at] = made + 1;
    if (2 * this.count > mask) this.grow();
    return made;
  }

  private grow(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1);
    for (let state = 0; state < this.count; state += 1) {
      const [reached, certified] = [this.reached[state] as number, this.certified[state] as number];
      const level = (reached << 6) | (certified << 3) | (this.tried[state] as number);
      let at = hash(level, this.money[state] as number, this.units[state] as number) & mask;
      while (this.slots[at] !== 0) at = (at + 1) & mask;
      this.slots[at] = state + 1;
    }
  }
}

function hash(level: number, money: number, units: number): number {
  const mixed =
    Math.imul(level, 0x9e3779b1) ^ Math.imul(money + 1, 0x85ebca6b) ^ Math.imul(units + 1, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
