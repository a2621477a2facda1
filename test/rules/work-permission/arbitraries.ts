import fc from 'fast-check';
import { fromEpochDay, LocalDate, toEpochDay, VACANCY_KINDS } from '../../../src/domain/shared/index.js';
import {
  PermissionFacts,
  PermissionVacancy,
  RESIDENCE_STATUSES,
  STORED_FACT_KEYS,
  VOLATILE_FACT_KEYS,
} from '../../../src/domain/work-permission/index.js';

/** Days at which some rule changes its mind; random dates fall on them and beside them far too seldom otherwise. */
const EDGES: readonly LocalDate[] = [
  '2015-08-31',
  '2016-12-31',
  '2019-12-31',
  '2022-12-31',
  '2023-08-30',
  '2024-02-01',
  '2025-02-01',
  '2025-03-04',
  '2025-05-06',
  '2026-02-01',
  '2026-03-04',
  '2026-06-12',
  '2026-07-01',
  '2026-11-21',
  '2027-03-04',
];

const near = (edge: LocalDate, span: number): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: -span, max: span }).map((n) => fromEpochDay(toEpochDay(edge) + n));

/** Any day between 2013 and 2028, half of them at an edge of the law. */
export const anyDay: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.integer({ min: toEpochDay('2013-01-01'), max: toEpochDay('2028-12-31') }).map(fromEpochDay),
  fc.constantFrom(...EDGES).chain((edge) => near(edge, 2)),
);

/** A day of assessment: around now and around the change of law. */
export const assessedDay: fc.Arbitrary<LocalDate> = fc.oneof(
  near('2026-11-21', 200),
  near('2026-06-12', 3),
  near('2027-03-04', 3),
);

/** Dates shortly before the assessed day, where waiting periods end. */
const recentTo = (day: LocalDate): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: 0, max: 230 }).map((n) => fromEpochDay(toEpochDay(day) - n));

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 4 });
const flag = maybe(fc.boolean());

/** Facts of any status, each known or not, for an assessment on `day`. */
export function anyFacts(day: LocalDate): fc.Arbitrary<PermissionFacts> {
  const date = maybe(fc.oneof(recentTo(day), anyDay));
  const status = fc.oneof(
    fc.constantFrom(...RESIDENCE_STATUSES),
    fc.constantFrom('aufenthaltsgestattung' as const, 'duldung_60a' as const, 'ae_24_expired' as const),
  );
  return fc.record<PermissionFacts>({
    status,
    previousTitle: maybe(fc.constantFrom(...RESIDENCE_STATUSES)),
    nationality: maybe(fc.constantFrom('AF', 'SY', 'UA', 'RS', 'GE', 'MD', 'SN', 'XK', 'MA', 'EG', 'TR')),
    nationalityGroup: maybe(
      fc.constantFrom('safe_de_list' as const, 'safe_eu_list' as const, 'temporary_protection' as const),
    ).map((group) => group),
    birthDate: maybe(fc.integer({ min: 5, max: 60 }).map((age) => fromEpochDay(toEpochDay(day) - age * 365))),
    entryDate: date,
    asylumRegisteredOn: date,
    asylumApplicationFiledOn: date,
    gestattetSince: date,
    duldungSince: date,
    stayUninterruptedSince: date,
    titleIssuedOn: date,
    titleValidUntil: maybe(fc.oneof(anyDay, near(day, 2))),
    titleWorkNote: maybe(
      fc.constantFrom(
        'any_work' as const,
        'any_employment' as const,
        'only_with_permission' as const,
        'no_work' as const,
      ),
    ),
    mustLiveInReception: flag,
    asylumOutcome: maybe(
      fc.constantFrom(
        'no_application' as const,
        'pending' as const,
        'rejected' as const,
        'recognised' as const,
        'withdrawn' as const,
        'not_applicable' as const,
      ),
    ),
    validPassportPresented: flag,
    identityClarifiedOn: date,
    identityMeasuresTakenOn: date,
    workPermittedDuringAsylum: flag,
    workPermitHeldOn20260611: flag,
    withdrawnAfterLegalInformation: flag,
    minorBestInterest: flag,
    suspensionDecidedOn: date,
    employedSince: date,
    admittedBecauseOfWar: flag,
    appliedFor25a25b: flag,
    inNeed: flag,
    acceleratedProcedure: flag,
    dublinRequestSent: flag,
    transferDecision: flag,
    protectionInOtherMemberState: flag,
    germanyMustExamineAgain: flag,
    cooperationBreach: flag,
    concreteRemovalMeasures: flag,
    exclusionGround: maybe(
      fc.constantFrom('none' as const, 'none' as const, 'no1' as const, 'no2' as const, 'no3' as const),
    ),
  });
}

/** Work of any kind around the day, with what is stated of it. */
export function anyVacancy(day: LocalDate): fc.Arbitrary<PermissionVacancy> {
  const later = fc.integer({ min: -30, max: 400 }).map((n) => fromEpochDay(toEpochDay(day) + n));
  return fc.record<PermissionVacancy>({
    kind: fc.constantFrom(...VACANCY_KINDS),
    start: maybe(later),
    end: maybe(later),
    hoursPerWeek: maybe(fc.constantFrom(10, 19, 20, 21, 39)),
    grossHourlyWage: maybe(fc.integer({ min: 0, max: 2000 })),
    monthlyTrainingPay: maybe(fc.integer({ min: 0, max: 120_000 })),
    contractRegistrationRequested: flag,
    familyFirm: flag,
    highlyQualified: flag,
    earlierInternshipThere: flag,
  });
}

export const ALL_FACT_KEYS = [...STORED_FACT_KEYS, ...VOLATILE_FACT_KEYS] as const;
