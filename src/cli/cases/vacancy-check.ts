import { isLocalDate } from '../../domain/shared/index.js';
import {
  checkVacancy,
  ContactWay,
  EmployerFacts,
  InternshipPurpose,
  PayPeriod,
  severity,
  StatedPay,
  VacancyFacts,
  VacancyKind,
  Verdict,
  VERDICTS,
} from '../../domain/vacancy-check/index.js';
import type { CaseJudge } from './cases.js';

type Bag = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, VacancyKind>> = {
  employment: 'employment',
  job: 'employment',
  apprenticeship: 'apprenticeship',
  training: 'apprenticeship',
  introductory_qualification: 'introductory_qualification',
  eq: 'introductory_qualification',
  internship: 'internship',
  trial: 'trial',
  minijob: 'minijob',
  temporary_agency: 'temporary_agency',
};
const PERIODS: readonly PayPeriod[] = ['hour', 'day', 'week', 'month', 'year'];
const PURPOSES: readonly (readonly [RegExp, InternshipPurpose])[] = [
  [/compulsory|mandatory|obligatory|pflicht/i, 'compulsory'],
  [/orient/i, 'orientation'],
  [/accompan|begleit/i, 'accompanying'],
];
const CONTACTS: readonly ContactWay[] = ['email', 'phone', 'form', 'post', 'messenger'];

/**
 * Passes when the verdict is the expected one, every expected code is returned, and further codes are milder than
 * the expected verdict.
 */
export const judge: CaseJudge = (testCase) => {
  const { today, vacancy, expected } = readCase(testCase);
  const result = checkVacancy(vacancy, today);
  const differences: string[] = [];
  if (result.verdict !== expected.verdict)
    differences.push(`verdict ${result.verdict}, expected ${expected.verdict}`);
  const codes = result.findings.map((finding) => String(finding.code));
  const missing = expected.codes.filter((code) => !codes.includes(code));
  if (missing.length > 0) differences.push(`missing ${missing.join(', ')}`);
  const extra = result.findings.filter(
    (finding) =>
      !expected.codes.includes(finding.code) && severity(finding.verdict) >= severity(expected.verdict),
  );
  if (extra.length > 0) differences.push(`not expected ${extra.map((finding) => finding.code).join(', ')}`);
  return differences;
};

function readCase(testCase: unknown): {
  today: string;
  vacancy: VacancyFacts;
  expected: { verdict: Verdict; codes: readonly string[] };
} {
  const root = bag(testCase);
  const expected = bag(root['expected']);
  const today = root['today'];
  if (!isLocalDate(today)) throw new Error('today is not a calendar day');
  const verdict = choice(expected['verdict'], VERDICTS);
  if (!verdict) throw new Error('expected.verdict is unknown');
  const codes = Array.isArray(expected['codes']) ? expected['codes'].map(String) : [];
  return { today, vacancy: readVacancy(bag(root['vacancy'])), expected: { verdict, codes } };
}

function readVacancy(v: Bag): VacancyFacts {
  const kind = KINDS[String(v['kind'])];
  if (!kind) throw new Error(`kind ${String(v['kind'])} is unknown`);
  const housing = v['housing'] ? bag(v['housing']) : null;
  return {
    kind,
    title: text(v['title']) ?? '',
    text: text(v['text']) ?? '',
    employer: v['employer'] ? readEmployer(bag(v['employer'])) : null,
    pay: readPay(v['pay']),
    hoursPerWeek: number(v['hoursPerWeek']),
    hoursPerDay: number(v['hoursPerDay']),
    start: day(v['start']),
    end: day(v['end']),
    workerAge: number(v['workerAge']),
    trainingYear: number(v['trainingYear']),
    purpose: readPurpose(v['purpose']),
    housing: housing && {
      tiedToJob: housing['tiedToJob'] === true,
      monthlyEur: number(housing['monthlyEur']),
    },
    temporaryAgency: v['temporaryAgency'] === true,
    agencyLicence: v['agencyLicence'] === true ? 'stated' : text(v['agencyLicence']),
    contact: choice(v['contact'], CONTACTS),
  };
}

function readEmployer(employer: Bag): EmployerFacts {
  return {
    name: text(employer['name']),
    registerNumber: text(employer['registerNumber']),
    verifiedDomain: employer['verifiedDomain'] === true,
    accountAgeDays: number(employer['accountAgeDays']),
  };
}

function readPay(value: unknown): StatedPay | null {
  if (!value) return null;
  const pay = bag(value);
  const amountEur = number(pay['amountEur']);
  const per = choice(pay['per'], PERIODS);
  return amountEur === null || !per ? null : { amountEur, per };
}

/** A purpose may be named in more words than ours ("study_accompanying"); any other is no exception of § 22 MiLoG. */
function readPurpose(value: unknown): InternshipPurpose | null {
  const name = text(value);
  return name === null ? null : (PURPOSES.find(([pattern]) => pattern.test(name))?.[1] ?? 'voluntary');
}

function bag(value: unknown): Bag {
  if (typeof value !== 'object' || value === null) throw new Error('an object is missing');
  return value as Bag;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function day(value: unknown): string | null {
  return isLocalDate(value) ? value : null;
}

function choice<T extends string>(value: unknown, choices: readonly T[]): T | null {
  return choices.find((item) => item === value) ?? null;
}
