import type { VNode } from 'preact';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Ltr,
  Notice,
  PostButton,
  Row,
  Rows,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { Webhook, WebhookDelivery } from '../webhook.entity.js';

export interface WebhookPageProps {
  readonly webhooks: readonly Webhook[];
  readonly deliveries: readonly WebhookDelivery[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly problem: string | null;
  /** A secret that was just made; shown this once. */
  readonly secret: string | null;
}

/** Systems that are called, and what became of the calls. */
export function WebhookPage(props: WebhookPageProps): VNode {
  const { webhooks, deliveries, values, errors, problem, secret } = props;
  const ui = useUi();
  const form = formState(ui, { labels: { url: ui.t('webhooks.url') }, values, errors });
  return (
    <>
      <h1>{ui.t('webhooks.title')}</h1>
      <p>{ui.t('webhooks.lead')}</p>
      <ErrorSummary form={form} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {secret !== null && (
        <Notice kind="act">
          <p>{ui.t('webhooks.secret_once')}</p>
          <p>
            <code dir="ltr">{secret}</code>
          </p>
        </Notice>
      )}
      {webhooks.map(({ id, url }) => (
        <Card key={id} title={<Ltr>{url}</Ltr>}>
          <Actions>
            <PostButton action={`/webhooks/${id}/test`}>{ui.t('webhooks.test')}</PostButton>
            <PostButton action={`/webhooks/${id}/rotate`}>{ui.t('webhooks.rotate')}</PostButton>
            <PostButton kind="danger" action={`/webhooks/${id}/remove`}>
              {ui.t('webhooks.remove')}
            </PostButton>
          </Actions>
        </Card>
      ))}
      <Form action="/webhooks">
        <TextField form={form} name="url" type="url" hint={ui.t('webhooks.url_hint')} maxLength={500} />
        <Actions>
          <Button>{ui.t('webhooks.add')}</Button>
        </Actions>
      </Form>
      <h2>{ui.t('webhooks.deliveries')}</h2>
      <Deliveries deliveries={deliveries} />
    </>
  );
}

function Deliveries({ deliveries }: Pick<WebhookPageProps, 'deliveries'>): VNode {
  const ui = useUi();
  if (deliveries.length === 0)
    return <EmptyState title={ui.t('webhooks.none')} why={ui.t('webhooks.none_why')} />;
  return (
    <Rows>
      {deliveries.map(({ id, event, askedAt, state, outcome, failures }) => (
        <Row
          key={id}
          title={<Ltr>{event}</Ltr>}
          detail={
            <>
              {ui.format.instant(askedAt)}
              {outcome !== null && (
                <>
                  {' · '}
                  {ui.text(`webhooks.outcome_${outcome}`) ?? ui.t('webhooks.answered', { status: outcome })}
                </>
              )}
              {failures > 0 && <> · {ui.t('webhooks.failures', { count: failures })}</>}
            </>
          }
          end={<Badge kind={state === 'done' ? 'now' : 'act'}>{ui.t(`webhooks.state_${state}`)}</Badge>}
        />
      ))}
    </Rows>
  );
}
