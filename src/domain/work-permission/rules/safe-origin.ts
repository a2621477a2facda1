import { isWithin, LocalDate } from '../../shared/index.js';
import { View } from '../situation.js';
import { SafeCountryException } from '../tables/law-tables.js';
import { rule } from './rule.js';

/** `de`: on the German list (also when on both); `eu`: only on the Union's; `unknown`: nationality not asked. */
export type SafeOrigin = 'de' | 'eu' | 'none' | 'unknown';
type OriginFacts = 'nationality' | 'nationalityGroup';

/** List membership on the day, from the tables; a stated group counts where it says more than the tables. */
function originOf(s: View<OriginFacts>): SafeOrigin {
  const nationality = s.value('nationality');
  const group = s.value('nationalityGroup');
  const lists = s.tables.safeCountries
    .filter((row) => row.country === nationality && isWithin(s.day, row.validFrom, row.validTo))
    .map((row) => row.list);
  if (group === 'safe_de_list' || lists.includes('de')) return isDelayed(s, nationality) ? 'none' : 'de';
  if (lists.includes('eu') || (group === 'safe_eu_list' && isUnionListUsed(s))) return 'eu';
  if (nationality === null && group === null) {
    s.ask('nationality');
    return 'unknown';
  }
  return 'none';
}

/** A state that stands in the tables, but only from a later day on. */
function isDelayed(s: View<OriginFacts>, nationality: string | null): boolean {
  const rows = s.tables.safeCountries.filter((row) => row.country === nationality && row.list === 'de');
  return rows.length > 0 && !rows.some((row) => isWithin(s.day, row.validFrom, row.validTo));
}

function isUnionListUsed(s: View<OriginFacts>): boolean {
  return s.tables.safeCountries.some(
    (row) => row.list === 'eu' && isWithin(s.day, row.validFrom, row.validTo),
  );
}

/** §§ 29a, 29b AsylG: states that the German lists call safe. */
export const asylg29a = rule(
  {
    id: 'asylg29a',
    area: 'condition',
    source: '§§ 29a, 29b AsylG; Anlage II; IntSchSiHerkStBestV',
    reviewBy: '2027-06-12',
    facts: ['nationality', 'nationalityGroup'],
  },
  (s): SafeOrigin | null => {
    const origin = originOf(s);
    return origin === 'de' || origin === 'unknown' ? origin : null;
  },
);

/** Art. 62(1) to (1b) of Regulation 2024/1348: states that only the Union's list calls safe. */
export const euArt62 = rule(
  {
    id: 'euArt62',
    area: 'condition',
    source: 'Art. 62 Abs. 1 bis 1b VO (EU) 2024/1348',
    validFrom: '2026-06-12',
    reviewBy: '2027-02-28',
    facts: ['nationality', 'nationalityGroup'],
  },
  (s): SafeOrigin | null => (originOf(s) === 'eu' ? 'eu' : null),
);

type FilingFacts = 'asylumApplicationFiledOn' | 'asylumRegisteredOn';

/**
 * Was the application filed after `limit`? A registration after it settles the question, since filing comes later;
 * null when nobody can tell.
 */
function isFiledAfter(s: View<FilingFacts>, limit: LocalDate): boolean | null {
  const filed = s.value('asylumApplicationFiledOn');
  if (filed !== null) return filed > limit;
  const registered = s.value('asylumRegisteredOn');
  if (registered !== null && registered > limit) return true;
  s.ask('asylumApplicationFiledOn');
  return null;
}

/** § 61(2) s. 4 AsylG, § 60a(6) no. 3 AufenthG: only applications after 31 August 2015 are touched. */
export const asylg61Para2AppliedAfter2015 = rule(
  {
    id: 'asylg61Para2AppliedAfter2015',
    area: 'condition',
    source: '§ 61 Abs. 2 S. 4 AsylG; § 60a Abs. 6 S. 1 Nr. 3 AufenthG',
    facts: ['asylumApplicationFiledOn', 'asylumRegisteredOn', 'entryDate'],
  },
  (s): 'after' | 'unknown' | null => {
    const limit = s.tables.safeOriginAppliedAfter;
    const entry = s.value('entryDate');
    if (entry !== null && entry > limit) return 'after';
    const filedAfter = isFiledAfter(s, limit);
    if (filedAfter === null) return 'unknown';
    return filedAfter ? 'after' : null;
  },
);

/** § 87d AsylG: people from Georgia and Moldova who applied by 30 August 2023 are spared the ban. */
export const asylg87d = rule(
  {
    id: 'asylg87d',
    area: 'condition',
    source: '§ 87d AsylG',
    facts: ['nationality', 'asylumApplicationFiledOn', 'asylumRegisteredOn'],
  },
  (s): 'spared' | 'unknown' | null => {
    const exception = exceptionFor(s, 'asylg87d');
    if (!exception?.appliedBy) return null;
    const filedAfter = isFiledAfter(s, exception.appliedBy);
    if (filedAfter === null) return 'unknown';
    return filedAfter ? null : 'spared';
  },
);

function exceptionFor(
  s: View<'nationality'>,
  law: SafeCountryException['law'],
): SafeCountryException | undefined {
  const nationality = s.value('nationality');
  return s.tables.safeCountryExceptions.find(
    (row) => row.law === law && nationality !== null && row.countries.includes(nationality),
  );
}

/**
 * § 104(18) no. 1 AufenthG: Georgia and Moldova, applied by 30 August 2023, or tolerated on that day without ever
 * having applied.
 */
export const aufenthg104Para18No1 = rule(
  {
    id: 'aufenthg104Para18No1',
    area: 'condition',
    source: '§ 104 Abs. 18 Nr. 1 AufenthG',
    facts: ['nationality', 'asylumOutcome', 'asylumApplicationFiledOn', 'asylumRegisteredOn', 'duldungSince'],
  },
  (s): 'spared' | 'unknown' | null => {
    const exception = exceptionFor(s, 'aufenthg104Para18No1');
    if (!exception?.appliedBy || !exception.toleratedOn) return null;
    if (s.value('asylumOutcome') === 'no_application') return toleratedOn(s, exception.toleratedOn);
    const filedAfter = isFiledAfter(s, exception.appliedBy);
    if (filedAfter === null) return 'unknown';
    return filedAfter ? null : 'spared';
  },
);

function toleratedOn(s: View<'duldungSince'>, day: LocalDate): 'spared' | 'unknown' | null {
  const since = s.value('duldungSince');
  if (since === null) {
    s.ask('duldungSince');
    return 'unknown';
  }
  return since <= day ? 'spared' : null;
}

/**
 * § 104(18) no. 2 AufenthG: Bangladesh, Colombia, Egypt, India, Morocco, Tunisia, Türkiye, if tolerated on 6 May 2025
 * or holding a work permission on 11 June 2026.
 */
export const aufenthg104Para18No2 = rule(
  {
    id: 'aufenthg104Para18No2',
    area: 'condition',
    validFrom: '2026-06-12',
    source: '§ 104 Abs. 18 Nr. 2 AufenthG',
    facts: ['nationality', 'duldungSince', 'workPermitHeldOn20260611'],
  },
  (s): 'tolerated' | 'permitted' | 'unknown' | null => {
    const exception = exceptionFor(s, 'aufenthg104Para18No2');
    if (!exception?.toleratedOn) return null;
    const tolerated = toleratedOn(s, exception.toleratedOn);
    if (tolerated === 'spared') return 'tolerated';
    if (exception.workPermitOn !== null && s.holds('workPermitHeldOn20260611')) return 'permitted';
    return tolerated;
  },
);
