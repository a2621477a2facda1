import { addDays, addMonths, LocalDate } from '../shared/index.js';
import { FactKey, storedFacts, StoredPermissionFacts } from './facts.js';
import { NEW_ASYLUM_LAW } from './rules/asylum.js';
import { wasAdultOnArrival } from './rules/toleration.js';
import { isTitle, STATUS_FAMILY, StatusFamily } from './status/families.js';
import { LawTables } from './tables/law-tables.js';

type StoredKey = keyof StoredPermissionFacts;

/** Longest wait of the rules of this module, with a margin: a date older than this only matters as a time of law. */
const RECENT_MONTHS = 7;
const LONG_AGO = '1900-01-01';

const ORIGIN: readonly StoredKey[] = [
  'nationality',
  'nationalityGroup',
  'asylumOutcome',
  'asylumApplicationFiledOn',
  'asylumRegisteredOn',
  'entryDate',
];
const PRINTED: readonly StoredKey[] = ['titleValidUntil', 'titleWorkNote'];

/** Stored facts that can turn the class for papers of a family; all others are dropped. */
const RELEVANT: Readonly<Record<StatusFamily, readonly StoredKey[]>> = {
  no_foreigner: [],
  free_title: ['titleValidUntil'],
  chancen_title: ['titleValidUntil', 'appliedFor25a25b'],
  protection_24: ['titleValidUntil', 'titleIssuedOn', 'nationality'],
  training_title: ['titleValidUntil'],
  restricted_title: PRINTED,
  land_title: PRINTED,
  other_title: PRINTED,
  asylum: [...ORIGIN, 'gestattetSince', 'stayUninterruptedSince', 'mustLiveInReception', 'titleIssuedOn'],
  toleration: [
    ...ORIGIN,
    'duldungSince',
    'stayUninterruptedSince',
    'mustLiveInReception',
    'titleValidUntil',
    'validPassportPresented',
    'workPermittedDuringAsylum',
    'workPermitHeldOn20260611',
    'withdrawnAfterLegalInformation',
    'minorBestInterest',
    'birthDate',
  ],
  toleration_light: [],
  training_toleration: ['titleValidUntil', 'duldungSince', 'stayUninterruptedSince'],
  employment_toleration: ['titleValidUntil', 'duldungSince', 'stayUninterruptedSince'],
  fiktion_new: ['titleWorkNote'],
  fiktion_continued: ['previousTitle', 'titleWorkNote', 'appliedFor25a25b', 'titleIssuedOn', 'nationality'],
};

/** Dates that count back from the day: the last months stay exact, what lies before is told apart by law alone. */
const COUNTED: ReadonlySet<FactKey> = new Set<StoredKey>([
  'asylumRegisteredOn',
  'asylumApplicationFiledOn',
  'gestattetSince',
  'stayUninterruptedSince',
  'duldungSince',
  // The clock of an Ankunftsnachweis whose registration nobody noted.
  'titleIssuedOn',
]);

/**
 * Brings facts to a form in which two people whom the rules treat alike on `day` look alike. The answers must not
 * change by it (a property test compares them).
 */
export function canonicalFacts(
  day: LocalDate,
  tables: LawTables,
): (facts: StoredPermissionFacts) => StoredPermissionFacts {
  const times = timesOfLaw(tables, day);
  const recent = addMonths(day, -RECENT_MONTHS);
  const named = namedStates(tables);
  return (facts) => {
    const reduced: Partial<Record<StoredKey, unknown>> = {};
    for (const key of RELEVANT[STATUS_FAMILY[facts.status]]) {
      reduced[key] = canonical(key, facts);
    }
    return storedFacts(facts.status, reduced as Partial<StoredPermissionFacts>);
  };

  function canonical(key: StoredKey, facts: StoredPermissionFacts): unknown {
    const value = facts[key];
    if (value === null) return null;
    switch (key) {
      case 'birthDate':
        return wasAdultOnArrival((fact) => facts[fact], day) ? LONG_AGO : day;
      case 'nationality':
        return named.has(String(value)) ? value : 'ZZ';
      case 'previousTitle':
        return isTitle(facts.previousTitle ?? facts.status) ? value : 'german';
      default:
        if (typeof value !== 'string' || !key.match(/On$|Since$|Until$|Date$/)) return value;
        return COUNTED.has(key) && value >= recent ? value : timeOf(value);
    }
  }

  /** The last day of the time of law in which a date lies. */
  function timeOf(date: LocalDate): LocalDate {
    return times.find((time) => date <= time) ?? addDays(day, 1);
  }
}

/** All days with which a rule compares a date of the past, each with its neighbours, in order. */
function timesOfLaw(tables: LawTables, day: LocalDate): readonly LocalDate[] {
  const days = [
    day,
    addMonths(day, -RECENT_MONTHS),
    NEW_ASYLUM_LAW,
    tables.safeOriginAppliedAfter,
    ...tables.safeCountryExceptions.flatMap((row) => [row.appliedBy, row.toleratedOn, row.workPermitOn]),
    ...tables.continuationOrders.flatMap((order) => [order.validOn, order.until]),
  ].filter((each) => each !== null);
  const around = days.flatMap((each) => [addDays(each, -1), each, addDays(each, 1)]);
  return [...new Set(around)].sort();
}

/** Nationalities that any rule names; the others are alike before the law of work. */
function namedStates(tables: LawTables): ReadonlySet<string> {
  return new Set([
    'UA',
    ...tables.safeCountries.map((row) => row.country),
    ...tables.safeCountryExceptions.flatMap((row) => row.countries),
  ]);
}
