import { VacancyKind, daysBetween } from '../domain/shared/index.js';
import {
  CHECK_TABLES,
  CheckTables,
  checkVacancy,
  Finding,
  InternshipPurpose,
  CheckResult,
  VacancyKind as CheckedKind,
} from '../domain/vacancy-check/index.js';
import { AppError, FieldErrorCode } from '../platform/http/index.js';
import { Employer } from './employer.entity.js';
import { EmployerInput } from './employer.service.js';
import { CreateVacancyDto } from './vacancy.dto.js';

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

/** Runs the vacancy check on what was typed; the firm's age counts from the day it was entered. */
export function checkPosting(
  input: CreateVacancyDto,
  employer: Pick<Employer, 'name' | 'registerNumber' | 'verified' | 'createdAt'>,
  now: Date,
  today: string,
  tables: CheckTables = CHECK_TABLES,
): CheckResult {
  return checkVacancy(
    {
      kind:
        input.minijob && CHECKED_KINDS[input.kind] === 'employment' ? 'minijob' : CHECKED_KINDS[input.kind],
      title: input.title,
      text: input.description ?? '',
      employer: {
        name: employer.name,
        registerNumber: employer.registerNumber,
        verifiedDomain: employer.verified,
        accountAgeDays: Math.max(
          0,
          daysBetween(employer.createdAt.toISOString().slice(0, 10), now.toISOString().slice(0, 10)),
        ),
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

/** The refusal of an unlawful posting, with each reason at its field. */
export function refusal(findings: readonly Finding[]): AppError {
  const errors = findings
    .filter((finding) => finding.verdict === 'refuse')
    .map((finding) => ({
      pointer: fieldOf(finding),
      code: sentenceCode(finding),
    }));
  return new AppError('vacancy_refused', { errors });
}

/** JSON pointer to the posting's field that a finding speaks of. */
export function fieldOf({ pointer }: Finding): string {
  return POINTERS[pointer] ?? pointer;
}

/** Code of the sentence that tells a finding. */
export function sentenceCode({ code }: Finding): FieldErrorCode {
  return `check_${code.toLowerCase().replace(/_from_.*$/, '_from')}` as FieldErrorCode;
}
