import type { Ui } from '../../i18n/index.js';
import { errorsByField, type PointedError } from './errors.js';

/** Values as a browser sends them; a name that came several times has a list. */
export type FormValues = Readonly<Record<string, unknown>>;

export interface FormStateOptions<F extends string> {
  /** The fields of the form by name, with the label each carries: also what the error summary calls them. */
  readonly labels: Readonly<Record<F, string>>;
  /** What to show: the record as it is, or after an error what was typed. */
  readonly values?: FormValues;
  /** Errors of problem+json or of an AppError. */
  readonly errors?: readonly PointedError[];
  /** Fields of typed words that stand for an entry of a list: where these name none, something is still to be chosen. */
  readonly searched?: readonly NoInfer<F>[];
}

/** One line of the error summary. */
export interface SummaryLine {
  /** Id of the control to jump to; null when the error belongs to no field of this form. */
  readonly target: string | null;
  readonly label: string | null;
  readonly message: string;
}

/** Labels, values and errors of one form; every field component takes it and its own name. */
export interface FormState<F extends string> {
  readonly label: (name: F) => string;
  /** Text of a control; `name` may be a part such as `start_day`. */
  readonly value: (name: string) => string;
  /** All values of a name, for groups of checkboxes. */
  readonly values: (name: string) => readonly string[];
  readonly error: (name: F) => string | undefined;
  readonly summary: readonly SummaryLine[];
}

/**
 * The state of a form. Errors find their field by the pointer's first part or, for fields made of several controls
 * (`start_day`), by the name in front of the underscore.
 */
export function formState<F extends string>(
  ui: Pick<Ui, 'text' | 't'>,
  { labels, values = {}, errors = [], searched = [] }: FormStateOptions<F>,
): FormState<F> {
  const names = Object.keys(labels) as F[];
  const codes = errorsByField(errors);
  const message = (code: string): string => ui.text(`form.error_${code}`) ?? ui.t('form.error_invalid');
  const found = new Map<F, { code: string; control: string }>();
  const summary: SummaryLine[] = [];
  for (const [control, given] of Object.entries(codes)) {
    const name = fieldOf(names, control);
    const isOpen = name !== null && searched.includes(name) && isTyped(values, name);
    const code = isOpen && NOT_CHOSEN.has(given) ? 'choose_one' : given;
    if (name !== null && !found.has(name)) found.set(name, { code, control });
    if (name === null) summary.push({ target: null, label: control, message: message(code) });
  }
  for (const name of names) {
    const error = found.get(name);
    if (error) summary.push({ target: controlId(name), label: labels[name], message: message(error.code) });
  }
  return {
    label: (name) => labels[name],
    value: (name) => asText(values[name]),
    values: (name) => asList(values[name]),
    error: (name) => {
      const error = found.get(name);
      return error && message(error.code);
    },
    summary,
  };
}

const NOT_CHOSEN: ReadonlySet<string> = new Set(['required', 'unknown_reference']);

/** Words without a choice. */
function isTyped(values: FormValues, name: string): boolean {
  return asText(values[name]).trim() !== '' && asText(values[`${name}_code`]) === '';
}

/** Id of a field's first control, which the error summary links to. */
export function controlId(name: string): string {
  return `f-${name}`;
}

/** The longest field name that is the control's own name or stands in front of an underscore. */
function fieldOf<F extends string>(names: readonly F[], control: string): F | null {
  const fitting = names.filter((name) => control === name || control.startsWith(`${name}_`));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? null;
}

function asText(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : typeof first === 'number' ? String(first) : '';
}

function asList(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map(asText).filter((text) => text !== '');
}
