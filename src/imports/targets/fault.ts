import type { ImportKind } from '../../domain/table-import/index.js';
import type { Fault } from './target.js';

/** Fields of the stored record by the column that they come from, where the two have different names. */
const COLUMN_OF: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  people: { plz: 'postcode', occupations: 'occupation', displayName: 'name', availableFrom: 'available' },
  vacancies: { plz: 'postcode', kldb: 'occupation', startsOn: 'start' },
  courses: {},
};

/** The first fault of an answer, at the column of the table. */
export function faultOf(
  error: { readonly errors: readonly { readonly pointer: string; readonly code: string }[] },
  kind: ImportKind,
): Fault {
  const { pointer = '', code = 'invalid' } = error.errors[0] ?? {};
  const name = pointer.slice(1).split('/')[0] ?? '';
  return { field: COLUMN_OF[kind][name] ?? name, code };
}
