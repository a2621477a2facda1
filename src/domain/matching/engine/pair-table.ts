/** Works out the byte of a pair; `variant` counts from 0. */
type Verdict<S, P> = (state: S, part: P, variant: number) => number;

/**
 * Bytes for every pair of a person's state and a vacancy's part, kept in both directions: a query for a person reads
 * one row of `byState`, a query for a vacancy one of `byPart`. Complete for all that was added.
 */
export class PairTable<S, P> {
  /** Per state: variant v of part p at p × variants + v. */
  readonly byState: Uint8Array[] = [];
  /** Per part and variant (p × variants + v): all states. */
  readonly byPart: Uint8Array[] = [];
  /** In the order of their numbers. */
  readonly states: S[] = [];
  readonly parts: P[] = [];

  /** `verdict`: null for who only gives numbers. */
  constructor(
    private readonly variants: number,
    private readonly verdict: Verdict<S, P> | null,
  ) {}

  /** Adds a state when its number is the next one; known numbers are left. */
  addState(number: number, state: S): void {
    if (number < this.states.length) return;
    this.states.push(state);
    this.byState.push(new Uint8Array(this.parts.length * this.variants));
    this.parts.forEach((part, at) => this.fill(number, state, at, part));
  }

  /** Adds a part when its number is the next one; known numbers are left. */
  addPart(number: number, part: P): void {
    if (number < this.parts.length) return;
    this.parts.push(part);
    for (let variant = 0; variant < this.variants; variant += 1)
      this.byPart.push(new Uint8Array(this.states.length));
    this.states.forEach((state, at) => this.fill(at, state, number, part));
  }

  private fill(state: number, levels: S, part: number, needs: P): void {
    if (this.verdict === null) return;
    for (let variant = 0; variant < this.variants; variant += 1) {
      const at = part * this.variants + variant;
      const byte = this.verdict(levels, needs, variant);
      roomFor(this.byState, state, at)[at] = byte;
      roomFor(this.byPart, at, state)[state] = byte;
    }
  }
}

function roomFor(rows: Uint8Array[], row: number, at: number): Uint8Array {
  const present = rows[row] ?? new Uint8Array(0);
  if (at < present.length) return present;
  const larger = new Uint8Array(Math.max(16, 2 * at));
  larger.set(present);
  rows[row] = larger;
  return larger;
}
