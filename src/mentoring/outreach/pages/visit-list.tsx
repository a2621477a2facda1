import type { VNode } from 'preact';
import { OUTREACH_CHANNELS, type OutreachCounts } from '../../../domain/mentoring/index.js';
import {
  Actions,
  Badge,
  Choices,
  EmptyState,
  KeyValue,
  LinkButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { HelpTabs } from '../../pages/help-tabs.js';
import { VISIT_FILTERS, type VisitFilter } from '../outreach.dto.js';
import type { ListedVisit } from '../outreach.service.js';

export interface VisitListProps {
  readonly visits: readonly ListedVisit[];
  readonly only: VisitFilter | null;
  readonly brought: OutreachCounts;
}

/** Visits of the group, and what they brought so far. */
export function VisitList({ visits, only, brought }: VisitListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('outreach.title')}</h1>
      <HelpTabs current="outreach" />
      <p>{ui.t('outreach.lead')}</p>
      <Actions>
        <LinkButton href="/outreach/new">{ui.t('outreach.plan')}</LinkButton>
      </Actions>
      <Choices
        label={ui.t('outreach.which')}
        items={[
          { href: '/outreach', text: ui.t('outreach.all'), current: only === null },
          ...VISIT_FILTERS.map((one) => ({
            ...{ href: `/outreach?only=${one}`, text: ui.t(`outreach.only_${one}`), current: one === only },
          })),
        ]}
      />
      {visits.length === 0 && <EmptyState title={ui.t('outreach.none')} why={ui.t('outreach.none_why')} />}
      <Rows>
        {visits.map((one) => (
          <VisitRow key={one.visit.id} one={one} level={2} />
        ))}
      </Rows>
      {OUTREACH_CHANNELS.some((channel) => brought[channel] > 0) && (
        <>
          <h2>{ui.t('outreach.brought')}</h2>
          <KeyValue
            items={OUTREACH_CHANNELS.map((channel) => ({
              ...{ label: ui.t(`outreach.channel_${channel}`), value: ui.format.number(brought[channel]) },
            }))}
          />
        </>
      )}
    </>
  );
}

/** One visit: where, when, who goes; also on the first page. */
export function VisitRow({ one, level }: { readonly one: ListedVisit; readonly level: 2 | 3 }): VNode {
  const ui = useUi();
  const { visit, place, members } = one;
  const names = members.map(({ name }) => name);
  return (
    <Row
      level={level}
      title={<bdi>{place}</bdi>}
      href={`/outreach/${visit.id}`}
      detail={
        <>
          {ui.format.weekday(visit.day)}
          {visit.startsAt !== null && (
            <>
              , <bdi>{visit.startsAt}</bdi>
            </>
          )}{' '}
          · {names.length === 0 ? ui.t('outreach.nobody_yet') : <bdi>{ui.format.list(names)}</bdi>}
        </>
      }
      end={
        <Badge kind={visit.state === 'planned' ? 'act' : 'plain'}>
          {ui.t(`outreach.state_${visit.state}`)}
        </Badge>
      }
    />
  );
}
