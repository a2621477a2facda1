import { LocalDate } from '../shared/index.js';

export type VacancyKind =
  | 'employment'
  | 'apprenticeship'
  | 'introductory_qualification'
  | 'internship'
  | 'trial'
  | 'minijob'
  | 'temporary_agency';

/** Why an internship is done (§ 22(1) MiLoG): ordered by school or study, to choose a training, beside a study, or freely. */
export type InternshipPurpose = 'compulsory' | 'orientation' | 'accompanying' | 'voluntary';

export type PayPeriod = 'hour' | 'day' | 'week' | 'month' | 'year';

export type ContactWay = 'email' | 'phone' | 'form' | 'post' | 'messenger';

/** Gross pay; of a range the lower end. */
export interface StatedPay {
  readonly amountEur: number;
  readonly per: PayPeriod;
}

export interface EmployerFacts {
  readonly name: string | null;
  /** Number in a public register: commercial, crafts, associations. */
  readonly registerNumber: string | null;
  /** The employer proved that the mail domain is theirs, or a person of the desk verified the firm otherwise. */
  readonly verifiedDomain: boolean;
  /** Somebody answers for the firm at a mailbox: enough to ask a person, never to publish alone. */
  readonly answersByLink?: boolean;
  readonly accountAgeDays: number | null;
}

/** What the check reads of a vacancy; hours are per week and per day, `end` null means open-ended. */
export interface VacancyFacts {
  /** Taken over from a search of others: the firm itself has not posted it here. */
  readonly foreignSource?: boolean;
  readonly kind: VacancyKind;
  readonly title: string;
  readonly text: string;
  readonly employer: EmployerFacts | null;
  readonly pay: StatedPay | null;
  readonly hoursPerWeek: number | null;
  readonly hoursPerDay: number | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  /** Age in years where the vacancy is meant for one person or an age is known; § 22(2) MiLoG and the JArbSchG name it. */
  readonly workerAge: number | null;
  readonly trainingYear: number | null;
  readonly purpose: InternshipPurpose | null;
  readonly housing: { readonly tiedToJob: boolean; readonly monthlyEur: number | null } | null;
  readonly temporaryAgency: boolean;
  readonly agencyLicence: string | null;
  readonly contact: ContactWay | null;
}
