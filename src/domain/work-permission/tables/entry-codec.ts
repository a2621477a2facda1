import { LocalDate } from '../../shared/index.js';
import {
  isException,
  LawEntry,
  lawEntryFault,
  lawEntryKey,
  LawKind,
  SingleFigure,
  Threshold,
  THRESHOLDS,
} from './entries.js';
import { Dated, FundingFigures, LawTables, SafeCountryException } from './law-tables.js';

const YEARLY_REVIEW = '2027-08-19';

const EMPTY: Omit<LawEntry, 'kind' | 'source' | 'reviewBy'> = {
  name: '',
  list: null,
  countries: [],
  amounts: [],
  days: [],
  validFrom: null,
  validTo: null,
};

/** The tables as rows. */
export function entriesOf(tables: LawTables): readonly LawEntry[] {
  const rows = [
    ...listEntries(tables),
    ...payEntries(tables),
    ...fundingEntries(tables.funding),
    ...Object.entries(tables.reviewBy)
      .filter(([name]) => !name.includes('/') && name !== 'benefit_switch')
      .map(([name, reviewBy]) => entry('rule_review', { name, source: '', reviewBy })),
  ];
  return rows.map((row) => ({ ...row, reviewBy: tables.reviewBy[lawEntryKey(row)] ?? row.reviewBy }));
}

function entry(kind: LawKind, row: Partial<LawEntry> & Pick<LawEntry, 'source'>): LawEntry {
  return { ...EMPTY, kind, reviewBy: YEARLY_REVIEW, ...row };
}

function listEntries(tables: LawTables): readonly LawEntry[] {
  const change = tables.benefitSwitch24;
  return [
    ...tables.safeCountries.map(({ country, list, ...dated }) =>
      entry('safe_country', { name: country, list, ...dated }),
    ),
    ...tables.safeCountryExceptions.map(({ law, countries, appliedBy, toleratedOn, workPermitOn, source }) =>
      entry('safe_exception', {
        name: law,
        countries,
        days: [appliedBy, toleratedOn, workPermitOn],
        source,
      }),
    ),
    ...THRESHOLDS.map((name) =>
      entry('threshold', { name, days: [tables[name]], source: THRESHOLD_SOURCES[name] }),
    ),
    ...tables.continuationOrders.map(({ validOn, until, source, reviewBy }) =>
      entry('continuation_order', { days: [validOn, until], source, reviewBy }),
    ),
    entry('benefit_switch', {
      validFrom: change.validFrom,
      days: [change.firstPermitAfter],
      amounts: [change.transitionMonths],
      source: change.source,
      reviewBy: change.reviewBy,
    }),
  ];
}

const THRESHOLD_SOURCES: Readonly<Record<Threshold, string>> = {
  safeOriginAppliedAfter: '§ 61 Abs. 2 S. 4 AsylG; § 60a Abs. 6 S. 1 Nr. 3 AufenthG',
  dublinRegisteredFrom: 'Art. 84 Abs. 2 VO (EU) 2024/1351',
};

function payEntries(tables: LawTables): readonly LawEntry[] {
  return [
    ...tables.minimumWages.map(({ validFrom, hourly, source }) =>
      entry('minimum_wage', { validFrom, amounts: [hourly], source }),
    ),
    ...tables.apprenticePay.map(({ startsFrom, startsTo, monthly, source }) =>
      entry('apprentice_pay', { validFrom: startsFrom, validTo: startsTo, amounts: monthly, source }),
    ),
  ];
}

function fundingEntries(figures: FundingFigures): readonly LawEntry[] {
  return (Object.keys(figures) as (keyof FundingFigures)[]).map((name) => {
    const value = figures[name];
    const written =
      typeof value === 'string'
        ? { days: [value] }
        : { amounts: typeof value === 'number' ? [value] : value };
    return entry('funding', { name, ...written, source: 'SGB II, SGB III' });
  });
}

/**
 * The tables that the rows make; what no row says comes from `base`. Rows with a fault are left out, so that one bad
 * row never takes the whole law away.
 */
export function tablesFrom(rows: readonly LawEntry[], base: LawTables): LawTables {
  const usable = rows.filter((row) => lawEntryFault(row) === null);
  const of = (kind: LawKind): readonly LawEntry[] => usable.filter((row) => row.kind === kind);
  const threshold = (name: Threshold): LocalDate =>
    of('threshold').find((row) => row.name === name)?.days[0] ?? base[name];
  const [change] = of('benefit_switch');
  return {
    safeCountries: of('safe_country').map((row) => ({
      country: row.name,
      list: row.list ?? 'de',
      ...dated(row),
    })),
    safeCountryExceptions: of('safe_exception').map(exceptionOf),
    safeOriginAppliedAfter: threshold('safeOriginAppliedAfter'),
    dublinRegisteredFrom: threshold('dublinRegisteredFrom'),
    continuationOrders: of('continuation_order')
      .map(({ days, source, reviewBy }) => ({
        validOn: String(days[0]),
        until: String(days[1]),
        source,
        reviewBy,
      }))
      .sort((a, b) => (a.validOn < b.validOn ? -1 : 1)),
    benefitSwitch24: change
      ? {
          validFrom: change.validFrom,
          firstPermitAfter: String(change.days[0]),
          transitionMonths: change.amounts[0] ?? 0,
          source: change.source,
          reviewBy: change.reviewBy,
        }
      : base.benefitSwitch24,
    minimumWages: byStart(of('minimum_wage')).map(({ validFrom, amounts, source }) => ({
      validFrom: String(validFrom),
      hourly: amounts[0] ?? 0,
      source,
    })),
    apprenticePay: byStart(of('apprentice_pay')).map(({ validFrom, validTo, amounts, source }) => ({
      startsFrom: String(validFrom),
      startsTo: String(validTo),
      monthly: [amounts[0] ?? 0, amounts[1] ?? 0, amounts[2] ?? 0, amounts[3] ?? 0],
      source,
    })),
    funding: fundingOf(of('funding'), base.funding),
    reviewBy: Object.fromEntries(
      usable.map((row) => [row.kind === 'rule_review' ? row.name : lawEntryKey(row), row.reviewBy]),
    ),
  };
}

function dated({ validFrom, validTo, source, reviewBy }: LawEntry): Dated {
  return { validFrom: String(validFrom), validTo, source, reviewBy };
}

function exceptionOf({ name, countries, days, source }: LawEntry): SafeCountryException {
  const [appliedBy = null, toleratedOn = null, workPermitOn = null] = days;
  const law = isException(name) ? name : 'asylg87d';
  return { law, countries, appliedBy, toleratedOn, workPermitOn, source };
}

function byStart(rows: readonly LawEntry[]): readonly LawEntry[] {
  return [...rows].sort((a, b) => (String(a.validFrom) < String(b.validFrom) ? -1 : 1));
}

function fundingOf(rows: readonly LawEntry[], base: FundingFigures): FundingFigures {
  const named = new Map(rows.map((row) => [row.name, row]));
  const single = (name: SingleFigure): number => named.get(name)?.amounts[0] ?? base[name];
  return {
    wageSubsidyPercent: single('wageSubsidyPercent'),
    wageSubsidyPercentDisabled: single('wageSubsidyPercentDisabled'),
    wageSubsidyOlderLastStart:
      named.get('wageSubsidyOlderLastStart')?.days[0] ?? base.wageSubsidyOlderLastStart,
    introductoryQualificationPerMonth: single('introductoryQualificationPerMonth'),
    agentFee: single('agentFee'),
    agentFeeRaised: single('agentFeeRaised'),
    longTermSubsidyPercent: named.get('longTermSubsidyPercent')?.amounts ?? base.longTermSubsidyPercent,
    participationSubsidyPercent:
      named.get('participationSubsidyPercent')?.amounts ?? base.participationSubsidyPercent,
    basicSkillsLastStart: named.get('basicSkillsLastStart')?.days[0] ?? base.basicSkillsLastStart,
    recognitionGrant: single('recognitionGrant'),
    qualificationAnalysisGrant: single('qualificationAnalysisGrant'),
    recognitionIncomeSingle: single('recognitionIncomeSingle'),
    recognitionIncomeCouple: single('recognitionIncomeCouple'),
  };
}
