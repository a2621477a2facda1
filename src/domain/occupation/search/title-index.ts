import { CompoundSplitter } from '../language/compounds.js';
import { vocabulary } from '../language/relations.js';
import { isEmptyWord, plainWords, titleWords } from '../language/titles.js';
import { CosineIndex, countGrams } from './char-index.js';
import { LabelIndex, ReadWord, unitsOf } from './label-index.js';
import { asCompound, UnitIndex } from './unit-index.js';

/** One occupation of a collection: its preferred label first, then its other names. */
export interface TitleEntry {
  readonly id: string;
  readonly labels: readonly string[];
}

/** An entry found for a query. `score` orders; `fit` in 0..1 tells how far words of query and label agree. */
export interface TitleHit {
  readonly id: string;
  readonly score: number;
  readonly fit: number;
  /** The label that fits best, as given. */
  readonly label: string;
}

/**
 * Weights of the parts of a score. Fitted once by softmax regression on half of a public benchmark's queries and
 * checked on the other half; seven numbers cannot remember titles.
 */
export const SCORE_WEIGHTS = {
  /** Letters: cosine over character sequences with all names of the entry together. */
  letters: 3.4,
  /** Word parts: best label. */
  fit: 3.4,
  /** Word parts: the preferred label. */
  preferred: 2.5,
  cosine: 2.3,
  /** A label, or the preferred one, consists of the same words. */
  exact: 0.8,
  exactPreferred: 2,
  /** One name only: mostly a class heading ("Führungskräfte im Handel") and rarely what somebody looks for. */
  heading: 1.9,
} as const;

/** Search over names of occupations, built once from labels; needs no network, model or stored queries. */
export class TitleIndex {
  private readonly words: ReadonlySet<string>;
  private readonly splitter: CompoundSplitter;
  private readonly letters: CosineIndex;
  private readonly labels: LabelIndex;
  private readonly entryOf: Int32Array;
  private readonly labelTexts: readonly string[];
  /** 1 where a label is the preferred one of its entry. */
  private readonly preferred: Uint8Array;
  private readonly byWords = new Map<string, number[]>();

  constructor(readonly entries: readonly TitleEntry[]) {
    this.words = new Set(entries.flatMap((entry) => entry.labels.flatMap((label) => [...plainWords(label)])));
    const read = entries.map((entry) => distinct(entry.labels.map((label) => this.wordsOf(label))));
    this.splitter = new CompoundSplitter(frequencies(read), vocabulary());
    this.letters = new CosineIndex(read.map(gramsOfEntry));
    const labels: (readonly ReadWord[])[] = [];
    const entryOf: number[] = [];
    const texts: string[] = [];
    const preferred: number[] = [];
    read.forEach((labelWords, entry) =>
      labelWords.forEach(({ words, index }) => {
        preferred.push(index === 0 ? 1 : 0);
        const key = wordKey(words);
        this.byWords.set(key, [...(this.byWords.get(key) ?? []), labels.length]);
        labels.push(this.readWords(words));
        entryOf.push(entry);
        texts.push(entries[entry]?.labels[index] ?? '');
      }),
    );
    this.entryOf = Int32Array.from(entryOf);
    this.labelTexts = texts;
    this.preferred = Uint8Array.from(preferred);
    const parts = entries.map(() => new Set<string>());
    labels.forEach((label, index) => {
      for (const unit of unitsOf(label)) parts[entryOf[index] ?? -1]?.add(unit);
    });
    this.labels = new LabelIndex(new UnitIndex(parts), labels);
  }

  /** The best entries, best first, ties by their place in the collection. Nothing for a query without words. */
  search(query: string, limit: number): readonly TitleHit[] {
    const { scores, fits, best } = this.scoreAll(query);
    const hits: TitleHit[] = [];
    for (const entry of order(scores)) {
      const fit = fits[entry] ?? 0;
      if (hits.length >= limit) break;
      if (fit <= 0) continue;
      const label = this.labelTexts[best[entry] ?? -1] ?? '';
      hits.push({ id: this.entries[entry]?.id ?? '', score: scores[entry] ?? 0, fit, label });
    }
    return hits;
  }

  /** Every entry by place in the collection, best first. */
  rank(query: string): readonly number[] {
    return order(this.scoreAll(query).scores);
  }

  /** Words of a title as the index reads them. */
  wordsOf(title: string): readonly string[] {
    return titleWords(title, (word) => this.words.has(word));
  }

  /** Words with their smallest parts ("Textilmaschinenführer": textil, maschinen, fuehrer) and their compounds. */
  readWords(words: readonly string[]): readonly ReadWord[] {
    return words.map((word) => {
      const pieces = [...new Set(this.splitter.parts(word))];
      const parts = pieces.length === 1 ? pieces : pieces.filter((piece) => !isEmptyWord(piece));
      const compounds = [word, ...this.splitter.split(word)].filter((whole) => !pieces.includes(whole));
      return { word, parts, compounds: [...new Set(compounds)].map(asCompound) };
    });
  }

  private scoreAll(query: string): { scores: Float32Array; fits: Float32Array; best: Int32Array } {
    const words = this.wordsOf(query);
    const scores = new Float32Array(this.entries.length);
    const fits = new Float32Array(this.entries.length);
    const cosines = new Float32Array(this.entries.length);
    const best = new Int32Array(this.entries.length).fill(-1);
    const grams = new Map<string, number>();
    for (const word of words) countGrams(word, grams);
    this.letters.addScores(grams, SCORE_WEIGHTS.letters, scores);
    const { fit, cosine } = this.labels.score(this.readWords(words));
    for (let label = 0; label < fit.length; label += 1) {
      const value = fit[label] as number;
      const entry = this.entryOf[label] as number;
      if (this.preferred[label] === 1)
        scores[entry] = (scores[entry] as number) + SCORE_WEIGHTS.preferred * value;
      if (value > (fits[entry] as number)) {
        fits[entry] = value;
        best[entry] = label;
      }
      if ((cosine[label] as number) > (cosines[entry] as number)) cosines[entry] = cosine[label] as number;
    }
    this.entries.forEach(({ labels }, entry) => {
      const parts =
        SCORE_WEIGHTS.fit * (fits[entry] as number) + SCORE_WEIGHTS.cosine * (cosines[entry] as number);
      scores[entry] = (scores[entry] as number) + parts - (labels.length === 1 ? SCORE_WEIGHTS.heading : 0);
    });
    this.addExact(words, scores);
    return { scores, fits, best };
  }

  private addExact(words: readonly string[], scores: Float32Array): void {
    const gains = new Map<number, number>();
    for (const label of this.byWords.get(wordKey(words)) ?? []) {
      const entry = this.entryOf[label] ?? 0;
      const gain = SCORE_WEIGHTS.exact + (this.preferred[label] === 1 ? SCORE_WEIGHTS.exactPreferred : 0);
      gains.set(entry, Math.max(gains.get(entry) ?? 0, gain));
    }
    for (const [entry, gain] of gains) scores[entry] = (scores[entry] as number) + gain;
  }
}

interface LabelWords {
  readonly words: readonly string[];
  /** Place of the first label of the entry that has these words. */
  readonly index: number;
}

function distinct(labels: readonly (readonly string[])[]): readonly LabelWords[] {
  const seen = new Map<string, LabelWords>();
  labels.forEach((words, index) => {
    const key = words.join(' ');
    if (!seen.has(key)) seen.set(key, { words, index });
  });
  return [...seen.values()];
}

function wordKey(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function frequencies(entries: readonly (readonly LabelWords[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const labels of entries)
    for (const word of new Set(labels.flatMap((label) => label.words)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In how many labels of the entry each character sequence occurs. */
function gramsOfEntry(labels: readonly LabelWords[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of labels) {
    const own = new Map<string, number>();
    for (const word of words) countGrams(word, own);
    for (const gram of own.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Places by falling score, ties by place: one native sort of numbers that hold both. */
function order(scores: Float32Array): readonly number[] {
  const keys = Float64Array.from(
    scores,
    (score, place) => Math.round((HIGHEST_SCORE - score) * SCORE_STEPS) * PLACES + place,
  );
  return Array.from(keys.sort(), (key) => key % PLACES);
}

/** Scores lie far below this bound and are told apart to a millionth; places fit below `PLACES`. */
const HIGHEST_SCORE = 1000;
const SCORE_STEPS = 1_000_000;
const PLACES = 2 ** 22;
