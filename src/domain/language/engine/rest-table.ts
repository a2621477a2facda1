import { PackedLevels } from './packed.js';
import { Held, Kept, Rest, Tried } from './rest-content.js';

const FEWEST_SLOTS = 64;
/** A larger table is not kept for the next field: to empty it would take longer than to make a small one. */
const MOST_KEPT = 512;

/** One object per content of a rest, found by its numbers. */
export class RestTable {
  private slots: (Rest | undefined)[] = new Array<Rest | undefined>(FEWEST_SLOTS).fill(undefined);
  private count = 0;

  clear(): void {
    if (this.count === 0) return;
    this.count = 0;
    if (this.slots.length > MOST_KEPT) this.slots = new Array<Rest | undefined>(FEWEST_SLOTS);
    this.slots.fill(undefined);
  }

  of(
    reached: PackedLevels,
    held: Kept<Held>,
    tried: Kept<Tried>,
    money: number,
    units: number,
    provenOn: number,
  ): Rest {
    const mask = this.slots.length - 1;
    let at = hash(reached, held.number, tried.number, money, units) & mask;
    for (let rest = this.slots[at]; rest; rest = this.slots[(at = (at + 1) & mask)])
      if (
        rest.reached === reached &&
        rest.held === held &&
        rest.tried === tried &&
        rest.money === money &&
        rest.units === units &&
        rest.provenOn === provenOn
      )
        return rest;
    const made: Rest = {
      number: this.count,
      reached,
      held,
      tried,
      money,
      units,
      provenOn,
      state: -1,
    };
    this.slots[at] = made;
    this.count += 1;
    if (2 * this.count > mask) this.grow();
    return made;
  }

  private grow(): void {
    const old = this.slots;
    const mask = old.length * 2 - 1;
    this.slots = new Array<Rest | undefined>(mask + 1).fill(undefined);
    for (const rest of old) {
      if (!rest) continue;
      let at = hash(rest.reached, rest.held.number, rest.tried.number, rest.money, rest.units) & mask;
      while (this.slots[at]) at = (at + 1) & mask;
      this.slots[at] = rest;
    }
  }
}

function hash(reached: number, held: number, tried: number, money: number, units: number): number {
  let mixed = Math.imul(reached + 31 * held, 0x9e3779b1) ^ Math.imul(money + 7919 * tried, 0x85ebca6b);
  mixed ^= Math.imul(units + 13, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
