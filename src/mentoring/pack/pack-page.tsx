import type { ComponentChildren, VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import { KeyValue, PrintButton, PrintSheet } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Pack } from './pack.service.js';

export interface PackPageProps {
  readonly pack: Pack;
  readonly today: LocalDate;
}

/** Where the case stands, for who takes it over: who waits for what, what is due, who goes along. */
export function PackPage({ pack, today }: PackPageProps): VNode {
  const ui = useUi();
  const { person, cadence, placements, requests, tandems, goals } = pack;
  return (
    <>
      <PrintButton />
      <PrintSheet title={ui.t('care.pack_of', { name: person.displayName })} date={today}>
        <p class="soft">{ui.t('care.pack_lead')}</p>
        <KeyValue
          items={[
            { label: ui.t('care.pack_last'), value: cadence && ui.format.day(cadence.lastContact) },
            { label: ui.t('care.pack_next'), value: cadence && ui.format.day(cadence.contactBy) },
            {
              label: ui.t('tandems.mentor'),
              value: ui.format.list(tandems.map(({ mentorName }) => mentorName)),
            },
          ]}
        />
        <Part title={ui.t('care.pack_placements')}>
          {placements.map(({ id, stage, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>: {ui.t(`placements.stage_${stage}`)}
            </li>
          ))}
        </Part>
        <Part title={ui.t('care.pack_requests')}>
          {requests.map(({ id, kind, state, dueOn }) => (
            <li key={id}>
              {ui.text(`requests.kind_${kind}`) ?? kind}: {ui.text(`requests.state_${state}`) ?? state}
              {dueOn !== null && <> · {ui.t('care.pack_due', { day: ui.format.day(dueOn) })}</>}
            </li>
          ))}
        </Part>
        <Part title={ui.t('goals.title')}>
          {goals.map(({ id, area, text, doneOn }) => (
            <li key={id}>
              {ui.t(`goals.area_${area}`)}: <bdi>{text}</bdi>
              {doneOn !== null && <> ({ui.t('goals.done_on', { day: ui.format.day(doneOn) })})</>}
            </li>
          ))}
        </Part>
        <p class="soft">{ui.t('care.pack_consent')}</p>
      </PrintSheet>
      <p>
        <a href={`/people/${person.id}`}>{ui.t('care.pack_back')}</a>
      </p>
    </>
  );
}

function Part({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ComponentChildren[];
}): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{title}</h2>
      {children.length === 0 ? <p class="soft">{ui.t('care.pack_nothing')}</p> : <ul>{children}</ul>}
    </>
  );
}
