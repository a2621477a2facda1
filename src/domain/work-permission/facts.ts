import { Cents, LocalDate, VacancyKind } from '../shared/index.js';
import { AsylumOutcome, ExclusionGround, NationalityGroup, ResidenceStatus, WorkNote } from './vocabulary.js';

/**
 * Facts that may be stored: what papers show and what does not change from one day to the next. `null` means "not
 * asked"; it never counts as an answer.
 */
export interface StoredPermissionFacts {
  readonly status: ResidenceStatus;
  /** Title held before a Fiktionsbescheinigung under § 81(4). */
  readonly previousTitle: ResidenceStatus | null;
  /** ISO 3166 code; XK for Kosovo. Read here because §§ 29a, 29b AsylG name states. */
  readonly nationality: string | null;
  /** List membership as somebody stated it; the tables decide where it is null. */
  readonly nationalityGroup: NationalityGroup | null;
  readonly birthDate: LocalDate | null;
  readonly entryDate: LocalDate | null;
  readonly asylumRegisteredOn: LocalDate | null;
  readonly asylumApplicationFiledOn: LocalDate | null;
  readonly gestattetSince: LocalDate | null;
  /** First day of the present uninterrupted toleration. */
  readonly duldungSince: LocalDate | null;
  /** Lawful, tolerated or gestattet stay without a gap since this day. */
  readonly stayUninterruptedSince: LocalDate | null;
  readonly titleIssuedOn: LocalDate | null;
  /** Printed end date; the last day on which the paper is valid. */
  readonly titleValidUntil: LocalDate | null;
  readonly titleWorkNote: WorkNote | null;
  readonly mustLiveInReception: boolean | null;
  readonly asylumOutcome: AsylumOutcome | null;
  readonly validPassportPresented: boolean | null;
  readonly identityClarifiedOn: LocalDate | null;
  /** Day on which all reasonable steps to clear the identity had been taken. */
  readonly identityMeasuresTakenOn: LocalDate | null;
  readonly workPermittedDuringAsylum: boolean | null;
  readonly workPermitHeldOn20260611: boolean | null;
  /** Asylum application withdrawn after the free legal information of § 12b AsylG. */
  readonly withdrawnAfterLegalInformation: boolean | null;
  /** As an unaccompanied minor: application withdrawn or not made in the child's best interest. */
  readonly minorBestInterest: boolean | null;
  /** First decision to suspend removal. */
  readonly suspensionDecidedOn: LocalDate | null;
  /** Start of the present insured job. */
  readonly employedSince: LocalDate | null;
  /** Title of § 23(1) granted because of war in the home country (§ 1(1) no. 3a AsylbLG). */
  readonly admittedBecauseOfWar: boolean | null;
  /** In a Fiktion after § 104c: the application was for § 25a or § 25b. */
  readonly appliedFor25a25b: boolean | null;
  /** Needs benefits for living costs; null counts as yes, as the case file does. */
  readonly inNeed: boolean | null;
}

/**
 * Facts that are asked in the adviser's live session, used for that answer and never stored or logged. They change
 * without notice and can harm the person in the wrong hands.
 */
export interface VolatileFacts {
  /** Accelerated procedure under Art. 42(1)(a) to (f) of Regulation 2024/1348. */
  readonly acceleratedProcedure: boolean | null;
  /** Take-charge request or take-back notification (Arts. 39, 41 of Regulation 2024/1351) was sent. */
  readonly dublinRequestSent: boolean | null;
  readonly transferDecision: boolean | null;
  readonly protectionInOtherMemberState: boolean | null;
  readonly germanyMustExamineAgain: boolean | null;
  readonly cooperationBreach: boolean | null;
  readonly concreteRemovalMeasures: boolean | null;
  /** null: not asked or none; ground no. 3 is derived from nationality, dates and outcome. */
  readonly exclusionGround: ExclusionGround | null;
}

export type PermissionFacts = StoredPermissionFacts & VolatileFacts;
export type FactKey = keyof PermissionFacts;
export type VolatileFactKey = keyof VolatileFacts;

/** Facts that a yes or no answers; unknown ones are followed both ways. */
export type BooleanFactKey = {
  [K in FactKey]: PermissionFacts[K] extends boolean | null ? K : never;
}[FactKey];

/** What the law asks about the work offered. `null` means "not stated". */
export interface PermissionVacancy {
  readonly kind: VacancyKind;
  readonly start: LocalDate | null;
  /** Last day of the contract; null: open-ended or not stated. */
  readonly end: LocalDate | null;
  readonly hoursPerWeek: number | null;
  readonly grossHourlyWage: Cents | null;
  readonly monthlyTrainingPay: Cents | null;
  /** Registration of the training contract requested or done (§ 60c(3), § 16g(3) AufenthG). */
  readonly contractRegistrationRequested: boolean | null;
  /** Firm of a close relative in the same household (§ 32(2) no. 4 BeschV). */
  readonly familyFirm: boolean | null;
  /** Work that § 32(2) no. 3 BeschV frees from approval. */
  readonly highlyQualified: boolean | null;
  /** An accompanying internship at the same firm went before (§ 22(1) no. 3 MiLoG). */
  readonly earlierInternshipThere: boolean | null;
}

export const NO_VOLATILE_FACTS: VolatileFacts = {
  acceleratedProcedure: null,
  dublinRequestSent: null,
  transferDecision: null,
  protectionInOtherMemberState: null,
  germanyMustExamineAgain: null,
  cooperationBreach: null,
  concreteRemovalMeasures: null,
  exclusionGround: null,
};

export const VOLATILE_FACT_KEYS = Object.keys(NO_VOLATILE_FACTS) as readonly VolatileFactKey[];

const NOTHING_ASKED: Omit<StoredPermissionFacts, 'status'> = {
  previousTitle: null,
  nationality: null,
  nationalityGroup: null,
  birthDate: null,
  entryDate: null,
  asylumRegisteredOn: null,
  asylumApplicationFiledOn: null,
  gestattetSince: null,
  duldungSince: null,
  stayUninterruptedSince: null,
  titleIssuedOn: null,
  titleValidUntil: null,
  titleWorkNote: null,
  mustLiveInReception: null,
  asylumOutcome: null,
  validPassportPresented: null,
  identityClarifiedOn: null,
  identityMeasuresTakenOn: null,
  workPermittedDuringAsylum: null,
  workPermitHeldOn20260611: null,
  withdrawnAfterLegalInformation: null,
  minorBestInterest: null,
  suspensionDecidedOn: null,
  employedSince: null,
  admittedBecauseOfWar: null,
  appliedFor25a25b: null,
  inNeed: null,
};

const ANSWERABLE = Object.keys(NOTHING_ASKED) as readonly (keyof typeof NOTHING_ASKED)[];

export const STORED_FACT_KEYS = ['status', ...ANSWERABLE] as readonly (keyof StoredPermissionFacts)[];

/** Fills what was not asked with null, so that a partly filled profile can be assessed. */
export function storedFacts(
  status: ResidenceStatus,
  known: Partial<StoredPermissionFacts> = {},
): StoredPermissionFacts {
  const facts: { -readonly [K in keyof StoredPermissionFacts]: unknown } = { status, ...NOTHING_ASKED };
  for (const key of ANSWERABLE) facts[key] = known[key] ?? null;
  return facts as StoredPermissionFacts;
}

/** A vacancy of which only the kind is known. */
export function vacancyOfKind(kind: VacancyKind): PermissionVacancy {
  return {
    kind,
    start: null,
    end: null,
    hoursPerWeek: null,
    grossHourlyWage: null,
    monthlyTrainingPay: null,
    contractRegistrationRequested: null,
    familyFirm: null,
    highlyQualified: null,
    earlierInternshipThere: null,
  };
}

/** What may be kept of an adviser's answers: everything but the volatile facts. */
export function storableFacts(facts: PermissionFacts): StoredPermissionFacts {
  return storedFacts(facts.status, facts);
}
