import { LocalDate } from '../../shared/index.js';
import { ruleInfos } from '../rules/rule.js';
import { FUNDING_FIGURES } from './funding.js';
import { FundingFigures, SafeCountryException } from './law-tables.js';

/** What a row of law is about. */
export const LAW_KINDS = [
  'safe_country',
  'safe_exception',
  'threshold',
  'continuation_order',
  'benefit_switch',
  'minimum_wage',
  'apprentice_pay',
  'funding',
  'rule_review',
  'language_rule',
] as const;
export type LawKind = (typeof LAW_KINDS)[number];

/**
 * One row of law in a form that all kinds share, so that it can be stored, shown and edited without a programmer.
 * `name`: country, section, figure or rule id. `amounts`: cents, per cent or months. `days`: named days of the kind.
 */
export interface LawEntry {
  readonly kind: LawKind;
  readonly name: string;
  readonly list: 'de' | 'eu' | null;
  readonly countries: readonly string[];
  readonly amounts: readonly number[];
  readonly days: readonly (LocalDate | null)[];
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

export const THRESHOLDS = ['safeOriginAppliedAfter', 'dublinRegisteredFrom'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

const LISTS = ['longTermSubsidyPercent', 'participationSubsidyPercent'] as const;
const END_DAYS = ['wageSubsidyOlderLastStart', 'basicSkillsLastStart'] as const;
export type SingleFigure = Exclude<keyof FundingFigures, (typeof LISTS)[number] | (typeof END_DAYS)[number]>;

/** How the value of a funding figure is written. */
export function figureForm(name: string): 'amount' | 'amounts' | 'day' {
  if ((LISTS as readonly string[]).includes(name)) return 'amounts';
  return (END_DAYS as readonly string[]).includes(name) ? 'day' : 'amount';
}

/** Place of a row in the tables; two rows of the same key contradict each other. */
export function lawEntryKey({ kind, name, list, validFrom, days }: LawEntry): string {
  switch (kind) {
    case 'safe_country':
      return `${kind}/${list}/${name}/${validFrom}`;
    case 'minimum_wage':
    case 'apprentice_pay':
      return `${kind}/${validFrom}`;
    case 'continuation_order':
      return `${kind}/${days[0]}`;
    default:
      return name === '' ? kind : `${kind}/${name}`;
  }
}

/** What is wrong with a row, by the name of its field; null when it can be used. */
export function lawEntryFault(row: LawEntry): keyof LawEntry | null {
  if (row.validTo !== null && row.validFrom !== null && row.validTo < row.validFrom) return 'validTo';
  if (row.amounts.some((amount) => !Number.isInteger(amount) || amount < 0)) return 'amounts';
  switch (row.kind) {
    case 'safe_country':
      if (!/^[A-Z]{2}$/.test(row.name)) return 'name';
      if (row.list === null) return 'list';
      return row.validFrom === null ? 'validFrom' : null;
    case 'safe_exception':
      if (!isException(row.name)) return 'name';
      if (row.countries.length === 0 || !row.countries.every((code) => /^[A-Z]{2}$/.test(code)))
        return 'countries';
      return row.days.length === 3 ? null : 'days';
    case 'threshold':
      if (!(THRESHOLDS as readonly string[]).includes(row.name)) return 'name';
      return hasDays(row, 1) ? null : 'days';
    case 'continuation_order':
      return hasDays(row, 2) && String(row.days[0]) <= String(row.days[1]) ? null : 'days';
    case 'benefit_switch':
      if (!hasDays(row, 1)) return 'days';
      return row.amounts.length === 1 ? null : 'amounts';
    case 'minimum_wage':
      if (row.validFrom === null) return 'validFrom';
      return row.amounts.length === 1 && Number(row.amounts[0]) > 0 ? null : 'amounts';
    case 'apprentice_pay':
      if (row.validFrom === null) return 'validFrom';
      if (row.validTo === null) return 'validTo';
      return row.amounts.length === 4 ? null : 'amounts';
    case 'funding':
      return fundingFault(row);
    case 'rule_review':
      return ruleInfos().has(row.name) ? null : 'name';
    case 'language_rule':
      return row.name === '' ? 'name' : null;
  }
}

function fundingFault(row: LawEntry): keyof LawEntry | null {
  if (!Object.hasOwn(FUNDING_FIGURES, row.name)) return 'name';
  if (figureForm(row.name) === 'day') return hasDays(row, 1) ? null : 'days';
  if (figureForm(row.name) === 'amounts') return row.amounts.length > 0 ? null : 'amounts';
  return row.amounts.length === 1 ? null : 'amounts';
}

function hasDays({ days }: LawEntry, count: number): boolean {
  return days.length === count && days.every((day) => day !== null);
}

export function isException(name: string): name is SafeCountryException['law'] {
  return name === 'asylg87d' || name === 'aufenthg104Para18No1' || name === 'aufenthg104Para18No2';
}
