import type { VNode } from 'preact';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  RadioGroup,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';
import { Disclosed } from './disclosure.js';

export interface RequestSendProps {
  readonly detail: RequestDetail;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** Nothing leaves for an office without this page: exactly what is sent, and the person's yes. */
export function RequestSend({ detail, values, errors, problem }: RequestSendProps): VNode {
  const ui = useUi();
  const { request, office, seen, side } = detail;
  const form = formState(ui, { labels: { consent: ui.t('requests.send_consent') }, values, errors });
  return (
    <>
      <h1>{ui.t('requests.send_title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('requests.send_lead', { office: office.name })}</p>
      <Disclosed {...detail} />
      <p class="soft">{ui.t('requests.nothing_else')}</p>
      <Form action={`/requests/${request.id}/send`}>
        <Hidden name="revision" value={String(request.revision)} />
        <Hidden name="seen" value={seen} />
        {side === 'person' ? (
          <p>{ui.t('requests.send_me')}</p>
        ) : (
          <RadioGroup
            form={form}
            name="consent"
            options={(['spoken', 'paper'] as const).map((value) => ({
              value,
              label: ui.t(`requests.consent_${value}`),
            }))}
          />
        )}
        <Actions>
          <Button>{ui.t('requests.send')}</Button>
          <a href={`/requests/${request.id}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}
