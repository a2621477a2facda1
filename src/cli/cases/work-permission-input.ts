import { addYears, cents, LocalDate, VACANCY_KINDS } from '../../domain/shared/index.js';
import {
  AsylumOutcome,
  ExclusionGround,
  NationalityGroup,
  NO_VOLATILE_FACTS,
  PermissionFacts,
  PermissionVacancy,
  RESIDENCE_STATUSES,
  storedFacts,
  StoredPermissionFacts,
  VolatileFacts,
  WorkNote,
} from '../../domain/work-permission/index.js';
import { JsonPlace } from './json-reader.js';

/** One case of the work-permission file; what its facts leave out or give as null was not asked. */
export interface WorkPermissionCase {
  readonly day: LocalDate;
  readonly facts: PermissionFacts;
  readonly vacancy: PermissionVacancy;
  readonly expected: Readonly<Record<string, unknown>>;
}

const GROUPS = ['safe_de_list', 'safe_eu_list', 'temporary_protection', 'not_safe'] as const;
const OUTCOMES = [
  'no_application',
  'pending',
  'rejected',
  'recognised',
  'withdrawn',
  'not_applicable',
] as const satisfies readonly AsylumOutcome[];
const NOTES = ['any_work', 'any_employment', 'only_with_permission', 'no_work'] as const;
/** The file writes "None" where Python would: not asked or none. */
const GROUNDS = ['none', 'no1', 'no2', 'no3', 'None'] as const satisfies readonly (
  ExclusionGround | 'None'
)[];
const COUNTRY = /^[A-Z]{2}$/;
const OLDEST = 130;

export function readWorkPermissionCase(place: JsonPlace): WorkPermissionCase {
  const day = place.at('evaluation_date').date();
  const facts = place.at('facts');
  const expected = place.at('expected');
  const wanted = expected.fields();
  expected.at('earliest_date').optional(dateOf);
  expected.at('warnings').optional((codes) => codes.list((code) => code.text()));
  return {
    day,
    facts: {
      ...storedFacts(facts.at('status').oneOf(RESIDENCE_STATUSES), {
        ...storedOf(facts),
        birthDate: facts.at('age').optional((age) => {
          return addYears(day, -age.number({ from: 0, to: OLDEST, whole: true }));
        }),
      }),
      ...volatileOf(facts),
    },
    vacancy: vacancyOf(facts.at('vacancy')),
    expected: wanted,
  };
}

const dateOf = (place: JsonPlace): LocalDate => place.date();

function countryOf(place: JsonPlace): string {
  const country = place.text();
  if (country !== '' && !COUNTRY.test(country)) place.refuse('an ISO 3166 code of two capital letters');
  return country;
}

function storedOf(facts: JsonPlace): Partial<StoredPermissionFacts> {
  const date = (key: string): LocalDate | null => facts.at(key).optional(dateOf);
  const flag = (key: string): boolean | null => facts.at(key).optional((place) => place.flag());
  return {
    previousTitle: facts.at('previous_title').optional((place) => place.oneOf(RESIDENCE_STATUSES)),
    nationality: facts.at('nationality').optional(countryOf),
    nationalityGroup: facts
      .at('nationality_group')
      .optional((place): NationalityGroup => place.oneOf(GROUPS)),
    entryDate: date('entry_date'),
    asylumRegisteredOn: date('asylum_registered_on'),
    asylumApplicationFiledOn: date('asylum_application_filed_on'),
    gestattetSince: date('gestattet_since'),
    duldungSince: date('duldung_since'),
    stayUninterruptedSince: date('uninterrupted_lawful_tolerated_or_gestattet_since'),
    titleIssuedOn: date('title_issued_on'),
    titleValidUntil: date('title_valid_until'),
    titleWorkNote: facts.at('title_work_note').optional((place): WorkNote => place.oneOf(NOTES)),
    mustLiveInReception: flag('must_live_in_reception'),
    asylumOutcome: facts.at('asylum_outcome').optional((place) => place.oneOf(OUTCOMES)),
    validPassportPresented: flag('valid_passport_presented'),
    identityClarifiedOn: date('identity_clarified_on'),
    identityMeasuresTakenOn: date('identity_measures_taken_on'),
    workPermittedDuringAsylum: flag('work_permitted_during_asylum'),
    workPermitHeldOn20260611: flag('work_permit_held_on_2026_06_11'),
    withdrawnAfterLegalInformation: flag('withdrawn_after_legal_information'),
    minorBestInterest: flag('minor_best_interest'),
    suspensionDecidedOn: date('suspension_decided_on'),
    employedSince: date('employed_since'),
    admittedBecauseOfWar: flag('admitted_because_of_war'),
    appliedFor25a25b: flag('applied_for_25a_25b'),
    inNeed: flag('in_need'),
  };
}

function volatileOf(facts: JsonPlace): VolatileFacts {
  const flag = (key: string): boolean | null => facts.at(key).optional((place) => place.flag());
  const ground = facts.at('exclusion_60a_6').optional((place) => place.oneOf(GROUNDS));
  return {
    ...NO_VOLATILE_FACTS,
    acceleratedProcedure: flag('accelerated_art42_1_a_to_f'),
    dublinRequestSent: flag('dublin_request_or_notification_sent'),
    transferDecision: flag('transfer_decision'),
    protectionInOtherMemberState: flag('protection_granted_in_other_eu_state'),
    germanyMustExamineAgain: flag('germany_must_examine_again'),
    cooperationBreach: flag('cooperation_breach_recorded'),
    concreteRemovalMeasures: flag('concrete_removal_measures'),
    exclusionGround: ground === 'None' ? null : ground,
  };
}

function vacancyOf(vacancy: JsonPlace): PermissionVacancy {
  const date = (key: string): LocalDate | null => vacancy.at(key).optional(dateOf);
  const flag = (key: string): boolean | null => vacancy.at(key).optional((place) => place.flag());
  const amount = (key: string): number | null =>
    vacancy.at(key).optional((place) => place.number({ from: 0 }));
  const euro = (key: string): number | null => {
    const value = amount(key);
    return value === null ? null : cents(value);
  };
  const [start, end] = [date('start'), date('end')];
  if (start !== null && end !== null && end < start) vacancy.at('end').note(`${end} lies before the start`);
  return {
    kind: vacancy.at('kind').oneOf(VACANCY_KINDS),
    start,
    end,
    hoursPerWeek: amount('hours_per_week'),
    grossHourlyWage: euro('gross_hourly_wage_eur'),
    monthlyTrainingPay: euro('monthly_training_pay_eur'),
    contractRegistrationRequested: flag('contract_registration_requested'),
    familyFirm: flag('family_firm'),
    highlyQualified: flag('highly_qualified'),
    earlierInternshipThere: flag('earlier_internship_there'),
  };
}
