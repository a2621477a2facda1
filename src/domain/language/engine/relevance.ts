import { RunKind } from './columns.js';
import { KindInReach } from './kinds.js';
import { OpenGoal, schemeFits } from './open-goal.js';
import { SERVES } from './run-list.js';
import { PackedLevels, atLeast, fieldsAtLeast, highest, maxLevels, nonZero } from './packed.js';

/** A goal with what each kind of run in reach means for it, by place of the kind. */
export interface Aim {
  readonly goal: OpenGoal;
  /** `RELEVANCE`. */
  readonly relevance: Uint8Array;
  /** `SERVES`: what passing a run of the kind does for the goal. */
  readonly serves: Uint8Array;
  /** Equal for goals of one person that have the same answers, but for their last day. */
  readonly key: string;
  /** No later day is of interest. */
  readonly cap: number;
}

/** What a kind of run can mean for a goal. */
export const RELEVANCE = { none: 0, leads: 1, partly: 2, proves: 3 } as const;

interface Potential {
  reached: PackedLevels;
  certified: number;
  readonly tried: Set<number>;
}

/**
 * Tells which kinds of run can be part of a best plan for a goal: they must be enterable before the goal is proven,
 * and prove it, or a part of it, or lead to the entry of such a run. All others cost time and money and open
 * nothing, so leaving them out changes no answer.
 */
export class Relevance {
  /** `RELEVANCE` by place of the kind among those in reach. */
  private of = new Uint8Array(64);
  /** 1 where something that starts while the result of a proving run is out could prove the goal sooner. */
  private overtaken = new Uint8Array(64);
  private enterable = new Uint8Array(64);

  aimAt(goal: OpenGoal, reached: PackedLevels, kinds: readonly KindInReach[]): Aim {
    this.clear(kinds.length);
    if (goal.need !== 0) this.mark(goal, reached, kinds);
    const relevance = this.of.slice(0, kinds.length);
    const serves = relevance.map((_, place) => this.serves(place));
    return { goal, relevance, serves, key: keyOf(goal, relevance, serves), cap: goal.cap };
  }

  private mark(goal: OpenGoal, reached: PackedLevels, kinds: readonly KindInReach[]): void {
    const potential = this.close(goal, reached, kinds);
    if (!goal.assessed)
      for (const entry of kinds)
        if (this.of[entry.place] === RELEVANCE.proves) this.race(goal, entry, potential, kinds);
    this.dropUselessParts(goal, kinds);
    this.chain(reached, kinds);
  }

  private serves(place: number): number {
    const relevance = this.of[place] as number;
    if (relevance <= RELEVANCE.leads) return SERVES.nothing;
    return relevance === RELEVANCE.proves && this.overtaken[place] === 0 ? SERVES.finally : SERVES.partly;
  }

  private clear(count: number): void {
    if (this.of.length < count) {
      this.of = new Uint8Array(count * 2);
      this.overtaken = new Uint8Array(count * 2);
      this.enterable = new Uint8Array(count * 2);
    }
    this.of.fill(0);
    this.overtaken.fill(0);
    this.enterable.fill(0);
  }

  /** Forward: what can be entered while the goal is not proven; a proving run leads no further. */
  private close(goal: OpenGoal, reached: PackedLevels, kinds: readonly KindInReach[]): Potential {
    const potential: Potential = { reached, certified: 0, tried: new Set() };
    for (let grown = true; grown;) {
      grown = false;
      for (const entry of kinds) {
        const { kind, place, opened } = entry;
        if (this.enterable[place] === 1 || !enters(kind, opened, potential)) continue;
        this.open(goal, entry);
        grown = true;
        if (kind.exam >= 0) potential.tried.add(kind.exam);
        if (this.of[place] !== RELEVANCE.proves) rise(potential, kind);
      }
    }
    return potential;
  }

  private open(goal: OpenGoal, { kind, place }: KindInReach): void {
    this.enterable[place] = 1;
    const part = contributes(goal, kind) ? RELEVANCE.partly : RELEVANCE.none;
    this.of[place] = provesAlone(goal, kind) ? RELEVANCE.proves : part;
  }

  /**
   * After passing a run of this kind another exam may be passed and certified before its result: then what fits
   * into that time is enterable, too, and the run is not the end of the matter.
   */
  private race(
    goal: OpenGoal,
    { kind, place, pending }: KindInReach,
    before: Potential,
    kinds: readonly KindInReach[],
  ): void {
    const potential = {
      ...before,
      reached: maxLevels(before.reached, kind.taught),
      tried: new Set(before.tried),
    };
    const short = kinds.filter(({ shortest }) => shortest < pending);
    const entered: KindInReach[] = [];
    for (let grown = true; grown;) {
      grown = false;
      for (const other of short) {
        if (entered.includes(other) || !enters(other.kind, other.opened, potential)) continue;
        entered.push(other);
        grown = true;
        rise(potential, other.kind);
        if (other.kind.exam !== kind.exam && other.quickest < pending && contributes(goal, other.kind))
          this.overtaken[place] = 1;
      }
    }
    if (this.overtaken[place] === 0) return;
    for (const other of entered) if (this.enterable[other.place] === 0) this.open(goal, other);
  }

  /**
   * Parts count only if parts alone can prove the whole. Otherwise some open skill is proven by a run that proves
   * everything, and the day of that run decides whatever the parts were.
   */
  private dropUselessParts(goal: OpenGoal, kinds: readonly KindInReach[]): void {
    let covered = 0;
    goal.announced.forEach((day, skill) => (covered |= day === Infinity ? 0 : 15 << (4 * skill)));
    for (const { kind, place } of kinds)
      if (this.of[place] === RELEVANCE.partly) covered |= fieldsAtLeast(provable(goal, kind), goal.need);
    if ((nonZero(goal.need) & ~covered) === 0) return;
    for (const { place } of kinds) if (this.of[place] === RELEVANCE.partly) this.of[place] = RELEVANCE.none;
  }

  /** Backward: what leads to the entry of a run that counts. */
  private chain(reached: PackedLevels, kinds: readonly KindInReach[]): void {
    let [placed, gated] = [0, 0];
    const ask = ({ kind }: KindInReach): void => {
      const bit = 1 << kind.entryLevel;
      if (kind.gated) gated |= bit;
      else if (!atLeast(reached, kind.entry)) placed |= bit;
    };
    for (const entry of kinds) if (this.of[entry.place] !== RELEVANCE.none) ask(entry);
    for (let grown = true; grown;) {
      grown = false;
      for (const entry of kinds) {
        const { place } = entry;
        if (this.enterable[place] === 0 || this.of[place] !== RELEVANCE.none) continue;
        if (!leads(entry.kind, reached, placed, gated)) continue;
        this.of[place] = RELEVANCE.leads;
        ask(entry);
        grown = true;
      }
    }
  }
}

/** Where each run proves all or nothing, only which does what counts, and not the skills that the goal names. */
function keyOf(goal: OpenGoal, relevance: Uint8Array, serves: Uint8Array): string {
  const hasParts = serves.includes(SERVES.partly) || goal.announced.some((day) => day !== Infinity);
  if (hasParts) return goal.key;
  return `${goal.assessed ? 'a' : 'c'}${goal.rootDay} ${String.fromCharCode(...relevance)}`;
}

/** True when passing lifts what may be entered next. */
function rise(potential: Potential, kind: RunKind): boolean {
  const { reached, certified, tried } = potential;
  const before = tried.size;
  potential.reached = maxLevels(reached, kind.taught);
  potential.certified = Math.max(certified, highest(kind.certified));
  if (kind.exam >= 0) tried.add(kind.exam);
  return potential.reached !== reached || potential.certified > certified || tried.size > before;
}

function enters(kind: RunKind, opened: boolean, { reached, certified, tried }: Potential): boolean {
  if (kind.gated) return opened || kind.entryLevel <= certified;
  return atLeast(reached, kind.entry) || (tried.has(kind.exam) && kind.entryLevel <= kind.target);
}

/** Bits of all levels up to one. */
function upTo(level: number): number {
  return (2 << level) - 1;
}

function leads(kind: RunKind, reached: PackedLevels, placed: number, gated: number): boolean {
  if ((placed & upTo(kind.target)) !== 0 && !atLeast(reached, kind.taught)) return true;
  return kind.exam >= 0 && (gated & upTo(highest(kind.certified))) !== 0;
}

/** True when passing proves at least one skill that is open. */
export function contributes(goal: OpenGoal, kind: RunKind): boolean {
  const levels = provable(goal, kind);
  return (fieldsAtLeast(levels, goal.need) & nonZero(goal.need)) !== 0;
}

/** True when passing proves all that is open. */
export function provesAlone(goal: OpenGoal, kind: RunKind): boolean {
  return goal.need !== 0 && atLeast(provable(goal, kind), goal.need);
}

function provable(goal: OpenGoal, kind: RunKind): PackedLevels {
  if (goal.assessed) return kind.taught;
  return kind.exam >= 0 && schemeFits(goal, kind.certScheme) ? kind.certified : 0;
}
