import { addDays, addMonths, assertNever, LocalDate } from '../shared/index.js';
import { StoredPermissionFacts } from './facts.js';
import { NEW_ASYLUM_LAW } from './rules/asylum.js';
import { wasAdultOnArrival } from './rules/toleration.js';
import { isTitle, STATUS_FAMILY } from './status/families.js';
import { LawTables } from './tables/law-tables.js';

/** Days added to a waiting period, so that month ends cannot fall outside. */
const MARGIN = 5;

/**
 * Text in which two people agree whom the rules cannot tell apart on the day while only the kind of work is known:
 * a wait that is over, a list that names neither, a fact that no rule reads. Equal text means equal answers for all
 * kinds of work (a property test compares them with the rules); different text may still mean equal answers.
 */
export function signatures(day: LocalDate, tables: LawTables): (facts: StoredPermissionFacts) => string {
  const wait = (months: number): LocalDate => addDays(addMonths(day, -months), -MARGIN);
  // By the old law applications of the last six months count in reception centres.
  const shortWait = day < NEW_ASYLUM_LAW ? wait(6) : wait(3);
  const longWait = wait(6);
  const stateOf = states(tables);
  const exceptions = tables.safeCountryExceptions;
  const filingTime = times([tables.safeOriginAppliedAfter, ...exceptions.map((row) => row.appliedBy)]);
  const tolerationTime = times([NEW_ASYLUM_LAW, ...exceptions.map((row) => row.toleratedOn)]);
  const permitTime = times([
    day,
    ...tables.continuationOrders.flatMap((order) => [order.validOn, order.until]),
  ]);
  return signature;

  function signature(facts: StoredPermissionFacts): string {
    const { status } = facts;
    const family = STATUS_FAMILY[status];
    switch (family) {
      case 'no_foreigner':
      case 'toleration_light':
        return status;
      case 'free_title':
      case 'training_title':
      case 'chancen_title':
        return `${status} ${validity(facts)}`;
      case 'restricted_title':
      case 'land_title':
      case 'other_title':
        return `${status} ${validity(facts)} ${facts.titleWorkNote}`;
      case 'fiktion_new':
        return `${status} ${facts.titleWorkNote}`;
      case 'fiktion_continued':
        return `${status} ${carriedTitle(facts)} ${facts.titleWorkNote} ${facts.appliedFor25a25b}`;
      case 'protection_24':
        return `${status} ${validity(facts)} ${protection(facts)}`;
      case 'training_toleration':
      case 'employment_toleration':
        return `${status} ${validity(facts)} ${stay(facts)}`;
      case 'asylum':
        return `${status} ${asylum(facts)} ${origin(facts)}`;
      case 'toleration':
        return `${status} ${validity(facts)} ${toleration(facts)} ${toleratedOrigin(facts)}`;
      default:
        return assertNever(family);
    }
  }

  function validity({ titleValidUntil }: StoredPermissionFacts): string {
    if (titleValidUntil === null) return '-';
    return titleValidUntil >= day ? 'held' : 'past';
  }

  function carriedTitle({ previousTitle }: StoredPermissionFacts): string {
    return previousTitle !== null && isTitle(previousTitle) ? previousTitle : '-';
  }

  function protection({ titleValidUntil, titleIssuedOn, nationality }: StoredPermissionFacts): string {
    if (titleValidUntil !== null && titleValidUntil >= day) return '';
    const state = nationality === null || nationality === 'UA' ? nationality : 'other';
    return `${permitTime(titleValidUntil)} ${permitTime(titleIssuedOn)} ${state}`;
  }

  function asylum(facts: StoredPermissionFacts): string {
    const { mustLiveInReception, asylumOutcome, gestattetSince } = facts;
    const isArrival = facts.status === 'ankunftsnachweis';
    const registered = facts.asylumRegisteredOn ?? (isArrival ? facts.titleIssuedOn : null);
    const outside = facts.stayUninterruptedSince ?? gestattetSince ?? registered;
    const isClosed = asylumOutcome === 'recognised' || asylumOutcome === 'withdrawn';
    const began = gestattetSince ?? facts.asylumRegisteredOn;
    const ahead = began !== null && began > day ? began : '';
    const filed = day < NEW_ASYLUM_LAW ? recent(facts.asylumApplicationFiledOn, shortWait) : '';
    const inside = mustLiveInReception === false ? '' : recent(registered, shortWait);
    const free = mustLiveInReception === true ? '' : recent(outside, shortWait);
    return `${mustLiveInReception} ${isClosed} ${inside} ${free} ${ahead} ${filed}`;
  }

  function toleration(facts: StoredPermissionFacts): string {
    const { mustLiveInReception, duldungSince, stayUninterruptedSince } = facts;
    const isRecognised = facts.asylumOutcome === 'recognised';
    if (mustLiveInReception === false) return `outside ${isRecognised} ${stay(facts)}`;
    // Who was tolerated later than the stay began has waited for the approval before the longer wait ends.
    const isStayIdle =
      facts.workPermittedDuringAsylum === false &&
      mustLiveInReception === true &&
      duldungSince !== null &&
      (stayUninterruptedSince === null || stayUninterruptedSince <= duldungSince);
    const inside = recent(duldungSince, longWait);
    const paper = `${facts.validPassportPresented} ${facts.workPermittedDuringAsylum}`;
    return `${mustLiveInReception} ${isRecognised} ${inside} ${paper} ${isStayIdle ? '' : stay(facts)}`;
  }

  /** Start of the stay that counts for the approval, and a toleration that has not begun. */
  function stay({ stayUninterruptedSince, duldungSince }: StoredPermissionFacts): string {
    const ahead = duldungSince !== null && duldungSince > day ? duldungSince : '';
    return `${recent(stayUninterruptedSince ?? duldungSince, wait(3))} ${ahead}`;
  }

  function origin(facts: StoredPermissionFacts): string {
    const { nationality, nationalityGroup } = facts;
    const state = nationality === null ? '?' : stateOf.get(nationality);
    if (state === undefined && nationalityGroup === null) return '';
    const filed = `${filingTime(facts.asylumApplicationFiledOn)} ${filingTime(facts.asylumRegisteredOn)}`;
    return `${state} ${nationalityGroup} ${filed} ${filingTime(facts.entryDate)}`;
  }

  function toleratedOrigin(facts: StoredPermissionFacts): string {
    const where = origin(facts);
    if (where === '' || facts.asylumOutcome === 'pending') return '';
    const wasAdult = wasAdultOnArrival((fact) => facts[fact], day);
    const answers = `${facts.workPermitHeldOn20260611} ${facts.withdrawnAfterLegalInformation} ${facts.minorBestInterest}`;
    return `${where} ${facts.asylumOutcome} ${tolerationTime(facts.duldungSince)} ${wasAdult} ${answers}`;
  }
}

/** A date within a wait stays as it is; an older one only says that the wait is over. */
function recent(date: LocalDate | null, since: LocalDate): string {
  if (date === null) return '-';
  return date >= since ? date : 'over';
}

/** Maps a date to the time in which it lies: before, on or after each day with which a rule compares. */
function times(edges: readonly (LocalDate | null)[]): (date: LocalDate | null) => string {
  const days = [...new Set(edges.flatMap((edge) => (edge === null ? [] : [addDays(edge, -1), edge])))].sort();
  const known = new Map<LocalDate, string>();
  return (date) => {
    if (date === null) return '-';
    const found = known.get(date);
    if (found !== undefined) return found;
    const time = String(days.findIndex((edge) => date <= edge));
    known.set(date, time);
    return time;
  };
}

/** Nationalities that a rule names, by the rows that name them; all others are alike before the law of work. */
function states(tables: LawTables): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  const note = (country: string, row: string): unknown =>
    rows.set(country, `${rows.get(country) ?? ''}${row};`);
  for (const row of tables.safeCountries) note(row.country, `${row.list}${row.validFrom}${row.validTo}`);
  for (const row of tables.safeCountryExceptions) row.countries.forEach((country) => note(country, row.law));
  const numbers = [...new Set(rows.values())];
  return new Map([...rows].map(([country, row]) => [country, String(numbers.indexOf(row))]));
}
