import type { LocalDate } from '../domain/shared/index.js';
import type { LawEntry } from '../domain/work-permission/index.js';
import type { FieldError } from '../platform/http/index.js';
import { dateValues, type FormValues, readDate } from '../web/components/index.js';
import { filled, textValue } from '../web/shell/index.js';
import { EDIT_DAYS } from './pages/edit-page.js';

/** Figures that pages write in euro and the rows keep in cents. */
const IN_EURO = ['minimum_wage', 'apprentice_pay'];

function isMoney(kind: unknown, name: unknown): boolean {
  if (kind === 'funding') return typeof name === 'string' && !name.includes('Percent');
  return typeof kind === 'string' && IN_EURO.includes(kind);
}

/** The form of a row, filled from what it says. */
export function editValues(entry: LawEntry): FormValues {
  const { kind, name, list, countries, amounts, days, validFrom, validTo, source, reviewBy } = entry;
  const [first = null, second = null, third = null] = days;
  const named: Readonly<Record<string, LocalDate | null>> =
    kind === 'safe_exception'
      ? { appliedBy: first, toleratedOn: second, workPermitOn: third }
      : { day: first, until: second };
  const written = amounts.map((amount) => (isMoney(kind, name) ? (amount / 100).toFixed(2) : String(amount)));
  return {
    ...{ kind, name, list: list ?? '', source },
    countries: countries.join(' '),
    amounts: written.map((text) => text.replace('.', ',')).join('; '),
    ...daysIn({ ...named, validFrom, validTo, reviewBy }),
  };
}

function daysIn(days: Readonly<Record<string, LocalDate | null>>): FormValues {
  const parts = Object.entries(days).map(([key, day]) => dateValues(key, day));
  return Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
}

/** What the form sent in the shape of the DTO. */
export function editInput(body: FormValues): {
  readonly plain: Record<string, unknown>;
  readonly errors: readonly FieldError[];
} {
  const days = EDIT_DAYS.map((name) => [name, readDate(body, name)] as const);
  const errors = days.flatMap(([name, day]): FieldError[] =>
    day.ok ? [] : [{ pointer: `/${name}`, code: 'not_a_day' }],
  );
  const countries = textValue(body['countries'])
    ?.toUpperCase()
    .split(/[\s,;]+/);
  return {
    errors,
    plain: filled({
      kind: body['kind'],
      id: textValue(body['id']),
      remove: body['remove'] === 'yes' ? true : undefined,
      name:
        body['kind'] === 'safe_country' ? textValue(body['name'])?.toUpperCase() : textValue(body['name']),
      list: textValue(body['list']),
      countries,
      amounts: amountsOf(body),
      source: textValue(body['source']),
      ...Object.fromEntries(days.map(([name, day]) => [name, day.ok ? day.value : undefined])),
    }),
  };
}

function amountsOf(body: FormValues): readonly unknown[] | undefined {
  const typed = textValue(body['amounts']);
  return typed?.split(';').map((part) => {
    const amount = Number(part.trim().replace(',', '.'));
    if (!Number.isFinite(amount)) return part;
    return isMoney(body['kind'], body['name']) ? Math.round(amount * 100) : amount;
  });
}

/** The fields as they came, to be sent once more with the decision. */
export function sentFields(body: FormValues): readonly (readonly [string, string])[] {
  return Object.entries(body).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'version',
  );
}
