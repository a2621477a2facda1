import type { VNode } from 'preact';
import { reasonsFor, type TandemState } from '../../../domain/mentoring/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  DateFields,
  Details,
  EmptyState,
  Form,
  formState,
  Hidden,
  LinkButton,
  PostButton,
  SelectField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { CONTACT_CHANNELS } from '../../care.entity.js';
import { HelpTabs } from '../../pages/help-tabs.js';
import type { ListedTandem } from '../tandem.service.js';

export interface TandemListProps {
  readonly tandems: readonly ListedTandem[];
  readonly viewer: 'helper' | 'person';
  /** Account of the reader; the log is the mentor's own. */
  readonly accountId: string | null;
}

/** Tandems with what can be done now: log a contact in two taps, pause, go on, end. */
export function TandemList({ tandems, viewer, accountId }: TandemListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('tandems.title')}</h1>
      {viewer === 'helper' && <HelpTabs current="tandems" />}
      <p>{ui.t(viewer === 'person' ? 'tandems.lead_person' : 'tandems.lead')}</p>
      {viewer === 'helper' && (
        <Actions>
          <LinkButton kind="quiet" href="/tandems/offer">
            {ui.t('tandems.offer')}
          </LinkButton>
        </Actions>
      )}
      {tandems.length === 0 && (
        <EmptyState title={ui.t('tandems.none')} why={ui.t(`tandems.none_${viewer}`)} />
      )}
      {tandems.map((one) => (
        <TandemCard key={one.tandem.id} one={one} viewer={viewer} mine={one.tandem.mentorId === accountId} />
      ))}
    </>
  );
}

interface TandemCardProps {
  readonly one: ListedTandem;
  readonly viewer: TandemListProps['viewer'];
  readonly mine: boolean;
}

function TandemCard({ one, viewer, mine }: TandemCardProps): VNode {
  const ui = useUi();
  const { tandem, personName, mentorName, openSteps, lastContact } = one;
  const { id, personId, state, reason, pausedUntil } = tandem;
  return (
    <Card
      title={<bdi>{viewer === 'person' ? mentorName : personName}</bdi>}
      {...(viewer === 'helper' ? { href: `/people/${personId}` } : {})}
    >
      <p>
        <Badge kind={state === 'suggested' && mine ? 'act' : 'plain'}>{ui.t(`tandems.state_${state}`)}</Badge>{' '}
        {viewer === 'helper' && !mine && <bdi>{mentorName}</bdi>}{' '}
        {state === 'paused' && pausedUntil !== null && (
          <>{ui.t('tandems.until', { day: ui.format.day(pausedUntil) })} </>
        )}
        {reason !== null && <span class="soft">{ui.text(`tandems.reason_${reason}`)}</span>}
      </p>
      {lastContact !== null && (
        <p class="soft">{ui.t('tandems.last', { day: ui.format.day(lastContact) })}</p>
      )}
      {viewer === 'helper' && state === 'active' && (
        <p>
          <a href={`/people/${personId}/plan`}>{ui.t('tandems.plan')}</a>
        </p>
      )}
      {mine && state === 'active' && (
        <Actions>
          {CONTACT_CHANNELS.map((channel) => (
            <PostButton
              key={channel}
              action={`/people/${personId}/contacts`}
              fields={{ channel, back: '/tandems' }}
            >
              {ui.t(`care.${channel}`)}
            </PostButton>
          ))}
        </Actions>
      )}
      {openSteps.map((to) => (
        <StepForm key={to} id={id} to={to} asks={viewer === 'helper'} />
      ))}
    </Card>
  );
}

/** A pause with or without an end. */
function PauseForm({ action }: { readonly action: string }): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { until: ui.t('tandems.pause_until') } });
  return (
    <Details summary={ui.t('tandems.do_paused')}>
      <Form action={action}>
        <Hidden name="to" value="paused" />
        <DateFields form={form} name="until" hint={ui.t('tandems.pause_until_hint')} optional />
        <Actions>
          <Button kind="quiet">{ui.t('tandems.do_paused')}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

/** One button; where a reason is asked, it stands behind a line that opens. */
function StepForm({
  id,
  to,
  asks,
}: {
  readonly id: string;
  readonly to: TandemState;
  readonly asks: boolean;
}): VNode {
  const ui = useUi();
  const action = `/tandems/${id}/steps`;
  const reasons = asks ? reasonsFor(to) : [];
  if (to === 'paused') return <PauseForm action={action} />;
  if (reasons.length === 0)
    return (
      <PostButton kind={to === 'active' ? 'main' : 'quiet'} action={action} fields={{ to }}>
        {ui.t(`tandems.do_${to}`)}
      </PostButton>
    );
  const form = formState(ui, { labels: { reason: ui.t('tandems.reason') } });
  const options = reasons.map((value) => ({ value, label: ui.t(`tandems.reason_${value}`) }));
  return (
    <Details summary={ui.t(`tandems.do_${to}`)}>
      <Form action={action}>
        <Hidden name="to" value={to} />
        <SelectField form={form} name="reason" options={options} empty={false} />
        <Actions>
          <Button kind="quiet">{ui.t(`tandems.do_${to}`)}</Button>
        </Actions>
      </Form>
    </Details>
  );
}
