import type { VNode } from 'preact';
import type { FieldError } from '../../platform/http/index.js';
import {
  Actions,
  Button,
  DateFields,
  ErrorSummary,
  Form,
  formState,
  type FormState,
  type FormValues,
  NumberField,
  TextField,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

export type InterviewField = 'day' | 'time' | 'minutes' | 'place';

export function interviewForm(
  ui: Pick<Ui, 't' | 'text'>,
  values: FormValues,
  errors: readonly FieldError[],
): FormState<InterviewField> {
  const labels = {
    ...{ day: ui.t('replies.day'), time: ui.t('replies.time') },
    ...{ minutes: ui.t('replies.minutes'), place: ui.t('replies.place') },
  };
  return formState(ui, { labels, values: { minutes: '60', ...values }, errors });
}

/** When and where a talk is; the same four fields wherever one is planned or moved. */
export function InterviewFields({ action, form }: InterviewFieldsProps): VNode {
  const ui = useUi();
  return (
    <Form action={action}>
      <DateFields form={form} name="day" />
      <TextField form={form} name="time" width="short" maxLength={5} />
      <NumberField form={form} name="minutes" unit={ui.t('replies.minutes_unit')} />
      <TextField form={form} name="place" maxLength={200} optional />
      <Actions>
        <Button kind="quiet">{ui.t('replies.save')}</Button>
      </Actions>
    </Form>
  );
}

interface InterviewFieldsProps {
  readonly action: string;
  readonly form: FormState<InterviewField>;
}

export interface InterviewFormPageProps {
  readonly action: string;
  readonly placementId: string;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** A talk to be moved, or one that could not be entered as it was typed. */
export function InterviewFormPage({ action, placementId, values, errors }: InterviewFormPageProps): VNode {
  const ui = useUi();
  const form = interviewForm(ui, values, errors);
  return (
    <>
      <h1>{ui.t('replies.interview')}</h1>
      <p class="soft">{ui.t('replies.move_lead')}</p>
      <ErrorSummary form={form} />
      <InterviewFields action={action} form={form} />
      <p>
        <a href={`/placements/${placementId}`}>{ui.t('replies.back')}</a>
      </p>
    </>
  );
}
