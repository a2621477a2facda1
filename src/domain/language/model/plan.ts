import { Cents, LocalDate } from '../../shared/index.js';
import { RejectCode } from './reject-code.js';

/** A sequence of runs and what it brings. Dates and probability follow the deterministic rule (see `planLanguage`). */
export interface LanguagePlan {
  /** Run ids in order. */
  readonly runs: readonly string[];
  /** Day from which the vacancy's need is proven; for a start on the job, the first day of work. */
  readonly qualifiedOn: LocalDate;
  readonly cost: Cents;
  readonly ue: number;
  /** Product over stages of 1 − ∏(1 − p) over the attempts of the stage. */
  readonly probability: number;
  /** Only where the vacancy allows a start on the job. */
  readonly onTheJob: { readonly startWorkOn: LocalDate; readonly commitmentMetOn: LocalDate | null } | null;
}

/** The best plan that comes too late, and by how much. */
export interface NearestMiss {
  readonly runs: readonly string[];
  readonly date: LocalDate;
  readonly daysLate: number;
}

/** A run that could not follow the runs in `after` (empty = as the first step). */
export interface Rejection {
  readonly run: string;
  readonly after: readonly string[];
  readonly code: RejectCode;
}

export type PlanAnswer =
  | { readonly feasible: true; readonly plan: LanguagePlan }
  | { readonly feasible: false; readonly nearestMiss: NearestMiss | null };

export type PlanObjective =
  | { readonly kind: 'earliest' }
  /** Like earliest, among plans with at least this probability. */
  | { readonly kind: 'reliable'; readonly q: number };
