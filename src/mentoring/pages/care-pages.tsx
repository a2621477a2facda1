import type { VNode } from 'preact';
import type { Cadence, LoadOffer } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import {
  Actions,
  Badge,
  Card,
  Details,
  EmptyState,
  PostButton,
  Row,
  Rows,
} from '../../web/components/index.js';
import { LANGUAGES, LOCALES, translator, useUi } from '../../web/i18n/index.js';
import { CONTACT_CHANNELS } from '../care.entity.js';
import type { SilentCase } from '../care.service.js';
import { HelpTabs } from './help-tabs.js';

export interface CarePageProps {
  readonly cases: readonly SilentCase[];
  readonly load: LoadOffer;
  readonly pausedUntil: LocalDate | null;
  /** A lead gives cases to other groups. */
  readonly mayHandOver: boolean;
}

/** Silent cases of the desk, and below them what is offered to the reader alone. */
export function CarePage({ cases, load, pausedUntil, mayHandOver }: CarePageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('care.title')}</h1>
      <HelpTabs current="care" />
      {cases.length === 0 ? (
        <EmptyState title={ui.t('care.empty')} why={ui.t('care.empty_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('care.lead')}</p>
          <Rows>
            {cases.map(({ personId, name, cadence }) => (
              <Row
                key={personId}
                level={2}
                title={name}
                href={`/people/${personId}`}
                detail={ui.t('care.last', { day: ui.format.day(cadence.lastContact) })}
                end={<Badge kind="act">{ui.t('care.silent', { count: cadence.daysSilent })}</Badge>}
              />
            ))}
          </Rows>
        </>
      )}
      {mayHandOver && (
        <p>
          <a href="/handovers">{ui.t('care.handovers')}</a>
        </p>
      )}
      <Card title={ui.t('care.load')}>
        <p class="soft">{ui.t('care.load_lead')}</p>
        {pausedUntil !== null && <p>{ui.t('care.paused', { day: ui.format.day(pausedUntil) })}</p>}
        {load.signals.length === 0 && pausedUntil === null && <p>{ui.t('care.load_none')}</p>}
        <ul>
          {load.signals.map((signal) => (
            <li key={signal}>{ui.t(`care.signal_${signal}`)}</li>
          ))}
        </ul>
        <Actions>
          <PostButton action="/care/release">{ui.t('care.offer_hand_over')}</PostButton>
          {pausedUntil === null ? (
            <PostButton action="/care/pause">{ui.t('care.offer_pause')}</PostButton>
          ) : (
            <PostButton action="/care/back">{ui.t('care.pause_end')}</PostButton>
          )}
        </Actions>
      </Card>
    </>
  );
}

export interface ContactCardProps {
  readonly personId: string;
  readonly cadence: Cadence;
  /** Address of the portal, for a message that somebody copies. */
  readonly base: string;
}

/** Two taps: the person's page, and how the contact was. */
export function ContactCard({ personId, cadence, base }: ContactCardProps): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('care.panel')}>
      <p>
        {ui.t('care.last', { day: ui.format.day(cadence.lastContact) })} ·{' '}
        {ui.t('care.panel_by', { day: ui.format.day(cadence.contactBy) })}
      </p>
      <Actions>
        {CONTACT_CHANNELS.map((channel) => (
          <PostButton key={channel} action={`/people/${personId}/contacts`} fields={{ channel }}>
            {ui.t(`care.${channel}`)}
          </PostButton>
        ))}
      </Actions>
      <p>
        <a href={`/people/${personId}/pack`}>{ui.t('care.pack')}</a>
      </p>
      <Details summary={ui.t('care.messenger')}>
        <p class="soft">{ui.t('care.messenger_lead')}</p>
        {LOCALES.map((locale) => (
          <p key={locale} lang={locale} dir={LANGUAGES[locale].dir}>
            {translator(locale).t('care.messenger_text', { url: `${base}/notices` })}
          </p>
        ))}
      </Details>
    </Card>
  );
}
