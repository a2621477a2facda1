import { LocalDate } from '../../shared/index.js';
import { PermissionFacts } from '../facts.js';
import { Situation } from '../situation.js';

/** Further answers of the adviser's session, used for this check and not kept. null: not asked. */
export interface InvestmentAnswers {
  /** Began the training while the asylum procedure ran (§ 60c(1) no. 1). */
  readonly beganTrainingAsAsylumSeeker: boolean | null;
  /** Conviction above 50, or 90 for offences only foreigners can commit, day-fines (§ 19d(1) no. 7). */
  readonly convictedAboveLimit: boolean | null;
  /** Any conviction for an intentional offence (§ 60d(1) no. 7). */
  readonly convictedOfIntentionalOffence: boolean | null;
  readonly expulsionOrdered: boolean | null;
  /** Livelihood secured by work now. */
  readonly livelihoodSecured: boolean | null;
  /** Livelihood secured by work during the twelve months before the application. */
  readonly livelihoodSecuredForAYear: boolean | null;
  /** More than half of the livelihood from work, or to be expected (§ 25b(1) no. 3). */
  readonly mainlySelfSupporting: boolean | null;
  readonly oralGermanA2: boolean | null;
  /** Children of school age go to school; true as well when there are none. */
  readonly childrenAtSchool: boolean | null;
  readonly livesWithMinorChild: boolean | null;
  /** An integration course that was made a duty is finished, or its end not the person's fault; true when none was. */
  readonly integrationCourseSettled: boolean | null;
  readonly successfulSchoolYears: number | null;
  readonly germanDiploma: boolean | null;
  /** Stands by the constitution and knows the basics of law and society. */
  readonly commitsToConstitution: boolean | null;
  /** Removal is blocked by the person's own false statements or deception. */
  readonly deceptionBlocksRemoval: boolean | null;
}

export const NO_INVESTMENT_ANSWERS: InvestmentAnswers = {
  beganTrainingAsAsylumSeeker: null,
  convictedAboveLimit: null,
  convictedOfIntentionalOffence: null,
  expulsionOrdered: null,
  livelihoodSecured: null,
  livelihoodSecuredForAYear: null,
  mainlySelfSupporting: null,
  oralGermanA2: null,
  childrenAtSchool: null,
  livesWithMinorChild: null,
  integrationCourseSettled: null,
  successfulSchoolYears: null,
  germanDiploma: null,
  commitsToConstitution: null,
  deceptionBlocksRemoval: null,
};

export type InvestmentFacts = PermissionFacts & InvestmentAnswers;

/** The training that is to be protected. */
export interface PlannedTraining {
  /** Qualified: at least two years; helper: assistant training that a qualified one can follow. null: not said. */
  readonly level: 'qualified' | 'helper' | null;
  /** Helper training only: leads to a shortage occupation and a place there is promised. */
  readonly followUpPromised: boolean | null;
  readonly start: LocalDate | null;
  readonly contractRegistrationRequested: boolean | null;
}

/** What one prerequisite comes to. */
export interface PrerequisiteFinding {
  readonly state: 'fulfilled' | 'missing' | 'ask';
  /** A missing one that time or the person can still bring about. */
  readonly curable: boolean;
  /** Last day to bring it about. */
  readonly by: LocalDate | null;
  /** First day on which it is there by itself. */
  readonly from: LocalDate | null;
}

export interface Prerequisite extends PrerequisiteFinding {
  /** Id of the rule, which is also the key of its plain sentence. */
  readonly id: string;
  readonly source: string;
}

export interface InvestmentCase {
  readonly facts: InvestmentFacts;
  readonly training: PlannedTraining;
  readonly day: LocalDate;
  readonly situation: Situation;
}

export const FULFILLED: PrerequisiteFinding = { state: 'fulfilled', curable: false, by: null, from: null };
export const ASK: PrerequisiteFinding = { state: 'ask', curable: true, by: null, from: null };

/** Missing for good. */
export const MISSING: PrerequisiteFinding = { state: 'missing', curable: false, by: null, from: null };

/** Missing, but to be had: by a day at the latest, or from a day on by itself. */
export function curable(
  dates: { readonly by?: LocalDate; readonly from?: LocalDate } = {},
): PrerequisiteFinding {
  return { state: 'missing', curable: true, by: dates.by ?? null, from: dates.from ?? null };
}

/** A plain answer: yes fulfils, no is missing, nothing is a question. */
export function byAnswer(answer: boolean | null, otherwise: PrerequisiteFinding): PrerequisiteFinding {
  if (answer === null) return ASK;
  return answer ? FULFILLED : otherwise;
}

/** A stay or paper that must have lasted `months` on the day. */
export function since(
  start: LocalDate | null,
  firstDay: (start: LocalDate) => LocalDate,
  day: LocalDate,
): PrerequisiteFinding {
  if (start === null) return ASK;
  const from = firstDay(start);
  return day >= from ? FULFILLED : curable({ from });
}
