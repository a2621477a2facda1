import { LANGUAGE_SKILLS, toEpochDay } from '../../shared/index.js';
import { LanguageGoal } from '../model/index.js';
import { PackedLevels, atLeast, fieldsAtLeast, highest, lowest, nonZero, packLevels } from './packed.js';
import { EnginePerson, RunView } from './view.js';

/** What a person still has to prove for a goal. */
export interface OpenGoal {
  /** Day on which the goal is proven without any run; Infinity when it is not. */
  readonly rootDay: number;
  /** Per skill the day of a certificate that is announced but not out; Infinity without one. */
  readonly announced: readonly number[];
  /** Needed levels in the skills that are not proven today; 0 elsewhere. */
  readonly need: PackedLevels;
  readonly assessed: boolean;
  /** Number of the kind of certificate; ANY or NONE_OF_THESE. */
  readonly scheme: number;
  /** No later day is of interest. */
  readonly cap: number;
}

export const ANY = -1;
/** A day later than all others: no limit. */
const NO_CAP = 2_147_483_646;
const NONE_OF_THESE = -2;

export function openGoal(goal: LanguageGoal, view: RunView): OpenGoal {
  const { today } = view.person;
  const full = LANGUAGE_SKILLS.map((skill) => goal.need[skill] ?? 0);
  const announced = full.map((level, skill) => provenWithoutRun(goal, view.person, skill, level));
  const open = full.map((level, skill) => ((announced[skill] ?? today) <= today ? 0 : level));
  return {
    rootDay: Math.max(today, ...announced),
    announced,
    need: packLevels(open),
    assessed: goal.proof === 'assessed',
    scheme: goal.certScheme === null ? ANY : schemeNumber(view, goal.certScheme),
    cap: goal.latest === null ? NO_CAP : toEpochDay(goal.latest),
  };
}

function provenWithoutRun(goal: LanguageGoal, person: EnginePerson, skill: number, level: number): number {
  const covers = (levels: PackedLevels): boolean => ((levels >> (4 * skill)) & 15) >= level;
  if (level === 0) return person.today;
  if (goal.proof === 'assessed') return covers(person.reached) ? person.today : Infinity;
  let day = Infinity;
  for (const cert of person.certs)
    if (covers(cert.levels) && (goal.certScheme === null || goal.certScheme === cert.certScheme))
      day = Math.min(day, cert.date);
  return Math.max(day, person.today);
}

function schemeNumber(view: RunView, scheme: string): number {
  const known = view.catalogue.certSchemes.indexOf(scheme);
  return known < 0 ? NONE_OF_THESE : known;
}

/** How a run serves the goal by itself. */
export function contributes(goal: OpenGoal, view: RunView, run: number): boolean {
  const { columns } = view.catalogue;
  if (goal.assessed) return covers(columns.taught[run] as number, goal.need);
  if ((columns.exam[run] as number) < 0 || !schemeFits(goal, columns.certScheme[run] as number)) return false;
  return covers(columns.certified[run] as number, goal.need);
}

export function schemeFits(goal: OpenGoal, certScheme: number): boolean {
  return goal.scheme === ANY || goal.scheme === certScheme;
}

/** True when some needed skill is reached. */
function covers(levels: PackedLevels, need: PackedLevels): boolean {
  return (fieldsAtLeast(levels, need) & nonZero(need)) !== 0;
}

/**
 * The runs that may be part of a best plan for the goal: those that contribute, and those that lead to the entry of
 * such a run. Others cost time and money and open nothing, so leaving them out changes no answer.
 */
export class GoalView {
  count = 0;
  /** Places in the run view. */
  at = new Int32Array(0);
  readonly start: { of: Int32Array };
  /** First place in this view of a run that starts on or after the day on which the run leaves one free. */
  next = new Int32Array(0);
  /**
   * First place that a person can turn to after the run: `next`, or the first start after its result where only
   * further sittings of the same exam start before that.
   */
  afterwards = new Int32Array(0);
  /** 1 where the run contributes to the goal. */
  serves = new Uint8Array(0);
  /** Places of runs that ask for a certificate which the person does not bring, ascending. */
  gates = new Int32Array(0);
  gateCount = 0;
  /** True when every run teaches all four skills. */
  whole = true;
  /** True when each exam certifies one and the same level in all four skills, whichever run it ends. */
  even = true;
  private examLevels = new Map<number, PackedLevels>();
  private relevant = new Uint8Array(0);

  constructor(readonly view: RunView) {
    this.start = { of: view.catalogue.columns.start };
  }

  fill(goal: OpenGoal): void {
    this.reserve(this.view.count);
    this.mark(goal);
    const { columns } = this.view.catalogue;
    this.count = 0;
    this.gateCount = 0;
    this.whole = true;
    this.even = true;
    this.examLevels.clear();
    for (let at = 0; at < this.view.count; at += 1) {
      if (this.relevant[at] === 0) continue;
      const run = this.view.run[at] as number;
      if ((columns.gateFrom[run] as number) >= 0 && this.view.opened[at] === 0) {
        this.gates[this.gateCount] = this.count;
        this.gateCount += 1;
      }
      if (lowest(columns.taught[run] as number) === 0 && (columns.target[run] as number) > 0)
        this.whole = false;
      this.checkEven(run);
      this.serves[this.count] = this.relevant[at] === 2 ? 1 : 0;
      this.at[this.count] = at;
      this.count += 1;
    }
    for (let at = this.count - 1; at >= 0; at -= 1) {
      this.next[at] = this.firstFrom(columns.freeFrom[this.runAt(at)] as number);
      this.afterwards[at] = this.placeAfterResult(at);
    }
  }

  private checkEven(run: number): void {
    const { columns } = this.view.catalogue;
    const exam = columns.exam[run] as number;
    if (exam < 0) return;
    const levels = columns.certified[run] as number;
    const known = this.examLevels.get(exam);
    if (lowest(levels) !== highest(levels) || (known !== undefined && known !== levels)) this.even = false;
    this.examLevels.set(exam, levels);
  }

  private placeAfterResult(at: number): number {
    const { columns } = this.view.catalogue;
    const run = this.runAt(at);
    const exam = columns.exam[run] as number;
    const result = columns.result[run] as number;
    let place = this.next[at] as number;
    if (exam < 0) return place;
    for (; place < this.count; place += 1) {
      const other = this.runAt(place);
      if ((columns.start[other] as number) > result) return place;
      if ((columns.exam[other] as number) !== exam) return this.next[at] as number;
    }
    return place;
  }

  runAt(at: number): number {
    return this.view.run[this.at[at] as number] as number;
  }

  /** First place whose run starts on or after the day. */
  firstFrom(day: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.start.of[this.runAt(middle)] as number) >= day) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private reserve(capacity: number): void {
    if (this.at.length >= capacity) return;
    this.at = new Int32Array(capacity * 2);
    this.next = new Int32Array(capacity * 2);
    this.gates = new Int32Array(capacity * 2);
    this.afterwards = new Int32Array(capacity * 2);
    this.serves = new Uint8Array(capacity * 2);
    this.relevant = new Uint8Array(capacity * 2);
  }

  /** Marks 2 = contributes, 1 = leads to the entry of a marked run, 0 = neither. */
  private mark(goal: OpenGoal): void {
    const { view } = this;
    const { columns } = view.catalogue;
    const { reached } = view.person;
    // Bit per level: asked by a placement test and not reached yet; asked by a certificate.
    let [placed, gated] = [0, 0];
    const ask = (at: number, run: number): void => {
      const bit = 1 << (columns.entryLevel[run] as number);
      if ((columns.gateFrom[run] as number) >= 0) gated |= view.opened[at] === 1 ? 0 : bit;
      else if (!atLeast(reached, columns.entry[run] as number)) placed |= bit;
    };
    for (let at = 0; at < view.count; at += 1) {
      const run = view.run[at] as number;
      const hit = goal.rootDay > view.person.today && contributes(goal, view, run);
      this.relevant[at] = hit ? 2 : 0;
      if (hit) ask(at, run);
    }
    for (let before = -1; before !== (placed | (gated << 8));) {
      before = placed | (gated << 8);
      for (let at = 0; at < view.count; at += 1) {
        const run = view.run[at] as number;
        if (this.relevant[at] !== 0 || !this.leads(run, placed, gated)) continue;
        this.relevant[at] = 1;
        ask(at, run);
      }
    }
  }

  private leads(run: number, placed: number, gated: number): boolean {
    const { columns } = this.view.catalogue;
    const target = columns.target[run] as number;
    if (
      (placed & ((2 << target) - 1)) !== 0 &&
      !atLeast(this.view.person.reached, columns.taught[run] as number)
    )
      return true;
    if ((columns.exam[run] as number) < 0) return false;
    return (gated & ((2 << highest(columns.certified[run] as number)) - 1)) !== 0;
  }
}
