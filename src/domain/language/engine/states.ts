import { PackedLevels } from './packed.js';

/**
 * States of the simpler problems that give bounds: levels reached, level certified since, highest exam tried, money
 * and units left. Each gets a small number on first sight, so that its row of values is one array.
 */
export class States {
  private readonly numbers = new Map<number, number>();
  private readonly amounts = new Map<number, number>();
  readonly reached: PackedLevels[] = [];
  readonly certified: number[] = [];
  readonly tried: number[] = [];
  readonly money: number[] = [];
  readonly units: number[] = [];

  clear(): void {
    this.numbers.clear();
    this.amounts.clear();
    this.reached.length = 0;
    this.certified.length = 0;
    this.tried.length = 0;
    this.money.length = 0;
    this.units.length = 0;
  }

  of(reached: PackedLevels, certified: number, tried: number, money: number, units: number): number {
    const level = (reached * 8 + certified) * 8 + tried;
    const key = (level * AMOUNTS + this.amount(money)) * AMOUNTS + this.amount(units);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.reached.length;
    this.numbers.set(key, number);
    this.reached.push(reached);
    this.certified.push(certified);
    this.tried.push(tried);
    this.money.push(money);
    this.units.push(units);
    return number;
  }

  private amount(value: number): number {
    if (value === 0) return 0;
    const known = this.amounts.get(value);
    if (known !== undefined) return known;
    const number = this.amounts.size + 1;
    this.amounts.set(value, number);
    return number;
  }
}

/** More different sums than any budget makes with the prices of one catalogue; 22 bits of levels leave 15 for each. */
const AMOUNTS = 32_768;
