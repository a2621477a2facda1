import type { VNode } from 'preact';
import { cefrName } from '../../domain/shared/index.js';
import type { Person } from '../../profile/index.js';
import {
  Badge,
  DataTable,
  DayRange,
  EmptyState,
  LinkButton,
  Notice,
  Row,
  Rows,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { PlanRefresh } from '../plans/plan-refresh.entity.js';
import type { SharedSeats, WaitingForRun, WaitingPerson } from '../waiting/waiting.service.js';

export interface WaitingPageProps {
  readonly courses: readonly WaitingForRun[];
  readonly without: readonly Person[];
  readonly refresh: PlanRefresh | null;
}

/** All people of a desk by the course that their plan begins with. */
export function WaitingPage({ courses, without, refresh }: WaitingPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('plans.waiting_title')}</h1>
      <p>{ui.t('plans.waiting_lead')}</p>
      {refresh && (
        <p class="soft">
          {ui.t('plans.waiting_refresh', {
            ...{ done: refresh.done, total: refresh.total, day: ui.format.day(refresh.day) },
          })}
        </p>
      )}
      {courses.length === 0 && (
        <EmptyState title={ui.t('plans.waiting_none')} why={ui.t('plans.waiting_none_why')} />
      )}
      {courses.map((course) => (
        <Course key={course.run.id} {...course} />
      ))}
      {without.length > 0 && (
        <>
          <h2>{ui.t('plans.waiting_without')}</h2>
          <Rows>
            {without.map((person) => (
              <Row key={person.id} title={person.displayName} href={`/people/${person.id}/plan`} />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}

function Course({ run, people }: WaitingForRun): VNode {
  const ui = useUi();
  const scarce = (run.seats ?? 1) < people.length;
  const waiting = ui.t('plans.waiting_people', { count: people.length });
  return (
    <section class="card">
      <h2>
        <a href={`/courses/${run.id}`}>{run.title}</a>
      </h2>
      <p class="soft">
        <bdi>{run.provider}</bdi> · <DayRange from={run.startsOn} to={run.endsOn} /> ·{' '}
        {ui.t('courses.register_by', { day: ui.format.day(run.registerBy) })}
      </p>
      <p>
        {run.seats === null ? waiting : ui.t('plans.waiting_seats', { count: run.seats, people: waiting })}{' '}
        {scarce && <Badge kind="act">{ui.t('plans.waiting_scarce')}</Badge>}
      </p>
      <ul>
        {people.map((entry) => (
          <li key={entry.person.id}>
            <a href={`/people/${entry.person.id}/plan`}>{personText(ui, entry)}</a>
          </li>
        ))}
      </ul>
      {people.length > 1 && (
        <LinkButton kind="quiet" href={`/courses/${run.id}/seats`}>
          {ui.t('plans.waiting_share')}
        </LinkButton>
      )}
    </section>
  );
}

function personText(ui: Ui, { person, level, qualifiedOn }: WaitingPerson): string {
  return ui.t('plans.waiting_person', {
    name: person.displayName,
    level: cefrName(level),
    day: ui.format.day(qualifiedOn),
  });
}

/** One seat, several people: the exact sharing out, as a proposal. */
export function SeatsPage({ run, people, inputs, joint }: SharedSeats): VNode {
  const ui = useUi();
  const planOf = new Map(joint.assignments.map(({ id, plan }) => [id, plan]));
  const proposal = ({ person }: WaitingPerson): string => {
    const plan = planOf.get(person.id);
    if (!plan) return ui.t('plans.seats_nothing');
    if (plan.runs.includes(run.id)) return ui.t('plans.seats_here');
    const title = inputs.get(person.id)?.rows.get(plan.runs[0] ?? '')?.title ?? '';
    return ui.t('plans.seats_other', { title });
  };
  return (
    <>
      <h1>{ui.t('plans.seats_title', { title: run.title })}</h1>
      <p>{ui.t('plans.seats_lead')}</p>
      <DataTable
        caption={ui.t('plans.seats_title', { title: run.title })}
        quietCaption
        columns={[
          {
            key: 'person',
            title: ui.t('plans.seats_person'),
            cell: (entry: WaitingPerson) => entry.person.displayName,
          },
          { key: 'gets', title: ui.t('plans.seats_gets'), cell: proposal },
          {
            key: 'ready',
            title: ui.t('plans.col_ready'),
            cell: ({ person }) => {
              const day = planOf.get(person.id)?.qualifiedOn;
              return day ? ui.format.day(day) : '–';
            },
          },
        ]}
        rows={people}
        rowKey={({ person }) => person.id}
      />
      <Notice kind={joint.exact ? 'done' : 'note'}>
        {joint.exact
          ? ui.t('plans.seats_exact')
          : ui.t('plans.seats_gap', { people: joint.gap.people, days: joint.gap.days })}
      </Notice>
    </>
  );
}
