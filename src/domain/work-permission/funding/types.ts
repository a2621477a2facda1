import { Cents, LocalDate, VacancyKind } from '../../shared/index.js';
import { StoredPermissionFacts } from '../facts.js';

export type Disability = 'none' | 'disabled' | 'severe' | 'specially_affected';

/** What the instruments ask of a person beside the papers. null: not asked. */
export interface FundingPerson {
  readonly facts: StoredPermissionFacts;
  readonly isUnemployed: boolean | null;
  /** Registered as looking for work, or threatened by unemployment. */
  readonly isJobSeeker: boolean | null;
  readonly isLongTermUnemployed: boolean | null;
  readonly hasSevereObstacles: boolean | null;
  /** Placement is hampered by reasons in the person (§ 88 SGB III). */
  readonly isPlacementHampered: boolean | null;
  readonly hasReducedProductivity: boolean | null;
  readonly isTrainingSeeker: boolean | null;
  /** Not ready for training yet, without a place, or learning-impaired (§ 54a(4) SGB III). */
  readonly isTrainingHampered: boolean | null;
  readonly hasCompletedSchooling: boolean | null;
  /** School knowledge and German that promise a successful start (§ 52(2), § 75a(1) SGB III). */
  readonly hasGermanForTraining: boolean | null;
  readonly disability: Disability | null;
  readonly receivesSgb2: boolean | null;
  readonly receivesAsylblg: boolean | null;
  readonly sgb2MonthsInLast24: number | null;
  readonly sgb2MonthsInLast60: number | null;
  readonly sgb2MonthsInLast84: number | null;
  /** Not or only briefly employed in that time. */
  readonly wasHardlyEmployed: boolean | null;
  readonly livesWithMinorChild: boolean | null;
  readonly livesWithParents: boolean | null;
  readonly lacksMeansInTraining: boolean | null;
  /** A vocational qualification of at least two years that counts in Germany. */
  readonly hasQualification: boolean | null;
  readonly qualificationYearsAgo: number | null;
  readonly wasCounselled: boolean | null;
  readonly hasForeignQualification: boolean | null;
  readonly annualIncome: Cents | null;
  readonly isCouple: boolean | null;
  readonly isOtherwiseFunded: boolean | null;
}

export const NOTHING_ASKED_FOR_FUNDING: Omit<FundingPerson, 'facts'> = {
  isUnemployed: null,
  isJobSeeker: null,
  isLongTermUnemployed: null,
  hasSevereObstacles: null,
  isPlacementHampered: null,
  hasReducedProductivity: null,
  isTrainingSeeker: null,
  isTrainingHampered: null,
  hasCompletedSchooling: null,
  hasGermanForTraining: null,
  disability: null,
  receivesSgb2: null,
  receivesAsylblg: null,
  sgb2MonthsInLast24: null,
  sgb2MonthsInLast60: null,
  sgb2MonthsInLast84: null,
  wasHardlyEmployed: null,
  livesWithMinorChild: null,
  livesWithParents: null,
  lacksMeansInTraining: null,
  hasQualification: null,
  qualificationYearsAgo: null,
  wasCounselled: null,
  hasForeignQualification: null,
  annualIncome: null,
  isCouple: null,
  isOtherwiseFunded: null,
};

/** The work or training to be funded. */
export interface FundingWork {
  readonly kind: VacancyKind;
  readonly start: LocalDate | null;
  /** Day on which the contract is to be signed. */
  readonly contractOn: LocalDate | null;
  readonly contractMonths: number | null;
  readonly hoursPerWeek: number | null;
  readonly employerHeadcount: number | null;
  /** Months of insured work at this employer in the last four years. */
  readonly monthsThereBefore: number | null;
  /** Length of a course beside the job. */
  readonly courseHours: number | null;
  /** The job exists already (§ 82 SGB III). */
  readonly isExistingJob: boolean | null;
}

export type InstrumentCode =
  | 'egz'
  | 'mag'
  | 'avgs_measure'
  | 'avgs_agent'
  | 'eq'
  | 'asa'
  | 'asa_preparation'
  | 'bvb'
  | 'bab'
  | 'bae'
  | 'sgb2_16e'
  | 'sgb2_16i'
  | 'sgb2_16k'
  | 'fbw'
  | 'qcg'
  | 'basic_skills'
  | 'recognition_grant';

export type PrerequisiteState = 'met' | 'not_met' | 'ask';

/** A prerequisite of an instrument; the code is the key of its words. */
export interface FundingPrerequisite {
  readonly code: string;
  readonly state: PrerequisiteState;
}

/** An amount: per cent of the wage or the costs, or euro cents; `fromMonth`/`toMonth` count from the start, 1 is the first. */
export interface FundingAmount {
  readonly unit:
    'percent_of_wage' | 'percent_of_minimum_wage' | 'percent_of_costs' | 'cents_per_month' | 'cents';
  readonly value: number;
  readonly isMaximum: boolean;
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
}

/**
 * The event before which the application must be in (§ 324(1) SGB III), and the last day for it where that is known.
 * `month_of_start`: a later application is possible, but costs the months before it.
 */
export interface FundingDeadline {
  readonly event: 'contract' | 'start' | 'month_of_start' | 'recognition_procedure' | 'after_placement';
  readonly applyBy: LocalDate | null;
  /** The day has passed: only undue hardship helps (§ 324(1) s. 2). */
  readonly isMissed: boolean;
  readonly rule: string;
}

export interface FundingOption {
  readonly instrument: InstrumentCode;
  /** Id of the rule, which is also the key of its plain sentence. */
  readonly rule: string;
  readonly source: string;
  readonly applicant: 'employer' | 'person' | 'employer_or_person' | 'office';
  readonly decidedBy: 'jobcenter_or_agentur' | 'jobcenter' | 'agentur' | 'f_bb';
  /** A right; all others are at the office's discretion. */
  readonly isRight: boolean;
  readonly availability: PrerequisiteState;
  readonly prerequisites: readonly FundingPrerequisite[];
  readonly amounts: readonly FundingAmount[];
  readonly maxMonths: number | null;
  readonly maxWeeks: number | null;
  readonly deadline: FundingDeadline;
}
