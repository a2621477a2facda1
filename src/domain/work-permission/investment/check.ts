import { LocalDate } from '../../shared/index.js';
import { vacancyOfKind } from '../facts.js';
import { aufenthg60dPara1Entry } from '../rules/notices.js';
import { ruleInfos } from '../rules/rule.js';
import {
  aufenthg60cPara2No2,
  aufenthg60cPara2No3,
  aufenthg60cPara3,
  aufenthg60cPara3Registration,
  RouteWindow,
} from '../rules/training-route.js';
import { Situation, Trace } from '../situation.js';
import { STATUS_FAMILY } from '../status/families.js';
import { BUILT_IN_TABLES } from '../tables/built-in.js';
import { LawTables } from '../tables/law-tables.js';
import * as employment from './employment-toleration.js';
import * as integration from './integration.js';
import * as training from './training-route.js';
import {
  InvestmentCase,
  InvestmentFacts,
  PlannedTraining,
  Prerequisite,
  PrerequisiteFinding,
} from './types.js';

export type RouteCode = '60c' | '16g' | '60d' | '25a' | '25b';

/** Where to get advice; pages hold the addresses of the place. */
export type AdviceCode =
  | 'legal_advice'
  | 'migration_counselling'
  | 'chamber'
  | 'iq_network'
  | 'hardship_commission'
  | 'vocational_counselling';

/**
 * How a route stands. `open`: every prerequisite is there. `discretion`: the identity deadline was missed, the office
 * may still decide for it. `later`: only time is missing. `incomplete`: something can still be brought about. `ask`:
 * answers are missing. `closed`: a prerequisite cannot be brought about any more. No chance is estimated.
 */
export type RouteStanding = 'open' | 'discretion' | 'later' | 'incomplete' | 'ask' | 'closed';

export interface RouteCheck {
  readonly route: RouteCode;
  readonly standing: RouteStanding;
  readonly prerequisites: readonly Prerequisite[];
  /** Earliest days of application and grant, for the routes that name a training start. */
  readonly window: RouteWindow | null;
  /** Months the paper lasts where the law fixes them; null: as long as the training or as decided. */
  readonly months: number | null;
  readonly advice: readonly AdviceCode[];
}

export interface InvestmentCheck {
  readonly routes: readonly RouteCheck[];
  /** Days that must not be missed, soonest first, each with the rule it comes from. */
  readonly deadlines: readonly {
    readonly day: LocalDate;
    readonly rule: string;
    readonly route: RouteCode;
  }[];
  /** The stay hangs on a running procedure: say so before anybody signs. */
  readonly staysByProcedure: boolean;
}

type Check = (c: InvestmentCase) => PrerequisiteFinding;
type Entry = readonly [id: string, check: Check];

const TRAINING: readonly Entry[] = [
  ['aufenthg60cPara1', training.aufenthg60cPara1],
  ['aufenthg60cPara1Training', training.aufenthg60cPara1Training],
  [aufenthg60cPara2No2.info.id, training.threeMonthsTolerated],
  [aufenthg60cPara2No3.info.id, training.identityInTime],
  ['aufenthg60cPara2No1', training.aufenthg60cPara2No1],
  ['aufenthg60cPara2No4', training.aufenthg60cPara2No4],
  ['aufenthg60cPara2No5', training.aufenthg60cPara2No5],
  [aufenthg60cPara3.info.id, training.withinWindow],
  [aufenthg60cPara3Registration.info.id, training.contractRegistered],
];

const entriesOf = (
  checks: readonly (Check & { readonly info: { readonly id: string } })[],
): readonly Entry[] => checks.map((check) => [check.info.id, check]);

const ROUTES: readonly {
  readonly route: RouteCode;
  readonly entries: readonly Entry[];
  readonly months: number | null;
  readonly advice: readonly AdviceCode[];
}[] = [
  {
    route: '60c',
    entries: TRAINING,
    months: null,
    advice: ['legal_advice', 'chamber', 'vocational_counselling'],
  },
  {
    route: '16g',
    entries: [...TRAINING, ...entriesOf([training.aufenthg16gPara10])],
    months: null,
    advice: ['legal_advice', 'chamber', 'vocational_counselling'],
  },
  {
    route: '60d',
    entries: [
      [aufenthg60dPara1Entry.info.id, employment.enteredInTime],
      ...entriesOf([
        employment.aufenthg60dPara1No1,
        employment.aufenthg60dPara1No2,
        employment.aufenthg60dPara1No3,
        employment.aufenthg60dPara1No4,
        employment.aufenthg60dPara1No5,
        employment.aufenthg60dPara1No6,
        employment.aufenthg60dPara1No7,
        employment.aufenthg60dPara1No9,
        employment.aufenthg60dPara1No10,
        employment.aufenthg60dPara1No11,
      ]),
    ],
    months: 30,
    advice: ['legal_advice', 'migration_counselling', 'hardship_commission'],
  },
  {
    route: '25a',
    entries: entriesOf([
      integration.aufenthg25aPara1,
      integration.aufenthg25aPara1No1,
      integration.aufenthg25aPara1No2,
      integration.aufenthg25aPara1No3,
      integration.aufenthg25bPara1No2,
      integration.aufenthg25bPara2No1,
    ]),
    months: null,
    advice: ['legal_advice', 'migration_counselling'],
  },
  {
    route: '25b',
    entries: entriesOf([
      integration.aufenthg25bPara1,
      integration.aufenthg25bPara1No1,
      integration.aufenthg25bPara1No2,
      integration.aufenthg25bPara1No3,
      integration.aufenthg25bPara1No4,
      integration.aufenthg25bPara1No5,
      integration.aufenthg25bPara2No1,
    ]),
    months: 24,
    advice: ['legal_advice', 'migration_counselling'],
  },
];

/**
 * What protects a training before anybody invests in it: per route each prerequisite as fulfilled, missing or to be
 * asked, with its days and where to get advice. For the person and the adviser she chose; never for an employer.
 */
export function investmentCheck(
  facts: InvestmentFacts,
  planned: PlannedTraining,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): InvestmentCheck {
  const vacancy = {
    ...vacancyOfKind('apprenticeship'),
    start: planned.start,
    contractRegistrationRequested: planned.contractRegistrationRequested,
  };
  const situation = new Situation(facts, vacancy, day, tables, new Trace(), () => false, false);
  const c: InvestmentCase = { facts, training: planned, day, situation };
  const routes = ROUTES.map(({ route, entries, months, advice }): RouteCheck => {
    const prerequisites = entries.map(([id, check]) => ({ ...check(c), id, source: sourceOf(id) }));
    return {
      route,
      standing: standingOf(prerequisites, c),
      prerequisites,
      window: windowOf(route, c),
      months,
      advice,
    };
  });
  return {
    routes,
    deadlines: deadlinesOf(routes, day),
    staysByProcedure: STATUS_FAMILY[facts.status] === 'asylum',
  };
}

function sourceOf(id: string): string {
  return ruleInfos().get(id)?.source ?? '';
}

function standingOf(prerequisites: readonly Prerequisite[], c: InvestmentCase): RouteStanding {
  const missing = prerequisites.filter((each) => each.state === 'missing');
  const fatal = missing.filter((each) => !each.curable);
  if (fatal.some((each) => !isDiscretionary(each, c))) return 'closed';
  if (prerequisites.some((each) => each.state === 'ask')) return 'ask';
  const open = missing.filter((each) => each.curable);
  if (open.length > 0) return open.every((each) => each.from !== null) ? 'later' : 'incomplete';
  return fatal.length > 0 ? 'discretion' : 'open';
}

/** §§ 60c(7), 16g(6), 60d(4) AufenthG: a missed identity deadline leaves discretion once the steps are taken. */
function isDiscretionary(prerequisite: Prerequisite, c: InvestmentCase): boolean {
  const isIdentity =
    prerequisite.id === aufenthg60cPara2No3.info.id ||
    prerequisite.id === employment.aufenthg60dPara1No1.info.id;
  const isTaken = c.facts.identityClarifiedOn !== null || c.facts.identityMeasuresTakenOn !== null;
  return isIdentity && isTaken;
}

function windowOf(route: RouteCode, c: InvestmentCase): RouteWindow | null {
  if (route !== '60c' && route !== '16g') return null;
  const isTwin = c.facts.beganTrainingAsAsylumSeeker === true;
  return aufenthg60cPara3(c.situation, isTwin ? null : (aufenthg60cPara2No2(c.situation)?.on ?? null));
}

function deadlinesOf(routes: readonly RouteCheck[], day: LocalDate): InvestmentCheck['deadlines'] {
  return routes
    .filter((check) => check.standing !== 'closed')
    .flatMap((check) =>
      check.prerequisites.flatMap(({ by, id }) =>
        by === null || by < day ? [] : [{ day: by, rule: id, route: check.route }],
      ),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
