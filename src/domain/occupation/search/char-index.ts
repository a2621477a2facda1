/** Weighted bags of features as one inverted index; answers cosine similarity of a query with every document. */
export class CosineIndex {
  private readonly ids = new Map<string, number>();
  private readonly starts: Int32Array;
  private readonly documents: Int32Array;
  private readonly weights: Float32Array;
  private readonly idf: Float32Array;

  /** Term frequency counts as 1 + ln(tf), document frequency as ln((1 + N) / (1 + df)) + 1. */
  constructor(bags: readonly ReadonlyMap<string, number>[]) {
    const frequency: number[] = [];
    for (const bag of bags)
      for (const feature of bag.keys()) {
        const id = this.ids.get(feature) ?? this.ids.size;
        this.ids.set(feature, id);
        frequency[id] = (frequency[id] ?? 0) + 1;
      }
    this.idf = Float32Array.from(frequency, (df) => Math.log((1 + bags.length) / (1 + df)) + 1);
    this.starts = new Int32Array(frequency.length + 1);
    frequency.forEach((df, id) => (this.starts[id + 1] = (this.starts[id] ?? 0) + df));
    this.documents = new Int32Array(this.starts[frequency.length] ?? 0);
    this.weights = new Float32Array(this.documents.length);
    this.fill(bags);
  }

  /** Adds `factor` times the cosine of the query to `scores`, one value per document. */
  addScores(query: ReadonlyMap<string, number>, factor: number, scores: Float32Array): void {
    const terms: (readonly [number, number])[] = [];
    let square = 0;
    for (const [feature, count] of query) {
      const id = this.ids.get(feature);
      if (id === undefined) continue;
      const weight = (1 + Math.log(count)) * (this.idf[id] ?? 0);
      square += weight * weight;
      terms.push([id, weight]);
    }
    const scale = square > 0 ? factor / Math.sqrt(square) : 0;
    for (const [id, weight] of terms) {
      const end = this.starts[id + 1] ?? 0;
      for (let at = this.starts[id] ?? 0; at < end; at += 1)
        scores[this.documents[at] as number] =
          (scores[this.documents[at] as number] as number) + weight * scale * (this.weights[at] as number);
    }
  }

  private fill(bags: readonly ReadonlyMap<string, number>[]): void {
    const next = this.starts.slice();
    bags.forEach((bag, document) => {
      const terms = [...bag].map(([feature, count]) => {
        const id = this.ids.get(feature) ?? 0;
        return [id, (1 + Math.log(count)) * (this.idf[id] ?? 0)] as const;
      });
      const length = Math.sqrt(terms.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
      for (const [id, weight] of terms) {
        const at = next[id] ?? 0;
        next[id] = at + 1;
        this.documents[at] = document;
        this.weights[at] = weight / length;
      }
    });
  }
}

const SHORTEST = 3;
const LONGEST = 5;

/** Character sequences of 3 to 5 letters of every word, its ends marked; adds to `into` by `count`. */
export function countGrams(word: string, into: Map<string, number>, count = 1): void {
  const marked = `#${word}#`;
  for (let length = SHORTEST; length <= LONGEST; length += 1)
    for (let at = 0; at + length <= marked.length; at += 1) {
      const gram = marked.slice(at, at + length);
      into.set(gram, (into.get(gram) ?? 0) + count);
    }
}
