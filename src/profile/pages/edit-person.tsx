import type { VNode } from 'preact';
import {
  Button,
  CefrFields,
  DateFields,
  Details,
  ErrorSummary,
  Form,
  type FormValues,
  Hidden,
  Notice,
  type PointedError,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { FACT_DATES, FACT_FLAGS, occupationSlots } from '../form-input.js';
import { languageSlots } from '../language-form.js';
import { Person } from '../person.entity.js';
import { type EditForm, editForm } from './edit-form.js';
import { OtherLanguages } from './other-languages.js';
import { Practical, type SkillChoice } from './practical-fields.js';
import { sourceOptions, StatusField } from './person-form.js';

export interface EditPersonProps {
  readonly action: string;
  readonly person: Person;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** One list per occupation field. */
  readonly suggestions: readonly (readonly Suggestion[])[];
  readonly skills: readonly SkillChoice[];
  /** Why the form could not be saved as a whole. */
  readonly problem?: string;
}

const OUTCOMES = [
  'no_application',
  'pending',
  'rejected',
  'recognised',
  'withdrawn',
  'not_applicable',
] as const;
const WORK_NOTES = ['any_work', 'any_employment', 'only_with_permission', 'no_work'] as const;
const RELATIONS = ['trained', 'experienced', 'wanted'] as const;

/** The whole profile in one form; nothing but name, postcode and paper has to be filled. */
export function EditPerson(props: EditPersonProps): VNode {
  const { action, person, values, errors, suggestions, skills, problem } = props;
  const ui = useUi();
  const form = editForm(ui, values, errors);
  return (
    <>
      <h1>{ui.t('people.edit_title', { name: person.displayName })}</h1>
      <ErrorSummary form={form} />
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      <Form action={action}>
        <Hidden name="revision" value={form.value('revision')} />
        <TextField form={form} name="displayName" maxLength={80} />
        <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" />
        <Contact form={form} />
        <Occupations form={form} slots={occupationSlots(person)} suggestions={suggestions} />
        <CefrFields form={form} name="german" />
        <RadioGroup form={form} name="source" options={sourceOptions(ui)} optional />
        <DateFields form={form} name="datedOn" hint={ui.t('people.german_dated_hint')} optional />
        <OtherLanguages form={form} slots={languageSlots(person)} />
        <StatusField form={form} />
        <PaperFacts form={form} />
        <Practical form={form} skills={skills} />
        <Button>{ui.t('form.save')}</Button>
      </Form>
    </>
  );
}

/** How the person is reached; all of it may stay empty. */
function Contact({ form }: { readonly form: EditForm }): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('people.contact')}>
      <TextField form={form} name="phone" type="tel" maxLength={40} optional />
      <TextField form={form} name="email" type="email" maxLength={120} optional />
      <TextField form={form} name="messenger" hint={ui.t('people.messenger_hint')} maxLength={80} optional />
      <TextField form={form} name="street" maxLength={120} optional />
    </Details>
  );
}

function Occupations({
  form,
  slots,
  suggestions,
}: {
  readonly form: EditForm;
  readonly slots: number;
  readonly suggestions: readonly (readonly Suggestion[])[];
}): VNode {
  const ui = useUi();
  return (
    <>
      {Array.from({ length: slots }, (_, slot) => (
        <>
          <SearchField
            form={form}
            name={`occupation${slot}`}
            source="/api/v1/occupations"
            suggestions={suggestions[slot] ?? []}
            optional={slot > 0}
          />
          <SelectField
            form={form}
            name={`relation${slot}`}
            options={RELATIONS.map((value) => ({ value, label: ui.t(`people.relation_${value}`) }))}
            optional={slot > 0}
          />
        </>
      ))}
    </>
  );
}

/** Dates and notes of the residence paper; all of them may stay empty. */
function PaperFacts({ form }: { readonly form: EditForm }): VNode {
  const ui = useUi();
  const yesNo = [
    { value: 'yes', label: ui.t('people.yes') },
    { value: 'no', label: ui.t('people.no') },
    { value: '', label: ui.t('form.unknown') },
  ];
  return (
    <Details summary={ui.t('people.dates_title')} open>
      <p class="soft">{ui.t('people.dates_lead')}</p>
      <SelectField
        form={form}
        name="workNote"
        options={WORK_NOTES.map((value) => ({ value, label: ui.t(`people.note_${value}`) }))}
        optional
      />
      {FACT_DATES.map((name) => (
        <DateFields key={name} form={form} name={name} optional />
      ))}
      {FACT_FLAGS.map((name) => (
        <RadioGroup key={name} form={form} name={name} options={yesNo} optional />
      ))}
      <SelectField
        form={form}
        name="outcome"
        options={OUTCOMES.map((value) => ({ value, label: ui.t(`people.outcome_${value}`) }))}
        optional
      />
      <TextField form={form} name="nationality" maxLength={2} width="short" optional />
    </Details>
  );
}
