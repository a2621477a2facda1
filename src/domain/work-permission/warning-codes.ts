import { LocalDate } from '../shared/index.js';

/** How urgent: `stop` before anything else, `act` something must be done in time, `know` good to know. */
export type WarningLevel = 'stop' | 'act' | 'know';

/** Codes with `DATE` stand for one code per day; `warningName` writes the day into it. */
export const WARNING_LEVELS = {
  NEVER_SHOW_TO_EMPLOYER: 'stop',
  SEEK_LEGAL_ADVICE_NOW: 'stop',
  ACCELERATED_PROCEDURE_BAN: 'stop',
  SAFE_ORIGIN_BAN: 'stop',
  EMPLOYMENT_ONLY: 'stop',
  NOT_ALLOWED_WITHOUT_PERMISSION: 'stop',
  VACANCY_BLOCKED_WAGE: 'stop',
  GO_TO_AUSLAENDERBEHOERDE: 'act',
  SEEK_LEGAL_ADVICE: 'act',
  APPLY_BEFORE_START: 'act',
  APPLY_60C_16G_FROM_DATE: 'act',
  PLAIN_WORK_PERMIT_POSSIBLE_NOW: 'act',
  CONSIDER_60D_NOW: 'act',
  CONTRACT_REGISTRATION_PROOF: 'act',
  SECURE_IDENTITY_EARLY_FOR_60C_16G: 'act',
  IDENTITY_CAN_BE_CURED_60B_4: 'act',
  IDENTITY_DEADLINE_MISSED: 'act',
  PASSPORT_SHORTENS_WAIT: 'act',
  ASK_WHICH_PROCEDURE: 'act',
  CHECK_CONTINUATION_CHAIN: 'act',
  CHECK_FIKTION_81_3_OR_81_4_ON_PAPER: 'act',
  COOPERATION_DUTY: 'act',
  DUBLIN_TRANSFER_RISK: 'act',
  INADMISSIBILITY_RISK: 'act',
  REMOVAL_MEASURES_CHECK_BY_AUTHORITY: 'act',
  MINIMUM_WAGE_DUE: 'act',
  WAGE_BELOW_MINIMUM_FROM_DATE: 'act',
  NOT_COVERED_BY_AUTOMATIC_CONTINUATION: 'act',
  KEEP_OLD_PERMIT_AS_PROOF: 'act',
  KEEP_PROOF_OF_TOLERATION_ON_DATE: 'act',
  AGENCY_MUST_APPROVE_FIRST: 'act',
  CONFIRM_IN_ADVISER_SESSION: 'act',
  EXTEND_ONLY_AS_25A_25B: 'act',
  '60D_ENTRY_DATE_MISSED': 'know',
  ACTS_ONLY_IF_NO_EXCLUSION_GROUND: 'know',
  AGENCY_LICENCE: 'know',
  BA_APPROVAL_ENDS_SOON: 'know',
  CHECK_12A_RESIDENCE_RULE: 'know',
  CONSIDER_16G_60C_25B_19D: 'know',
  CONSIDER_60C_60D_25B: 'know',
  COPY_OF_TITLE_EMPLOYER_DUTY: 'know',
  DISCRETION_60C_7_16G_6: 'know',
  EQUAL_CONDITIONS_CHECK: 'know',
  INTERNSHIP_CONTENT_MUST_BE_TRAINING: 'know',
  LAW_CHANGES_ON_DATE: 'know',
  LIVELIHOOD_CHECK_16G: 'know',
  NO_BAB_FOR_GESTATTUNG: 'know',
  ONE_DAY_COUNTING_CONVENTION: 'know',
  PERMISSION_TIED_TO_JOB: 'know',
  PLACEMENT_NOT_OFFERED_DURING_BAN: 'know',
  PROTECTION_ENDS_DATE_UNLESS_EXTENDED: 'know',
  RECHTSKREISWECHSEL_PENDING_VERIFY: 'know',
  SAFE_ORIGIN_EU_LIST: 'know',
  SGB2_FROM_18_MONTHS_OF_SUSPENSION: 'know',
  SIDE_JOB_LIMIT_20H: 'know',
  STAY_DEPENDS_ON_PROCEDURE: 'know',
  TIME_DOES_NOT_COUNT: 'know',
  TITLE_DOES_NOT_ALLOW_WORK_BY_ITSELF: 'know',
  WAITING_PERIOD: 'know',
} as const satisfies Record<string, WarningLevel>;

export type WarningCode = keyof typeof WARNING_LEVELS;

/** A hint with its day where the code names one. */
export interface Warning {
  readonly code: WarningCode;
  readonly date: LocalDate | null;
}

/** The code as case files and records write it, with the day in place of `DATE`. */
export function warningName(warning: Warning): string {
  return warning.date === null ? warning.code : warning.code.replace('DATE', warning.date);
}

const ORDER = Object.keys(WARNING_LEVELS);

/** Most urgent first, each once. */
export function orderWarnings(warnings: readonly Warning[]): readonly Warning[] {
  const unique = new Map(warnings.map((warning) => [warningName(warning), warning]));
  return [...unique.values()].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}
