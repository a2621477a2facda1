import type { FieldError } from '../../../platform/http/index.js';
import type { FormValues } from '../../../web/components/index.js';
import { textValue } from '../../../web/shell/index.js';
import { fieldPointer } from '../../pages/person-form.js';

export type EntryField = 'displayName' | 'plz' | 'occupation' | 'relation' | 'german' | 'source' | 'status';

/** One page each: a question and what belongs to its answer. */
export const ENTRY_STEPS: readonly (readonly [EntryField, ...EntryField[]])[] = [
  ['displayName'],
  ['plz'],
  ['occupation', 'relation'],
  ['german', 'source'],
  ['status'],
];

/** Every value that a page may send, in the order asked; the code is what the search chose. */
const VALUES = [
  'displayName',
  'plz',
  'occupation',
  'occupation_code',
  'relation',
  'german',
  'source',
  'status',
];

/** The step that a form came from; the first one for anything else. */
export function stepOf(body: FormValues): number {
  const asked = Number(textValue(body['step']) ?? '0');
  return Number.isInteger(asked) && asked >= 0 && asked < ENTRY_STEPS.length ? asked : 0;
}

/** Answers of the other pages, which travel with the form: nothing is stored before the last one. */
export function otherAnswers(body: FormValues, step: number): readonly (readonly [string, string])[] {
  const here: readonly string[] = ENTRY_STEPS[step] ?? [];
  return VALUES.flatMap((name) => {
    const field = name === 'occupation_code' ? 'occupation' : name;
    const value = textValue(body[name]);
    return here.includes(field) || value === undefined ? [] : [[name, value] as const];
  });
}

/** The first page up to `step` with something to mend, and its errors; null when all of them are answered. */
export function firstWrong(
  errors: readonly FieldError[],
  step: number,
): { readonly step: number; readonly errors: readonly FieldError[] } | null {
  for (let at = 0; at <= step; at += 1) {
    const fields: readonly string[] = ENTRY_STEPS[at] ?? [];
    const here = errors.filter(({ pointer }) => fields.includes(fieldPointer(pointer).slice(1)));
    if (here.length > 0) return { step: at, errors: here };
  }
  return null;
}
