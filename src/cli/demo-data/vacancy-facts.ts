import { LocalDate, VacancyKind } from '../../domain/shared/index.js';
import {
  InternshipPurpose,
  VacancyFacts,
  VacancyKind as CheckedKind,
} from '../../domain/vacancy-check/index.js';
import { EmployerDraft, VacancyDraft } from './drafts.js';

/** The check of a vacancy tells fewer kinds apart than the law of residence does. */
const CHECKED: Readonly<
  Record<VacancyKind, readonly [kind: CheckedKind, purpose: InternshipPurpose | null]>
> = {
  employment: ['employment', null],
  apprenticeship: ['apprenticeship', null],
  internship_orientation: ['internship', 'orientation'],
  internship_mandatory: ['internship', 'compulsory'],
  internship_accompanying: ['internship', 'accompanying'],
  eq: ['introductory_qualification', null],
  trial_work: ['employment', null],
  hospitation: ['trial', null],
  mag: ['trial', null],
  temp_agency: ['temporary_agency', null],
  self_employment: ['employment', null],
  side_job: ['minijob', null],
  school_training: ['internship', 'compulsory'],
};

/** A draft as the vacancy check reads it; work that starts at once counts from `today`. */
export function factsOf(
  vacancy: VacancyDraft,
  employer: EmployerDraft | null,
  today: LocalDate,
): VacancyFacts {
  const [kind, purpose] = CHECKED[vacancy.kind];
  return {
    kind,
    title: vacancy.title,
    text: vacancy.description,
    employer: employer && {
      name: employer.name,
      registerNumber: employer.registerNumber,
      verifiedDomain: employer.verified,
      accountAgeDays: 400,
    },
    pay: vacancy.pay && { amountEur: vacancy.pay.amountCents / 100, per: vacancy.pay.per },
    hoursPerWeek: vacancy.hoursMax,
    hoursPerDay: null,
    start: vacancy.startsOn ?? today,
    end: vacancy.endsOn,
    workerAge: null,
    trainingYear: vacancy.trainingYear,
    purpose,
    housing: null,
    temporaryAgency: vacancy.kind === 'temp_agency',
    agencyLicence: vacancy.agencyLicence,
    contact: null,
  };
}
