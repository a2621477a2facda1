import type { LocalDate } from '../../domain/shared/index.js';
import type { FieldError } from '../../platform/http/index.js';
import { type FormValues, readDate } from '../../web/components/index.js';
import { filled, numberValue, textValue } from '../../web/shell/index.js';

/** The fields of a form of questions, by how they are answered. */
export interface AnswerFields {
  readonly flags: readonly string[];
  readonly days: readonly string[];
  readonly numbers: readonly string[];
  readonly choices: readonly string[];
}

/** What a form of questions sent, in the shape of its DTO; what was not answered is left out. */
export function answersIn(
  body: FormValues,
  { flags, days, numbers, choices }: AnswerFields,
): { readonly plain: Record<string, unknown>; readonly errors: readonly FieldError[] } {
  const read = days.map((name) => [name, readDate(body, name)] as const);
  return {
    errors: read.flatMap(([name, day]): FieldError[] =>
      day.ok ? [] : [{ pointer: `/${name}`, code: 'not_a_day' }],
    ),
    plain: filled({
      ...Object.fromEntries(flags.map((name) => [name, flagIn(body[name])])),
      ...Object.fromEntries(numbers.map((name) => [name, numberValue(body[name])])),
      ...Object.fromEntries(choices.map((name) => [name, textValue(body[name])])),
      ...Object.fromEntries(
        read.map(([name, day]): [string, LocalDate | null] => [name, day.ok ? day.value : null]),
      ),
    }),
  };
}

function flagIn(value: unknown): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined;
}
