import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { ChanceSearch } from './chance.js';
import { RunCatalogue } from './columns.js';
import { EarliestFound, EarliestSearch } from './earliest.js';
import { ANY, GoalView, OpenGoal, openGoal } from './goal-view.js';
import { Reach, RunView } from './view.js';

/** Days are numbers since 1970-01-01, runs are numbers in the catalogue. */
export interface FastAnswer {
  readonly earliest: EarliestFound | null;
  readonly likelyOn: number | null;
  /** Runs on which the answer rests: without any other run it stays as it is. */
  readonly runsUsed: readonly number[];
}

/** Plans for many people against one catalogue; `planLanguage` and `languageOutlook` at the speed of a batch. */
export class FastPlanner {
  readonly view: RunView;
  private readonly field: GoalView;
  private readonly earliest: EarliestSearch;
  private readonly chance: ChanceSearch;

  constructor(catalogue: RunCatalogue) {
    this.view = new RunView(catalogue);
    this.field = new GoalView(this.view);
    this.earliest = new EarliestSearch(this.field, NOTHING_OPEN);
    this.chance = new ChanceSearch(this.field);
  }

  /** One answer per goal; goals must have no start on the job. `latest` cuts off both days. */
  plan(
    candidate: LanguageCandidate,
    reach: Reach,
    goals: readonly LanguageGoal[],
    q: number,
  ): readonly FastAnswer[] {
    this.view.fill(candidate, reach);
    return goals.map((goal) => this.answer(goal, q));
  }

  private answer(goal: LanguageGoal, q: number): FastAnswer {
    const open = openGoal(goal, this.view);
    this.field.fill(open);
    const earliest = this.earliest.find(open);
    if (!earliest) return { earliest: null, likelyOn: null, runsUsed: [] };
    const likelyOn = this.chance.likelyOn(open, q);
    const used = likelyOn === null ? [] : this.chance.runsUsed(open, likelyOn);
    return { earliest, likelyOn, runsUsed: [...new Set([...earliest.runs, ...used])] };
  }
}

const NOTHING_OPEN: OpenGoal = { rootDay: 0, announced: [], need: 0, assessed: true, scheme: ANY, cap: 0 };
