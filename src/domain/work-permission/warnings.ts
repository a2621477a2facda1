import { LocalDate } from '../shared/index.js';
import { Bodies } from './rules/benefits.js';
import {
  aufenthg104Para18Proof,
  aufenthg12aPara1,
  aufenthg4aPara5Copy,
  aufenthg60dPara1Entry,
  aufenthg60dPara1No1To3,
  aufenthg97a,
  beschv32Para2No5Soon,
  sgb3Section60Para3,
} from './rules/notices.js';
import { bbig17Para2, milog1, milog22Para1, PayFinding } from './rules/pay.js';
import { NEW_ASYLUM_LAW } from './rules/asylum.js';
import { TrainingRoute } from './route.js';
import { Situation } from './situation.js';
import { STATUS_FAMILY, StatusFamily } from './status/families.js';
import { AccessClass, BaApproval, isPermissible } from './vocabulary.js';
import { Verdict } from './verdict.js';
import { orderWarnings, Warning, WarningCode } from './warning-codes.js';

/** What the hints are made from: the merged answer and the rules that led to it. */
export interface WarningInput {
  readonly verdict: Verdict;
  readonly approval: BaApproval;
  readonly bodies: Bodies;
  readonly route: TrainingRoute | null;
  readonly baFreeFrom: LocalDate | null;
  readonly decided: ReadonlySet<string>;
}

const BY_RULE: Readonly<Record<string, readonly WarningCode[]>> = {
  asylg61Para1Sentence5: ['ACCELERATED_PROCEDURE_BAN'],
  asylg61Para1Sentence4: ['COOPERATION_DUTY'],
  asylg61Para2Sentence4: ['SAFE_ORIGIN_BAN'],
  asylg61Para1SafeOrigin: ['SAFE_ORIGIN_BAN', 'ASK_WHICH_PROCEDURE'],
  asylg61Para1SafeOriginUntil20260611: ['SAFE_ORIGIN_BAN'],
  asylg61Para2UnionList: ['SAFE_ORIGIN_EU_LIST', 'ASK_WHICH_PROCEDURE'],
  euArt62: ['SAFE_ORIGIN_EU_LIST'],
  asylg61Para1Sentence3No1: ['DUBLIN_TRANSFER_RISK'],
  asylg61Para1Sentence3No2: ['INADMISSIBILITY_RISK'],
  asylg67Para1No6: ['DUBLIN_TRANSFER_RISK'],
  asylg67Para1Closed: ['GO_TO_AUSLAENDERBEHOERDE'],
  asylg61EmploymentOnly: ['EMPLOYMENT_ONLY'],
  asylg61Para1Sentence9: ['KEEP_OLD_PERMIT_AS_PROOF'],
  aufenthg60aPara4: ['GO_TO_AUSLAENDERBEHOERDE'],
  aufenthg60aPara5bSelfEmployment: ['EMPLOYMENT_ONLY'],
  aufenthg60aPara5bSentence2: ['REMOVAL_MEASURES_CHECK_BY_AUTHORITY'],
  aufenthg60aPara5bSentence2No5: ['DUBLIN_TRANSFER_RISK', 'REMOVAL_MEASURES_CHECK_BY_AUTHORITY'],
  aufenthg60aPara6No3Recorded: ['SAFE_ORIGIN_BAN'],
  aufenthg60aPara6Sentence4: ['GO_TO_AUSLAENDERBEHOERDE'],
  aufenthg60bPara5: ['IDENTITY_CAN_BE_CURED_60B_4', 'TIME_DOES_NOT_COUNT'],
  aufenthg25Para4Sentence3: ['TITLE_DOES_NOT_ALLOW_WORK_BY_ITSELF'],
  aufenthg23Para1Sentence4: ['TITLE_DOES_NOT_ALLOW_WORK_BY_ITSELF'],
  aufenthg16gPara1: ['SIDE_JOB_LIMIT_20H', 'LIVELIHOOD_CHECK_16G'],
  aufenthg16gPara3a: ['SIDE_JOB_LIMIT_20H', 'LIVELIHOOD_CHECK_16G'],
  aufenthg4aPara1Sentence3: ['SIDE_JOB_LIMIT_20H'],
  aufenthg104cPara1: ['EXTEND_ONLY_AS_25A_25B'],
  aufenthg104cPara2: ['EXTEND_ONLY_AS_25A_25B'],
  ukraineAufenthFgv2: ['CHECK_CONTINUATION_CHAIN', 'KEEP_OLD_PERMIT_AS_PROOF'],
  aufenthg24NotCarriedOn: [
    'NOT_COVERED_BY_AUTOMATIC_CONTINUATION',
    'CHECK_CONTINUATION_CHAIN',
    'GO_TO_AUSLAENDERBEHOERDE',
  ],
  aufenthg4aPara5Expired: ['GO_TO_AUSLAENDERBEHOERDE'],
  aufenthg81Para4: ['CHECK_FIKTION_81_3_OR_81_4_ON_PAPER'],
  aufenthg81Para4NoTitle: ['CHECK_FIKTION_81_3_OR_81_4_ON_PAPER', 'GO_TO_AUSLAENDERBEHOERDE'],
  aufenthg81Para3Sentence1: ['CHECK_FIKTION_81_3_OR_81_4_ON_PAPER', 'GO_TO_AUSLAENDERBEHOERDE'],
  aufenthg81Para3Sentence2: ['CHECK_FIKTION_81_3_OR_81_4_ON_PAPER'],
  beschv32Approval: ['EQUAL_CONDITIONS_CHECK'],
  sgb3Section45NoEmployment: ['AGENCY_MUST_APPROVE_FIRST'],
};

const BY_CLASS: Readonly<Record<AccessClass, readonly WarningCode[]>> = {
  FREE: [],
  PERMISSION_ENTITLEMENT: ['APPLY_BEFORE_START', 'PERMISSION_TIED_TO_JOB', 'NOT_ALLOWED_WITHOUT_PERMISSION'],
  PERMISSION_NORMALLY_GRANTED: [
    'APPLY_BEFORE_START',
    'PERMISSION_TIED_TO_JOB',
    'NOT_ALLOWED_WITHOUT_PERMISSION',
  ],
  PERMISSION_DISCRETION: ['APPLY_BEFORE_START', 'PERMISSION_TIED_TO_JOB', 'NOT_ALLOWED_WITHOUT_PERMISSION'],
  NOT_YET: ['WAITING_PERIOD', 'ONE_DAY_COUNTING_CONVENTION', 'NOT_ALLOWED_WITHOUT_PERMISSION'],
  FORBIDDEN: ['SEEK_LEGAL_ADVICE', 'NOT_ALLOWED_WITHOUT_PERMISSION', 'PLACEMENT_NOT_OFFERED_DURING_BAN'],
  CLARIFY: ['SEEK_LEGAL_ADVICE', 'NOT_ALLOWED_WITHOUT_PERMISSION'],
};

/** All hints of an answer, most urgent first. */
export function warningsOf(s: Situation, input: WarningInput): readonly Warning[] {
  const family = STATUS_FAMILY[s.status];
  const codes = [
    ...[...input.decided].flatMap((id) => BY_RULE[id] ?? []),
    ...(input.verdict.strength === 'no_employment' ? [] : BY_CLASS[input.verdict.accessClass]),
    ...familyCodes(s, family, input),
    ...kindCodes(s),
    ...harmful(s),
  ];
  return orderWarnings([
    ...codes.map((code) => ({ code, date: null })),
    ...dated(s, family, input),
    ...routeWarnings(s, input),
    ...payWarnings(s),
  ]);
}

function familyCodes(s: Situation, family: StatusFamily, input: WarningInput): readonly WarningCode[] {
  const codes: WarningCode[] = [];
  const { accessClass, strength } = input.verdict;
  if (family === 'asylum') codes.push('STAY_DEPENDS_ON_PROCEDURE');
  if (family === 'toleration' && accessClass !== 'FREE' && accessClass !== 'FORBIDDEN') {
    codes.push('ACTS_ONLY_IF_NO_EXCLUSION_GROUND', 'REMOVAL_MEASURES_CHECK_BY_AUTHORITY');
    codes.push('CONSIDER_60C_60D_25B', ...route60d(s));
  }
  if (input.decided.has('aufenthg60aPara6No3') && accessClass === 'FORBIDDEN') codes.push('SAFE_ORIGIN_BAN');
  if (family === 'training_title' || family === 'training_toleration') codes.push('CONSIDER_16G_60C_25B_19D');
  if (family === 'protection_24') codes.push('RECHTSKREISWECHSEL_PENDING_VERIFY');
  if (s.status === 'ae_25_5' && input.bodies.livelihood !== 'jobcenter_sgb2') {
    codes.push('SGB2_FROM_18_MONTHS_OF_SUSPENSION');
  }
  if (aufenthg12aPara1(s)) codes.push('CHECK_12A_RESIDENCE_RULE');
  if (strength !== 'no_employment' && aufenthg4aPara5Copy(s)) codes.push('COPY_OF_TITLE_EMPLOYER_DUTY');
  if (isWaitingForPassport(s, input)) codes.push('PASSPORT_SHORTENS_WAIT');
  if (input.approval === 'required' && input.baFreeFrom && beschv32Para2No5Soon(s, input.baFreeFrom)) {
    codes.push('BA_APPROVAL_ENDS_SOON');
  }
  return codes;
}

function isWaitingForPassport(s: Situation, input: WarningInput): boolean {
  const isWaiting = input.verdict.accessClass === 'NOT_YET' || input.verdict.accessClass === 'CLARIFY';
  return (
    isWaiting && input.decided.has('asylg61Para1Sentence6') && s.value('validPassportPresented') !== true
  );
}

function route60d(s: Situation): readonly WarningCode[] {
  const entry = aufenthg60dPara1Entry(s);
  if (entry === 'too_late') return ['60D_ENTRY_DATE_MISSED', 'CONSIDER_16G_60C_25B_19D'];
  return entry === 'in_time' && aufenthg60dPara1No1To3(s) ? ['CONSIDER_60D_NOW'] : [];
}

function kindCodes(s: Situation): readonly WarningCode[] {
  switch (s.vacancy.kind) {
    case 'temp_agency':
      return ['AGENCY_LICENCE'];
    case 'internship_orientation':
    case 'internship_mandatory':
    case 'internship_accompanying':
    case 'eq':
      return ['INTERNSHIP_CONTENT_MUST_BE_TRAINING'];
    case 'apprenticeship':
      return sgb3Section60Para3(s) ? ['NO_BAB_FOR_GESTATTUNG', 'SECURE_IDENTITY_EARLY_FOR_60C_16G'] : [];
    default:
      return [];
  }
}

function harmful(s: Situation): readonly WarningCode[] {
  const sensitive = aufenthg97a(s);
  if (sensitive === null) return [];
  return sensitive.isRemovalNear
    ? ['SEEK_LEGAL_ADVICE_NOW', 'NEVER_SHOW_TO_EMPLOYER']
    : ['NEVER_SHOW_TO_EMPLOYER'];
}

function dated(s: Situation, family: StatusFamily, input: WarningInput): readonly Warning[] {
  const warnings: Warning[] = [];
  if ((family === 'asylum' || family === 'toleration') && s.day < NEW_ASYLUM_LAW) {
    warnings.push({ code: 'LAW_CHANGES_ON_DATE', date: NEW_ASYLUM_LAW });
  }
  const proof = aufenthg104Para18Proof(s);
  if (proof !== null && input.verdict.accessClass !== 'FORBIDDEN') {
    warnings.push({ code: 'KEEP_PROOF_OF_TOLERATION_ON_DATE', date: proof });
  }
  const protectionEnd = s.tables.continuationOrders.at(-1)?.until;
  if (family === 'protection_24' && protectionEnd !== undefined) {
    warnings.push({ code: 'PROTECTION_ENDS_DATE_UNLESS_EXTENDED', date: protectionEnd });
  }
  return warnings;
}

function routeWarnings(s: Situation, { route, verdict }: WarningInput): readonly Warning[] {
  if (route === null) return [];
  const codes: WarningCode[] = ['CONTRACT_REGISTRATION_PROOF', 'LIVELIHOOD_CHECK_16G'];
  if (isPermissible(verdict.accessClass)) codes.push('PLAIN_WORK_PERMIT_POSSIBLE_NOW');
  if (route.identity.state === 'missed') codes.push('IDENTITY_DEADLINE_MISSED', 'DISCRETION_60C_7_16G_6');
  if (route.identity.state === 'running' || route.identity.state === 'unknown') {
    codes.push('SECURE_IDENTITY_EARLY_FOR_60C_16G');
  }
  const warnings: Warning[] = codes.map((code) => ({ code, date: null }));
  if (s.day <= route.applyFrom) warnings.push({ code: 'APPLY_60C_16G_FROM_DATE', date: route.applyFrom });
  return warnings;
}

function payWarnings(s: Situation): readonly Warning[] {
  const internship = milog22Para1(s);
  const due: Warning[] = internship === 'due' ? [{ code: 'MINIMUM_WAGE_DUE', date: null }] : [];
  const finding = isWagePaid(s) || internship === 'due' ? milog1(s) : bbig17Para2(s);
  return [...due, ...payFindingWarnings(finding)];
}

function isWagePaid(s: Situation): boolean {
  const { kind } = s.vacancy;
  return kind === 'employment' || kind === 'temp_agency' || kind === 'trial_work' || kind === 'side_job';
}

function payFindingWarnings(finding: PayFinding | null): readonly Warning[] {
  if (finding === null) return [];
  const blocked: Warning = { code: 'VACANCY_BLOCKED_WAGE', date: null };
  if (finding.kind === 'below') return [blocked];
  return [blocked, { code: 'WAGE_BELOW_MINIMUM_FROM_DATE', date: finding.day }];
}
