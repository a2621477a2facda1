import { UnitIndex } from './unit-index.js';

/** A word as the index sees it: its smallest parts and, where it is a compound, the compounds it holds. */
export interface ReadWord {
  readonly word: string;
  readonly parts: readonly string[];
  readonly compounds: readonly string[];
}

/** A match of whole words that are not the same counts for this much of a match of all their parts. */
const WHOLE_WORD = 0.7;

/** How well each label fits a query; one value per label. */
export interface LabelScores {
  /** Share of the query found, times the root of the share of the label that the query explains: 0 to 1. */
  readonly fit: Float32Array;
  /** Cosine of the two bags of parts where near parts count by their nearness: 0 to about 1. */
  readonly cosine: Float32Array;
}

/**
 * Labels as bags of word parts, scored with near parts standing in for the same ("soft" TF-IDF). A word is matched by
 * its parts or as a whole, whichever tells more: "Programmierer" explains all of "Softwareentwickler".
 */
export class LabelIndex {
  /** Labels that hold a unit, labels that hold a word, words that hold a unit as part, words that are a compound. */
  private readonly labelsOfUnit: readonly Int32Array[];
  private readonly labelsOfWord: readonly Int32Array[];
  private readonly wordsOfPart: readonly Int32Array[];
  private readonly wordsOfCompound: readonly Int32Array[];
  private readonly wordWeights: Float32Array;
  private readonly labelWeights: Float32Array;
  private readonly labelNorms: Float32Array;
  /** Working space, zero between calls. */
  private readonly nearest: Float32Array;
  private readonly byParts: Float32Array;
  private readonly squares: Float32Array;
  private readonly explainedWords: Float32Array;
  private readonly touched: Int32Array;
  private readonly touchedWords: Int32Array;

  /** `labels`: the words of every label. */
  constructor(
    private readonly units: UnitIndex,
    private readonly labels: readonly (readonly ReadWord[])[],
  ) {
    const words = new Map<string, { readonly read: ReadWord; readonly labels: number[] }>();
    labels.forEach((label, index) => {
      for (const read of label) {
        const known = words.get(read.word) ?? { read, labels: [] };
        known.labels.push(index);
        words.set(read.word, known);
      }
    });
    const list = [...words.values()];
    const reads = list.map(({ read }) => read);
    this.labelsOfWord = list.map((word) => Int32Array.from(word.labels));
    this.wordsOfPart = this.postings(reads.map(({ parts }) => parts));
    this.wordsOfCompound = this.postings(reads.map(({ compounds }) => compounds));
    this.labelsOfUnit = this.postings(labels.map(unitsOf));
    this.wordWeights = Float32Array.from(reads, (read) => this.weigh(read.parts));
    this.labelWeights = Float32Array.from(labels, (label) => this.weigh(partsOf(label)));
    this.labelNorms = Float32Array.from(labels, (label) => this.norm(partsOf(label)));
    this.nearest = new Float32Array(labels.length);
    this.byParts = new Float32Array(labels.length);
    this.squares = new Float32Array(labels.length);
    this.explainedWords = new Float32Array(list.length);
    this.touched = new Int32Array(labels.length);
    this.touchedWords = new Int32Array(list.length);
  }

  score(words: readonly ReadWord[]): LabelScores {
    const count = this.labels.length;
    const found = new Float32Array(count);
    const product = new Float32Array(count);
    const nearUnits = new Map<number, number>();
    for (const word of words) this.addWord(word, found, product, nearUnits);
    const explained = this.explain(nearUnits);
    const parts = partsOf(words);
    const weight = this.weigh(parts) || 1;
    const norm = this.norm(parts) || 1;
    for (let label = 0; label < count; label += 1) {
      const share = Math.min(1, (explained[label] as number) / (this.labelWeights[label] || 1));
      found[label] = Math.min(1, (found[label] as number) / weight) * Math.sqrt(share);
      product[label] = (product[label] as number) / (norm * (this.labelNorms[label] || 1));
    }
    return { fit: found, cosine: product };
  }

  /** What one query word finds in every label: the sum over its parts, or all of it by the whole word. */
  private addWord(
    word: ReadWord,
    found: Float32Array,
    product: Float32Array,
    nearUnits: Map<number, number>,
  ): void {
    const { byParts, squares, touched } = this;
    let count = 0;
    const add = (unit: string, weight: number, square: number, whole: boolean): void => {
      this.eachNear(unit, nearUnits, (label, nearness) => {
        if (byParts[label] === 0) touched[count++] = label;
        const known = byParts[label] as number;
        const knownSquare = squares[label] as number;
        byParts[label] = whole ? Math.max(known, weight * nearness) : known + weight * nearness;
        squares[label] = whole ? Math.max(knownSquare, square * nearness) : knownSquare + square * nearness;
      });
    };
    for (const part of word.parts) {
      const weight = this.units.rarityOf(part);
      add(part, weight, weight * weight, false);
    }
    const all = this.weigh(word.parts) * WHOLE_WORD;
    const allSquared = this.norm(word.parts) ** 2 * WHOLE_WORD;
    for (const compound of word.compounds) add(compound, all, allSquared, true);
    for (let at = 0; at < count; at += 1) {
      const label = touched[at] as number;
      found[label] = (found[label] as number) + (byParts[label] as number);
      product[label] = (product[label] as number) + (squares[label] as number);
      byParts[label] = 0;
      squares[label] = 0;
    }
  }

  /** Calls back once per label that holds a unit near to the given one, with the greatest nearness. */
  private eachNear(
    unit: string,
    nearUnits: Map<number, number>,
    call: (label: number, nearness: number) => void,
  ): void {
    const { nearest } = this;
    const reached: number[] = [];
    for (const [id, nearness] of this.units.neighbours(unit)) {
      if (nearness > (nearUnits.get(id) ?? 0)) nearUnits.set(id, nearness);
      const labels = this.labelsOfUnit[id] as Int32Array;
      for (let at = 0; at < labels.length; at += 1) {
        const label = labels[at] as number;
        const known = nearest[label] as number;
        if (known === 0) reached.push(label);
        if (nearness > known) nearest[label] = nearness;
      }
    }
    for (const label of reached) {
      call(label, nearest[label] as number);
      nearest[label] = 0;
    }
  }

  /** Weight of each label that the query's units explain, word by word. */
  private explain(nearUnits: ReadonlyMap<number, number>): Float32Array {
    const explained = new Float32Array(this.labels.length);
    const { explainedWords, touchedWords } = this;
    let count = 0;
    for (const [id, nearness] of nearUnits)
      for (const word of this.wordsOfPart[id] as Int32Array) {
        if (explainedWords[word] === 0) touchedWords[count++] = word;
        explainedWords[word] =
          (explainedWords[word] as number) + (this.units.rarity[id] as number) * nearness;
      }
    for (const [id, nearness] of nearUnits)
      for (const word of this.wordsOfCompound[id] as Int32Array) {
        if (explainedWords[word] === 0) touchedWords[count++] = word;
        const whole = (this.wordWeights[word] as number) * nearness * WHOLE_WORD;
        explainedWords[word] = Math.max(explainedWords[word] as number, whole);
      }
    for (let at = 0; at < count; at += 1) {
      const word = touchedWords[at] as number;
      const weight = explainedWords[word] as number;
      explainedWords[word] = 0;
      const labels = this.labelsOfWord[word] as Int32Array;
      for (let place = 0; place < labels.length; place += 1)
        explained[labels[place] as number] = (explained[labels[place] as number] as number) + weight;
    }
    return explained;
  }

  /** For every unit the places of the lists that hold it. */
  private postings(lists: readonly (readonly string[])[]): readonly Int32Array[] {
    const postings: number[][] = Array.from({ length: this.units.ids.size }, () => []);
    lists.forEach((units, place) => {
      for (const unit of new Set(units)) postings[this.units.ids.get(unit) ?? -1]?.push(place);
    });
    return postings.map((places) => Int32Array.from(places));
  }

  private weigh(parts: readonly string[]): number {
    return parts.reduce((sum, part) => sum + this.units.rarityOf(part), 0);
  }

  private norm(parts: readonly string[]): number {
    return Math.sqrt(parts.reduce((sum, part) => sum + this.units.rarityOf(part) ** 2, 0));
  }
}

function partsOf(words: readonly ReadWord[]): readonly string[] {
  return words.flatMap((word) => word.parts);
}

/** Parts and compounds of all words. */
export function unitsOf(words: readonly ReadWord[]): readonly string[] {
  return words.flatMap((word) => [...word.parts, ...word.compounds]);
}
