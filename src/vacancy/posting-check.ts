import type { VacancyKind } from '../domain/shared/index.js';
import {
  CHECK_TABLES,
  type CheckTables,
  checkVacancy,
  type Finding,
  type InternshipPurpose,
  type CheckResult,
  type VacancyKind as CheckedKind,
} from '../domain/vacancy-check/index.js';
import type { FieldError, FieldErrorCode } from '../platform/http/index.js';
import type { Employer } from './employer.entity.js';
import type { EmployerInput } from './firm-key.js';
import type { CreateVacancyDto } from './vacancy.dto.js';

/** The law on pay and hours knows fewer kinds of work than the law on permission. */
const CHECKED_KINDS: Readonly<Record<VacancyKind, CheckedKind>> = {
  employment: 'employment',
  apprenticeship: 'apprenticeship',
  internship_orientation: 'internship',
  internship_mandatory: 'internship',
  internship_accompanying: 'internship',
  eq: 'introductory_qualification',
  trial_work: 'trial',
  hospitation: 'trial',
  mag: 'trial',
  temp_agency: 'temporary_agency',
  self_employment: 'employment',
  side_job: 'employment',
  school_training: 'apprenticeship',
};

const PURPOSES: Readonly<Partial<Record<VacancyKind, InternshipPurpose>>> = {
  internship_orientation: 'orientation',
  internship_mandatory: 'compulsory',
  internship_accompanying: 'accompanying',
};

const FOREIGN = 'ba:';

/** Source of a posting that was taken over from the job search of the Bundesagentur. */
export function foreignSource(ref: string): string {
  return `${FOREIGN}${ref}`;
}

/** Whether it was taken over by its reference number: then it is there once. */
export function isForeign(source: string): boolean {
  return source.startsWith(FOREIGN);
}

/** Runs the vacancy check on what was typed; the firm's age counts from the day it was entered. */
export function checkPosting(
  input: CreateVacancyDto,
  employer: Pick<Employer, 'name' | 'registerNumber' | 'verified' | 'createdAt'> & Partial<Employer>,
  now: Date,
  today: string,
  tables: CheckTables = CHECK_TABLES,
  source = 'portal',
): CheckResult {
  return checkVacancy(
    {
      foreignSource: isForeign(source),
      kind:
        input.minijob && CHECKED_KINDS[input.kind] === 'employment' ? 'minijob' : CHECKED_KINDS[input.kind],
      title: input.title,
      text: input.description ?? '',
      employer: {
        name: employer.name,
        registerNumber: employer.registerNumber,
        verifiedDomain: employer.verified,
        answersByLink: employer.answersByLink ?? false,
        accountAgeDays: Math.max(0, dayOf(now) - dayOf(employer.createdAt)),
      },
      pay: input.pay ? { amountEur: input.pay.amountEur, per: input.pay.per } : null,
      hoursPerWeek: input.hoursMax ?? input.hoursMin ?? null,
      hoursPerDay: null,
      start: input.startsOn ?? today,
      end: input.endsOn ?? null,
      workerAge: null,
      trainingYear: input.trainingYear ?? (input.kind === 'apprenticeship' ? 1 : null),
      purpose: PURPOSES[input.kind] ?? null,
      housing: null,
      temporaryAgency: input.kind === 'temp_agency',
      agencyLicence: input.agencyLicence ?? null,
      contact: null,
    },
    today,
    tables,
  );
}

const DAY_MS = 86_400_000;

/** Number of the day (UTC) since 1970. */
function dayOf(time: Date): number {
  return Math.floor(time.getTime() / DAY_MS);
}

/** The firm as the form names it; null when it names none. */
export function employerOf(input: CreateVacancyDto): EmployerInput | null {
  const { employer } = input;
  if (!employer) return null;
  return {
    name: employer.name,
    registerNumber: employer.registerNumber ?? null,
    known: employer.known ?? false,
  };
}

/** Fields of the check by the name that they have in a posting. */
const POINTERS: Readonly<Record<string, string>> = {
  '/text': '/description',
  '/hoursPerWeek': '/hoursMax',
  '/end': '/endsOn',
  '/start': '/startsOn',
};

/** Why an unlawful posting is refused, each reason at its field. */
export function refusedFor(findings: readonly Finding[]): FieldError[] {
  return findings
    .filter((finding) => finding.verdict === 'refuse')
    .map((finding) => ({ pointer: fieldOf(finding), code: sentenceCode(finding) }));
}

/** What the check said about a stored posting, each at its field. */
export function faultsOf({ checkFindings }: { readonly checkFindings: readonly Finding[] }): FieldError[] {
  return checkFindings.map((finding) => ({ pointer: fieldOf(finding), code: sentenceCode(finding) }));
}

/** JSON pointer to the posting's field that a finding speaks of. */
export function fieldOf({ pointer }: Finding): string {
  return POINTERS[pointer] ?? pointer;
}

/** Code of the sentence that tells a finding. */
export function sentenceCode({ code }: Finding): FieldErrorCode {
  return `check_${code.toLowerCase().replace(/_from_.*$/, '_from')}` as FieldErrorCode;
}
