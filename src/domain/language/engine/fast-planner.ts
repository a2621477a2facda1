import { LanguageCandidate, LanguageGoal } from '../model/index.js';
import { RunCatalogue } from './columns.js';
import { EarliestFound, EarliestSearch } from './earliest.js';
import { ANY, GoalView, OpenGoal, openGoal } from './goal-view.js';
import { Reach, RunView } from './view.js';

export interface FastAnswer {
  readonly earliest: EarliestFound | null;
}

/** Plans for many people against one catalogue. */
export class FastPlanner {
  readonly view: RunView;
  private readonly field: GoalView;
  private readonly earliest: EarliestSearch;

  constructor(catalogue: RunCatalogue) {
    this.view = new RunView(catalogue);
    this.field = new GoalView(this.view);
    this.earliest = new EarliestSearch(this.field, NOTHING_OPEN);
  }

  plan(candidate: LanguageCandidate, reach: Reach, goals: readonly LanguageGoal[]): readonly FastAnswer[] {
    this.view.fill(candidate, reach);
    return goals.map((goal) => {
      const open = openGoal(goal, this.view, 2_147_483_646);
      this.field.fill(open);
      return { earliest: this.earliest.find(open) };
    });
  }
}

const NOTHING_OPEN: OpenGoal = { rootDay: 0, announced: [], need: 0, assessed: true, scheme: ANY, cap: 0 };
