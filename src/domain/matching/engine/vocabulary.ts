/** Gives each distinct text a number, in the order of first appearance; numbers never change. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  /** `limit`: how many numbers the columns can hold. */
  constructor(
    private readonly name: string,
    private readonly limit: number,
  ) {}

  get size(): number {
    return this.numbers.size;
  }

  /** All texts in the order of their numbers. */
  get texts(): readonly string[] {
    return [...this.numbers.keys()];
  }

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    if (next >= this.limit) throw new RangeError(`more than ${this.limit} ${this.name}`);
    this.numbers.set(text, next);
    return next;
  }

  /** The number of a text that must not be added, or null. */
  find(text: string): number | null {
    return this.numbers.get(text) ?? null;
  }
}
