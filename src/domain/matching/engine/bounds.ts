import { WeightTable } from '../weights.js';

/**
 * What a pair can reach at most, by what is known of it. A pair of no near occupation and no skills above the neutral
 * value is plain: only place, language, shortage and ages tell plain pairs apart.
 */
export class Bounds {
  private readonly plain: number;

  /** `rest`: the most that language, shortage and ages can give; `way`: the most that nearness can. */
  constructor(
    private readonly weights: WeightTable,
    private readonly rest: number,
    private readonly way: number,
  ) {
    this.plain = rest + way + weights.occupation.neutral + weights.skills.neutral;
  }

  get any(): number {
    return this.rest + this.way + this.weights.occupation.max + this.weights.skills.max;
  }

  /** Closeness from which on a pair reaches the limit with neutral skills. */
  closenessNeeded(limit: number): number {
    return limit - this.rest - this.way - this.weights.skills.neutral;
  }

  /** Units of skills, above the neutral value, that a pair of at most this closeness needs to reach the limit. */
  skillsNeeded(limit: number, closeness: number): number {
    return Math.max(this.weights.skills.neutral + 1, limit - this.rest - this.way - closeness);
  }

  /** Units a plain pair can lose and still reach the limit: one for each step of the way; negative: none can. */
  plainBudget(limit: number): number {
    return this.plain - limit;
  }
}
