import { LocalDate } from '../../shared/index.js';
import { LanguageScheme } from '../model/index.js';
import { LanguageBenefit, LanguageStatus } from './status-facts.js';

export type FundingRouteKind = 'entitled' | 'obliged' | 'admitted' | 'self_paying';
export type LanguageOffice = 'bamf' | 'jobcenter' | 'agentur' | 'asylblg_authority' | 'provider';

/** Named yes-or-no conditions that a rule may ask for, beside status and benefit. */
export type RuleCondition =
  | 'obliged'
  | 'within_a_year_of_title'
  | 'permit_held'
  | 'below_b1'
  | 'b1_or_higher'
  | 'employed'
  | 'registered_with_agentur'
  | 'promise_or_training'
  | 'recognition'
  | 'toleration_six_months'
  | 'integration_course_without_b1'
  | 'no_integration_course';

/** One way to a course place, as dated data that an operator can edit. */
export interface LanguageRule {
  readonly id: string;
  readonly scheme: LanguageScheme;
  readonly route: FundingRouteKind;
  readonly decidedBy: LanguageOffice;
  /** Null = any. */
  readonly statuses: readonly LanguageStatus[] | null;
  readonly benefits: readonly LanguageBenefit[] | null;
  /** All must hold. */
  readonly conditions: readonly RuleCondition[];
  /** `open` gives the place; `stopped` closes a way that otherwise exists, so that the page can say so. */
  readonly effect: 'open' | 'stopped';
  /** Usual days from application to a decision with which one may register. */
  readonly leadDays: number;
  /** False: the source is not the text of the law in force, so somebody must check before relying on it. */
  readonly verified: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly reviewBy: LocalDate;
  readonly source: string;
}
