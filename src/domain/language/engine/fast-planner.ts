import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { RunCatalogue } from './columns.js';
import { FastAnswer, NO_ANSWER, answerOf, cutOff } from './fast-answer.js';
import { GoalSearch } from './goal-search.js';
import { jobAnswer, jobGoal } from './job-goal.js';
import { OpenGoal, openGoal } from './open-goal.js';
import { Aim } from './relevance.js';
import { Replanning } from './replanning.js';
import { Around, Reach, RunView } from './view.js';

/** Plans for many people against one catalogue; `planLanguage` and `languageOutlook` at the speed of a batch. */
export class FastPlanner {
  private readonly view: RunView;
  private seen: { readonly candidate: LanguageCandidate; readonly reach: Reach } | null = null;
  private readonly search: GoalSearch;
  private readonly replanning: Replanning;

  constructor(private readonly catalogue: RunCatalogue) {
    this.view = new RunView(catalogue);
    this.search = new GoalSearch(this.view);
    this.replanning = new Replanning(this.view, this.search);
  }

  /**
   * One answer per goal, in their order; goals that still ask for the same are answered once. The last day of a goal
   * cuts off both days. Without a `q` only the earliest plans are looked for, and no day is likely. For a start on the
   * job see `jobAnswer`.
   */
  plan(
    candidate: LanguageCandidate,
    reach: Reach,
    goals: readonly LanguageGoal[],
    q: number | null,
  ): readonly FastAnswer[] {
    this.look(candidate, reach);
    const jobs = goals.map(jobGoal);
    const plain = goals.flatMap((goal, at) => {
      const job = jobs[at];
      return job ? [job.minimum, ...(job.promise ? [job.promise] : [])] : [goal];
    });
    const open = plain.map((goal) => openGoal(goal, this.view));
    const answers = this.answerAll(open, q);
    let next = 0;
    return jobs.map((job) => {
      const at = next;
      next += job?.promise ? 2 : 1;
      const [first, second] = [answers[at] ?? NO_ANSWER, answers[at + 1] ?? NO_ANSWER];
      return job ? jobAnswer(job, open[at]?.rootDay ?? Infinity, first, job.promise && second) : first;
    });
  }

  /**
   * The answers of `plan` after a run was called off, from those before (`before`, one per goal). The facts of the
   * person, the day and `q` are the same, and the catalogue holds the run without a seat. Goals that start on the job
   * are planned from nothing.
   */
  replan(
    candidate: LanguageCandidate,
    around: Around,
    goals: readonly LanguageGoal[],
    q: number,
    before: readonly FastAnswer[],
    calledOff: number,
  ): readonly FastAnswer[] {
    if (goals.some(({ onTheJob }) => onTheJob !== null))
      return this.plan(candidate, around.upTo(null), goals, q);
    this.seen = null;
    return this.replanning.answers(candidate, around, goals, q, before, calledOff);
  }

  /** Takes in a person, unless it is still the one taken in last. */
  private look(candidate: LanguageCandidate, reach: Reach): void {
    if (this.seen?.candidate === candidate && this.seen.reach === reach) return;
    this.seen = null;
    this.view.fill(candidate, reach);
    this.seen = { candidate, reach };
  }

  private answerAll(open: readonly OpenGoal[], q: number | null): readonly FastAnswer[] {
    const aims = new Map<string, Aim>();
    for (const goal of widest(open)) aims.set(goal.key, this.search.aimAt(goal));
    const answers = new Map<string, FastAnswer>();
    for (const aim of widest([...aims.values()])) answers.set(aim.key, answerOf(this.search.days(aim, q)));
    return open.map(({ key, cap }) => cutOff(answers.get(aims.get(key)?.key ?? '') ?? NO_ANSWER, cap));
  }

  /** Ids of the runs that can matter for a goal: planning with these alone gives the same answers. */
  relevantRuns(candidate: LanguageCandidate, reach: Reach, goal: LanguageGoal): readonly string[] {
    this.look(candidate, reach);
    return this.search.relevantRuns(openGoal(goal, this.view)).map((run) => this.catalogue.ids[run] ?? '');
  }
}

/** One of each key: that with the latest last day, which answers for the others. */
function widest<T extends { readonly key: string; readonly cap: number }>(list: readonly T[]): Iterable<T> {
  const found = new Map<string, T>();
  for (const entry of list) {
    const known = found.get(entry.key);
    if (!known || known.cap < entry.cap) found.set(entry.key, entry);
  }
  return found.values();
}
