import { addYears, cents, isLocalDate, isVacancyKind, LocalDate } from '../../domain/shared/index.js';
import {
  assess,
  Assessment,
  isResidenceStatus,
  NO_VOLATILE_FACTS,
  PermissionFacts,
  PermissionVacancy,
  storedFacts,
  StoredPermissionFacts,
  VolatileFacts,
  warningName,
} from '../../domain/work-permission/index.js';
import type { CaseJudge } from './cases.js';

type Json = Readonly<Record<string, unknown>>;

/** Stored facts by their name in the case file. */
const STORED: Readonly<Record<string, keyof StoredPermissionFacts>> = {
  previous_title: 'previousTitle',
  nationality: 'nationality',
  nationality_group: 'nationalityGroup',
  entry_date: 'entryDate',
  asylum_registered_on: 'asylumRegisteredOn',
  asylum_application_filed_on: 'asylumApplicationFiledOn',
  gestattet_since: 'gestattetSince',
  duldung_since: 'duldungSince',
  uninterrupted_lawful_tolerated_or_gestattet_since: 'stayUninterruptedSince',
  title_issued_on: 'titleIssuedOn',
  title_valid_until: 'titleValidUntil',
  title_work_note: 'titleWorkNote',
  must_live_in_reception: 'mustLiveInReception',
  asylum_outcome: 'asylumOutcome',
  valid_passport_presented: 'validPassportPresented',
  identity_clarified_on: 'identityClarifiedOn',
  identity_measures_taken_on: 'identityMeasuresTakenOn',
  work_permitted_during_asylum: 'workPermittedDuringAsylum',
  work_permit_held_on_2026_06_11: 'workPermitHeldOn20260611',
  withdrawn_after_legal_information: 'withdrawnAfterLegalInformation',
  minor_best_interest: 'minorBestInterest',
  suspension_decided_on: 'suspensionDecidedOn',
  employed_since: 'employedSince',
  admitted_because_of_war: 'admittedBecauseOfWar',
  applied_for_25a_25b: 'appliedFor25a25b',
  in_need: 'inNeed',
};

const VOLATILE: Readonly<Record<string, keyof VolatileFacts>> = {
  accelerated_art42_1_a_to_f: 'acceleratedProcedure',
  dublin_request_or_notification_sent: 'dublinRequestSent',
  transfer_decision: 'transferDecision',
  protection_granted_in_other_eu_state: 'protectionInOtherMemberState',
  germany_must_examine_again: 'germanyMustExamineAgain',
  cooperation_breach_recorded: 'cooperationBreach',
  concrete_removal_measures: 'concreteRemovalMeasures',
  exclusion_60a_6: 'exclusionGround',
};

/** Fields of the answer that a case compares as they stand. */
const COMPARED: readonly (readonly [string, (assessment: Assessment) => unknown])[] = [
  ['access_class', (assessment) => assessment.accessClass],
  ['permission_needed', (assessment) => assessment.permissionNeeded],
  ['authority', (assessment) => assessment.authority],
  ['ba_approval', (assessment) => assessment.baApproval],
  ['livelihood_body', (assessment) => assessment.livelihoodBody],
  ['placement_body', (assessment) => assessment.placementBody],
];

/** Judges one case of the work-permission file by its pass rule; a field the case does not expect is not compared. */
export const judge: CaseJudge = (testCase) => {
  const { facts, expected, evaluation_date: day } = object(testCase);
  if (!isLocalDate(day)) return [`evaluation_date ${JSON.stringify(day)} is no day`];
  const wanted = object(expected);
  const found = assess(readFacts(object(facts), day), readVacancy(object(object(facts).vacancy)), day);
  const differences = COMPARED.filter(([key]) => key in wanted).flatMap(([key, read]) =>
    differ(key, wanted[key], read(found)),
  );
  return [
    ...differences,
    ...dateDifference(wanted, found, day),
    ...routeDifference(wanted, found),
    ...missingWarnings(wanted, found),
  ];
};

function readFacts(json: Json, day: LocalDate): PermissionFacts {
  if (!isResidenceStatus(json.status)) throw new Error(`unknown status ${JSON.stringify(json.status)}`);
  const birthDate = typeof json.age === 'number' ? addYears(day, -json.age) : null;
  return {
    ...storedFacts(json.status, { ...pick(json, STORED), birthDate }),
    ...NO_VOLATILE_FACTS,
    ...pick(json, VOLATILE),
  };
}

/** Facts the file gives, under the names of the domain; what it leaves out stays "not asked". */
function pick(json: Json, names: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) =>
      json[from] === undefined ? [] : [[to, plain(json[from])]],
    ),
  );
}

/** The file writes the ground "None" where Python would: the same as none. */
function plain(value: unknown): unknown {
  return value === 'None' ? null : value;
}

function readVacancy(json: Json): PermissionVacancy {
  if (!isVacancyKind(json.kind)) throw new Error(`unknown kind of work ${JSON.stringify(json.kind)}`);
  return {
    kind: json.kind,
    start: textOf(json.start),
    end: textOf(json.end),
    hoursPerWeek: numberOf(json.hours_per_week),
    grossHourlyWage: centsOf(json.gross_hourly_wage_eur),
    monthlyTrainingPay: centsOf(json.monthly_training_pay_eur),
    contractRegistrationRequested: flagOf(json.contract_registration_requested),
    familyFirm: flagOf(json.family_firm),
    highlyQualified: flagOf(json.highly_qualified),
    earlierInternshipThere: flagOf(json.earlier_internship_there),
  };
}

function dateDifference(wanted: Json, found: Assessment, day: LocalDate): readonly string[] {
  if (!('earliest_date' in wanted)) return [];
  const expected = wanted.earliest_date;
  const isExact = wanted.access_class === 'NOT_YET' || (typeof expected === 'string' && expected > day);
  if (isExact) return differ('earliest_date', expected, found.earliestDate);
  if (found.earliestDate === null || found.earliestDate <= day) return [];
  return [`earliest_date: expected not after ${day}, found ${found.earliestDate}`];
}

function routeDifference(wanted: Json, found: Assessment): readonly string[] {
  if (wanted.route_60c_16g === undefined) return [];
  const route = found.route60c16g && {
    apply_from: found.route60c16g.applyFrom,
    grant_earliest: found.route60c16g.grantEarliest,
    status: found.route60c16g.status,
  };
  return differ('route_60c_16g', sorted(wanted.route_60c_16g), sorted(route));
}

function missingWarnings(wanted: Json, found: Assessment): readonly string[] {
  const names = new Set(found.warnings.map(warningName));
  const expected = Array.isArray(wanted.warnings) ? (wanted.warnings as readonly unknown[]) : [];
  return expected
    .filter((code) => typeof code !== 'string' || !names.has(code))
    .map((code) => `warning ${String(code)} is missing`);
}

function differ(key: string, expected: unknown, found: unknown): readonly string[] {
  if (JSON.stringify(expected) === JSON.stringify(found)) return [];
  return [`${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
}

/** Key order says nothing. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function object(value: unknown): Json {
  if (value === null || typeof value !== 'object')
    throw new Error('the case lacks facts, vacancy or expected');
  return value as Json;
}

function textOf(value: unknown): LocalDate | null {
  return isLocalDate(value) ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function centsOf(value: unknown): number | null {
  return typeof value === 'number' ? cents(value) : null;
}

function flagOf(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
