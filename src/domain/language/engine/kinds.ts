import { RunKind } from './columns.js';

/** A kind of run that a person can get to, over all its runs. */
export interface KindInReach {
  readonly kind: RunKind;
  /** Place among the kinds in reach. */
  readonly place: number;
  /** Some run of the kind is opened by a certificate that the person brings. */
  opened: boolean;
  /** Fewest days from the start until one is free again. */
  shortest: number;
  /** Fewest days from the start to the result. */
  quickest: number;
  /** Most days between being free again and the result. */
  pending: number;
}
