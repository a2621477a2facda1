import { FastAnswer } from './fast-answer.js';

/** No day. */
const NONE = -1;

/**
 * Answers worked out ahead for the day on which one run is called off, by slot (a person with a goal). They are what
 * `FastPlanner.replan` gives without the run. Calling off other runs makes nothing better, so a kept answer stays the
 * answer as long as every run on which it rests takes place; other changes (a new run, a seat that gets free, other
 * facts of the person) may make it better, and whoever learns of one drops the slots that it touches.
 *
 * Kept in columns, some 45 bytes an answer: there may be millions.
 */
export class StandBy {
  private readonly slots: Int32Array;
  private readonly isDropped: Uint8Array;
  private readonly earliest: Int32Array;
  private readonly cost: Float64Array;
  private readonly ue: Int32Array;
  private readonly steps: Uint8Array;
  private readonly likelyOn: Int32Array;
  /** Where the runs of an answer begin, those of the earliest plan first; one more entry than slots. */
  private readonly begin: Int32Array;
  private readonly runs: Int32Array;

  /** `slots` ascending. */
  constructor(slots: Int32Array, answerOf: (slot: number) => FastAnswer) {
    const count = slots.length;
    this.slots = slots;
    this.isDropped = new Uint8Array(count);
    this.earliest = new Int32Array(count);
    this.cost = new Float64Array(count);
    this.ue = new Int32Array(count);
    this.steps = new Uint8Array(count);
    this.likelyOn = new Int32Array(count);
    this.begin = new Int32Array(count + 1);
    const runs: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const { earliest, likelyOn, runsUsed } = answerOf(slots[at] as number);
      this.earliest[at] = earliest?.day ?? NONE;
      this.cost[at] = earliest?.cost ?? 0;
      this.ue[at] = earliest?.ue ?? 0;
      this.steps[at] = earliest?.runs.length ?? 0;
      this.likelyOn[at] = likelyOn ?? NONE;
      for (const run of runsUsed) runs.push(run);
      this.begin[at + 1] = runs.length;
    }
    this.runs = Int32Array.from(runs);
  }

  /** The answer of a slot without the run and without those called off meanwhile; null = it has to be searched. */
  answer(slot: number, calledOff: ReadonlySet<number>): FastAnswer | null {
    const at = this.find(slot);
    if (at < 0 || this.isDropped[at] === 1) return null;
    const runsUsed = Array.from(this.runs.subarray(this.begin[at], this.begin[at + 1]));
    if (calledOff.size > 0 && runsUsed.some((run) => calledOff.has(run))) return null;
    const [day, likelyOn] = [this.earliest[at] as number, this.likelyOn[at] as number];
    const plan = {
      ...{ day, cost: this.cost[at] as number, ue: this.ue[at] as number },
      runs: runsUsed.slice(0, this.steps[at]),
    };
    return {
      earliest: day === NONE ? null : plan,
      likelyOn: likelyOn === NONE ? null : likelyOn,
      runsUsed,
    };
  }

  /** Forgets the answer of a slot, if there is one. */
  drop(slot: number): void {
    const at = this.find(slot);
    if (at >= 0) this.isDropped[at] = 1;
  }

  /** Place of a slot, -1 where it has none. */
  private find(slot: number): number {
    let [low, high] = [0, this.slots.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = this.slots[middle] as number;
      if (value === slot) return middle;
      if (value < slot) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
