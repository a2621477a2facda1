import type { ComponentChildren } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';

/** done: behind us; here: the next thing to do; next: later. */
export type StepState = 'done' | 'here' | 'next';

export interface Step {
  readonly from: LocalDate;
  /** Last day, for steps that take a while. */
  readonly to?: LocalDate;
  readonly state: StepState;
  readonly text: ComponentChildren;
}
