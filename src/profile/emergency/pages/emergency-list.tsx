import type { VNode } from 'preact';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Badge,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Notice,
  Row,
  Rows,
  TextArea,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { EmergencyView } from '../emergency.service.js';

export interface EmergencyListProps {
  readonly views: readonly EmergencyView[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Key of the sentence that says why it was refused as a whole. */
  readonly problem: string | null;
}

/** What an emergency access is, the form for one, and those that were. */
export function EmergencyListPage({ views, values, errors, problem }: EmergencyListProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { contact: ui.t('emergency.contact'), reason: ui.t('emergency.reason') },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('emergency.title')}</h1>
      <p>{ui.t('emergency.lead')}</p>
      <Notice kind="act">{ui.t('emergency.loud')}</Notice>
      <ErrorSummary form={form} />
      {problem !== null && <Notice kind="problem">{ui.text(problem) ?? ui.t('emergency.refused')}</Notice>}
      <Form action="/emergency">
        <TextField form={form} name="contact" hint={ui.t('emergency.contact_hint')} maxLength={200} />
        <TextArea form={form} name="reason" rows={4} hint={ui.t('emergency.reason_hint')} />
        <Actions>
          <Button kind="danger">{ui.t('emergency.open')}</Button>
        </Actions>
      </Form>
      <h2>{ui.t('emergency.list')}</h2>
      {views.length === 0 && <EmptyState title={ui.t('emergency.none')} why={ui.t('emergency.none_why')} />}
      {views.length > 0 && (
        <Rows>
          {views.map(({ access, minutesLeft, reason, own }) => (
            <Row
              key={access.id}
              title={ui.format.instant(access.openedAt)}
              {...(own && minutesLeft > 0 && { href: `/emergency/${access.id}` })}
              detail={
                <>
                  {ui.t(own ? 'emergency.by_you' : 'emergency.by_other')}
                  {reason !== null && (
                    <>
                      {' · '}
                      <bdi>{reason}</bdi>
                    </>
                  )}
                </>
              }
              end={
                <Badge kind={minutesLeft > 0 ? 'act' : 'plain'}>
                  {minutesLeft > 0 ? ui.t('emergency.left', { count: minutesLeft }) : ui.t('emergency.over')}
                </Badge>
              }
            />
          ))}
        </Rows>
      )}
    </>
  );
}
