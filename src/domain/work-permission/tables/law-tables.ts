import { Cents, LocalDate } from '../../shared/index.js';

/** Where a row comes from, in which time it holds and until when a person must have looked at it again. */
export interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

/** A state on the German list (§§ 29a, 29b AsylG) or on the Union's (Art. 62 of Regulation 2024/1348). */
export interface SafeCountry extends Dated {
  readonly country: string;
  readonly list: 'de' | 'eu';
}

/** Who is spared the safe-origin ban although the state is listed. */
export interface SafeCountryException {
  readonly law: 'asylg87d' | 'aufenthg104Para18No1' | 'aufenthg104Para18No2';
  readonly countries: readonly string[];
  /** Application filed on or before this day. */
  readonly appliedBy: LocalDate | null;
  /** Tolerated on this day. */
  readonly toleratedOn: LocalDate | null;
  /** Holding a work permission on this day. */
  readonly workPermitOn: LocalDate | null;
  readonly source: string;
}

/** An order by which § 24 permits valid on one day run on without a decision (UkraineAufenthFGV). */
export interface ContinuationOrder {
  readonly validOn: LocalDate;
  readonly until: LocalDate;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

/** The pending move of people from Ukraine from SGB II to AsylbLG; `validFrom` null = not in force. */
export interface BenefitSwitch {
  readonly validFrom: LocalDate | null;
  /** Touches people whose first § 24 permit or Fiktionsbescheinigung was issued after this day. */
  readonly firstPermitAfter: LocalDate;
  readonly transitionMonths: number;
  readonly source: string;
  readonly reviewBy: LocalDate;
}

export interface WageRow {
  readonly validFrom: LocalDate;
  readonly hourly: Cents;
  readonly source: string;
}

/** Minimum apprentice pay per month for years 1 to 4, by the year in which the training starts. */
export interface ApprenticePayRow {
  readonly startsFrom: LocalDate;
  readonly startsTo: LocalDate;
  readonly monthly: readonly [Cents, Cents, Cents, Cents];
  readonly source: string;
}

/** Amounts, rates and end dates of the funding instruments; cents unless a name says otherwise. */
export interface FundingFigures {
  readonly wageSubsidyPercent: number;
  readonly wageSubsidyPercentDisabled: number;
  /** Last first day of the longer subsidy for people of 55 and older (§ 89 SGB III). */
  readonly wageSubsidyOlderLastStart: LocalDate;
  readonly introductoryQualificationPerMonth: Cents;
  readonly agentFee: Cents;
  readonly agentFeeRaised: Cents;
  /** Per year of the job (§ 16e SGB II). */
  readonly longTermSubsidyPercent: readonly number[];
  /** Per year of the job (§ 16i SGB II). */
  readonly participationSubsidyPercent: readonly number[];
  readonly basicSkillsLastStart: LocalDate;
  readonly recognitionGrant: Cents;
  readonly qualificationAnalysisGrant: Cents;
  readonly recognitionIncomeSingle: Cents;
  readonly recognitionIncomeCouple: Cents;
}

/** Everything in the law that changes without the rules changing; an operator may replace any of it. */
export interface LawTables {
  readonly safeCountries: readonly SafeCountry[];
  readonly safeCountryExceptions: readonly SafeCountryException[];
  /** Only applications after this day are touched by the safe-origin ban. */
  readonly safeOriginAppliedAfter: LocalDate;
  /** Dublin requests under Arts. 39, 41 of Regulation 2024/1351 exist for applications registered from this day. */
  readonly dublinRegisteredFrom: LocalDate;
  readonly continuationOrders: readonly ContinuationOrder[];
  readonly benefitSwitch24: BenefitSwitch;
  readonly minimumWages: readonly WageRow[];
  readonly apprenticePay: readonly ApprenticePayRow[];
  readonly funding: FundingFigures;
  /** Review dates that replace those written beside the rules. */
  readonly reviewBy: Readonly<Record<string, LocalDate>>;
}
