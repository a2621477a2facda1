import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { NEVER } from './bounds.js';
import { ChanceBounds } from './chance-bounds.js';
import { ChanceSearch } from './chance.js';
import { RunCatalogue } from './columns.js';
import { EarliestFound, EarliestSearch } from './earliest.js';
import { FieldMaker } from './goal-field.js';
import { NO_CAP, openGoal } from './open-goal.js';
import { Aim } from './relevance.js';
import { Thinning } from './thinning.js';
import { Reach, RunView } from './view.js';

/** Days are numbers since 1970-01-01, runs are numbers in the catalogue. */
export interface FastAnswer {
  readonly earliest: EarliestFound | null;
  readonly likelyOn: number | null;
  /** Runs on which the answer rests: while these stay, taking away any other run changes nothing. */
  readonly runsUsed: readonly number[];
}

const NO_ANSWER: FastAnswer = { earliest: null, likelyOn: null, runsUsed: [] };

/** Most answers lie within a year; later runs are looked at only when they do not. Days from today. */
const HORIZONS = [270, 450, Infinity] as const;

/** Plans for many people against one catalogue; `planLanguage` and `languageOutlook` at the speed of a batch. */
export class FastPlanner {
  private readonly view: RunView;
  private readonly fields: FieldMaker;
  private readonly thinning = new Thinning();
  private readonly earliest = new EarliestSearch();
  private readonly bounds = new ChanceBounds(true);
  private readonly rough = new ChanceBounds(false);

  constructor(private readonly catalogue: RunCatalogue) {
    this.view = new RunView(catalogue);
    this.fields = new FieldMaker(this.view);
  }

  /**
   * One answer per goal, in their order; goals that still ask for the same are answered once. A start on the job
   * is not looked at: such goals count by their full need. The last day of a goal cuts off both days.
   */
  plan(
    candidate: LanguageCandidate,
    reach: Reach,
    goals: readonly LanguageGoal[],
    q: number,
  ): readonly FastAnswer[] {
    this.view.fill(candidate, reach);
    const open = goals.map((goal) => openGoal(goal, this.view));
    const aims = new Map<string, Aim>();
    for (const goal of widest(open)) aims.set(goal.key, this.fields.aimAt(goal));
    const answers = new Map<string, FastAnswer>();
    for (const aim of widest([...aims.values()])) answers.set(aim.key, this.answer(aim, q));
    return open.map(({ key, cap }) => cutOff(answers.get(aims.get(key)?.key ?? '') ?? NO_ANSWER, cap));
  }

  /** Ids of the runs that can matter for a goal: planning with these alone gives the same answers. */
  relevantRuns(candidate: LanguageCandidate, reach: Reach, goal: LanguageGoal): readonly string[] {
    this.view.fill(candidate, reach);
    const { runs } = this.fields.make(this.fields.aimAt(openGoal(goal, this.view)), NO_CAP);
    return Array.from(runs.run.subarray(0, runs.count), (run) => this.catalogue.ids[run] ?? '');
  }

  private answer(aim: Aim, q: number): FastAnswer {
    let earliest: EarliestFound | null = null;
    let notBefore = this.view.person.today;
    for (const days of HORIZONS) {
      const until = Math.min(aim.cap, this.view.person.today + days, NO_CAP);
      const field = this.fields.make(aim, until);
      earliest ??= this.earliest.find(field);
      if (earliest !== null || this.earliest.least !== NEVER) {
        const search = new ChanceSearch(this.thinning.thin(field), this.bounds, this.rough);
        const likelyOn = search.likelyOn(q, notBefore);
        if (likelyOn !== null)
          return { earliest, likelyOn, runsUsed: union(earliest, search.runsUsed(likelyOn, q)) };
      }
      if (until >= aim.cap) break;
      notBefore = until + 1;
    }
    return { earliest, likelyOn: null, runsUsed: union(earliest, []) };
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
