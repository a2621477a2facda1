import type { FieldError } from '../../platform/http/index.js';
import type { FormValues } from '../components/index.js';

/** What a form shows again after it was refused: what was typed, the faults at their fields, and one of the whole. */
export interface Typed {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly problem: string | null;
}

/** A form that nobody has sent yet. */
export const NOTHING_TYPED: Typed = { values: {}, errors: [], problem: null };
