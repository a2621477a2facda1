import { Injectable } from '@nestjs/common';
import { LabourMarketService } from '../../labour-market/index.js';
import { MatchingService } from '../../matching/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../../web/components/index.js';
import {
  attempt,
  checkInput,
  filled,
  listValue,
  numberValue,
  renderPage,
  textValue,
} from '../../web/shell/index.js';
import type { PageContext, Section } from '../../web/shell/index.js';
import { LearningSituationDto } from '../learning/learning.dto.js';
import { LearningService } from '../learning/learning.service.js';
import { OutcomeDto } from '../outcomes/outcome.dto.js';
import { OutcomeService } from '../outcomes/outcome.service.js';
import { LearningPage } from '../pages/learning-page.js';
import { OutcomePage } from '../pages/outcome-page.js';
import { PlanOverview } from '../pages/plan-overview.js';
import { PlanPage } from '../pages/plan-page.js';
import { PlanService } from '../plan.service.js';
import { HereService } from './here.service.js';
import { planCalendar } from './plan-calendar.js';
import { PlanNoticeService } from './plan-notice.service.js';

/** Where the plan lies for its reader: under the person for a desk, under `/me` for the person. */
export interface PlanPlace {
  readonly personId: string;
  readonly base: string;
  readonly learning: string;
  readonly exams: string;
  readonly matches: string;
  readonly section: Section;
  readonly own: boolean;
}

const MOST_NOTICES = 5;

/** The pages of one person's plans, the same for the desk and for the person. */
@Injectable()
export class PlanScreens {
  constructor(
    private readonly plans: PlanService,
    private readonly here: HereService,
    private readonly learning: LearningService,
    private readonly outcomes: OutcomeService,
    private readonly notices: PlanNoticeService,
    private readonly matching: MatchingService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  async overview(ctx: PageContext, actor: Actor, place: PlanPlace): Promise<string> {
    const { personId, own, base } = place;
    const { person, items } = await this.matching.vacanciesFor(actor, personId);
    const answer = await this.here.unlockFor(actor, personId);
    const notices = own ? (await this.notices.list(actor, MOST_NOTICES)).items : [];
    const title = own
      ? ctx.t('courses.my_plan')
      : ctx.t('plans.overview_title_of', { name: person.displayName });
    return renderPage(
      ctx,
      { title, section: place.section },
      <PlanOverview
        {...{ own, base, answer, notices, name: person.displayName }}
        ready={person.languageReady ?? []}
        items={items.filter(({ entry }) => entry.kind === 'not_yet')}
        learningHref={place.learning}
        outcomeHref={place.exams}
        matchesHref={place.matches}
      />,
    );
  }

  async plan(ctx: PageContext, actor: Actor, place: PlanPlace, vacancyId: string): Promise<string> {
    const plan = await this.plans.planFor(actor, place.personId, vacancyId);
    const details = await this.plans.detailsOf(actor, plan);
    const codes = [...plan.input.rows.values()].flatMap((run) => run.plz ?? []);
    const places = await this.labourMarket.placeNames(codes);
    return renderPage(
      ctx,
      { title: ctx.t('courses.plan_title', { title: plan.vacancy.title }), section: place.section },
      <PlanPage
        {...{ plan, details }}
        vacancyHref={`/vacancies/${vacancyId}`}
        base={`${place.base}/${vacancyId}`}
        learningHref={place.learning}
        placeName={(plz) => places.get(plz) ?? plz}
      />,
    );
  }

  async calendar(ctx: PageContext, actor: Actor, place: PlanPlace, vacancyId: string): Promise<string> {
    const plan = await this.plans.planFor(actor, place.personId, vacancyId);
    return planCalendar(plan, ctx.locale, this.clock.now());
  }

  async learningForm(ctx: PageContext, actor: Actor, place: PlanPlace): Promise<string> {
    const { online, jobPromise, obliged, ...rest } = await this.learning.of(actor, place.personId);
    const values = {
      ...{ careTimes: rest.careTimes, busyTimes: rest.busyTimes },
      ...{ maxTravelMin: String(rest.maxTravelMin), budgetEur: String(rest.budgetEur) },
      ikUeUsed: String(rest.ikUeUsed),
      ...(online && { online: 'yes' }),
      ...(jobPromise && { jobPromise: 'yes' }),
      ...(obliged && { obliged: 'yes' }),
    };
    return this.learningPage(ctx, place, values, []);
  }

  /** Null when it is saved; else the form again with its faults. */
  async saveLearning(
    ctx: PageContext,
    actor: Actor,
    place: PlanPlace,
    body: FormValues,
  ): Promise<string | null> {
    const plain = filled({
      online: body['online'] === 'yes',
      maxTravelMin: numberValue(body['maxTravelMin']),
      careTimes: listValue(body['careTimes']),
      busyTimes: listValue(body['busyTimes']),
      budgetEur: numberValue(body['budgetEur']),
      ikUeUsed: numberValue(body['ikUeUsed']),
      jobPromise: body['jobPromise'] === 'yes',
      obliged: body['obliged'] === 'yes',
    });
    const input = await checkInput(LearningSituationDto, plain);
    if (!input.ok) return this.learningPage(ctx, place, body, input.error);
    await this.learning.save(actor, place.personId, input.value);
    return null;
  }

  async examForm(ctx: PageContext, actor: Actor, place: PlanPlace): Promise<string> {
    return this.examPage(ctx, actor, place, {}, []);
  }

  /** Null when it is saved; else the form again with its faults. */
  async saveExam(ctx: PageContext, actor: Actor, place: PlanPlace, body: FormValues): Promise<string | null> {
    const plain = filled({
      personId: place.personId,
      passed: body['passed'] === 'yes' ? true : body['passed'] === 'no' ? false : undefined,
      agreed: body['agreed'] === 'yes',
      locale: ctx.locale,
    });
    const runId = textValue(body['runId']);
    const input = await checkInput(OutcomeDto, plain);
    const missing: readonly FieldError[] =
      runId === undefined ? [{ pointer: '/runId', code: 'required' }] : [];
    if (!input.ok || runId === undefined)
      return this.examPage(ctx, actor, place, body, [...missing, ...(input.ok ? [] : input.error)]);
    const saved = await attempt(() => this.outcomes.record(actor, runId, input.value));
    return saved.ok ? null : this.examPage(ctx, actor, place, body, saved.error.errors);
  }

  private learningPage(
    ctx: PageContext,
    place: PlanPlace,
    values: FormValues,
    errors: readonly FieldError[],
  ): string {
    return renderPage(
      ctx,
      { title: ctx.t('plans.learning_title'), section: place.section },
      <LearningPage {...{ values, errors }} action={place.learning} />,
    );
  }

  private async examPage(
    ctx: PageContext,
    actor: Actor,
    place: PlanPlace,
    values: FormValues,
    errors: readonly FieldError[],
  ): Promise<string> {
    const { open, told } = await this.outcomes.of(actor, place.personId);
    return renderPage(
      ctx,
      { title: ctx.t('plans.outcome_title'), section: place.section },
      <OutcomePage {...{ values, errors, open, told }} action={place.exams} />,
    );
  }
}
