import type { VNode } from 'preact';
import { OUTREACH_CHANNELS } from '../../../domain/mentoring/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  KeyValue,
  NumberField,
  PostButton,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { MetContact } from '../outreach-contact.service.js';
import type { ListedVisit } from '../outreach.service.js';
import { MetContacts } from './met-contacts.js';

export interface VisitPageProps {
  readonly one: ListedVisit;
  /** Name of the Kreis. */
  readonly kreis: string;
  /** The visit has come; before it there is nothing to tell. */
  readonly began: boolean;
  readonly contacts: readonly MetContact[];
  /** Which form came back, with what was typed into it. */
  readonly form: 'results' | 'contacts' | null;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** One visit: where to go, and afterwards what it brought and who wants to hear from the desk. */
export function VisitPage(props: VisitPageProps): VNode {
  const ui = useUi();
  const { one, kreis, began, contacts, values, errors } = props;
  const { visit, place, address, members } = one;
  const open = visit.state !== 'cancelled';
  return (
    <>
      <h1 dir="auto">{place}</h1>
      <p>
        <Badge kind={visit.state === 'planned' ? 'act' : 'plain'}>
          {ui.t(`outreach.state_${visit.state}`)}
        </Badge>{' '}
        {ui.format.weekday(visit.day)} {visit.startsAt !== null && <bdi>{visit.startsAt}</bdi>}
      </p>
      <KeyValue
        items={[
          { label: ui.t('outreach.address'), value: address === '' ? null : <bdi>{address}</bdi> },
          { label: ui.t('outreach.kreis'), value: kreis },
          { label: ui.t('outreach.members'), value: ui.format.list(members.map(({ name }) => name)) },
          {
            label: ui.t('outreach.languages'),
            value: ui.format.list(visit.languages.map((code) => ui.format.language(code))),
          },
        ]}
      />
      <p class="soft">{ui.t('outreach.secret')}</p>
      {open && began && <Results one={one} {...(props.form === 'results' ? { values, errors } : {})} />}
      {open && began && (
        <MetContacts
          {...{ visitId: visit.id, contacts }}
          {...(props.form === 'contacts' ? { values, errors } : {})}
        />
      )}
      {visit.state === 'planned' && (
        <Details summary={ui.t('outreach.cancel')}>
          <p>{ui.t('outreach.cancel_lead')}</p>
          <PostButton action={`/outreach/${visit.id}/cancel`}>{ui.t('outreach.cancel')}</PostButton>
        </Details>
      )}
      <p>
        <a href="/outreach">{ui.t('outreach.title')}</a>
      </p>
    </>
  );
}

interface ResultsProps extends Partial<Pick<VisitPageProps, 'values' | 'errors'>> {
  readonly one: ListedVisit;
}

function Results({ one: { visit }, values, errors = [] }: ResultsProps): VNode {
  const ui = useUi();
  const known = Object.fromEntries(
    OUTREACH_CHANNELS.map((channel) => [channel, String(visit.counts[channel])]),
  );
  const labels = Object.fromEntries(
    OUTREACH_CHANNELS.map((channel) => [channel, ui.t(`outreach.channel_${channel}`)]),
  );
  const form = formState(ui, { labels, values: values ?? known, errors });
  return (
    <Card title={ui.t('outreach.how')}>
      <p class="soft">{ui.t('outreach.how_lead')}</p>
      <ErrorSummary form={form} />
      <Form action={`/outreach/${visit.id}/results`}>
        {OUTREACH_CHANNELS.map((channel) => (
          <NumberField key={channel} form={form} name={channel} />
        ))}
        <Actions>
          <Button kind={visit.state === 'planned' ? 'main' : 'quiet'}>{ui.t('outreach.save_result')}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
