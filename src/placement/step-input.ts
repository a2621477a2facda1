import type { Scope } from '../domain/consent/index.js';
import type { ClosingReason, Stage } from '../domain/placement/index.js';
import type { LocalDate } from '../domain/shared/index.js';

/** A step that somebody wants to take, with what it asks for. */
export interface StepInput {
  readonly to: Stage;
  readonly reason: ClosingReason | null;
  /** A second reason for helpers only; counts with `closed` by a desk. */
  readonly helperReason?: ClosingReason | null;
  readonly note: string;
  /** Revision that the actor saw; another one means that somebody acted in between. */
  readonly revision: number;
  /** First day of work; needed with `started`. */
  readonly startedOn: LocalDate | null;
  /** What the person lets the firm see; counts with `agreed`. */
  readonly scopes: readonly Scope[];
  /** Language in which the agreement was read; kept with `agreed`. German unless given. */
  readonly locale?: string;
  /** An adviser says with the introduction that nothing stands against a permission; nothing more is kept. */
  readonly confirmed?: boolean;
}
