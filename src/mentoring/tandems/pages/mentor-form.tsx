import type { VNode } from 'preact';
import { MENTOR_TIMES } from '../../../domain/mentoring/index.js';
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
  NumberField,
  SearchField,
  type Suggestion,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { OCCUPATION_SLOTS } from '../mentor-input.js';
import { spokenOptions } from '../../spoken.js';

export interface MentorFormProps {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** What unclear words of each occupation may mean. */
  readonly suggestions: readonly (readonly Suggestion[])[];
}

/** What somebody offers as a mentor: for how many, in which languages, with which work, when. */
export function MentorForm({ values, errors, suggestions }: MentorFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      ...{ capacity: ui.t('tandems.capacity'), languages: ui.t('tandems.languages') },
      occupation0: ui.t('tandems.occupations'),
      occupation1: ui.t('tandems.occupation_more'),
      occupation2: ui.t('tandems.occupation_more'),
      times: ui.t('tandems.times'),
      awayUntil: ui.t('tandems.away'),
    },
    values,
    errors,
    searched: ['occupation0', 'occupation1', 'occupation2'],
  });
  return (
    <>
      <h1>{ui.t('tandems.offer')}</h1>
      <p>{ui.t('tandems.offer_lead')}</p>
      <ErrorSummary form={form} />
      <Form action="/tandems/offer">
        <NumberField form={form} name="capacity" unit={ui.t('tandems.people')} />
        <CheckboxGroup
          form={form}
          name="languages"
          options={spokenOptions(ui, form.values('languages'))}
          optional
        />
        {OCCUPATION_SLOTS.map((slot) => (
          <SearchField
            key={slot}
            form={form}
            name={`occupation${slot}`}
            source="/api/v1/occupations"
            {...(slot === 0 ? { hint: ui.t('tandems.occupations_hint') } : {})}
            suggestions={suggestions[slot] ?? []}
            optional
          />
        ))}
        <CheckboxGroup
          form={form}
          name="times"
          options={MENTOR_TIMES.map((value) => ({ value, label: ui.t(`tandems.time_${value}`) }))}
        />
        <DateFields form={form} name="awayUntil" hint={ui.t('tandems.away_hint')} optional />
        <Actions>
          <Button>{ui.t('form.save')}</Button>
        </Actions>
      </Form>
    </>
  );
}
