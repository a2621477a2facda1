/**
 * What becomes known of rows while a new base is made of them elsewhere. Limits are set again in the new base; adding
 * or taking out a row would be lost with the old one, so it is refused.
 */
export class LimitsOfMeanwhile {
  private limits: Map<string, number> | null = null;

  begin(): void {
    this.refuse();
    this.limits = new Map();
  }

  note(id: string, limit: number): void {
    this.limits?.set(id, limit);
  }

  /** @throws Error while a base is being made */
  refuse(): void {
    if (this.limits) throw new Error('a new base is being made of these rows');
  }

  /** Gives what was noted; from then on rows may change again. */
  end(): ReadonlyMap<string, number> {
    const { limits } = this;
    this.limits = null;
    return limits ?? new Map<string, number>();
  }
}
