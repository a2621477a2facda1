import type { VNode } from 'preact';
import { monthsOf, nextStep } from '../../../domain/background/index.js';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  Badge,
  type BadgeKind,
  Card,
  EmptyState,
  LinkButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import { licenceName } from '../../pages/person-page.js';
import type { Person } from '../../person.entity.js';
import type { Qualification } from '../qualification.entity.js';
import type { WorkPeriod } from '../work-period.entity.js';

export interface BackgroundProps {
  readonly work: readonly WorkPeriod[];
  readonly qualifications: readonly Qualification[];
  /** Everyday name of an occupation. */
  readonly titles: (kldb: string) => string;
  readonly today: LocalDate;
  readonly base: string;
}

/** All of a person's work, trainings and licences, each entry with its way to change it. */
export function BackgroundPage(
  props: BackgroundProps & { readonly person: Person; readonly edit: string; readonly back: string },
): VNode {
  const ui = useUi();
  const { work, qualifications, base, person, edit, back } = props;
  const licences = person.licences ?? [];
  return (
    <>
      <h1>{ui.t('background.title')}</h1>
      <p>{ui.t('background.lead')}</p>
      <h2>{ui.t('background.work')}</h2>
      {work.length === 0 && (
        <EmptyState title={ui.t('background.no_work')} why={ui.t('background.no_work_why')} />
      )}
      <Rows>
        {work.map((one) => (
          <WorkRow key={one.id} {...props} one={one} />
        ))}
      </Rows>
      <Actions>
        <LinkButton href={`${base}/new-work`}>{ui.t('background.add_work')}</LinkButton>
      </Actions>
      <h2>{ui.t('background.trainings')}</h2>
      <Rows>
        {qualifications.map((one) => (
          <TrainingRow key={one.id} {...props} one={one} />
        ))}
      </Rows>
      <Actions>
        <LinkButton kind="quiet" href={`${base}/new-training`}>
          {ui.t('background.add_training')}
        </LinkButton>
      </Actions>
      <h2>{ui.t('people.licences')}</h2>
      <p>
        {licences.length > 0
          ? ui.format.list(licences.map((id) => licenceName(ui, id)))
          : ui.t('background.no_licences')}
      </p>
      <Actions>
        <LinkButton kind="quiet" href={edit}>
          {ui.t('background.edit_licences')}
        </LinkButton>
        <LinkButton kind="quiet" href={back}>
          {ui.t('cards.back')}
        </LinkButton>
      </Actions>
    </>
  );
}

/** The same in short, on the person's page. */
export function BackgroundCard({ work, qualifications, titles, today, base }: BackgroundProps): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('background.title')} href={base}>
      {work.length + qualifications.length === 0 && <p class="soft">{ui.t('background.no_work_why')}</p>}
      <ul>
        {work.slice(0, SHORT).map((one) => (
          <li key={one.id}>
            {titles(one.kldb)} · {duration(ui, one, today)}
          </li>
        ))}
        {qualifications.slice(0, SHORT).map((one) => (
          <li key={one.id}>
            <bdi>{one.title}</bdi> <StateBadge state={one.state} />
            <div class="soft">{stepText(ui, one, today)}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Entries of each kind that the person's page shows. */
const SHORT = 4;

function WorkRow({ one, titles, today, base }: BackgroundProps & { readonly one: WorkPeriod }): VNode {
  const ui = useUi();
  const until = one.toMonth === null ? ui.t('background.until_now') : monthText(ui, one.toMonth);
  return (
    <Row
      title={titles(one.kldb)}
      href={`${base}/periods/${one.id}`}
      detail={
        <>
          {monthText(ui, one.fromMonth)} – {until} · {duration(ui, one, today)}
          {one.hours !== null && <> · {ui.t('background.hours_week', { hours: one.hours })}</>}
          {one.country && (
            <>
              {' '}
              · <bdi>{one.country}</bdi>
            </>
          )}
          {one.tasks && (
            <div>
              <bdi>{one.tasks}</bdi>
            </div>
          )}
        </>
      }
    />
  );
}

function TrainingRow({ one, titles, today, base }: BackgroundProps & { readonly one: Qualification }): VNode {
  const ui = useUi();
  return (
    <Row
      title={<bdi>{one.title}</bdi>}
      href={`${base}/training/${one.id}`}
      detail={
        <>
          {titles(one.kldb)} · {ui.t(one.regulated ? 'background.regulated' : 'background.not_regulated')}
          {one.country && (
            <>
              {' '}
              · <bdi>{one.country}</bdi>
            </>
          )}
          <div>{stepText(ui, one, today)}</div>
        </>
      }
      end={<StateBadge state={one.state} />}
    />
  );
}

const KINDS: Readonly<Record<Qualification['state'], BadgeKind>> = {
  none: 'plain',
  advice: 'plain',
  applied: 'later',
  partial: 'later',
  full: 'now',
  refused: 'act',
};

function StateBadge({ state }: Pick<Qualification, 'state'>): VNode {
  return <Badge kind={KINDS[state]}>{useUi().t(`background.state_${state}`)}</Badge>;
}

function stepText(ui: Pick<Ui, 't' | 'format'>, one: Qualification, today: LocalDate): string {
  const { step, due } = nextStep(one, today);
  const text = ui.t(`background.step_${step}`);
  return due === null ? text : `${text} ${ui.t('background.due', { day: ui.format.day(due) })}`;
}

/** Years and months of a piece of work, both ends counted. */
export function duration(
  ui: Pick<Ui, 't' | 'format'>,
  { fromMonth, toMonth }: Pick<WorkPeriod, 'fromMonth' | 'toMonth'>,
  today: LocalDate,
): string {
  const months = monthsOf({ from: fromMonth, to: toMonth }, today.slice(0, 7));
  const years = Math.floor(months / 12);
  const parts = [
    ...(years > 0 ? [ui.t('background.years', { count: years })] : []),
    ...(months % 12 > 0 || years === 0 ? [ui.t('background.months', { count: months % 12 })] : []),
  ];
  return ui.format.list(parts);
}

function monthText({ format }: Pick<Ui, 'format'>, month: string): string {
  return format.month(`${month}-01`);
}
