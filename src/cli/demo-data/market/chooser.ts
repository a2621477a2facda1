import { Random, seededRandom } from '../../../domain/shared/index.js';
import { Shares } from './figures.js';

/** Draws items with given weights in logarithmic time. */
export class Chooser<T> {
  private readonly items: readonly T[];
  private readonly bounds: Float64Array;

  /** @throws Error when no weight is above zero */
  constructor(weighted: Iterable<readonly [item: T, weight: number]>) {
    const kept = [...weighted].filter(([, weight]) => weight > 0);
    if (kept.length === 0) throw new Error('nothing to choose from');
    this.items = kept.map(([item]) => item);
    this.bounds = new Float64Array(kept.length);
    let sum = 0;
    kept.forEach(([, weight], index) => {
      sum += weight;
      this.bounds[index] = sum;
    });
  }

  draw(random: Random): T {
    const target = random() * (this.bounds.at(-1) ?? 0);
    let [low, high] = [0, this.bounds.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.bounds[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

export function chooserOf<Key extends string>(shares: Shares<Key>): Chooser<Key> {
  return new Chooser(Object.entries(shares) as [Key, number][]);
}

/**
 * A source of numbers of its own for the n-th item of a stream: what is drawn for one does not depend on how many came
 * before, so a longer stream begins like a shorter one.
 */
export function randomFor(seed: number, stream: string, index: number): Random {
  let hash = (seed ^ 0x9e3779b9) >>> 0;
  for (const char of `${stream}:${index}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  const random = seededRandom(hash ^ (hash >>> 15));
  random();
  return random;
}

/** A whole number from `min` to `max`, both included. */
export function between(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}
