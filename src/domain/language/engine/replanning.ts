import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { EarliestFound } from './earliest.js';
import { FastAnswer, answerOf, cutOff } from './fast-answer.js';
import { GoalSearch, LikelyDay } from './goal-search.js';
import { NO_CAP, OpenGoal, openGoal } from './open-goal.js';
import { StandIns } from './stand-ins.js';
import { Around, RunView } from './view.js';

/** A goal of which an answer was known before a run was called off. */
interface Case {
  readonly goal: OpenGoal;
  readonly before: FastAnswer;
  earliest: EarliestFound | null;
  likely: LikelyDay | null;
  /** False as long as something better than that may be among the runs that were not looked at. */
  isEarliest: boolean;
  isLikely: boolean;
}

/**
 * Answers after a run was called off, from those before. Nothing gets better by that, so each day known before is a
 * lower bound, and what does not rest on the run stays. Among the few runs that the old answers rest on and those that
 * stand in for the one called off there is nearly always a policy that keeps the likely day; else what they allow is
 * an upper bound. Only what lies between the bounds is searched among all runs, and only runs that start by then.
 */
export class Replanning {
  private readonly standIns: StandIns;

  constructor(
    private readonly view: RunView,
    private readonly search: GoalSearch,
  ) {
    this.standIns = new StandIns(view.catalogue);
  }

  answers(
    candidate: LanguageCandidate,
    around: Around,
    goals: readonly LanguageGoal[],
    q: number,
    before: readonly FastAnswer[],
    calledOff: number,
  ): readonly FastAnswer[] {
    this.view.fill(candidate, around.of(this.few(before, calledOff)));
    const open = goals.map((goal) => openGoal(goal, this.view));
    const cases = casesOf(open, before, calledOff);
    const list = [...cases.values()];
    this.lookAmongFew(list, q);
    for (const ahead of AHEAD) {
      const last = list.reduce((most, entry) => Math.max(most, lastDay(entry, ahead)), 0);
      if (last === 0) break;
      this.view.fill(candidate, around.upTo(last >= NO_CAP ? null : last));
      this.lookAmongAll(list, q, last);
    }
    return open.map(({ key, cap }) => cutOff(answerOf(cases.get(key) as Case), cap));
  }

  /** Runs on which the old answers rest, and those that stand in for the one called off, ascending. */
  private few(before: readonly FastAnswer[], calledOff: number): readonly number[] {
    const few = new Set(this.standIns.of(calledOff));
    for (const { runsUsed } of before) for (const run of runsUsed) few.add(run);
    few.delete(calledOff);
    return [...few].sort((a, b) => a - b);
  }

  private lookAmongFew(cases: readonly Case[], q: number): void {
    const plans = new Map<string, EarliestFound | null>();
    const policies = new Map<string, LikelyDay | null>();
    for (const entry of cases) {
      if (entry.isEarliest && entry.isLikely) continue;
      const aim = this.search.aimAt({ ...entry.goal, cap: NO_CAP });
      if (!entry.isEarliest)
        entry.earliest = keep(plans, aim.key, () => this.search.earliestWithin(aim, NO_CAP, NO_CAP));
      if (entry.isLikely) continue;
      const from = entry.before.likelyOn as number;
      entry.likely = keep(policies, `${from} ${aim.key}`, () => this.search.likelyBy(aim, q, from));
      entry.isLikely = entry.likely !== null;
      if (!entry.isLikely)
        entry.likely = keep(policies, `> ${from} ${aim.key}`, () =>
          this.search.likelyWithin(aim, q, from, NO_CAP),
        );
    }
  }

  /** Searches all runs that start by the last day: what is found by then is the answer. */
  private lookAmongAll(cases: readonly Case[], q: number, last: number): void {
    const plans = new Map<string, EarliestFound | null>();
    const policies = new Map<string, LikelyDay | null>();
    for (const entry of cases) {
      if (entry.isEarliest && entry.isLikely) continue;
      const { goal, before } = entry;
      const aim = this.search.aimAt(goal);
      const [most, mostLikely] = [mostOf(goal, entry.earliest), mostOf(goal, entry.likely)];
      if (!entry.isEarliest) {
        const [from, until] = [before.earliest?.day ?? 0, Math.min(most, last)];
        const key = `${from} ${until} ${aim.key}`;
        entry.earliest = keep(plans, key, () => this.search.earliestWithin(aim, from, until));
        entry.isEarliest = entry.earliest !== null || last >= most;
      }
      if (!entry.isLikely) {
        const [from, until] = [before.likelyOn as number, Math.min(mostLikely, last)];
        const key = `${from} ${until} ${aim.key}`;
        entry.likely = keep(policies, key, () => this.search.likelyWithin(aim, q, from, until));
        entry.isLikely = entry.likely !== null || last >= mostLikely;
      }
    }
  }
}

/** One case per goal that asks for the same: that with the latest last day, which answers for the others. */
function casesOf(
  open: readonly OpenGoal[],
  before: readonly FastAnswer[],
  calledOff: number,
): ReadonlyMap<string, Case> {
  const cases = new Map<string, Case>();
  open.forEach((goal, at) => {
    const known = cases.get(goal.key);
    if (known && known.goal.cap >= goal.cap) return;
    cases.set(goal.key, caseOf(goal, before[at] as FastAnswer, calledOff));
  });
  return cases;
}

function caseOf(goal: OpenGoal, before: FastAnswer, calledOff: number): Case {
  const { earliest, likelyOn, runsUsed } = before;
  const likely = likelyOn === null ? null : { day: likelyOn, runs: runsUsed };
  const isEarliest = !earliest?.runs.includes(calledOff);
  const isLikely = likely === null || !runsUsed.includes(calledOff);
  return { goal, before, earliest: isEarliest ? earliest : null, likely, isEarliest, isLikely };
}

/** No later day than that of what was found is of interest. */
function mostOf({ cap }: OpenGoal, found: { readonly day: number } | null): number {
  return Math.min(cap, found?.day ?? NO_CAP);
}

/** Last day that has to be searched, where nothing bounds it so many days after the old one; 0 = none. */
function lastDay({ goal, before, earliest, likely, isEarliest, isLikely }: Case, ahead: number): number {
  const first = isEarliest
    ? 0
    : Math.min(mostOf(goal, earliest), earliest ? NO_CAP : (before.earliest?.day ?? 0) + ahead);
  const second = isLikely
    ? 0
    : Math.min(mostOf(goal, likely), likely ? NO_CAP : (before.likelyOn ?? 0) + ahead);
  return Math.max(first, second);
}

/** How many days after the old day are searched in turn where no bound is known. */
const AHEAD = [150, Infinity] as const;

function keep<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = find();
  known.set(key, made);
  return made;
}
