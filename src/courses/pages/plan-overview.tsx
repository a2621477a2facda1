import type { VNode } from 'preact';
import { CEFR_LEVELS, cefrName } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { ExplainedVacancy } from '../../matching/index.js';
import {
  Actions,
  DayRange,
  Details,
  EmptyState,
  LinkButton,
  MatchBadge,
  Row,
  Rows,
  Timeline,
} from '../../web/components/index.js';
import type { Step } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { UnlockAnswer } from '../plans/here.service.js';
import type { ListedNotice } from '../plans/plan-notice.service.js';
import { NoticeRows } from './plan-notices.js';
import { Changes } from './path-changes.js';

export interface PlanOverviewProps {
  readonly name: string;
  /** The reader is the person herself. */
  readonly own: boolean;
  /** Day per CEFR level on which it is there; null = no way known. */
  readonly ready: readonly (LocalDate | null)[];
  readonly answer: UnlockAnswer;
  readonly items: readonly ExplainedVacancy[];
  readonly notices: readonly ListedNotice[];
  /** Where the plans of single vacancies lie. */
  readonly base: string;
  readonly learningHref: string;
  readonly outcomeHref: string;
  readonly matchesHref: string;
}

/** Plan without a certain vacancy: when which German is there, and the courses that open most vacancies here. */
export function PlanOverview(props: PlanOverviewProps): VNode {
  const ui = useUi();
  const { own, name, ready, answer, items, base } = props;
  return (
    <>
      <h1>{own ? ui.t('courses.my_plan') : ui.t('plans.overview_title_of', { name })}</h1>
      {props.notices.length > 0 && <NoticeRows items={props.notices} base="/plan-notices" />}
      <h2>{ui.t('plans.levels_title')}</h2>
      <Timeline steps={levelSteps(ui, ready, answer)} />
      <h2>{ui.t('plans.overview_title')}</h2>
      <Opened answer={answer} />
      {answer.changes.length > 0 && (
        <Details summary={ui.t('plans.changes_title')}>
          <Changes
            changes={answer.changes}
            runs={answer.input.rows}
            vacanciesOf={(goal) => answer.here.vacancies.get(goal)?.length ?? 0}
          />
        </Details>
      )}
      {items.length === 0 ? (
        <EmptyState
          title={ui.t('courses.my_plan_none')}
          why={ui.t('courses.plan_lead')}
          action={<LinkButton href={props.matchesHref}>{ui.t('matches.all')}</LinkButton>}
        />
      ) : (
        <>
          <p>{ui.t('courses.my_plan_lead')}</p>
          <Rows>
            {items.map(({ vacancy, entry }) => (
              <Row
                key={vacancy.id}
                title={vacancy.title}
                href={`${base}/${vacancy.id}`}
                detail={vacancy.employer.name}
                end={<MatchBadge kind={entry.kind} from={entry.on} />}
              />
            ))}
          </Rows>
        </>
      )}
      <Actions>
        <LinkButton kind="quiet" href={props.learningHref}>
          {ui.t('plans.learning')}
        </LinkButton>
        <LinkButton kind="quiet" href={props.outcomeHref}>
          {ui.t('plans.outcome_title')}
        </LinkButton>
      </Actions>
    </>
  );
}

function levelSteps(
  ui: Ui,
  ready: readonly (LocalDate | null)[],
  { input: { today }, planned }: UnlockAnswer,
): readonly Step[] {
  const steps: Step[] = CEFR_LEVELS.flatMap((level): Step[] => {
    const day = ready[level] ?? null;
    if (level === 0 || day === null) return [];
    const name = <bdi dir="ltr">{cefrName(level)}</bdi>;
    if (day <= today) return [{ from: day, state: 'done', text: name }];
    const estimate = !planned.has(level) && <span class="soft"> ({ui.t('plans.level_estimated')})</span>;
    return [{ from: day, state: 'next', text: estimate ? [name, estimate] : name }];
  });
  const next = steps.findIndex(({ state }) => state === 'next');
  // Of the levels that are there, the highest one says all.
  const first = Math.max(0, (next < 0 ? steps.length : next) - 1);
  return steps
    .map((step, index) => (index === next ? { ...step, state: 'here' as const } : step))
    .slice(first, first + 4);
}

/** The courses in order and what they open, soonest first. */
function Opened({ answer }: { readonly answer: UnlockAnswer }): VNode {
  const ui = useUi();
  const { best, here, input } = answer;
  if (best === null || best.runs.length === 0) return <p>{ui.t('plans.overview_none')}</p>;
  const opened = best.unlocked.flatMap(({ id, qualifiedOn }) =>
    (here.vacancies.get(id) ?? []).map((vacancy) => ({ vacancy, on: qualifiedOn })),
  );
  return (
    <>
      <p class="soft">{ui.t('plans.overview_lead')}</p>
      <Rows>
        {best.runs.flatMap((id) => {
          const run = input.rows.get(id);
          return run
            ? [<Row key={id} title={run.title} href={`/courses/${id}`} detail={<CourseLine run={run} />} />]
            : [];
        })}
      </Rows>
      <Details summary={ui.t('plans.overview_opens', { count: opened.length })}>
        <ul>
          {opened.slice(0, 20).map(({ vacancy, on }) => (
            <li key={vacancy.id}>
              <a href={`/vacancies/${vacancy.id}`}>
                {ui.t('plans.overview_vacancy', { title: vacancy.title, day: ui.format.day(on) })}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

interface CourseDays {
  readonly provider: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly registerBy: LocalDate;
}

/** Provider and days; each in its own direction. */
function CourseLine({ run }: { readonly run: CourseDays }): VNode {
  const ui = useUi();
  return (
    <>
      <bdi>{run.provider}</bdi> · <DayRange from={run.startsOn} to={run.endsOn} /> ·{' '}
      {ui.t('courses.register_by', { day: ui.format.day(run.registerBy) })}
    </>
  );
}
