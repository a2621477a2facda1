import type { VNode } from 'preact';
import { SHIFTS } from '../../domain/matching/index.js';
import {
  CheckboxField,
  CheckboxGroup,
  DateFields,
  NumberField,
  SelectField,
  TextArea,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { EditForm } from './edit-form.js';

/** A skill that people of these occupations often have. */
export interface SkillChoice {
  readonly id: string;
  readonly label: string;
}

export const LICENCES = [
  'driving_b',
  'driving_c1',
  'driving_c',
  'driving_ce',
  'driving_d',
  'driving_t',
  'forklift',
  'welding',
  'crane',
  'work_platform',
  'guard_34a',
  'health_certificate',
] as const;
interface FormOf {
  readonly form: EditForm;
}

/** What decides which work is possible; all of it may stay empty. */
export function Practical({ form, skills }: FormOf & { readonly skills: readonly SkillChoice[] }): VNode {
  const options = skills.map(({ id, label }) => ({ value: id, label }));
  return (
    <>
      <QualificationField form={form} />
      {options.length > 0 && <CheckboxGroup form={form} name="skills" options={options} optional />}
      <LicenceFields form={form} />
      <HoursFields form={form} />
      <ShiftFields form={form} />
      <AvailableFields form={form} />
      <WayFields form={form} />
      <WishesField form={form} />
    </>
  );
}

export function QualificationField({ form }: FormOf): VNode {
  const ui = useUi();
  const options = ([1, 2, 3, 4] as const).map((level) => ({
    value: String(level),
    label: ui.t(`people.qualification_${level}`),
  }));
  return <SelectField form={form} name="qualification" options={options} optional />;
}

export function LicenceFields({ form }: FormOf): VNode {
  const ui = useUi();
  const options = LICENCES.map((value) => ({ value, label: ui.t(`people.licence_${value}`) }));
  return <CheckboxGroup form={form} name="licences" options={options} optional />;
}

export function HoursFields({ form }: FormOf): VNode {
  return (
    <>
      <NumberField form={form} name="hoursMin" optional />
      <NumberField form={form} name="hoursMax" optional />
    </>
  );
}

export function ShiftFields({ form }: FormOf): VNode {
  const ui = useUi();
  const options = SHIFTS.map((value) => ({ value, label: ui.t(`people.shift_${value}`) }));
  return <CheckboxGroup form={form} name="shifts" options={options} optional />;
}

export function AvailableFields({ form }: FormOf): VNode {
  return <DateFields form={form} name="availableFrom" optional />;
}

export function WayFields({ form }: FormOf): VNode {
  return (
    <>
      <NumberField form={form} name="mobilityKm" unit="km" optional />
      <CheckboxField form={form} name="wouldMove" optional />
    </>
  );
}

export function WishesField({ form }: FormOf): VNode {
  const ui = useUi();
  return <TextArea form={form} name="wishes" hint={ui.t('people.wishes_hint')} maxLength={1000} optional />;
}
