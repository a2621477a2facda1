import { Field } from './goal-field.js';
import { SERVES } from './run-list.js';
import { distinctAmounts, whatCounts } from './purse.js';
import { PackedLevels, atLeast, highest, lowest, maxLevels, nonZero } from './packed.js';
import { schemeFits } from './open-goal.js';
import { Held, Rest, Tried, heldKey, triedKey } from './rest-content.js';
import { Won, opensGate, provenOn } from './won.js';

type Content = Pick<Rest, 'reached' | 'held' | 'tried' | 'money' | 'units' | 'provenOn'>;

/** A certificate of which only the runs that it opens matter. */
const NO_EXAM = -2;

/** Makes rests and keeps one per content. */
export class Rests {
  private readonly known = new Map<string, Rest>();
  /** True when a goal is proven by one certificate or not at all: then held ones matter only at doors. */
  private readonly simple: boolean;
  private readonly prices: readonly number[];
  private readonly quotas: readonly number[];
  /** Per exam the highest levels that a placement test before it asks. */
  private readonly askedMost = new Map<number, PackedLevels>();
  private readonly taught = new Map<number, PackedLevels>();

  constructor(private readonly field: Field) {
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
    return this.make({
      reached: view.person.reached,
      held: [],
      tried: [],
      money: Math.max(0, view.person.budget),
      units: Math.max(0, view.person.ikLeft),
      provenOn: goal.rootDay,
    });
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
    if ((runs.gateFrom[at] as number) >= 0)
      return runs.opened[at] === 1 || rest.held.some(({ levels, date }) => opensGate(levels, date, runs, at));
    const asked = runs.entry[at] as number;
    if (atLeast(rest.reached, asked)) return true;
    for (const { exam, target, skills } of rest.tried)
      if (exam === runs.exam[at] && (runs.entryLevel[at] as number) <= target)
        return atLeast(rest.reached, asked & ~skills);
    return false;
  }

  ifPassed(rest: Rest, at: number): Rest {
    const known = rest.ifPassed.get(at);
    if (known) return known;
    const made = this.passed(rest, this.spent(rest, at), at);
    rest.ifPassed.set(at, made);
    return made;
  }

  ifFailed(rest: Rest, at: number): Rest {
    const known = rest.ifFailed.get(at);
    if (known) return known;
    const made = this.make({ ...rest, ...this.spent(rest, at), held: this.stillOpening(rest.held, at) });
    rest.ifFailed.set(at, made);
    return made;
  }

  private spent(rest: Rest, at: number): Pick<Rest, 'money' | 'units' | 'tried'> {
    const { runs } = this.field;
    return {
      money: rest.money - (runs.price[at] as number),
      units: rest.units - (runs.units[at] as number),
      tried: this.triedAfter(rest, at),
    };
  }

  private triedAfter(rest: Rest, at: number): readonly Tried[] {
    const { runs } = this.field;
    const exam = runs.exam[at] as number;
    if (exam < 0) return rest.tried;
    const before = rest.tried.find((tried) => tried.exam === exam);
    const taught = nonZero(runs.taught[at] as number);
    if (before && (before.skills | taught) === before.skills) return rest.tried;
    const tried = { exam, target: runs.target[at] as number, skills: (before?.skills ?? 0) | taught };
    return [...rest.tried.filter((other) => other.exam !== exam), tried].sort((a, b) => a.exam - b.exam);
  }

  private passed(rest: Rest, spent: Pick<Rest, 'money' | 'units' | 'tried'>, at: number): Rest {
    const { runs } = this.field;
    const reached = maxLevels(rest.reached, runs.taught[at] as number);
    const won = (runs.exam[at] as number) < 0 ? null : this.award(rest, at);
    const all = won ? [...rest.held, won] : rest.held;
    const proven = runs.serves[at] === SERVES.nothing ? Infinity : this.provenOn(reached, all, won, at);
    const held = this.stillOpening(all, at);
    return this.make({ ...spent, reached, held, provenOn: Math.min(rest.provenOn, proven) });
  }

  private award(rest: Rest, at: number): Held {
    const { runs } = this.field;
    const exam = runs.exam[at] as number;
    let levels = runs.certified[at] as number;
    for (const held of rest.held) if (held.exam === exam) levels = maxLevels(levels, held.levels);
    return { exam, levels, date: runs.result[at] as number, certScheme: runs.certScheme[at] as number };
  }

  private provenOn(reached: PackedLevels, all: readonly Held[], newest: Held | null, at: number): number {
    const { goal, runs } = this.field;
    if (this.simple && !goal.assessed) {
      if (!newest || !schemeFits(goal, newest.certScheme)) return Infinity;
      return atLeast(newest.levels, goal.need) ? newest.date : Infinity;
    }
    const list = all.reduce<Won | null>((rest, held) => ({ ...held, rest }), null);
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
  private stillResitting(tried: readonly Tried[], reached: PackedLevels): readonly Tried[] {
    return tried.filter(({ exam }) => !atLeast(reached, this.askedMost.get(exam) ?? 0));
  }

  private make(content: Content): Rest {
    const { reached, held, provenOn: proven } = content;
    const money = whatCounts(content.money, this.prices);
    const units = whatCounts(content.units, this.quotas);
    const tried = this.stillResitting(content.tried, reached);
    const key = `${reached},${money},${units},${proven};${heldKey(held)};${triedKey(tried)}`;
    const known = this.known.get(key);
    if (known) return known;
    const rest: Rest = {
      reached,
      held,
      tried,
      money,
      units,
      provenOn: proven,
      certified: held.reduce((level, cert) => Math.max(level, highest(cert.levels)), 0),
      triedLevel: tried.reduce((level, { target }) => Math.max(level, target), 0),
      ifPassed: new Map(),
      ifFailed: new Map(),
      values: new Map(),
      evaluation: -1,
      state: -1,
    };
    this.known.set(key, rest);
    return rest;
  }
}
