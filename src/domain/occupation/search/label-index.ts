import { UnitIndex } from './unit-index.js';

/** What one label of a collection consists of: its entry and its distinct word parts. */
export interface LabelParts {
  readonly entry: number;
  readonly parts: readonly string[];
}

/** How well each label fits a query; one value per label. */
export interface LabelScores {
  /** Share of the query found, times the root of the share of the label that the query explains: 0 to 1. */
  readonly fit: Float32Array;
  /** Cosine of the two bags of parts where near parts count by their nearness: 0 to about 1. */
  readonly cosine: Float32Array;
}

/** Labels as bags of word parts, scored with near parts standing in for the same ("soft" TF-IDF). */
export class LabelIndex {
  private readonly postings: readonly Int32Array[];
  private readonly weightSums: Float32Array;
  private readonly norms: Float32Array;
  /** Working space of one query part, zero between calls: nearness per label and the labels that have one. */
  private readonly best: Float32Array;
  private readonly touched: Int32Array;

  constructor(
    private readonly units: UnitIndex,
    private readonly labels: readonly LabelParts[],
  ) {
    const postings: number[][] = Array.from({ length: units.ids.size }, () => []);
    this.weightSums = new Float32Array(labels.length);
    this.norms = new Float32Array(labels.length);
    this.best = new Float32Array(labels.length);
    this.touched = new Int32Array(labels.length);
    labels.forEach((label, index) => {
      let sum = 0;
      let square = 0;
      for (const part of label.parts) {
        const id = units.ids.get(part) ?? 0;
        const weight = units.rarity[id] ?? 0;
        postings[id]?.push(index);
        sum += weight;
        square += weight * weight;
      }
      this.weightSums[index] = sum;
      this.norms[index] = Math.sqrt(square);
    });
    this.postings = postings.map((list) => Int32Array.from(list));
  }

  score(parts: readonly string[]): LabelScores {
    const count = this.labels.length;
    const found = new Float32Array(count);
    const product = new Float32Array(count);
    const explained = new Float32Array(count);
    const nearest = new Map<number, number>();
    let sum = 0;
    let square = 0;
    for (const part of parts) {
      const weight = this.units.rarityOf(part);
      sum += weight;
      square += weight * weight;
      this.addPart(part, weight, found, product, nearest);
    }
    for (const [id, nearness] of nearest) {
      const weight = (this.units.rarity[id] ?? 0) * nearness;
      const list = this.postings[id] as Int32Array;
      for (let at = 0; at < list.length; at += 1)
        explained[list[at] as number] = (explained[list[at] as number] as number) + weight;
    }
    const norm = Math.sqrt(square) || 1;
    for (let label = 0; label < count; label += 1) {
      const share = (explained[label] as number) / (this.weightSums[label] || 1);
      found[label] = ((found[label] as number) / (sum || 1)) * Math.sqrt(share);
      product[label] = (product[label] as number) / (norm * (this.norms[label] || 1));
    }
    return { fit: found, cosine: product };
  }

  /** Every label gets the weight of the query part times the nearness of its own nearest part. */
  private addPart(
    part: string,
    weight: number,
    found: Float32Array,
    product: Float32Array,
    nearest: Map<number, number>,
  ): void {
    const { best, touched } = this;
    let count = 0;
    for (const [id, nearness] of this.units.neighbours(part)) {
      if (nearness > (nearest.get(id) ?? 0)) nearest.set(id, nearness);
      const labels = this.postings[id] as Int32Array;
      for (let at = 0; at < labels.length; at += 1) {
        const label = labels[at] as number;
        const known = best[label] as number;
        if (known === 0) touched[count++] = label;
        if (nearness > known) best[label] = nearness;
      }
    }
    for (let at = 0; at < count; at += 1) {
      const label = touched[at] as number;
      const gain = weight * (best[label] as number);
      found[label] = (found[label] as number) + gain;
      product[label] = (product[label] as number) + weight * gain;
      best[label] = 0;
    }
  }
}
