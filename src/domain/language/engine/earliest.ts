import { EarliestBounds, NEVER } from './bounds.js';
import { GoalView, OpenGoal, schemeFits } from './goal-view.js';
import { PackedLevels, atLeast, highest, lowest, maxLevels } from './packed.js';

/** Certificates won so far, one per exam, newest first. */
interface Won {
  readonly exam: number;
  readonly levels: PackedLevels;
  readonly date: number;
  readonly certScheme: number;
  readonly rest: Won | null;
}

interface Label {
  readonly previous: Label | null;
  /** Place in the goal view; -1 for the start. */
  readonly at: number;
  readonly steps: number;
  readonly freeFrom: number;
  readonly next: number;
  readonly reached: PackedLevels;
  readonly state: number;
  readonly won: Won | null;
  readonly cost: number;
  readonly ik: number;
  readonly ue: number;
  dropped: boolean;
}

export interface EarliestFound {
  readonly day: number;
  readonly cost: number;
  readonly ue: number;
  /** Numbers of the runs in the catalogue, in order. */
  readonly runs: readonly number[];
}

/**
 * The best sequence to one goal: the same rules, order and dominance as `searchSequences`, with a bound that leaves
 * out whatever cannot be as early as the best found. The first pass allows only the bound's own day at the start,
 * which is nearly always the answer; the second has no such limit.
 */
export class EarliestSearch {
  private readonly bounds: EarliestBounds;
  private readonly byLevels = new Map<number, Label[]>();
  private open: Label[] = [];
  private limit = 0;
  private best: { label: Label; day: number } | null = null;

  constructor(
    private readonly field: GoalView,
    private goal: OpenGoal,
  ) {
    this.bounds = new EarliestBounds(field, goal);
  }

  find(goal: OpenGoal): EarliestFound | null {
    this.goal = goal;
    this.bounds.reset(goal);
    const { person } = this.field.view;
    const from = this.bounds.stateOf(person.reached, 0);
    const least = Math.min(this.bounds.row(from)[this.field.firstFrom(person.today)] as number, goal.rootDay);
    if (least === NEVER || least > goal.cap) return null;
    this.pass(least);
    if (!this.best) this.pass(Math.min(goal.cap, NEVER - 1));
    return this.best && this.describe(this.best.label, this.best.day);
  }

  private pass(limit: number): void {
    const { person } = this.field.view;
    this.limit = limit;
    this.best = null;
    this.byLevels.clear();
    const root: Label = {
      previous: null,
      at: -1,
      steps: 0,
      freeFrom: person.today,
      next: this.field.firstFrom(person.today),
      reached: person.reached,
      state: this.bounds.stateOf(person.reached, 0),
      won: null,
      cost: 0,
      ik: 0,
      ue: 0,
      dropped: false,
    };
    this.offer(root, this.goal.rootDay);
    this.open = [root];
    // Earlier starts first: what is found early limits what follows.
    for (let index = 0; index < this.open.length; index += 1) this.expand(this.open[index] as Label);
  }

  private expand(label: Label): void {
    if (label.dropped) return;
    const row = this.bounds.row(label.state);
    const { count } = this.field;
    for (let at = label.next; at < count && (row[at] as number) <= this.limit; at += 1) {
      const run = this.field.runAt(at);
      if (!this.bounds.enters(label.state, at, run)) continue;
      if (this.bounds.byTaking(label.state, at, run) > this.limit || !this.admits(label, at, run)) continue;
      const next = this.extend(label, at, run);
      if (this.field.serves[at] === 1) this.offer(next, this.provenOn(next, run));
      if ((this.bounds.row(next.state)[next.next] as number) <= this.limit && this.keep(next))
        this.open.push(next);
    }
  }

  private admits(label: Label, at: number, run: number): boolean {
    const { view } = this.field;
    const { columns } = view.catalogue;
    const place = this.field.at[at] as number;
    const price = view.price[place] as number;
    if (price > 0 && label.cost + price > view.person.budget) return false;
    if (this.units(run) > 0 && label.ik + this.units(run) > view.person.ikLeft) return false;
    const start = columns.start[run] as number;
    const exam = columns.exam[run] as number;
    for (let won = label.won; won && exam >= 0; won = won.rest)
      if (won.exam === exam && start <= won.date) return false;
    if ((columns.gateFrom[run] as number) < 0) return atLeast(label.reached, columns.entry[run] as number);
    if (view.opened[place] === 1) return true;
    for (let won = label.won; won; won = won.rest) if (this.opens(won, run)) return true;
    return false;
  }

  private units(run: number): number {
    const { columns } = this.field.view.catalogue;
    return ((columns.flags[run] as number) & 32) !== 0 ? (columns.ue[run] as number) : 0;
  }

  private opens(won: Won, run: number): boolean {
    const { columns } = this.field.view.catalogue;
    return (
      won.date >= (columns.gateFrom[run] as number) &&
      won.date <= (columns.registerBy[run] as number) &&
      lowest(won.levels) >= (columns.entryLevel[run] as number)
    );
  }

  private extend(label: Label, at: number, run: number): Label {
    const { columns } = this.field.view.catalogue;
    const won = (columns.exam[run] as number) < 0 ? label.won : this.award(label.won, run);
    const reached = maxLevels(label.reached, columns.taught[run] as number);
    let certified = 0;
    for (let node = won; node; node = node.rest) certified = Math.max(certified, highest(node.levels));
    return {
      previous: label,
      at,
      steps: label.steps + 1,
      freeFrom: columns.freeFrom[run] as number,
      next: this.field.next[at] as number,
      reached,
      state: this.bounds.stateOf(reached, certified),
      won,
      cost: label.cost + (this.field.view.price[this.field.at[at] as number] as number),
      ik: label.ik + this.units(run),
      ue: label.ue + (columns.ue[run] as number),
      dropped: false,
    };
  }

  /** A retake moves the certificate of its exam to the later result and keeps what was certified before. */
  private award(before: Won | null, run: number): Won {
    const { columns } = this.field.view.catalogue;
    const exam = columns.exam[run] as number;
    let levels = columns.certified[run] as number;
    let date = columns.result[run] as number;
    let rest: Won | null = null;
    for (let won = before; won; won = won.rest)
      if (won.exam === exam) {
        levels = maxLevels(levels, won.levels);
        date = Math.max(date, won.date);
      } else rest = { ...won, rest };
    return { exam, levels, date, certScheme: columns.certScheme[run] as number, rest };
  }

  private provenOn(label: Label, run: number): number {
    const { need, assessed } = this.goal;
    if (assessed)
      return atLeast(label.reached, need) ? (this.field.view.catalogue.columns.end[run] as number) : Infinity;
    let day = 0;
    for (let skill = 0; skill < 4; skill += 1) {
      const level = (need >> (4 * skill)) & 15;
      if (level > 0) day = Math.max(day, this.certifiedOn(label, skill, level));
    }
    return day;
  }

  /** Skills that are open may also be covered by a certificate that is announced but not out yet. */
  private certifiedOn(label: Label, skill: number, level: number): number {
    let day = this.goal.announced[skill] ?? Infinity;
    for (let won = label.won; won; won = won.rest)
      if (((won.levels >> (4 * skill)) & 15) >= level && schemeFits(this.goal, won.certScheme))
        day = Math.min(day, won.date);
    return day;
  }

  /** Takes in a sequence that proves the goal, if it is the best so far. */
  private offer(label: Label, day: number): void {
    if (day > this.limit || day > this.goal.cap) return;
    if (
      this.best &&
      (day > this.best.day || (day === this.best.day && this.compare(label, this.best.label) >= 0))
    )
      return;
    this.best = { label, day };
    this.limit = Math.min(this.limit, day);
  }

  /** Cost, units, steps, ids. */
  private compare(a: Label, b: Label): number {
    return a.cost - b.cost || a.ue - b.ue || a.steps - b.steps || this.compareIds(a, b);
  }

  /** Sequences of equal length differ first where their oldest differing runs do. */
  private compareIds(a: Label, b: Label): number {
    const { columns } = this.field.view.catalogue;
    let order = 0;
    for (
      let [x, y]: [Label | null, Label | null] = [a, b];
      x && y && x !== y;
      [x, y] = [x.previous, y.previous]
    )
      if (x.at !== y.at)
        order =
          (columns.idRank[this.field.runAt(x.at)] as number) -
          (columns.idRank[this.field.runAt(y.at)] as number);
    return order;
  }

  /** False when another sequence with the same levels serves at least as well; drops those that this one beats. */
  private keep(label: Label): boolean {
    const others = this.byLevels.get(label.reached);
    if (!others) {
      this.byLevels.set(label.reached, [label]);
      return true;
    }
    for (const other of others) if (this.dominates(other, label)) return false;
    let kept = 0;
    for (const other of others)
      if (this.dominates(label, other)) other.dropped = true;
      else others[kept++] = other;
    others.length = kept;
    others.push(label);
    return true;
  }

  private dominates(a: Label, b: Label): boolean {
    if (a.freeFrom > b.freeFrom || a.cost > b.cost || a.ik > b.ik) return false;
    if (this.compare(a, b) > 0) return false;
    for (let theirs = b.won; theirs; theirs = theirs.rest) {
      const mine = find(a.won, theirs.exam);
      if (!mine || mine.date > theirs.date || !atLeast(mine.levels, theirs.levels)) return false;
      if (mine.date < theirs.date && !this.serves(mine, theirs, b)) return false;
    }
    for (let mine = a.won; mine; mine = mine.rest)
      if (mine.date >= b.freeFrom && !find(b.won, mine.exam)) return false;
    return true;
  }

  /** True when the older certificate opens every later run that the newer one opens. */
  private serves(mine: Won, theirs: Won, from: Label): boolean {
    for (let index = this.field.gateCount - 1; index >= 0; index -= 1) {
      const at = this.field.gates[index] as number;
      if (at < from.next) return true;
      const run = this.field.runAt(at);
      if (this.opens(theirs, run) && !this.opens(mine, run)) return false;
    }
    return true;
  }

  private describe(label: Label, day: number): EarliestFound {
    const runs: number[] = [];
    for (let step: Label | null = label; step && step.at >= 0; step = step.previous)
      runs.unshift(this.field.runAt(step.at));
    return { day, cost: label.cost, ue: label.ue, runs };
  }
}

function find(list: Won | null, exam: number): Won | null {
  for (let won = list; won; won = won.rest) if (won.exam === exam) return won;
  return null;
}
