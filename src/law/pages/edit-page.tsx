import type { VNode } from 'preact';
import { figureForm, type LawKind } from '../../domain/work-permission/index.js';
import {
  Actions,
  Button,
  CheckboxField,
  DateFields,
  ErrorSummary,
  Form,
  type FormState,
  type FormValues,
  formState,
  Hidden,
  type PointedError,
  RadioGroup,
  TextField,
} from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';

export interface EditPageProps {
  readonly kind: LawKind;
  /** null: a new row. */
  readonly id: string | null;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

export const EDIT_DAYS = [
  'day',
  'until',
  'appliedBy',
  'toleratedOn',
  'workPermitOn',
  'validFrom',
  'validTo',
  'reviewBy',
] as const;
type Field = (typeof EDIT_DAYS)[number] | 'name' | 'list' | 'countries' | 'amounts' | 'source' | 'remove';

/** The fields that a kind of row has, in the order in which they are asked for. */
export function fieldsOf(kind: LawKind, name: string): readonly Field[] {
  switch (kind) {
    case 'safe_country':
      return ['name', 'list', 'validFrom', 'validTo'];
    case 'safe_exception':
      return ['name', 'countries', 'appliedBy', 'toleratedOn', 'workPermitOn'];
    case 'threshold':
      return ['name', 'day'];
    case 'continuation_order':
      return ['day', 'until'];
    case 'benefit_switch':
      return ['validFrom', 'day', 'amounts'];
    case 'minimum_wage':
      return ['validFrom', 'amounts'];
    case 'apprentice_pay':
      return ['validFrom', 'validTo', 'amounts'];
    case 'funding':
      return ['name', figureForm(name) === 'day' ? 'day' : 'amounts'];
    case 'rule_review':
      return ['name'];
    case 'language_rule':
      return ['name', 'validFrom', 'validTo'];
  }
}

/** Changes one row of law; the next page shows whose answers that would change, before anything is kept. */
export function EditPage({ kind, id, values, errors }: EditPageProps): VNode {
  const ui = useUi();
  const name = typeof values['name'] === 'string' ? values['name'] : '';
  const fields: readonly Field[] = [...fieldsOf(kind, name), 'source', 'reviewBy'];
  const form = formState<Field>(ui, { labels: labelsOf(ui, kind), values, errors: located(errors) });
  return (
    <>
      <h1>{ui.t(`law.kind_${kind}`)}</h1>
      <p>{ui.t(`law.about_${kind}`)}</p>
      <ErrorSummary form={form} />
      <Form action="/law/preview">
        <Hidden name="kind" value={kind} />
        {id !== null && <Hidden name="id" value={id} />}
        {fields.map((field) => (
          <Control key={field} {...{ form, field, kind }} />
        ))}
        {id !== null && <CheckboxField form={form} name="remove" hint={ui.t('law.remove_hint')} />}
        <Actions>
          <Button>{ui.t('law.preview')}</Button>
          <a href="/law">{ui.t('ui.cancel')}</a>
        </Actions>
      </Form>
    </>
  );
}

function labelsOf(ui: Ui, kind: LawKind): Readonly<Record<Field, string>> {
  const own = (field: Field): string =>
    ui.text(`law.field_${kind}_${field}`) ?? ui.text(`law.field_${field}`) ?? field;
  return {
    name: own('name'),
    list: own('list'),
    countries: own('countries'),
    amounts: own('amounts'),
    day: own('day'),
    until: own('until'),
    appliedBy: own('appliedBy'),
    toleratedOn: own('toleratedOn'),
    workPermitOn: own('workPermitOn'),
    validFrom: own('validFrom'),
    validTo: own('validTo'),
    reviewBy: own('reviewBy'),
    source: own('source'),
    remove: own('remove'),
  };
}

/** The rules of a row name its days together; the form shows the error at the first of them. */
function located(errors: readonly PointedError[]): readonly PointedError[] {
  return errors.map((error) => (error.pointer.startsWith('/days') ? { ...error, pointer: '/day' } : error));
}

interface ControlProps {
  readonly form: FormState<Field>;
  readonly field: Field;
  readonly kind: LawKind;
}

function Control({ form, field, kind }: ControlProps): VNode {
  const ui = useUi();
  if (field === 'list')
    return (
      <RadioGroup
        form={form}
        name="list"
        options={(['de', 'eu'] as const).map((value) => ({ value, label: ui.t(`law.list_${value}`) }))}
      />
    );
  if (isDay(field))
    return <DateFields form={form} name={field} optional={field !== 'reviewBy' && !isNeeded(field, kind)} />;
  const hint = ui.text(`law.hint_${field}`) ?? undefined;
  return <TextField form={form} name={field} maxLength={300} hint={hint} />;
}

function isDay(field: Field): field is (typeof EDIT_DAYS)[number] {
  return (EDIT_DAYS as readonly string[]).includes(field);
}

function isNeeded(field: Field, kind: LawKind): boolean {
  if (field === 'day' || field === 'until') return true;
  if (field === 'validFrom') return kind !== 'benefit_switch' && kind !== 'language_rule';
  return field === 'validTo' && kind === 'apprentice_pay';
}
