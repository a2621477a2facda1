import type { VNode } from 'preact';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  matchKindText,
  type PointedError,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { CHANGE_REASONS } from '../assignment-pair.entity.js';
import type { NamedPair } from '../named-pairs.js';
import { pairTitle } from './plan.js';

export interface ChangePairProps {
  readonly pair: NamedPair;
  readonly others: readonly NamedPair[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Another vacancy for the person, or none; always with a reason. */
export function ChangePair({ pair, others, values, errors }: ChangePairProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      vacancyId: ui.t('assignment.instead'),
      reason: ui.t('assignment.reason'),
      note: ui.t('assignment.note'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('assignment.change_title')}</h1>
      <p>{pairTitle(ui, pair)}</p>
      <ErrorSummary form={form} />
      <Form action={`/assignment/pairs/${pair.id}`}>
        <SelectField
          form={form}
          name="vacancyId"
          empty={ui.t('assignment.instead_none')}
          options={others.map(({ vacancyId, title, employer, kind, opensOn }) => ({
            value: vacancyId,
            label: `${title}, ${employer} (${matchKindText(ui, kind, opensOn)})`,
          }))}
          optional
        />
        <RadioGroup
          form={form}
          name="reason"
          options={CHANGE_REASONS.map((value) => ({ value, label: ui.t(`assignment.reason_${value}`) }))}
        />
        <TextField form={form} name="note" hint={ui.t('assignment.note_hint')} maxLength={200} optional />
        <Actions>
          <Button>{ui.t('assignment.save')}</Button>
          <LinkButton kind="quiet" href="/assignment">
            {ui.t('assignment.back')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  );
}
