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

  /** Units of skills that a pair of no near occupation needs to reach the limit; above the neutral value. */
  skillsNeeded(limit: number): number {
    const { skills, occupation } = this.weights;
    return Math.max(skills.neutral + 1, limit - this.rest - this.way - occupation.neutral);
  }

  /** Units a plain pair can lose and still reach the limit: one for each step of the way; negative: none can. */
  plainBudget(limit: number): number {
    return this.plain - limit;
  }
}
