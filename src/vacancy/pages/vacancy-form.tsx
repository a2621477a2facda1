import type { VNode } from 'preact';
import { CEFR_LEVELS, NEED_STRENGTHS, VACANCY_KINDS } from '../../domain/shared/index.js';
import {
  Button,
  CheckboxField,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Notice,
  NumberField,
  type PointedError,
  RadioGroup,
  SearchField,
  SelectField,
  type Suggestion,
  TextArea,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

export interface NewVacancyProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly suggestions: readonly Suggestion[];
  /** A desk names the firm; a firm's own member does not. */
  readonly asksEmployer: boolean;
  /** A sentence about the whole posting, such as its refusal. */
  readonly problem: string | null;
}

/** One page, eight questions. */
export function NewVacancy({ values, errors, suggestions, asksEmployer, problem }: NewVacancyProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: labels(ui), values, errors: errors.map(flat) });
  return (
    <>
      <h1>{ui.t('vacancies.new_title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('vacancies.new_lead')}</p>
      <Form action="/vacancies/new">
        {asksEmployer && (
          <>
            <TextField form={form} name="employer" hint={ui.t('vacancies.employer_hint')} maxLength={120} />
            <TextField form={form} name="registerNumber" hint={ui.t('vacancies.register_hint')} optional />
            <CheckboxField form={form} name="known" />
          </>
        )}
        <TextField form={form} name="title" maxLength={140} />
        <SelectField
          form={form}
          name="kind"
          empty={false}
          options={VACANCY_KINDS.map((value) => ({ value, label: ui.t(`vacancies.kind_${value}`) }))}
        />
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
        <TextField form={form} name="agencyLicence" optional />
        <Button>{ui.t('vacancies.publish')}</Button>
      </Form>
    </>
  );
}

type Words = ReturnType<typeof useUi>;

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
