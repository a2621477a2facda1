import { RUN_FLAGS } from './columns.js';
import { GoalView, OpenGoal, schemeFits } from './goal-view.js';
import { PackedLevels, atLeast, highest, lowest, maxLevels, nonZero } from './packed.js';

interface Held {
  readonly exam: number;
  readonly levels: PackedLevels;
  readonly date: number;
  readonly certScheme: number;
}

interface Tried {
  readonly exam: number;
  readonly target: number;
  /** Skills taught or tested on the way, packed as 15 per skill. */
  readonly skills: number;
}

/**
 * What is in hand after some runs were passed and others failed, apart from the day and from results that are not
 * out. One object per different content, so that its values are computed once.
 */
export interface Rest {
  readonly reached: PackedLevels;
  readonly certified: number;
  readonly triedLevel: number;
  readonly held: readonly Held[];
  readonly tried: readonly Tried[];
  readonly cost: number;
  readonly ik: number;
  readonly provenOn: number;
  /** Successors by place: after passing and after failing. */
  readonly after: Map<number, Successors>;
  values: Float64Array;
  /** Values are known from this place on, for the evaluation named. */
  knownFrom: number;
  evaluation: number;
}

interface Successors {
  readonly passed: Rest;
  readonly failed: Rest;
}

/** Makes rests and keeps one per content. */
export class Rests {
  private readonly known = new Map<string, Rest>();
  private goal: OpenGoal | null = null;
  /** True when a goal is proven by one certificate or not at all: then held ones matter only at doors. */
  private simple = false;

  constructor(private readonly field: GoalView) {}

  root(goal: OpenGoal): Rest {
    this.goal = goal;
    this.known.clear();
    const { reached, today } = this.field.view.person;
    this.simple = this.field.even && goal.announced.every((day) => day === Infinity || day <= today);
    return this.make({ reached, held: [], tried: [], cost: 0, ik: 0, provenOn: goal.rootDay });
  }

  /** True when the run may be entered; results that are not out are the caller's to mind. */
  admits(rest: Rest, at: number): boolean {
    const { view } = this.field;
    const { columns } = view.catalogue;
    const place = this.field.at[at] as number;
    const run = view.run[place] as number;
    const price = view.price[place] as number;
    if (price > 0 && rest.cost + price > view.person.budget) return false;
    const units = this.units(run);
    if (units > 0 && rest.ik + units > view.person.ikLeft) return false;
    if ((columns.gateFrom[run] as number) >= 0)
      return view.opened[place] === 1 || rest.held.some((held) => this.opens(held, run));
    const asked = columns.entry[run] as number;
    if (atLeast(rest.reached, asked)) return true;
    const tried = rest.tried.find(({ exam }) => exam === columns.exam[run]);
    if (!tried || (columns.entryLevel[run] as number) > tried.target) return false;
    return atLeast(rest.reached, asked & ~tried.skills);
  }

  private units(run: number): number {
    const { columns } = this.field.view.catalogue;
    return ((columns.flags[run] as number) & RUN_FLAGS.quota) !== 0 ? (columns.ue[run] as number) : 0;
  }

  private opens(held: Held, run: number): boolean {
    const { columns } = this.field.view.catalogue;
    return (
      held.date >= (columns.gateFrom[run] as number) &&
      held.date <= (columns.registerBy[run] as number) &&
      lowest(held.levels) >= (columns.entryLevel[run] as number)
    );
  }

  after(rest: Rest, at: number): Successors {
    const known = rest.after.get(at);
    if (known) return known;
    const run = this.field.runAt(at);
    const spent = {
      cost: rest.cost + (this.field.view.price[this.field.at[at] as number] as number),
      ik: rest.ik + this.units(run),
      tried: this.triedAfter(rest, run),
    };
    const failed = this.make({ ...rest, ...spent, held: this.stillOpening(rest.held, at) });
    const found = { passed: this.passed(rest, spent, at, run), failed };
    rest.after.set(at, found);
    return found;
  }

  private triedAfter(rest: Rest, run: number): readonly Tried[] {
    const { columns } = this.field.view.catalogue;
    const exam = columns.exam[run] as number;
    if (exam < 0) return rest.tried;
    const before = rest.tried.find((tried) => tried.exam === exam);
    const taught = nonZero(columns.taught[run] as number);
    if (before && (before.skills | taught) === before.skills) return rest.tried;
    const tried = { exam, target: columns.target[run] as number, skills: (before?.skills ?? 0) | taught };
    return [...rest.tried.filter((other) => other.exam !== exam), tried].sort((a, b) => a.exam - b.exam);
  }

  private passed(rest: Rest, spent: Pick<Rest, 'cost' | 'ik' | 'tried'>, at: number, run: number): Rest {
    const { columns } = this.field.view.catalogue;
    const reached = maxLevels(rest.reached, columns.taught[run] as number);
    const exam = columns.exam[run] as number;
    const won = exam < 0 ? null : this.award(rest, run, exam);
    const all = won ? [...rest.held, won] : rest.held;
    const provenOn =
      this.field.serves[at] === 1 ? Math.min(rest.provenOn, this.provenOn(reached, all, run)) : rest.provenOn;
    const held = this.stillOpening(all, at);
    return this.make({ ...spent, reached, held, provenOn });
  }

  private award(rest: Rest, run: number, exam: number): Held {
    const { columns } = this.field.view.catalogue;
    let levels = columns.certified[run] as number;
    for (const held of rest.held) if (held.exam === exam) levels = maxLevels(levels, held.levels);
    return {
      exam,
      levels,
      date: columns.result[run] as number,
      certScheme: columns.certScheme[run] as number,
    };
  }

  private provenOn(reached: PackedLevels, held: readonly Held[], run: number): number {
    const { columns } = this.field.view.catalogue;
    const goal = this.goal as OpenGoal;
    if (goal.assessed) return atLeast(reached, goal.need) ? (columns.end[run] as number) : Infinity;
    const newest = held.at(-1);
    if (this.simple && newest)
      return schemeFits(goal, newest.certScheme) && atLeast(newest.levels, goal.need)
        ? newest.date
        : Infinity;
    let day = 0;
    for (let skill = 0; skill < 4; skill += 1) {
      const level = (goal.need >> (4 * skill)) & 15;
      if (level === 0) continue;
      let first = goal.announced[skill] ?? Infinity;
      for (const cert of held)
        if (((cert.levels >> (4 * skill)) & 15) >= level && schemeFits(goal, cert.certScheme))
          first = Math.min(first, cert.date);
      day = Math.max(day, first);
    }
    return day;
  }

  /**
   * Certificates that open a run after this place, each dated by the first day that opens the same runs, so that
   * equal futures are one.
   */
  private stillOpening(held: readonly Held[], at: number): readonly Held[] {
    if (!this.simple || held.length === 0) return held;
    const from = this.field.next[at] as number;
    const kept: Held[] = [];
    for (const cert of held) {
      const date = this.firstLikeIt(cert, from);
      if (date >= 0 && !kept.some((other) => other.date === date && other.levels === cert.levels))
        kept.push({ exam: NO_EXAM, levels: cert.levels, date, certScheme: -1 });
    }
    return kept;
  }

  /** First day on which a certificate would open the same later runs; -1 when it opens none. */
  private firstLikeIt(cert: Held, from: number): number {
    const { columns } = this.field.view.catalogue;
    const level = lowest(cert.levels);
    let day = 0;
    let useful = false;
    for (let index = this.field.gateCount - 1; index >= 0; index -= 1) {
      const at = this.field.gates[index] as number;
      if (at < from) break;
      const run = this.field.runAt(at);
      if (level < (columns.entryLevel[run] as number)) continue;
      const [first, last] = [columns.gateFrom[run] as number, columns.registerBy[run] as number];
      if (first <= cert.date) day = Math.max(day, first);
      if (last < cert.date) day = Math.max(day, last + 1);
      else if (first <= cert.date) useful = true;
    }
    return useful ? day : -1;
  }

  private make(content: Pick<Rest, 'reached' | 'held' | 'tried' | 'cost' | 'ik' | 'provenOn'>): Rest {
    const { reached, held, tried, cost, ik, provenOn } = content;
    const key = `${reached},${cost},${ik},${provenOn};${held
      .map((cert) => `${cert.exam}.${cert.levels}.${cert.date}.${cert.certScheme}`)
      .sort()
      .join()};${tried.map(({ exam, skills }) => `${exam}.${skills}`).join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const rest: Rest = {
      reached,
      held,
      tried,
      cost,
      ik,
      provenOn,
      certified: held.reduce((level, cert) => Math.max(level, highest(cert.levels)), 0),
      triedLevel: tried.reduce((level, { target }) => Math.max(level, target), 0),
      after: new Map(),
      values: NO_VALUES,
      knownFrom: 0,
      evaluation: -1,
    };
    this.known.set(key, rest);
    return rest;
  }
}

/** A certificate whose exam no longer matters. */
const NO_EXAM = -2;
const NO_VALUES = new Float64Array(0);
