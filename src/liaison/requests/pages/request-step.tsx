import type { VNode } from 'preact';
import { REFUSAL_REASONS } from '../../../domain/liaison/index.js';
import {
  Actions,
  Button,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Hidden,
  Notice,
  type PointedError,
  SelectField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';

/** Steps that ask something first. */
export const ASKING_STEPS = ['received', 'accepted', 'in_progress', 'answered', 'refused'] as const;
export type AskingStep = (typeof ASKING_STEPS)[number];

export interface RequestStepProps {
  readonly detail: RequestDetail;
  readonly to: AskingStep;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** Notes the office's word: how it came, when it was decided, and for a no the reason. */
export function RequestStepPage({ detail, to, values, errors, problem }: RequestStepProps): VNode {
  const ui = useUi();
  const { request, office, side } = detail;
  const decides = to === 'answered' || to === 'refused';
  const form = formState(ui, {
    labels: {
      channel: ui.t('requests.channel'),
      decidedOn: ui.t('requests.decided_on'),
      reason: ui.t('requests.reason'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>
        {decides
          ? ui.t(to === 'refused' ? 'requests.refusal_title' : 'requests.answer_title')
          : ui.t(`requests.do_${to}`)}
      </h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p class="soft">
        <bdi>{office.name}</bdi>
      </p>
      {to === 'refused' && <Notice kind="note">{ui.t('requests.refusal_remedy')}</Notice>}
      <Form action={`/requests/${request.id}/step/${to}`}>
        <Hidden name="revision" value={String(request.revision)} />
        {side !== 'office' && (
          <SelectField
            form={form}
            name="channel"
            options={(['paper', 'phone', 'mail'] as const).map((value) => ({
              value,
              label: ui.t(`requests.channel_${value}`),
            }))}
          />
        )}
        {decides && <DateFields form={form} name="decidedOn" />}
        {to === 'refused' && (
          <SelectField
            form={form}
            name="reason"
            options={REFUSAL_REASONS.map((value) => ({ value, label: ui.t(`requests.reason_${value}`) }))}
          />
        )}
        <Actions>
          <Button>{ui.t('requests.save')}</Button>
          <a href={`/requests/${request.id}`}>{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}
