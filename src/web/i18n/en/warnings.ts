import type { Translation } from '../catalogue.js';
import type { warnings as master } from '../de/warnings.js';

/** Hints beside an answer about work permission, by code; {{date}} is the day the code names. */
export const warnings: Translation<typeof master> = {
  NEVER_SHOW_TO_EMPLOYER: 'These answers are no business of an employer. They are not stored.',
  SEEK_LEGAL_ADVICE_NOW: 'Please get legal advice today.',
  ACCELERATED_PROCEDURE_BAN: 'In the accelerated asylum procedure work must not be permitted.',
  SAFE_ORIGIN_BAN:
    'The country of origin counts as safe. This can rule out work; an adviser checks the exceptions.',
  EMPLOYMENT_ONLY: "Only a job is possible, not a business of one's own.",
  NOT_ALLOWED_WITHOUT_PERMISSION: 'Work must not begin without permission, not even on trial.',
  VACANCY_BLOCKED_WAGE: 'The pay is below the minimum wage. The job cannot be offered like this.',
  GO_TO_AUSLAENDERBEHOERDE: 'Please go to the immigration office with the paper.',
  SEEK_LEGAL_ADVICE: 'Legal advice can help. It is often free.',
  APPLY_BEFORE_START: 'Apply for the permission before the first day of work.',
  APPLY_60C_16G_FROM_DATE: 'Apply for the training toleration or § 16g from {{date}} on.',
  PLAIN_WORK_PERMIT_POSSIBLE_NOW: 'The plain permission for the apprenticeship is possible already now.',
  CONSIDER_60D_NOW: 'Have an employment toleration checked now.',
  CONTRACT_REGISTRATION_PROOF:
    'Bring proof that the training contract is registered or handed in for registration.',
  SECURE_IDENTITY_EARLY_FOR_60C_16G:
    'Clear passport and identity early. The later protection of the training depends on it.',
  IDENTITY_CAN_BE_CURED_60B_4:
    'The ban falls away as soon as one helps to clear the identity. That is possible at any time.',
  IDENTITY_DEADLINE_MISSED: 'The deadline for clearing the identity has passed.',
  PASSPORT_SHORTENS_WAIT: 'A valid passport shortens the wait to three months.',
  ASK_WHICH_PROCEDURE: 'Ask the Federal Office or an adviser which asylum procedure is running.',
  CHECK_CONTINUATION_CHAIN: 'Look on the card when it was issued. The printed end alone says nothing.',
  CHECK_FIKTION_81_3_OR_81_4_ON_PAPER:
    'Look on the certificate which box is ticked and what it says about work.',
  COOPERATION_DUTY: 'The office sees duties broken. Making up for it and explaining helps.',
  DUBLIN_TRANSFER_RISK: 'Another state may become responsible. Talk to an adviser before a contract.',
  INADMISSIBILITY_RISK:
    'The application may be turned down because another state already protects. Please get advice.',
  REMOVAL_MEASURES_CHECK_BY_AUTHORITY:
    'When one applies, the office checks whether leaving is already being prepared.',
  MINIMUM_WAGE_DUE: 'The minimum wage applies to this internship.',
  WAGE_BELOW_MINIMUM_FROM_DATE:
    'From {{date}} on the pay is below the minimum wage. The employer must raise it.',
  NOT_COVERED_BY_AUTOMATIC_CONTINUATION: 'This title was not extended automatically.',
  KEEP_OLD_PERMIT_AS_PROOF: 'Keep the old paper safe. It is the proof.',
  KEEP_PROOF_OF_TOLERATION_ON_DATE: 'Keep the proof of the toleration on {{date}} safe.',
  AGENCY_MUST_APPROVE_FIRST: 'Agentur or Jobcenter must agree before the first day.',
  CONFIRM_IN_ADVISER_SESSION: 'Before a proposal an adviser confirms the answer in a talk.',
  EXTEND_ONLY_AS_25A_25B: 'Apply for § 25a or § 25b before the end. Other applications do not extend it.',
  '60D_ENTRY_DATE_MISSED': 'The employment toleration is not possible because of the day of entry.',
  ACTS_ONLY_IF_NO_EXCLUSION_GROUND: 'This holds when there is no ground of exclusion.',
  AGENCY_LICENCE: 'Temp agencies need a licence. Please ask to see it.',
  BA_APPROVAL_ENDS_SOON: 'Soon the Bundesagentur need not approve any more.',
  CHECK_12A_RESIDENCE_RULE:
    'Check whether a residence rule applies. Work of 15 hours or training can lift it.',
  CONSIDER_16G_60C_25B_19D:
    'Check other ways too: training, good integration, or a job with a qualification.',
  CONSIDER_60C_60D_25B: 'Training, work and good integration can secure the stay. Get advice.',
  COPY_OF_TITLE_EMPLOYER_DUTY: 'The employer keeps a copy of the paper.',
  DISCRETION_60C_7_16G_6: 'The office may still protect the training. A good application helps.',
  EQUAL_CONDITIONS_CHECK: 'Pay and hours must not be worse than for others.',
  INTERNSHIP_CONTENT_MUST_BE_TRAINING: 'An internship must be about learning.',
  LAW_CHANGES_ON_DATE: 'The law changes on {{date}}.',
  LIVELIHOOD_CHECK_16G: 'For § 16g the money must be enough to live on.',
  NO_BAB_FOR_GESTATTUNG: 'With an Aufenthaltsgestattung there is no training grant.',
  ONE_DAY_COUNTING_CONVENTION: 'Some offices count one day differently.',
  PERMISSION_TIED_TO_JOB: 'The permission is for this job only.',
  PLACEMENT_NOT_OFFERED_DURING_BAN:
    'While the ban lasts the Agentur does not place. Language courses are often possible.',
  PROTECTION_ENDS_DATE_UNLESS_EXTENDED: 'Protection lasts until {{date}} unless it is extended.',
  RECHTSKREISWECHSEL_PENDING_VERIFY: 'Who is responsible for benefits may change. Please ask.',
  SAFE_ORIGIN_EU_LIST: 'The country of origin stands on the EU list of safe states.',
  SGB2_FROM_18_MONTHS_OF_SUSPENSION: '18 months after the suspension the Jobcenter becomes responsible.',
  SIDE_JOB_LIMIT_20H: 'At most 20 hours a week are allowed beside it.',
  STAY_DEPENDS_ON_PROCEDURE: 'The stay depends on the asylum procedure.',
  TIME_DOES_NOT_COUNT: 'The time with this toleration does not count.',
  TITLE_DOES_NOT_ALLOW_WORK_BY_ITSELF: 'The title alone does not allow work.',
  WAITING_PERIOD: 'A waiting period runs. One can look for a job and prepare the application already now.',
};
