import type { VNode } from 'preact';
import { CEFR_LEVELS, LEVEL_SOURCES } from '../../../domain/shared/index.js';
import { RESIDENCE_STATUSES } from '../../../domain/work-permission/index.js';
import {
  Button,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  LinkButton,
  type Option,
  type PointedError,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextField,
} from '../../../web/components/index.js';
import { type MessageKey, type Ui, useUi } from '../../../web/i18n/index.js';
import { fieldPointer } from '../../pages/person-form.js';
import { besideGerman, InGerman } from './in-german.js';
import { ENTRY_STEPS, type EntryField, otherAnswers } from './steps.js';

export interface StepPageProps {
  readonly step: number;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly suggestions: readonly Suggestion[];
  /** Where the form goes. */
  readonly action: string;
}

/** The question of each field; people answer these together, so both read them. */
export const QUESTIONS = {
  displayName: 'entry.ask_name',
  plz: 'entry.ask_plz',
  occupation: 'entry.ask_occupation',
  relation: 'people.relation',
  german: 'entry.ask_german',
  source: 'people.german_source',
  status: 'entry.ask_paper',
} as const satisfies Record<EntryField, MessageKey>;

/** One question in the person's language, with the German words beside it. */
export function StepPage({ step, values, errors, suggestions, action }: StepPageProps): VNode {
  const ui = useUi();
  const [main] = ENTRY_STEPS[step] ?? ENTRY_STEPS[0] ?? ['displayName'];
  const form = stepForm(ui, values, errors);
  const last = step === ENTRY_STEPS.length - 1;
  return (
    <>
      <p class="soft">{ui.t('entry.step_of', { step: step + 1, of: ENTRY_STEPS.length })}</p>
      <h1>{ui.t(QUESTIONS[main])}</h1>
      <InGerman text={QUESTIONS[main]} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <Hidden name="step" value={String(step)} />
        {otherAnswers(values, step).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Answer {...{ main, form, suggestions }} />
        <Button>{ui.t(last ? 'entry.save' : 'entry.next')}</Button>
        {step > 0 && (
          <button class="button quiet" name="go" value="back">
            {ui.t('entry.previous')}
          </button>
        )}
      </Form>
      {step === 0 && (
        <p>
          <LinkButton kind="quiet" href="/register/paper">
            {ui.t('entry.on_paper')}
          </LinkButton>
        </p>
      )}
    </>
  );
}

interface AnswerProps {
  readonly main: EntryField;
  readonly form: FormState<EntryField>;
  readonly suggestions: readonly Suggestion[];
}

function Answer({ main, form, suggestions }: AnswerProps): VNode {
  const ui = useUi();
  switch (main) {
    case 'displayName':
      return <TextField form={form} name="displayName" maxLength={80} />;
    case 'plz':
      return <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" />;
    case 'occupation':
      return (
        <>
          <SearchField {...{ form, suggestions }} name="occupation" source="/api/v1/occupations" />
          <RadioGroup form={form} name="relation" options={relationOptions(ui)} />
        </>
      );
    case 'german':
      return (
        <>
          <SelectField form={form} name="german" options={levelOptions(ui)} />
          <RadioGroup form={form} name="source" options={sourceOptions(ui)} />
        </>
      );
    default:
      return (
        <SelectField
          {...{ form }}
          name="status"
          hint={ui.t('people.paper_hint')}
          options={RESIDENCE_STATUSES.map((value) => ({ value, label: besideGerman(ui, `papers.${value}`) }))}
        />
      );
  }
}

export function relationOptions(ui: Ui): readonly Option[] {
  return (['trained', 'experienced', 'wanted'] as const).map((value) => ({
    value,
    label: besideGerman(ui, `entry.relation_${value}`),
  }));
}

export function levelOptions(ui: Ui): readonly Option[] {
  return CEFR_LEVELS.map((level) => ({
    value: String(level),
    label: besideGerman(ui, `form.level_${level}`),
  }));
}

export function sourceOptions(ui: Ui): readonly Option[] {
  return LEVEL_SOURCES.map((value) => ({ value, label: besideGerman(ui, `people.source_${value}`) }));
}

function stepForm(ui: Ui, values: FormValues, errors: readonly PointedError[]): FormState<EntryField> {
  const labels = Object.fromEntries(
    (Object.keys(QUESTIONS) as EntryField[]).map((field) => [field, label(ui, field)]),
  ) as Record<EntryField, string>;
  return formState<EntryField>(ui, {
    labels,
    values,
    errors: errors.map((error) => ({ ...error, pointer: fieldPointer(error.pointer) })),
    searched: ['occupation'],
  });
}

const LABELS = {
  displayName: 'people.name',
  plz: 'people.plz',
  occupation: 'people.occupation',
  relation: 'people.relation',
  german: 'people.german',
  source: 'people.german_source',
  status: 'people.paper',
} as const satisfies Record<EntryField, MessageKey>;

function label(ui: Ui, field: EntryField): string {
  return besideGerman(ui, LABELS[field]);
}
