import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { ChanceBounds } from './chance-bounds.js';
import { ChanceSearch } from './chance.js';
import { RunCatalogue } from './columns.js';
import { EarliestFound, EarliestSearch } from './earliest.js';
import { Field, FieldMaker } from './goal-field.js';
import { jobAnswer, jobGoal } from './job-goal.js';
import { NEVER, NO_CAP, OpenGoal, openGoal } from './open-goal.js';
import { Aim } from './relevance.js';
import { SearchMemory } from './search-memory.js';
import { Thinning } from './thinning.js';
import { possibleDays } from './possible-days.js';
import { Reach, RunView } from './view.js';

/** Days are numbers since 1970-01-01, runs are numbers in the catalogue. */
export interface FastAnswer {
  readonly earliest: EarliestFound | null;
  readonly likelyOn: number | null;
  /** Runs on which the answer rests: while these stay, taking away any other run changes nothing. */
  readonly runsUsed: readonly number[];
}

const NO_ANSWER: FastAnswer = { earliest: null, likelyOn: null, runsUsed: [] };

interface LikelyDay {
  readonly day: number;
  readonly runs: readonly number[];
}

/**
 * Most answers lie within a year; later runs are looked at only when they do not. Days from today, with the first
 * possible day up to which it is worth asking whether the likely day lies within them: it comes months later.
 */
const HORIZONS = [
  { days: 270, least: 180 },
  { days: 450, least: 270 },
  { days: Infinity, least: Infinity },
] as const;

/** How many days beyond the first possible one are looked at in turn. */
const AHEAD = [3, 12, Infinity] as const;

/** Plans for many people against one catalogue; `planLanguage` and `languageOutlook` at the speed of a batch. */
export class FastPlanner {
  private readonly view: RunView;
  private seen: { readonly candidate: LanguageCandidate; readonly reach: Reach } | null = null;
  private readonly fields: FieldMaker;
  /** For all days until a horizon, and of what that leaves for the days looked at in turn. */
  private readonly thinning = new Thinning();
  private readonly thinningMore = new Thinning();
  private readonly earliest = new EarliestSearch();
  private readonly bounds = new ChanceBounds(true);
  private readonly rough = new ChanceBounds(false);
  private readonly memory = new SearchMemory();

  constructor(private readonly catalogue: RunCatalogue) {
    this.view = new RunView(catalogue);
    this.fields = new FieldMaker(this.view);
  }

  /**
   * One answer per goal, in their order; goals that still ask for the same are answered once. The last day of a goal
   * cuts off both days. For a start on the job see `jobAnswer`.
   */
  plan(
    candidate: LanguageCandidate,
    reach: Reach,
    goals: readonly LanguageGoal[],
    q: number,
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

  /** Takes in a person, unless it is still the one taken in last. */
  private look(candidate: LanguageCandidate, reach: Reach): void {
    if (this.seen?.candidate === candidate && this.seen.reach === reach) return;
    this.seen = null;
    this.view.fill(candidate, reach);
    this.seen = { candidate, reach };
  }

  private answerAll(open: readonly OpenGoal[], q: number): readonly FastAnswer[] {
    const aims = new Map<string, Aim>();
    for (const goal of widest(open)) aims.set(goal.key, this.fields.aimAt(goal));
    const answers = new Map<string, FastAnswer>();
    for (const aim of widest([...aims.values()])) answers.set(aim.key, this.answer(aim, q));
    return open.map(({ key, cap }) => cutOff(answers.get(aims.get(key)?.key ?? '') ?? NO_ANSWER, cap));
  }

  /** Ids of the runs that can matter for a goal: planning with these alone gives the same answers. */
  relevantRuns(candidate: LanguageCandidate, reach: Reach, goal: LanguageGoal): readonly string[] {
    this.look(candidate, reach);
    const { runs } = this.fields.make(this.fields.aimAt(openGoal(goal, this.view)), NO_CAP);
    return Array.from(runs.run.subarray(0, runs.count), (run) => this.catalogue.ids[run] ?? '');
  }

  private answer(aim: Aim, q: number): FastAnswer {
    let earliest: EarliestFound | null = null;
    let notBefore = this.view.person.today;
    for (const { days, least } of HORIZONS) {
      const until = Math.min(aim.cap, this.view.person.today + days, NO_CAP);
      const field = this.fields.make(aim, until);
      earliest ??= this.earliest.find(field);
      const isLast = until >= aim.cap;
      const isNear = isLast || this.earliest.least <= this.view.person.today + least;
      if (this.earliest.least !== NEVER && isNear) {
        const likely = this.likelyOn(field, until, q, Math.max(notBefore, this.earliest.least));
        if (likely) return { earliest, likelyOn: likely.day, runsUsed: union(earliest, likely.runs) };
        notBefore = until + 1;
      }
      if (isLast) break;
    }
    return { earliest, likelyOn: null, runsUsed: union(earliest, []) };
  }

  /** The day is nearly always one of the first that bounds allow: runs that help only later stay out at first. */
  private likelyOn(field: Field, until: number, q: number, notBefore: number): LikelyDay | null {
    const thin = this.thinning.thin(field, until);
    const days = possibleDays(thin, this.rough, q, notBefore);
    let from = 0;
    for (const ahead of AHEAD) {
      if (from >= days.length) return null;
      const to = Math.min(from + ahead, days.length - 1);
      const search = new ChanceSearch(
        this.thinningMore.thin(thin, days[to] as number),
        this.bounds,
        this.memory,
      );
      const found = likelyDay(search, q, days.slice(from, to + 1));
      if (found) return found;
      from = to + 1;
    }
    return null;
  }
}

/** The first of the days that is likely enough, with the runs on which that rests. */
function likelyDay(search: ChanceSearch, q: number, days: readonly number[]): LikelyDay | null {
  const day = search.likelyOn(q, days);
  return day === null ? null : { day, runs: search.runsUsed(day, q) };
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

function union(earliest: EarliestFound | null, used: readonly number[]): readonly number[] {
  return [...new Set([...(earliest?.runs ?? []), ...used])];
}

function cutOff({ earliest, likelyOn, runsUsed }: FastAnswer, cap: number): FastAnswer {
  return {
    earliest: earliest && earliest.day <= cap ? earliest : null,
    likelyOn: likelyOn !== null && likelyOn <= cap ? likelyOn : null,
    runsUsed,
  };
}
