import type { VNode } from 'preact';
import { CEFR_LEVELS } from '../../domain/shared/index.js';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateFields,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  NumberField,
  type PointedError,
  RadioGroup,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

const SCHEMES = ['IK', 'BSK', 'EOK', 'VHS', 'LOCAL', 'EXAM'] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface CourseFormProps {
  readonly action: string;
  readonly title: string;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** A dated run with what official lists leave out: seats, exam and result days, child care. */
export function CourseForm({ action, title, values, errors }: CourseFormProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: labels(ui), values, errors });
  const levels = CEFR_LEVELS.map((level) => ({ value: String(level), label: ui.t(`form.level_${level}`) }));
  return (
    <>
      <h1>{title}</h1>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField form={form} name="title" maxLength={140} />
        <TextField form={form} name="provider" maxLength={120} />
        <SelectField
          form={form}
          name="scheme"
          options={SCHEMES.map((value) => ({ value, label: ui.t(`courses.scheme_${value}`) }))}
        />
        <SelectField form={form} name="entryLevel" options={levels} />
        <SelectField form={form} name="target" options={levels} />
        <DateFields form={form} name="startsOn" />
        <DateFields form={form} name="endsOn" />
        <DateFields form={form} name="registerBy" />
        <NumberField form={form} name="ue" />
        <CheckboxGroup
          form={form}
          name="weekdays"
          options={DAYS.map((day) => ({ value: String(day), label: ui.t(`courses.day_${day}`) }))}
          optional
        />
        <TextField form={form} name="from" width="short" optional />
        <TextField form={form} name="to" width="short" optional />
        <RadioGroup
          form={form}
          name="mode"
          options={[
            { value: 'onsite', label: ui.t('courses.onsite') },
            { value: 'online', label: ui.t('courses.online') },
          ]}
        />
        <TextField form={form} name="plz" inputMode="numeric" maxLength={5} width="short" optional />
        <CheckboxField form={form} name="childcare" />
        <NumberField form={form} name="seats" />
        <NumberField form={form} name="selfPayEur" decimals optional />
        <NumberField form={form} name="passProbability" decimals optional />
        <DateFields form={form} name="examOn" optional />
        <DateFields form={form} name="resultOn" optional />
        <Button>{ui.t('form.save')}</Button>
      </Form>
    </>
  );
}

function labels(ui: ReturnType<typeof useUi>) {
  return {
    title: ui.t('courses.name'),
    provider: ui.t('courses.provider'),
    scheme: ui.t('courses.scheme'),
    entryLevel: ui.t('courses.entry'),
    target: ui.t('courses.target'),
    startsOn: ui.t('courses.starts_on'),
    endsOn: ui.t('courses.ends_on'),
    registerBy: ui.t('courses.register'),
    ue: ui.t('courses.units'),
    weekdays: ui.t('courses.weekdays'),
    from: ui.t('courses.from'),
    to: ui.t('courses.to'),
    mode: ui.t('courses.mode'),
    plz: ui.t('courses.plz'),
    childcare: ui.t('courses.childcare'),
    seats: ui.t('courses.seats_free'),
    selfPayEur: ui.t('courses.self_pay'),
    passProbability: ui.t('courses.pass_share'),
    examOn: ui.t('courses.exam_on'),
    resultOn: ui.t('courses.result_on'),
  };
}
