/** Where scans put what they find. `limit`: pairs with a lower score need not be offered. */
export interface Sink {
  readonly limit: number;
  offer(score: number, ref: number): void;
}

/**
 * A row of a store: segment in the high bits (0 frozen base, 1 changed rows, 2 changed remote vacancies), row in the
 * low ones.
 */
export const SEGMENT_SHIFT = 28;
export const ROW_MASK = (1 << SEGMENT_SHIFT) - 1;

/** Compares two references by id; negative when the first comes first. */
export type CompareRefs = (a: number, b: number) => number;

/** The k best by score, equal scores by id. Offering the same reference twice keeps it once. */
export class TopList implements Sink {
  size = 0;
  /** Score of the last place, −1 while there is room. */
  limit = -1;
  readonly scores: Int32Array;
  readonly refs: Int32Array;

  constructor(
    private readonly k: number,
    private readonly compare: CompareRefs,
  ) {
    this.scores = new Int32Array(k);
    this.refs = new Int32Array(k);
    if (k === 0) this.limit = Infinity;
  }

  clear(): this {
    this.size = 0;
    this.limit = this.k === 0 ? Infinity : -1;
    return this;
  }

  offer(score: number, ref: number): void {
    if (score < this.limit) return;
    const { scores, refs } = this;
    let at = this.size;
    while (at > 0) {
      const above = scores[at - 1] ?? 0;
      if (above > score) break;
      if (above === score) {
        const order = this.compare(refs[at - 1] ?? 0, ref);
        if (order === 0) return;
        if (order < 0) break;
      }
      at -= 1;
    }
    if (at === this.k) return;
    if (this.size < this.k) this.size += 1;
    for (let place = this.size - 1; place > at; place -= 1) {
      scores[place] = scores[place - 1]!;
      refs[place] = refs[place - 1]!;
    }
    scores[at] = score;
    refs[at] = ref;
    if (this.size === this.k) this.limit = scores[this.k - 1] ?? 0;
  }
}

/** Everything that is offered, once each. */
export class Collector implements Sink {
  readonly limit = -1;
  readonly found = new Map<number, number>();

  offer(score: number, ref: number): void {
    this.found.set(ref, score);
  }
}
