import type { VNode } from 'preact';
import type { LanguagePlan, PlanStep } from '../../domain/language/index.js';
import { cefrName, LANGUAGE_SKILLS, overallLevel } from '../../domain/shared/index.js';
import type { CefrLevel, LocalDate } from '../../domain/shared/index.js';
import { germanLevels } from '../../profile/index.js';
import {
  Actions,
  Badge,
  type Column,
  DataTable,
  Details,
  EmptyState,
  Facts,
  Level,
  LinkButton,
  Notice,
  PrintButton,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { PersonPlan, PlanDetails } from '../plan.service.js';
import { stepText } from '../plans/plan-calendar.js';
import { Changes, Raising } from './path-changes.js';
import { ChartKey, PlanChart } from './plan-chart.js';
import { Mishaps, PlanWays } from './plan-ways.js';
import { rateText } from './rate-text.js';

export interface PlanPageProps {
  readonly plan: PersonPlan;
  readonly details: PlanDetails;
  readonly vacancyHref: string;
  /** Address of this page; the calendar file lies below it. */
  readonly base: string;
  readonly learningHref: string;
  readonly placeName: (plz: string) => string;
}

/** The dated path from today's German to one vacancy: two dates, every step, other ways, and what if not. */
export function PlanPage(props: PlanPageProps): VNode {
  const ui = useUi();
  const { plan, details, vacancyHref, learningHref } = props;
  const { person, vacancy, goal, answer } = plan;
  const needed = goal === null ? 0 : Math.max(...LANGUAGE_SKILLS.map((skill) => goal.need[skill] ?? 0));
  return (
    <>
      <h1>{ui.t('courses.plan_title', { title: vacancy.title })}</h1>
      <p>{ui.t('courses.plan_lead')}</p>
      <p class="soft">
        <bdi>{person.displayName}</bdi> · {ui.t('courses.plan_have')}{' '}
        <Level level={overallLevel(germanLevels(person))} /> · {ui.t('courses.plan_need')}{' '}
        <Level level={needed as CefrLevel} /> · <a href={vacancyHref}>{ui.t('matches.to_vacancy')}</a>
      </p>
      {plan.promise !== null && (
        <Notice kind="note">
          {ui.t('plans.promise', {
            level: cefrName(needed as CefrLevel),
            promised: cefrName(plan.promise),
          })}
        </Notice>
      )}
      {goal === null || answer === null || (answer.feasible && answer.plan.runs.length === 0) ? (
        <Notice kind="done">{ui.t('courses.plan_none_needed')}</Notice>
      ) : answer.feasible ? (
        <Path {...props} best={answer.plan} />
      ) : (
        <NoPath {...{ plan, details }} level={needed} />
      )}
      {plan.input.granted.stopped.length > 0 && <Notice kind="note">{ui.t('courses.stopped')}</Notice>}
      <Actions>
        <LinkButton kind="quiet" href={learningHref}>
          {ui.t('plans.learning')}
        </LinkButton>
      </Actions>
    </>
  );
}

function Path(props: PlanPageProps & { readonly best: LanguagePlan }): VNode {
  const ui = useUi();
  const { plan, details, best, base } = props;
  const { input, outlook } = plan;
  const next = details.steps.find(({ kind, from }) => kind !== 'ready' && from >= input.today);
  return (
    <>
      <p>
        <Badge kind="now">{ui.t('courses.earliest', { day: ui.format.longDay(best.qualifiedOn) })}</Badge>{' '}
        <Badge kind="notyet">
          {outlook?.likelyOn
            ? ui.t('courses.likely', { day: ui.format.longDay(outlook.likelyOn) })
            : ui.t('courses.reachable', { share: ui.format.percent(outlook?.reachable ?? 0) })}
        </Badge>
      </p>
      <Facts
        items={[
          best.cost > 0
            ? ui.t('plans.cost', { amount: ui.format.money(best.cost) })
            : ui.t('plans.cost_none'),
          ui.t('plans.chance', { share: ui.format.percent(best.probability) }),
        ]}
      />
      {next && (
        <Notice kind="act">
          {ui.t('plans.todo_next', { day: ui.format.longDay(next.from), what: stepText(ui, plan, next) })}
        </Notice>
      )}
      <PlanChart steps={details.steps} runs={input.rows} today={input.today} />
      <ChartKey />
      <Steps {...props} steps={details.steps} />
      <Actions>
        <LinkButton href={`${base}/calendar`}>{ui.t('plans.calendar')}</LinkButton>
        <PrintButton />
      </Actions>
      <Mishaps plan={plan} mishaps={details.mishaps} />
      <PlanWays {...{ plan, details, best }} />
      <Raising raising={details.raising} runs={input.rows} />
      <Chances plan={plan} best={best} />
      {best.runs.some((id) => input.rows.get(id)?.scheme === 'BSK') && (
        <p class="soft">{ui.t('courses.notice')}</p>
      )}
    </>
  );
}

function Steps({ plan, steps, placeName }: PlanPageProps & { readonly steps: readonly PlanStep[] }): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('plans.table_title')}
      columns={stepColumns(ui, plan, placeName)}
      rows={steps}
      rowKey={({ kind, run }) => `${kind}${run ?? ''}`}
    />
  );
}

function stepColumns(
  ui: Ui,
  plan: PersonPlan,
  placeName: (plz: string) => string,
): readonly Column<PlanStep>[] {
  return [
    { key: 'what', title: ui.t('plans.col_what'), cell: (step) => stepText(ui, plan, step) },
    { key: 'when', title: ui.t('plans.col_when'), cell: ({ from, to }) => <When {...{ from, to }} /> },
    {
      key: 'where',
      title: ui.t('plans.col_where'),
      cell: ({ run, kind }) => {
        const course = run === null || kind === 'apply' ? undefined : plan.input.rows.get(run);
        if (!course) return '–';
        return course.plz === null ? ui.t('courses.online') : placeName(course.plz);
      },
    },
  ];
}

function When({ from, to }: { readonly from: LocalDate; readonly to: LocalDate | null }): VNode {
  const { format } = useUi();
  return <time dateTime={from}>{to === null ? format.longDay(from) : format.dayRange(from, to)}</time>;
}

/** Where the chances come from, exam by exam. */
function Chances({ plan, best }: { readonly plan: PersonPlan; readonly best: LanguagePlan }): VNode {
  const ui = useUi();
  const { rows, rates } = plan.input;
  return (
    <Details summary={ui.t('plans.chance', { share: ui.format.percent(best.probability) })}>
      <p>{ui.t('plans.chance_why')}</p>
      <ul>
        {best.runs.flatMap((id) => {
          const run = rows.get(id);
          return run ? [<li key={id}>{rateText(ui, run.title, rates.of(run))}</li>] : [];
        })}
      </ul>
    </Details>
  );
}

function NoPath({
  plan,
  details,
  level,
}: {
  readonly plan: PersonPlan;
  readonly details: PlanDetails;
  readonly level: number;
}): VNode {
  const ui = useUi();
  const miss = plan.answer && !plan.answer.feasible ? plan.answer.nearestMiss : null;
  const estimate = plan.estimate[level] ?? null;
  return (
    <>
      <EmptyState
        title={ui.t('courses.no_path')}
        why={
          <>
            {miss && ui.t('courses.near_miss', { day: ui.format.day(miss.date), count: miss.daysLate })}{' '}
            {estimate && ui.t('courses.estimate', { day: ui.format.day(estimate) })}
          </>
        }
      />
      <h2>{ui.t('plans.changes_title')}</h2>
      <Changes changes={details.changes} runs={plan.input.rows} vacanciesOf={details.vacanciesOf} />
      {plan.rejections.length > 0 && <Rejections plan={plan} />}
    </>
  );
}

function Rejections({ plan }: { readonly plan: PersonPlan }): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('courses.why_not')}>
      <ul>
        {plan.rejections.map(({ run, code }) => (
          <li key={`${run}${code}`}>
            {plan.input.rows.get(run)?.title ?? run}:{' '}
            {ui.text(`courses.reject_${code.replace('+', '_')}`) ?? code}
          </li>
        ))}
      </ul>
    </Details>
  );
}
