import { Injectable } from '@nestjs/common';
import {
  alternativesTo,
  estimateLanguageReady,
  languageOutlook,
  mishapsOf,
  planLanguage,
  planSteps,
  raisingChanges,
  rejectionsAfter,
  smallestChanges,
} from '../domain/language/index.js';
import type {
  Alternative,
  LanguageGoal,
  LanguageOutlook,
  LanguagePlan,
  Mishap,
  PlanAnswer,
  PlanStep,
  RaisingChange,
  RejectCode,
  Rejection,
  UnlockingChange,
} from '../domain/language/index.js';
import { addMonths } from '../domain/shared/index.js';
import type { CefrLevel, LocalDate } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { germanLevels, Person, PersonService } from '../profile/index.js';
import { VacancyService } from '../vacancy/index.js';
import type { VacancyWithEmployer } from '../vacancy/index.js';
import { PlanInputs } from './plans/plan-input.service.js';
import type { PlanInput } from './plans/plan-input.service.js';
import { HereService } from './plans/here.service.js';
import { beginningGoal, languageGoal, languageRun } from './runs.js';

/** The dated path of a person to a vacancy. */
export interface PersonPlan {
  readonly person: Person;
  readonly vacancy: VacancyWithEmployer;
  readonly input: PlanInput;
  /** Null when the vacancy asks for no German. */
  readonly goal: LanguageGoal | null;
  /**
   * Level that the firm wants promised for later, where no known run leads to it in time: then goal and answer are for
   * the level at which it begins, as in the list of matches. Null where the answer is for all that is asked.
   */
  readonly promise: CefrLevel | null;
  readonly answer: PlanAnswer | null;
  readonly outlook: LanguageOutlook | null;
  /** Why single runs could not be the first step; the reasons to act on where there is no path. */
  readonly rejections: readonly Rejection[];
  /** Days per level without a catalogue, where no run leads there. */
  readonly estimate: readonly (LocalDate | null)[];
}

/** What a page shows beside the plan itself. */
export interface PlanDetails {
  readonly steps: readonly PlanStep[];
  readonly alternatives: readonly (Alternative & { readonly steps: readonly PlanStep[] })[];
  readonly mishaps: readonly Mishap[];
  /** Where nothing works: single changes that open a path, by how many vacancies here they open. */
  readonly changes: readonly UnlockingChange[];
  /** Vacancies behind a goal of a change. */
  readonly vacanciesOf: (goal: string) => number;
  /** Where the path is never likely: what would raise the chance. */
  readonly raising: readonly RaisingChange[];
}

/** What a missed exam leads to is followed this far. */
const HORIZON_MONTHS = 36;

/** Plans language paths from the catalogue of courses. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
    private readonly inputs: PlanInputs,
    private readonly here: HereService,
    private readonly clock: Clock,
  ) {}

  async planFor(actor: Actor, personId: string, vacancyId: string): Promise<PersonPlan> {
    const [person, vacancy] = await Promise.all([
      this.people.get(actor, personId),
      this.vacancies.get(actor, vacancyId),
    ]);
    const asked = languageGoal(vacancy, this.clock.today());
    const goals = asked ? [asked, beginningGoal(asked)].filter((goal) => goal !== null) : [];
    const input = await this.database.read(actor, (tx) => this.inputs.of(tx, person, goals));
    const { goal, answer, promise } = answerTo(input, goals);
    return {
      ...{ person, vacancy, input, goal, answer, promise },
      outlook: goal && outlookOf(input, goal),
      rejections: firstRefusals(input, goal),
      estimate: estimateLanguageReady(germanLevels(person), input.today),
    };
  }

  /** Steps, other ways, mishaps and changes; worked out only for who looks at the plan. */
  async detailsOf(actor: Actor, plan: PersonPlan): Promise<PlanDetails> {
    const { person, input, goal, answer, outlook, promise } = plan;
    if (goal === null || answer === null) return NOTHING;
    const { candidate, runs, today } = input;
    if (!answer.feasible) {
      const others = await this.here.goalsOf(actor, person);
      // This vacancy is a goal of its own, also where others ask for the same.
      const own = { ...goal, id: OWN, weight: 1 };
      const changes = smallestChanges(candidate, [own, ...others.goals], runs);
      return {
        ...NOTHING,
        changes: changes.filter(({ opens }) => opens.some(({ id }) => id === OWN)),
        vacanciesOf: (id) =>
          id === OWN ? 1 : (others.vacancies.get(id) ?? []).filter((other) => other.id !== goal.id).length,
      };
    }
    const likely = outlook?.likelyOn ?? null;
    return {
      ...NOTHING,
      steps: stepsOf(input, answer.plan),
      // A firm that begins with less against a promise begins no lower still.
      alternatives: alternativesTo(candidate, goal, runs, answer.plan)
        .filter(({ kind }) => promise === null || kind !== 'hire_first')
        .map((other) => ({ ...other, steps: stepsOf(input, other.plan) })),
      mishaps: mishapsOf(candidate, goal, runs, answer.plan, addMonths(today, HORIZON_MONTHS)),
      raising: likely === null ? raisingChanges(candidate, goal, runs) : [],
    };
  }
}

/** The first goal to which a path leads; where there is none, the first goal with what stands against it. */
function answerTo(
  { candidate, runs }: PlanInput,
  goals: readonly LanguageGoal[],
): Pick<PersonPlan, 'goal' | 'answer' | 'promise'> {
  const [asked = null, beginning = null] = goals;
  const answer = asked && planLanguage(candidate, asked, runs);
  const lower = answer?.feasible === false && beginning && planLanguage(candidate, beginning, runs);
  return lower && lower.feasible
    ? { goal: beginning, answer: lower, promise: asked?.onTheJob?.commitLevel ?? null }
    : { goal: asked, answer, promise: null };
}

/**
 * The runs that decide tell the likely day; only where there is none, all that lead there add to the chance. Runs that
 * lead nowhere change neither.
 */
function outlookOf({ candidate, runs, decisive, relevant }: PlanInput, goal: LanguageGoal): LanguageOutlook {
  const deciding = goal.onTheJob === null ? runs.filter(({ id }) => decisive.has(id)) : [];
  const likely = deciding.length > 0 ? languageOutlook(candidate, goal, deciding) : null;
  if (likely?.likelyOn) return likely;
  const leading = goal.onTheJob === null ? runs.filter(({ id }) => relevant.has(id)) : runs;
  return languageOutlook(candidate, goal, leading);
}

function firstRefusals({ candidate, runs }: PlanInput, goal: LanguageGoal | null): readonly Rejection[] {
  const refused = rejectionsAfter(candidate, goal, runs) ?? new Map<string, RejectCode>();
  return [...refused].map(([run, code]) => ({ run, after: [], code }));
}

const OWN = 'own';
const NOTHING: PlanDetails = {
  ...{ steps: [], alternatives: [], mishaps: [], changes: [], raising: [] },
  vacanciesOf: () => 0,
};

/** Dated steps of a plan, with the days that providers print; `input.runs` already counts the office's time. */
export function stepsOf(input: PlanInput, plan: LanguagePlan): readonly PlanStep[] {
  const runs = plan.runs.flatMap((id) => input.rows.get(id) ?? []);
  return planSteps(plan, new Map(runs.map((run) => [run.id, languageRun(run, input.person)])), input.granted);
}
