import type { VNode } from 'preact';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Button,
  CheckboxGroup,
  DateFields,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { spokenOptions } from '../../spoken.js';
import type { Colleague } from '../outreach.service.js';

export interface VisitFormProps {
  readonly colleagues: readonly Colleague[];
  /** Kreise near the group, its own first. */
  readonly kreise: readonly { readonly ags: string; readonly name: string }[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Plans a visit: where, when, who goes, what they speak. */
export function VisitForm({ colleagues, kreise, values, errors }: VisitFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ place: ui.t('outreach.place'), address: ui.t('outreach.address'), ags: ui.t('outreach.kreis') },
      ...{ day: ui.t('outreach.day'), startsAt: ui.t('outreach.starts_at') },
      ...{ memberIds: ui.t('outreach.members'), languages: ui.t('outreach.languages') },
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('outreach.plan')}</h1>
      <p>{ui.t('outreach.secret')}</p>
      <ErrorSummary form={form} />
      <Form action="/outreach">
        <TextField form={form} name="place" maxLength={120} hint={ui.t('outreach.place_hint')} />
        <TextField form={form} name="address" maxLength={200} optional />
        <SelectField
          form={form}
          name="ags"
          options={kreise.map(({ ags, name }) => ({ value: ags, label: name }))}
          empty={false}
        />
        <DateFields form={form} name="day" />
        <TextField
          form={form}
          name="startsAt"
          width="short"
          hint={ui.t('outreach.starts_at_hint')}
          optional
        />
        <CheckboxGroup
          form={form}
          name="memberIds"
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <CheckboxGroup
          form={form}
          name="languages"
          options={spokenOptions(ui, form.values('languages'))}
          optional
        />
        <Actions>
          <Button>{ui.t('outreach.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}
