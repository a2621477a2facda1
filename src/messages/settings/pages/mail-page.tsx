import type { VNode } from 'preact';
import { MAIL_MODES, TOPICS } from '../../../domain/messages/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Button,
  CheckboxField,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Ltr,
  Notice,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

export interface MailPageProps {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly reachedAt: string | null;
  /** An address was given whose owner has not said yes yet. */
  readonly waiting: boolean;
}

/** Which mails come, and where to. */
export function MailPage({ values, errors, reachedAt, waiting }: MailPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ address: ui.t('mails.address'), digest: ui.t('mails.digest') },
      ...{ offices: ui.t('mails.topic_offices'), placements: ui.t('mails.topic_placements') },
      ...{ people: ui.t('mails.topic_people'), other: ui.t('mails.topic_other') },
    },
    values,
    errors,
  });
  const modes = MAIL_MODES.map((value) => ({ value, label: ui.t(`mails.mode_${value}`) }));
  return (
    <>
      <h1>{ui.t('mails.title')}</h1>
      <p>{ui.t('mails.lead')}</p>
      <ErrorSummary form={form} />
      {waiting && <Notice kind="note">{ui.t('mails.waiting')}</Notice>}
      <p>
        {reachedAt === null ? (
          ui.t('mails.nowhere')
        ) : (
          <>
            {ui.t('mails.reached')} <Ltr>{reachedAt}</Ltr>
          </>
        )}
      </p>
      <Form action="/account/mail">
        <TextField
          form={form}
          name="address"
          type="email"
          autocomplete="email"
          hint={ui.t('mails.address_hint')}
        />
        <CheckboxField form={form} name="digest" />
        {TOPICS.map((name) => (
          <SelectField key={name} form={form} name={name} options={modes} empty={false} />
        ))}
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}
