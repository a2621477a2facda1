import { CefrLevel, LocalDate } from '../../shared/index.js';

/** Residence as far as the course law tells it apart; paragraphs are of the AufenthG unless named otherwise. */
export type LanguageStatus =
  | 'german'
  | 'eu_citizen'
  | 'asylum_seeker'
  | 'toleration'
  /** § 60a(2) sentence 3: for urgent humanitarian or personal reasons. */
  | 'toleration_discretionary'
  | 'title_23_2_4'
  | 'title_24'
  | 'title_25_1_2'
  | 'title_25_3'
  | 'title_25_4a_3'
  | 'title_25_5'
  | 'title_25b'
  | 'title_38a'
  | 'title_family'
  | 'title_work'
  | 'title_other';

export type LanguageBenefit = 'none' | 'sgb2' | 'sgb3' | 'asylblg';

/** What decides about a funded place; volatile or sensitive facts are not among them. */
export interface LanguageStatusFacts {
  readonly status: LanguageStatus;
  readonly benefit: LanguageBenefit;
  /** First day of the title that gives the entitlement; null = unknown or no title. */
  readonly titleSince: LocalDate | null;
  /** The person could not take part in the first year for reasons that are not theirs (§ 44(2)). */
  readonly delayNotOwnFault: boolean;
  readonly tolerationSince: LocalDate | null;
  /** The office has obliged the person to take an integration course (§ 44a; AsylbLG § 5b). */
  readonly obliged: boolean;
  /** A written admission or entitlement that is already there. */
  readonly ikPermit: { readonly issuedOn: LocalDate; readonly validUntil: LocalDate | null } | null;
  readonly registeredWithAgentur: boolean;
  readonly employed: boolean;
  /** In training, or with a firm promise of work or training. */
  readonly apprenticeOrPromise: boolean;
  readonly recognitionProcedure: boolean;
  /** An integration course was attended properly and B1 was not reached. */
  readonly integrationCourseWithoutB1: boolean;
  /** Certified overall level, 0 when nothing is certified. */
  readonly certifiedLevel: CefrLevel;
}
