import type { VNode } from 'preact';
import { applyBefore, routeInto } from '../../domain/language/index.js';
import { cefrName, LANGUAGE_SKILLS, overallLevel } from '../../domain/shared/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import { germanLevels } from '../../profile/index.js';
import {
  Badge,
  Details,
  EmptyState,
  Level,
  Notice,
  PrintButton,
  Timeline,
} from '../../web/components/index.js';
import type { Step } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { CourseRun } from '../course-run.entity.js';
import type { PersonPlan } from '../plan.service.js';
import { languageRun } from '../runs.js';

export interface PlanPageProps {
  readonly plan: PersonPlan;
  readonly vacancyHref: string;
  readonly today: string;
}

/** The dated path from today's German to one vacancy, with two dates and what to do first. */
export function PlanPage({ plan, vacancyHref, today }: PlanPageProps): VNode {
  const ui = useUi();
  const { person, vacancy, goal, answer, outlook } = plan;
  const needed = goal === null ? 0 : Math.max(...LANGUAGE_SKILLS.map((skill) => goal.need[skill] ?? 0));
  return (
    <>
      <h1>{ui.t('courses.plan_title', { title: vacancy.title })}</h1>
      <p>{ui.t('courses.plan_lead')}</p>
      <p class="soft">
        {person.displayName} · {ui.t('courses.plan_have')}{' '}
        <Level level={overallLevel(germanLevels(person))} /> · {ui.t('courses.plan_need')}{' '}
        <Level level={needed as CefrLevel} /> · <a href={vacancyHref}>{ui.t('matches.to_vacancy')}</a>
      </p>
      {goal === null || answer === null ? (
        <Notice kind="done">{ui.t('courses.plan_none_needed')}</Notice>
      ) : answer.feasible ? (
        <>
          <p>
            <Badge kind="now">
              {ui.t('courses.earliest', { day: ui.format.longDay(answer.plan.qualifiedOn) })}
            </Badge>{' '}
            <Badge kind="notyet">
              {outlook?.likelyOn
                ? ui.t('courses.likely', { day: ui.format.longDay(outlook.likelyOn) })
                : ui.t('courses.reachable', { share: ui.format.percent(outlook?.reachable ?? 0) })}
            </Badge>
          </p>
          <Timeline chart steps={stepsOf(ui, plan, answer.plan.runs, answer.plan.qualifiedOn, today)} />
          <p class="soft">{ui.t('courses.chance', { share: ui.format.percent(answer.plan.probability) })}</p>
          <PrintButton />
        </>
      ) : (
        <NoPath plan={plan} level={needed} />
      )}
      {plan.granted.stopped.length > 0 && <Notice kind="note">{ui.t('courses.stopped')}</Notice>}
      {answer && !answer.feasible && plan.rejections.length > 0 && <Rejections plan={plan} />}
    </>
  );
}

function NoPath({ plan, level }: { readonly plan: PersonPlan; readonly level: number }): VNode {
  const ui = useUi();
  const miss = plan.answer && !plan.answer.feasible ? plan.answer.nearestMiss : null;
  const estimate = plan.estimate[level] ?? null;
  return (
    <EmptyState
      title={ui.t('courses.no_path')}
      why={
        <>
          {miss && ui.t('courses.near_miss', { day: ui.format.day(miss.date), count: miss.daysLate })}{' '}
          {estimate && ui.t('courses.estimate', { day: ui.format.day(estimate) })}
        </>
      }
    />
  );
}

function Rejections({ plan }: { readonly plan: PersonPlan }): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('courses.why_not')}>
      <ul>
        {plan.rejections.map(({ run, code }) => (
          <li key={`${run}${code}`}>
            {plan.runs.get(run)?.title ?? run}: {ui.text(`courses.reject_${code.replace('+', '_')}`) ?? code}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function stepsOf(
  ui: Ui,
  plan: PersonPlan,
  ids: readonly string[],
  ready: string,
  today: string,
): readonly Step[] {
  const runs = ids.flatMap((id) => plan.runs.get(id) ?? []);
  const steps = runs.flatMap((run) => runSteps(ui, plan, run));
  const all: Step[] = [...steps, { from: ready, state: 'next', text: ui.t('courses.step_ready') }];
  const first = all.find((step) => (step.to ?? step.from) >= today);
  return all
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((step) => ({
      ...step,
      state: step === first ? 'here' : (step.to ?? step.from) < today ? 'done' : 'next',
    }));
}

function runSteps(ui: Ui, plan: PersonPlan, run: CourseRun): readonly Step[] {
  const route = routeInto(languageRun(run, plan.person), plan.granted);
  const apply = route && applyBefore(route, languageRun(run, plan.person));
  const words = {
    title: run.title,
    provider: run.provider,
    from: cefrName(run.entryLevel as CefrLevel),
    to: cefrName(run.target as CefrLevel),
  };
  const steps: Step[] = [];
  if (route && apply)
    steps.push({
      from: apply,
      state: 'next',
      text: ui.t('courses.step_apply', {
        office: ui.text(`courses.office_${route.decidedBy}`) ?? route.decidedBy,
      }),
    });
  steps.push(
    { from: run.registerBy, state: 'next', text: ui.t('courses.step_register', words) },
    { from: run.startsOn, to: run.endsOn, state: 'next', text: ui.t('courses.step_course', words) },
  );
  if (run.examOn !== null) steps.push({ from: run.examOn, state: 'next', text: ui.t('courses.step_exam') });
  if (run.resultOn !== null)
    steps.push({ from: run.resultOn, state: 'next', text: ui.t('courses.step_result') });
  return steps;
}
