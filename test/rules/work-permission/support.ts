import { LocalDate } from '../../../src/domain/shared/index.js';
import {
  assess,
  Assessment,
  BUILT_IN_TABLES,
  fundingOptions,
  FundingPerson,
  FundingWork,
  investmentCheck,
  InvestmentFacts,
  LawTables,
  NO_INVESTMENT_ANSWERS,
  NO_VOLATILE_FACTS,
  NOTHING_ASKED_FOR_FUNDING,
  PermissionFacts,
  PermissionVacancy,
  PlannedTraining,
  responsibility,
  ResponsibilityQuery,
  ResidenceStatus,
  storedFacts,
  vacancyOfKind,
  VolatileFacts,
  warningName,
} from '../../../src/domain/work-permission/index.js';

/** What a run of the program says about one case, and whether the rule took part in the answer. */
export interface Probe {
  readonly answer: string;
  readonly spoke: boolean;
}

/**
 * One line of a rule's table. `in`: the rule takes hold; `out`: the nearest case in which it does not, or in which its
 * edge is not reached. `expect` is written down from the statute, never copied from a run.
 */
export interface Row {
  readonly rule: string;
  readonly side: 'in' | 'out';
  readonly name: string;
  readonly expect: string;
  readonly probe: () => Probe;
}

/** Volatile facts as an adviser hears them from most people: nothing of the kind. */
export const NOTHING_VOLATILE: VolatileFacts = {
  acceleratedProcedure: false,
  dublinRequestSent: false,
  transferDecision: false,
  protectionInOtherMemberState: false,
  germanyMustExamineAgain: false,
  cooperationBreach: false,
  concreteRemovalMeasures: false,
  exclusionGround: 'none',
};

export const TODAY: LocalDate = '2026-11-21';

/** Facts of an adult from a state on no list, with every yes/no answered by no. */
export function factsOf(status: ResidenceStatus, over: Partial<PermissionFacts> = {}): PermissionFacts {
  return {
    ...storedFacts(status),
    ...NOTHING_VOLATILE,
    nationality: 'AF',
    birthDate: '1996-05-05',
    mustLiveInReception: false,
    validPassportPresented: false,
    workPermittedDuringAsylum: false,
    asylumOutcome: status.startsWith('duldung') ? 'rejected' : 'pending',
    ...over,
  };
}

export interface Setting {
  readonly day?: LocalDate;
  readonly work?: Partial<PermissionVacancy> & Pick<PermissionVacancy, 'kind'>;
  readonly tables?: Partial<LawTables>;
}

export function assessed(facts: PermissionFacts, setting: Setting = {}): Assessment {
  const { work = { kind: 'employment' }, day = TODAY, tables } = setting;
  return assess(facts, { ...vacancyOfKind(work.kind), ...work }, day, { ...BUILT_IN_TABLES, ...tables });
}

/** Class, first day and approval in one line. */
export function answerOf({ accessClass, earliestDate, baApproval }: Assessment): string {
  return [accessClass, ...(accessClass === 'NOT_YET' ? [earliestDate] : []), baApproval].join(' ');
}

type Read = (assessment: Assessment) => string;

/** A line whose answer is read from an assessment. */
export function line(
  rule: string,
  side: Row['side'],
  name: string,
  expect: string,
  facts: PermissionFacts,
  setting: Setting = {},
  read: Read = answerOf,
): Row {
  const probe = (): Probe => {
    const assessment = assessed(facts, setting);
    return { answer: read(assessment), spoke: assessment.rules.some((applied) => applied.id === rule) };
  };
  return { rule, side, name, expect, probe };
}

/** Whether a hint is among those of an assessment. */
export const hint =
  (code: string): Read =>
  (assessment) =>
    assessment.warnings.map(warningName).includes(code) ? 'hint' : 'no hint';

export const bodies: Read = ({ livelihoodBody, placementBody }) => `${livelihoodBody} ${placementBody}`;

export const route: Read = ({ route60c16g }) =>
  route60c16g === null
    ? 'none'
    : `${route60c16g.status} ${route60c16g.applyFrom} ${route60c16g.grantEarliest}`;

/** A line about the responsible bodies. */
export function office(
  rule: string,
  side: Row['side'],
  name: string,
  expect: string,
  query: Partial<ResponsibilityQuery> & Pick<ResponsibilityQuery, 'status'>,
  day: LocalDate = TODAY,
  tables: Partial<LawTables> = {},
): Row {
  const probe = (): Probe => {
    const found = responsibility({ kreis: null, ...query }, day, undefined, {
      ...BUILT_IN_TABLES,
      ...tables,
    });
    return {
      answer: `${found.livelihood} ${found.placement}`,
      spoke: found.rules.some((applied) => applied.id === rule),
    };
  };
  return { rule, side, name, expect, probe };
}

export function investmentFacts(
  status: ResidenceStatus,
  over: Partial<InvestmentFacts> = {},
): InvestmentFacts {
  return { ...storedFacts(status), ...NO_VOLATILE_FACTS, ...NO_INVESTMENT_ANSWERS, ...over };
}

export const NO_TRAINING: PlannedTraining = {
  level: null,
  followUpPromised: null,
  start: null,
  contractRegistrationRequested: null,
};

/** A line about one prerequisite of a route, with its days. */
export function prerequisite(
  rule: string,
  side: Row['side'],
  name: string,
  expect: string,
  facts: InvestmentFacts,
  setting: { readonly day?: LocalDate; readonly training?: Partial<PlannedTraining> } = {},
): Row {
  const probe = (): Probe => {
    const check = investmentCheck(facts, { ...NO_TRAINING, ...setting.training }, setting.day ?? TODAY);
    const found = check.routes.flatMap((each) => each.prerequisites).find((each) => each.id === rule);
    const dates = [found?.by && `by ${found.by}`, found?.from && `from ${found.from}`].filter(Boolean);
    return { answer: [found?.state, ...dates].join(' '), spoke: found?.state === 'fulfilled' };
  };
  return { rule, side, name, expect, probe };
}

export const WORK: FundingWork = {
  kind: 'employment',
  start: '2027-01-04',
  contractOn: '2026-12-10',
  contractMonths: 24,
  hoursPerWeek: 39,
  employerHeadcount: 40,
  monthsThereBefore: 0,
  courseHours: null,
  isExistingJob: false,
};

/** A line about one instrument: availability, amounts, length and deadline as `read` shows them. */
export function funding(
  rule: string,
  side: Row['side'],
  name: string,
  expect: string,
  person: Partial<Omit<FundingPerson, 'facts'>> & { readonly facts?: FundingPerson['facts'] },
  setting: { readonly work?: Partial<FundingWork>; readonly day?: LocalDate; readonly through?: string } = {},
): Row {
  const probe = (): Probe => {
    const all = { facts: storedFacts('ae_25_2'), ...NOTHING_ASKED_FOR_FUNDING, ...person };
    const options = fundingOptions(all, { ...WORK, ...setting.work }, setting.day ?? TODAY);
    const option = options.find((each) => each.rule === (setting.through ?? rule));
    if (!option) return { answer: 'none', spoke: false };
    const amounts = option.amounts.map((amount) => amount.value).join('/');
    const { event, applyBy, isMissed } = option.deadline;
    const length = option.maxMonths ?? (option.maxWeeks === null ? '-' : `${option.maxWeeks}w`);
    const answer = `${option.availability} ${amounts} ${length} ${event} ${applyBy ?? '-'}${isMissed ? ' missed' : ''}`;
    return { answer, spoke: option.availability === 'met' };
  };
  return { rule, side, name, expect, probe };
}
