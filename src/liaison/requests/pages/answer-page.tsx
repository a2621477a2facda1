import type { VNode } from 'preact';
import { isClosed, REFUSAL_REASONS } from '../../../domain/liaison/index.js';
import type { LocalDate } from '../../../domain/shared/index.js';
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
  RadioGroup,
  SelectField,
  TextArea,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { RequestDetail } from '../request-reader.service.js';
import { Disclosed } from './disclosure.js';
import { Messages } from './request-parts.js';

/** What an office may answer through a link; `question` writes a message and decides nothing. */
export const LINK_ANSWERS = ['answered', 'refused', 'received', 'in_progress', 'question'] as const;
export type LinkAnswer = (typeof LINK_ANSWERS)[number];

export interface AnswerPageProps {
  readonly detail: RequestDetail;
  readonly token: string;
  readonly expiresOn: LocalDate;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** An office answers without an account. */
export function AnswerPage({ detail, token, expiresOn, values, errors, problem }: AnswerPageProps): VNode {
  const ui = useUi();
  const { request, openSteps } = detail;
  const form = formState(ui, {
    labels: {
      to: ui.t('requests.answer_kind'),
      decidedOn: ui.t('requests.decided_on'),
      reason: ui.t('requests.reason'),
      text: ui.t('requests.answer_text'),
    },
    values,
    errors,
  });
  const answers = LINK_ANSWERS.filter((one) => one === 'question' || openSteps.includes(one));
  return (
    <>
      <h1>{ui.t('requests.answer_page')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p class="soft">{ui.t('requests.answer_lead', { day: ui.format.day(expiresOn) })}</p>
      <Disclosed {...detail} />
      <Messages messages={detail.messages} />
      {isClosed(request.state) ? (
        <Notice kind="note">{ui.t('requests.answer_closed')}</Notice>
      ) : (
        <Form action={`/answer/${token}`}>
          <Hidden name="revision" value={String(request.revision)} />
          <RadioGroup
            form={form}
            name="to"
            options={answers.map((value) => ({ value, label: ui.t(`requests.answer_${value}`) }))}
          />
          <DateFields form={form} name="decidedOn" optional />
          <SelectField
            form={form}
            name="reason"
            options={REFUSAL_REASONS.map((value) => ({ value, label: ui.t(`requests.reason_${value}`) }))}
            optional
          />
          <TextArea form={form} name="text" maxLength={2000} rows={3} optional />
          <Actions>
            <Button>{ui.t('requests.answer_send')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
