import { meaningsOf } from '../language/relations.js';
import { stemOf } from '../language/titles.js';

/** How near two word parts are, by what links them; 1 is the same part. */
const NEARNESS = { stem: 0.95, same: 0.75, near: 0.4 };
/** Spelling: Dice coefficient of letter trigrams from which two parts may be one with a typo. */
const LEAST_DICE = 0.5;
/** Long compounds share much by their parts alone, so a misspelt whole must be nearer. */
const LEAST_COMPOUND_DICE = 0.75;
const LEAST_FUZZY_LENGTH = 5;
const LEAST_FUZZY_KNOWN = 4;
const RARITY_POWER = 1.2;
const LEAST_RARITY = 0.3;
/** A compound stands beside its parts: it finds synonyms and misspellings of the whole. */
const COMPOUND = '=';

/** Marks a whole compound that is listed beside its parts. */
export function asCompound(word: string): string {
  return COMPOUND + word;
}

function isCompound(part: string): boolean {
  return part.startsWith(COMPOUND);
}

function bare(part: string): string {
  return isCompound(part) ? part.slice(COMPOUND.length) : part;
}

/** Similarity of one query part to the parts of the collection: part numbers with nearness in (0, 1]. */
export type Neighbours = ReadonlyMap<number, number>;

/** The word parts of a collection: numbers, rarity over entries, and which parts are near to a given one. */
export class UnitIndex {
  readonly ids = new Map<string, number>();
  /** Weight of each part: the rarer over entries, the more it tells. */
  readonly rarity: Float32Array;
  private readonly units: string[] = [];
  private readonly byStem = new Map<string, number[]>();
  private readonly bySame = new Map<number, number[]>();
  private readonly byNear = new Map<number, number[]>();
  /** Parts, and compounds, by the letter trigrams they hold. */
  private readonly partsByTrigram = new Map<string, number[]>();
  private readonly compoundsByTrigram = new Map<string, number[]>();
  private readonly trigramCounts: number[] = [];
  private readonly entriesByStem = new Map<string, number>();
  /** Working space of one look-up, zero between calls: trigrams shared with each part, and the parts that share any. */
  private readonly shared: Uint16Array;
  private readonly touched: Int32Array;

  /** `entries`: the distinct parts of every entry of the collection. */
  constructor(private readonly entries: readonly ReadonlySet<string>[]) {
    for (const parts of entries) {
      for (const part of parts) if (!this.ids.has(part)) this.learn(part);
      for (const stem of new Set([...parts].map(stemOf)))
        this.entriesByStem.set(stem, (this.entriesByStem.get(stem) ?? 0) + 1);
    }
    this.shared = new Uint16Array(this.units.length);
    this.touched = new Int32Array(this.units.length);
    this.rarity = Float32Array.from(this.units, (unit) => this.rarityOf(unit));
  }

  /** Weight of any part, also one the collection does not hold. */
  rarityOf(part: string): number {
    const frequency = this.entriesByStem.get(stemOf(part)) ?? 0;
    const rarity = Math.max(LEAST_RARITY, Math.log((this.entries.length + 1) / (frequency + 0.5)));
    return rarity ** RARITY_POWER;
  }

  /** Parts of the collection near to `part`: itself, its stem, its synonyms, its misspellings. */
  neighbours(part: string): Neighbours {
    const near = new Map<number, number>();
    const offer = (ids: readonly number[] | undefined, nearness: number): void => {
      for (const id of ids ?? []) if (nearness > (near.get(id) ?? 0)) near.set(id, nearness);
    };
    for (const [id, nearness] of this.misspellings(part)) offer([id], nearness);
    const meanings = meaningsOf(bare(part));
    for (const group of meanings.near) offer(this.byNear.get(group), NEARNESS.near);
    for (const group of meanings.same) offer(this.bySame.get(group), NEARNESS.same);
    offer(this.byStem.get(stemOf(part)), NEARNESS.stem);
    for (const same of [part, bare(part), asCompound(bare(part))]) {
      const own = this.ids.get(same);
      if (own !== undefined) near.set(own, 1);
    }
    return near;
  }

  private learn(part: string): void {
    const id = this.units.length;
    this.ids.set(part, id);
    this.units.push(part);
    push(this.byStem, stemOf(part), id);
    const meanings = meaningsOf(bare(part));
    for (const group of meanings.same) push(this.bySame, group, id);
    for (const group of meanings.near) push(this.byNear, group, id);
    const grams = trigrams(bare(part));
    this.trigramCounts.push(grams.size);
    const byTrigram = isCompound(part) ? this.compoundsByTrigram : this.partsByTrigram;
    for (const gram of grams) push(byTrigram, gram, id);
  }

  /** Parts spelt nearly so; whole compounds only for a word that the collection does not hold. */
  private misspellings(part: string): readonly (readonly [number, number])[] {
    const near: [number, number][] = [];
    if (bare(part).length < LEAST_FUZZY_LENGTH) return near;
    const grams = trigrams(bare(part));
    const isKnown = this.ids.has(bare(part)) || this.ids.has(asCompound(bare(part)));
    if (!isCompound(part)) this.addAlike(grams, this.partsByTrigram, LEAST_DICE, near);
    if (!isKnown) this.addAlike(grams, this.compoundsByTrigram, LEAST_COMPOUND_DICE, near);
    return near;
  }

  private addAlike(
    grams: ReadonlySet<string>,
    byTrigram: ReadonlyMap<string, readonly number[]>,
    least: number,
    near: [number, number][],
  ): void {
    const { shared, touched } = this;
    let count = 0;
    for (const gram of grams)
      for (const id of byTrigram.get(gram) ?? []) {
        if (shared[id] === 0) touched[count++] = id;
        shared[id] = (shared[id] as number) + 1;
      }
    for (let at = 0; at < count; at += 1) {
      const id = touched[at] as number;
      const dice = (2 * (shared[id] as number)) / (grams.size + (this.trigramCounts[id] as number));
      shared[id] = 0;
      if (dice >= least && bare(this.units[id] as string).length >= LEAST_FUZZY_KNOWN) near.push([id, dice]);
    }
  }
}

function trigrams(part: string): ReadonlySet<string> {
  const marked = `#${part}#`;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= marked.length; at += 1) grams.add(marked.slice(at, at + 3));
  return grams;
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
