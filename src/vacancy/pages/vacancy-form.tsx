import type { VNode } from 'preact';
import { CEFR_LEVELS, NEED_STRENGTHS, SPOKEN_LANGUAGES, VACANCY_KINDS } from '../../domain/shared/index.js';
import {
  Button,
  CefrFields,
  CheckboxField,
  CheckboxGroup,
  DateFields,
  Details,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  Notice,
  NumberField,
  type Option,
  type PointedError,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { MINIJOB } from '../form-input.js';

export interface PostingFormProps {
  /** Where the form is sent; the heading and the button follow from it being new or a change. */
  readonly action: string;
  readonly isNew: boolean;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly suggestions: readonly Suggestion[];
  /** A desk names the firm and may vouch for it, a firm without an account names itself; a firm's own member does not. */
  readonly asksEmployer: 'desk' | 'firm' | null;
  /** A sentence about the whole posting, such as its refusal. */
  readonly problem: string | null;
  /** A quiet sentence, such as what was read from the text. */
  readonly note: string | null;
  /** The last posting may be copied. */
  readonly mayCopy: boolean;
}

/** One page, eight questions; what few need stands below. */
export function PostingForm(props: PostingFormProps): VNode {
  const { values, errors, suggestions, asksEmployer, problem, note, action, isNew } = props;
  const ui = useUi();
  const form = formState(ui, {
    labels: labels(ui),
    values,
    errors: errors.map(flat),
    searched: ['occupation'],
  });
  return (
    <>
      <h1>{ui.t(isNew ? 'vacancies.new_title' : 'postings.edit_title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      {note && <Notice kind="note">{note}</Notice>}
      <p>{ui.t('vacancies.new_lead')}</p>
      {props.mayCopy && (
        <p>
          <a href="/vacancies/new?copy=last">{ui.t('postings.copy_last')}</a>
        </p>
      )}
      <Form action={action}>
        <Hidden name="revision" value={form.value('revision')} />
        {asksEmployer && (
          <>
            <TextField
              form={form}
              name="employer"
              hint={asksEmployer === 'desk' && ui.t('vacancies.employer_hint')}
              maxLength={120}
            />
            <TextField form={form} name="registerNumber" hint={ui.t('vacancies.register_hint')} optional />
            {asksEmployer === 'desk' && <CheckboxField form={form} name="known" />}
          </>
        )}
        <TextField form={form} name="title" maxLength={140} />
        <SelectField form={form} name="kind" empty={false} options={kindOptions(ui)} />
        <SearchField
          form={form}
          name="occupation"
          source="/api/v1/occupations"
          hint={ui.t('vacancies.occupation_hint')}
          suggestions={suggestions}
        />
        <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" />
        <NumberField form={form} name="hours" decimals />
        <NumberField form={form} name="pay" unit="€" decimals />
        <RadioGroup
          form={form}
          name="payPer"
          options={[
            { value: 'hour', label: ui.t('vacancies.per_hour') },
            { value: 'month', label: ui.t('vacancies.per_month') },
          ]}
        />
        <DateFields form={form} name="startsOn" hint={ui.t('vacancies.starts_hint')} optional />
        <SelectField
          form={form}
          name="german"
          empty={ui.t('matches.language_not_needed')}
          options={CEFR_LEVELS.slice(1).map((level) => ({
            value: String(level),
            label: ui.t(`form.level_${level}`),
          }))}
          optional
        />
        <RadioGroup
          form={form}
          name="strength"
          options={[...NEED_STRENGTHS].reverse().map((value) => ({
            value,
            label: ui.t(`vacancies.strength_${value}`),
          }))}
          optional
        />
        <CheckboxField form={form} name="acceptsLower" />
        <NumberField form={form} name="seats" />
        <TextArea form={form} name="description" maxLength={5000} optional />
        <Button kind="quiet" name="do" value="read">
          {ui.t('postings.read_needs')}
        </Button>
        <More form={form} />
        <Button name="do" value="save">
          {ui.t(isNew ? 'vacancies.publish' : 'postings.save')}
        </Button>
      </Form>
    </>
  );
}

type Words = ReturnType<typeof useUi>;
type PostingState = FormState<keyof ReturnType<typeof labels>>;

/** Languages in which firms explain work most often beside German. */

function More({ form }: { readonly form: PostingState }): VNode {
  const ui = useUi();
  const wrong = MORE.some((name) => form.error(name) !== undefined);
  return (
    <Details summary={ui.t('postings.more')} open={wrong || form.values('instructionLanguages').length > 0}>
      <CefrFields form={form} name="germanSkill" hint={ui.t('postings.german_skill_hint')} optional />
      <CheckboxGroup
        form={form}
        name="instructionLanguages"
        hint={ui.t('postings.instruction_hint')}
        options={SPOKEN_LANGUAGES.map((value) => ({ value, label: ui.format.language(value) }))}
        optional
      />
      <CheckboxField form={form} name="pictograms" hint={ui.t('postings.pictograms_hint')} />
      <DateFields form={form} name="endsOn" hint={ui.t('postings.ends_hint')} optional />
      <NumberField form={form} name="trainingYear" optional />
      <TextField form={form} name="agencyLicence" optional />
    </Details>
  );
}

const MORE = ['germanSkill', 'instructionLanguages', 'endsOn', 'trainingYear', 'agencyLicence'] as const;

function kindOptions(ui: Words): readonly Option[] {
  const kinds = VACANCY_KINDS.map((value) => ({
    value: value,
    label: ui.t(`vacancies.kind_${value}`),
  }));
  return [...kinds.slice(0, 1), { value: MINIJOB, label: ui.t('postings.kind_minijob') }, ...kinds.slice(1)];
}

function labels(ui: Words) {
  return {
    employer: ui.t('vacancies.employer'),
    registerNumber: ui.t('vacancies.register_number'),
    known: ui.t('vacancies.known'),
    title: ui.t('vacancies.name'),
    kind: ui.t('vacancies.kind'),
    occupation: ui.t('vacancies.occupation'),
    plz: ui.t('vacancies.plz'),
    hours: ui.t('vacancies.hours'),
    pay: ui.t('vacancies.pay'),
    payPer: ui.t('vacancies.pay_per'),
    startsOn: ui.t('vacancies.starts_on'),
    german: ui.t('vacancies.german'),
    strength: ui.t('vacancies.strength'),
    acceptsLower: ui.t('vacancies.accepts'),
    seats: ui.t('vacancies.seats'),
    description: ui.t('vacancies.description'),
    agencyLicence: ui.t('vacancies.agency_licence'),
    germanSkill: ui.t('postings.german_skill'),
    instructionLanguages: ui.t('postings.instruction'),
    pictograms: ui.t('postings.pictograms'),
    endsOn: ui.t('postings.ends_on'),
    trainingYear: ui.t('postings.training_year'),
  };
}

const FLAT: readonly (readonly [RegExp, string])[] = [
  [/^\/employer\/registerNumber$/, '/registerNumber'],
  [/^\/employer.*$/, '/employer'],
  [/^\/kldb$/, '/occupation'],
  [/^\/hours(Min|Max|PerWeek|PerDay)$/, '/hours'],
  [/^\/pay\/per$/, '/payPer'],
  [/^\/pay.*$/, '/pay'],
  [/^\/languageNeeds\/0\/strength$/, '/strength'],
  [/^\/languageNeeds.*$/, '/german'],
  [/^\/text$/, '/description'],
];

/** The DTO nests what the form keeps flat. */
function flat(error: PointedError): PointedError {
  const found = FLAT.find(([pattern]) => pattern.test(error.pointer));
  return found ? { ...error, pointer: found[1] } : error;
}
