import { EarliestBounds } from './bounds.js';
import { Field } from './goal-field.js';
import { NEVER } from './open-goal.js';
import { SERVES } from './run-list.js';
import { PackedLevels, atLeast, highest, lowest, maxLevels } from './packed.js';
import { Won, award, opensGate, provenOn, wonIn } from './won.js';

interface Label {
  readonly previous: Label | null;
  /** Place of the last run; -1 for the start. */
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

/** Days by which the second pass looks past the first; each further pass looks four times as far. */
const FIRST_STEP = 7;

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
 * which is nearly always the answer; each further pass, needed where there is none, looks further ahead.
 */
export class EarliestSearch {
  private readonly bounds = new EarliestBounds();
  private readonly byLevels = new Map<number, Label[]>();
  private limit = 0;
  /** The first day after the limit to which the bound of a sequence points that the pass left out. */
  private beyond = NEVER;
  private best: { readonly label: Label; readonly day: number } | null = null;

  /** No way to the goal, with or without failures, ends before this day of the last search; NEVER = none does. */
  least = NEVER;

  find(field: Field): EarliestFound | null {
    this.bounds.reset(field);
    const { goal, runs, view } = field;
    const from = this.bounds.row(this.bounds.stateOf(view.person.reached, 0));
    this.least = Math.min(from[runs.firstFrom(view.person.today)] as number, goal.rootDay);
    if (this.least > goal.cap) this.least = NEVER;
    if (this.least === NEVER) return null;
    const last = Math.min(goal.cap, NEVER - 1);
    let limit = this.least;
    for (let ahead = FIRST_STEP; ; ahead *= 4) {
      this.pass(field, limit);
      if (this.best !== null || this.beyond > last) break;
      limit = Math.min(last, Math.max(this.beyond, limit + ahead));
    }
    return this.best && found(field, this.best.label, this.best.day);
  }

  private pass(field: Field, limit: number): void {
    const { person } = field.view;
    this.limit = limit;
    this.beyond = NEVER;
    this.best = null;
    this.byLevels.clear();
    const root: Label = {
      previous: null,
      at: -1,
      steps: 0,
      freeFrom: person.today,
      next: field.runs.firstFrom(person.today),
      reached: person.reached,
      state: this.bounds.stateOf(person.reached, 0),
      won: null,
      cost: 0,
      ik: 0,
      ue: 0,
      dropped: false,
    };
    this.offer(field, root, field.goal.rootDay);
    const open = [root];
    for (let index = 0; index < open.length; index += 1) this.expand(field, open[index] as Label, open);
  }

  private expand(field: Field, label: Label, open: Label[]): void {
    if (label.dropped) return;
    const { runs, goal } = field;
    const row = this.bounds.row(label.state);
    for (let at = label.next; at < runs.count && this.isNear(row[at] as number); at += 1) {
      if (!this.bounds.enters(label.state, at) || !this.isNear(this.bounds.byTaking(label.state, at)))
        continue;
      if (!admits(field, label, at)) continue;
      const next = this.extend(field, label, at);
      if (runs.serves[at] !== SERVES.nothing)
        this.offer(field, next, provenOn(goal, next.reached, next.won, runs.end[at] as number));
      if (runs.serves[at] === SERVES.finally) continue;
      if (this.isNear(this.bounds.row(next.state)[next.next] as number) && this.keep(field, next))
        open.push(next);
    }
  }

  /** True when the day is within the limit; remembers the first day that is not. */
  private isNear(day: number): boolean {
    if (day <= this.limit) return true;
    if (day < this.beyond) this.beyond = day;
    return false;
  }

  private extend({ runs }: Field, label: Label, at: number): Label {
    const won = award(label.won, runs, at);
    const reached = maxLevels(label.reached, runs.taught[at] as number);
    let certified = 0;
    for (let node = won; node; node = node.rest) certified = Math.max(certified, highest(node.levels));
    return {
      previous: label,
      at,
      steps: label.steps + 1,
      freeFrom: runs.freeFrom[at] as number,
      next: runs.next[at] as number,
      reached,
      state: this.bounds.stateOf(reached, certified),
      won,
      cost: label.cost + (runs.price[at] as number),
      ik: label.ik + (runs.units[at] as number),
      ue: label.ue + (runs.ue[at] as number),
      dropped: false,
    };
  }

  /** Takes in a sequence that proves the goal, if it is the best so far. */
  private offer(field: Field, label: Label, day: number): void {
    const { best } = this;
    if (!this.isNear(day) || day > field.goal.cap) return;
    if (best && (day > best.day || (day === best.day && compareEffort(field, label, best.label) >= 0)))
      return;
    this.best = { label, day };
    this.limit = Math.min(this.limit, day);
  }

  /** False when another sequence with the same levels serves at least as well; drops those that this one beats. */
  private keep(field: Field, label: Label): boolean {
    const others = this.byLevels.get(label.reached);
    if (!others) {
      this.byLevels.set(label.reached, [label]);
      return true;
    }
    for (const other of others) if (dominates(field, other, label)) return false;
    let kept = 0;
    for (const other of others)
      if (dominates(field, label, other)) other.dropped = true;
      else others[kept++] = other;
    others.length = kept;
    others.push(label);
    return true;
  }
}

function admits({ runs, view }: Field, label: Label, at: number): boolean {
  const price = runs.price[at] as number;
  if (price > 0 && label.cost + price > view.person.budget) return false;
  const units = runs.units[at] as number;
  if (units > 0 && label.ik + units > view.person.ikLeft) return false;
  const start = runs.start[at] as number;
  const exam = runs.exam[at] as number;
  const before = exam < 0 ? null : wonIn(label.won, exam);
  if (before && start <= before.date) return false;
  if ((runs.gateFrom[at] as number) < 0) return atLeast(label.reached, runs.entry[at] as number);
  if (runs.opened[at] === 1) return true;
  for (let won = label.won; won; won = won.rest) if (opensGate(won.levels, won.date, runs, at)) return true;
  return false;
}

/** Cost, units, steps, ids. */
function compareEffort(field: Field, a: Label, b: Label): number {
  return a.cost - b.cost || a.ue - b.ue || a.steps - b.steps || compareIds(field, a, b);
}

/** Sequences of equal length differ first where their oldest differing runs do. */
function compareIds({ runs }: Field, a: Label, b: Label): number {
  let order = 0;
  for (
    let [x, y]: [Label | null, Label | null] = [a, b];
    x && y && x !== y;
    [x, y] = [x.previous, y.previous]
  )
    if (x.at !== y.at) order = (runs.idRank[x.at] as number) - (runs.idRank[y.at] as number);
  return order;
}

function dominates(field: Field, a: Label, b: Label): boolean {
  if (a.freeFrom > b.freeFrom || a.cost > b.cost || a.ik > b.ik) return false;
  if (compareEffort(field, a, b) > 0) return false;
  for (let theirs = b.won; theirs; theirs = theirs.rest) {
    const mine = wonIn(a.won, theirs.exam);
    if (!mine || mine.date > theirs.date || !atLeast(mine.levels, theirs.levels)) return false;
    if (mine.date < theirs.date && !opensTheSame(field, mine, theirs, b)) return false;
  }
  for (let mine = a.won; mine; mine = mine.rest)
    if (mine.date >= b.freeFrom && !wonIn(b.won, mine.exam)) return false;
  return true;
}

/** True when the older certificate opens every later run that the newer one opens. */
function opensTheSame({ runs, gates }: Field, mine: Won, theirs: Won, from: Label): boolean {
  const { gateFrom, registerBy, entryLevel } = runs;
  const level = lowest(theirs.levels);
  for (let index = gates.length - 1; index >= 0; index -= 1) {
    const at = gates[index] as number;
    if (at < from.next) return true;
    // What the newer one opens the older one opens, too, unless it is too old: it certifies no less.
    const oldest = gateFrom[at] as number;
    if (oldest <= mine.date || oldest > theirs.date || theirs.date > (registerBy[at] as number)) continue;
    if ((entryLevel[at] as number) <= level) return false;
  }
  return true;
}

function found({ runs }: Field, label: Label, day: number): EarliestFound {
  const taken: number[] = [];
  for (let step: Label | null = label; step && step.at >= 0; step = step.previous)
    taken.unshift(runs.run[step.at] as number);
  return { day, cost: label.cost, ue: label.ue, runs: taken };
}
