import { Field } from './goal-field.js';
import { SERVES } from './run-list.js';
import { distinctAmounts, whatCounts } from './purse.js';
import { PackedLevels, atLeast, lowest, maxLevels, nonZero } from './packed.js';
import { schemeFits } from './open-goal.js';
import { Held, Kept, Rest, Tried } from './rest-content.js';
import { SearchMemory } from './search-memory.js';
import { Won, opensGate, provenOn } from './won.js';

/** A certificate of which only the runs that it opens matter. */
const NO_EXAM = -2;

/** Makes rests and keeps one per content. */
export class Rests {
  /** True when a goal is proven by one certificate or not at all: then held ones matter only at doors. */
  private readonly simple: boolean;
  private readonly prices: readonly number[];
  private readonly quotas: readonly number[];
  /** Per exam the highest levels that a placement test before it asks. */
  private readonly askedMost = new Map<number, PackedLevels>();
  private readonly taught = new Map<number, PackedLevels>();

  constructor(
    private readonly field: Field,
    private readonly memory: SearchMemory,
  ) {
    this.simple = field.even && field.goal.announced.every((day) => day === Infinity);
    const { runs } = field;
    this.prices = distinctAmounts(runs.price, runs.count);
    this.quotas = distinctAmounts(runs.units, runs.count);
    for (let at = 0; at < runs.count; at += 1) {
      const exam = runs.exam[at] as number;
      if (exam >= 0) this.taught.set(exam, maxLevels(this.taught.get(exam) ?? 0, runs.taught[at] as number));
      if (exam >= 0 && (runs.gateFrom[at] as number) < 0)
        this.askedMost.set(exam, maxLevels(this.askedMost.get(exam) ?? 0, runs.entry[at] as number));
    }
  }

  root(): Rest {
    const { goal, view } = this.field;
    const { reached, budget, ikLeft } = view.person;
    return this.make(
      reached,
      this.memory.held.none,
      this.memory.tried.none,
      Math.max(0, budget),
      Math.max(0, ikLeft),
      goal.rootDay,
    );
  }

  /** Highest levels that a run with this exam teaches. */
  taughtMost(exam: number): PackedLevels {
    return this.taught.get(exam) ?? 0;
  }

  /** True when the run may be entered; results that are not out are the caller's to mind. */
  admits(rest: Rest, at: number): boolean {
    const { runs } = this.field;
    const price = runs.price[at] as number;
    if (price > rest.money || (runs.units[at] as number) > rest.units) return false;
    if ((runs.gateFrom[at] as number) >= 0) return runs.opened[at] === 1 || this.opens(rest.held.list, at);
    const asked = runs.entry[at] as number;
    if (atLeast(rest.reached, asked)) return true;
    for (const { exam, target, skills } of rest.tried.list)
      if (exam === runs.exam[at] && (runs.entryLevel[at] as number) <= target)
        return atLeast(rest.reached, asked & ~skills);
    return false;
  }

  private opens(held: readonly Held[], at: number): boolean {
    for (const { levels, date } of held) if (opensGate(levels, date, this.field.runs, at)) return true;
    return false;
  }

  ifPassed(rest: Rest, at: number): Rest {
    const { steps, followers } = this.memory;
    const known = steps.find(rest.number, at, 1);
    if (known >= 0) return followers[known] as Rest;
    return (followers[steps.of(rest.number, at, 1)] = this.passed(rest, at));
  }

  ifFailed(rest: Rest, at: number): Rest {
    const { steps, followers } = this.memory;
    const known = steps.find(rest.number, at, 0);
    if (known >= 0) return followers[known] as Rest;
    const made = this.after(rest, at, rest.reached, this.heldIfFailed(rest.held, at), rest.provenOn);
    return (followers[steps.of(rest.number, at, 0)] = made);
  }

  private passed(rest: Rest, at: number): Rest {
    const { runs } = this.field;
    const reached = maxLevels(rest.reached, runs.taught[at] as number);
    const proven = runs.serves[at] === SERVES.nothing ? Infinity : this.provenOn(reached, rest.held, at);
    return this.after(rest, at, reached, this.heldIfPassed(rest.held, at), Math.min(rest.provenOn, proven));
  }

  /** What is left after paying for the run and sitting its exam. */
  private after(rest: Rest, at: number, reached: PackedLevels, held: Kept<Held>, provenOn: number): Rest {
    const { runs } = this.field;
    const money = rest.money - (runs.price[at] as number);
    const units = rest.units - (runs.units[at] as number);
    return this.make(reached, held, this.triedAfter(rest.tried, at), money, units, provenOn);
  }

  private heldIfFailed(held: Kept<Held>, at: number): Kept<Held> {
    if (held.list.length === 0) return held;
    const known = held.ifFailed?.get(at);
    if (known) return known;
    const made = this.memory.held.of(this.stillOpening(held.list, at));
    (held.ifFailed ??= new Map<number, Kept<Held>>()).set(at, made);
    return made;
  }

  private heldIfPassed(held: Kept<Held>, at: number): Kept<Held> {
    const known = held.ifPassed?.get(at);
    if (known) return known;
    const made = this.memory.held.of(this.stillOpening(this.withNewest(held.list, at), at));
    (held.ifPassed ??= new Map<number, Kept<Held>>()).set(at, made);
    return made;
  }

  private withNewest(held: readonly Held[], at: number): readonly Held[] {
    return (this.field.runs.exam[at] as number) < 0 ? held : [...held, this.award(held, at)];
  }

  private triedAfter(before: Kept<Tried>, at: number): Kept<Tried> {
    const { runs } = this.field;
    const exam = runs.exam[at] as number;
    if (exam < 0) return before;
    const known = before.ifFailed?.get(at);
    if (known) return known;
    const made = this.memory.tried.of(this.withTry(before.list, exam, at));
    (before.ifFailed ??= new Map<number, Kept<Tried>>()).set(at, made);
    return made;
  }

  private withTry(list: readonly Tried[], exam: number, at: number): readonly Tried[] {
    const { runs } = this.field;
    const before = list.find((tried) => tried.exam === exam);
    const taught = nonZero(runs.taught[at] as number);
    if (before && (before.skills | taught) === before.skills) return list;
    const tried = { exam, target: runs.target[at] as number, skills: (before?.skills ?? 0) | taught };
    return [...list.filter((other) => other.exam !== exam), tried];
  }

  private award(list: readonly Held[], at: number): Held {
    const { runs } = this.field;
    const exam = runs.exam[at] as number;
    let levels = runs.certified[at] as number;
    for (const held of list) if (held.exam === exam) levels = maxLevels(levels, held.levels);
    return { exam, levels, date: runs.result[at] as number, certScheme: runs.certScheme[at] as number };
  }

  private provenOn(reached: PackedLevels, held: Kept<Held>, at: number): number {
    const { goal, runs } = this.field;
    const hasExam = (runs.exam[at] as number) >= 0;
    if (this.simple && !goal.assessed) {
      const counts = hasExam && schemeFits(goal, runs.certScheme[at] as number);
      return counts && atLeast(this.award(held.list, at).levels, goal.need)
        ? (runs.result[at] as number)
        : Infinity;
    }
    let list: Won | null = null;
    for (const cert of this.withNewest(held.list, at)) list = { ...cert, rest: list };
    return provenOn(goal, reached, list, runs.end[at] as number);
  }

  /**
   * Certificates that open a run after this place, each dated by the first day that opens the same runs, so that
   * equal futures are one.
   */
  private stillOpening(held: readonly Held[], at: number): readonly Held[] {
    if (!this.simple || held.length === 0) return held;
    const from = this.field.runs.next[at] as number;
    const kept: Held[] = [];
    for (const { levels, date } of held) {
      const first = this.firstLikeIt(levels, date, from);
      if (first >= 0 && !kept.some((other) => other.date === first && other.levels === levels))
        kept.push({ exam: NO_EXAM, levels, date: first, certScheme: -1 });
    }
    return kept;
  }

  /** First day on which a certificate would open the same later runs; -1 when it opens none. */
  private firstLikeIt(levels: PackedLevels, date: number, from: number): number {
    const { runs, gates } = this.field;
    const level = lowest(levels);
    let day = 0;
    let useful = false;
    for (let index = gates.length - 1; index >= 0 && (gates[index] as number) >= from; index -= 1) {
      const at = gates[index] as number;
      if (level < (runs.entryLevel[at] as number)) continue;
      const [first, last] = [runs.gateFrom[at] as number, runs.registerBy[at] as number];
      if (first <= date) day = Math.max(day, first);
      if (last < date) day = Math.max(day, last + 1);
      else if (first <= date) useful = true;
    }
    return useful ? day : -1;
  }

  /** Tries that may still spare a placement test. */
  private stillResitting(tried: Kept<Tried>, reached: PackedLevels): Kept<Tried> {
    const { list } = tried;
    if (list.every(({ exam }) => this.maySpare(exam, reached))) return tried;
    return this.memory.tried.of(list.filter(({ exam }) => this.maySpare(exam, reached)));
  }

  private maySpare(exam: number, reached: PackedLevels): boolean {
    return !atLeast(reached, this.askedMost.get(exam) ?? 0);
  }

  private make(
    reached: PackedLevels,
    held: Kept<Held>,
    tried: Kept<Tried>,
    money: number,
    units: number,
    provenOn: number,
  ): Rest {
    const counting = tried.list.length === 0 ? tried : this.stillResitting(tried, reached);
    const left = whatCounts(money, this.prices);
    return this.memory.table.of(reached, held, counting, left, whatCounts(units, this.quotas), provenOn);
  }
}
