import {
  LocalDate,
  addDays,
  addMonths,
  addYears,
  assertNever,
  isWithin,
  minDate,
} from '../../shared/index.js';
import { LanguageRun, LanguageScheme } from '../model/index.js';
import { FundingRouteKind, LanguageOffice, LanguageRule, RuleCondition } from './language-rule.js';
import { LANGUAGE_RULES } from './language-rules.js';
import { LanguageStatusFacts } from './status-facts.js';

/** One way to a place, with who decides and how long that takes. */
export interface FundingRoute {
  readonly scheme: LanguageScheme;
  readonly route: FundingRouteKind;
  readonly decidedBy: LanguageOffice;
  readonly leadDays: number;
  readonly ruleId: string;
  readonly source: string;
  /** False: ask the office before relying on it. */
  readonly verified: boolean;
}

export interface LanguageEntitlements {
  /** Schemes with a funded place, for `LanguageCandidate.entitlements`. */
  readonly schemes: readonly LanguageScheme[];
  /** Funded ways first, quickest decision first. */
  readonly routes: readonly FundingRoute[];
  /** Ways that exist in law but are closed on the day: named so that nobody looks for them in vain. */
  readonly stopped: readonly FundingRoute[];
  /** Rules whose review date is past. */
  readonly overdue: readonly string[];
}

/**
 * Which kinds of language course a person can get a funded place in on a day, by which way, and who decides
 * (§§ 44, 44a, 45a AufenthG; IntV; DeuFöV). Rules are dated rows; pass others to preview a change.
 */
export function entitlements(
  facts: LanguageStatusFacts,
  day: LocalDate,
  rules: readonly LanguageRule[] = LANGUAGE_RULES,
): LanguageEntitlements {
  const valid = rules.filter(({ validFrom, validTo }) => isWithin(day, validFrom, validTo));
  const applies = (rule: LanguageRule, ikOpen: boolean): boolean =>
    (rule.statuses?.includes(facts.status) ?? true) &&
    (rule.benefits?.includes(facts.benefit) ?? true) &&
    rule.conditions.every((condition) => holds(condition, facts, day, ikOpen));
  const funded = (rule: LanguageRule): boolean => rule.effect === 'open' && rule.route !== 'self_paying';
  const ikOpen = valid.some((rule) => rule.scheme === 'IK' && funded(rule) && applies(rule, false));
  const applying = valid.filter((rule) => applies(rule, ikOpen));
  const open = applying.filter(({ effect }) => effect === 'open');
  const toRoute = (rule: LanguageRule): FundingRoute => routeOf(rule, facts);
  const schemes = [...new Set(open.filter(funded).map(({ scheme }) => scheme))];
  return {
    schemes,
    routes: [...open.filter(funded).sort(byLead), ...open.filter((rule) => !funded(rule))].map(toRoute),
    stopped: applying
      .filter(({ effect, scheme }) => effect === 'stopped' && !schemes.includes(scheme))
      .map(toRoute),
    overdue: applying.filter(({ reviewBy }) => reviewBy < day).map(({ id }) => id),
  };
}

function byLead(a: LanguageRule, b: LanguageRule): number {
  return a.leadDays - b.leadDays;
}

function routeOf(rule: LanguageRule, facts: LanguageStatusFacts): FundingRoute {
  const { scheme, route, decidedBy, leadDays, id, source } = rule;
  const titleDayMissing = rule.conditions.includes('within_a_year_of_title') && facts.titleSince === null;
  const verified = rule.verified && (!titleDayMissing || facts.delayNotOwnFault);
  return { scheme, route, decidedBy, leadDays, ruleId: id, source, verified };
}

function holds(
  condition: RuleCondition,
  facts: LanguageStatusFacts,
  day: LocalDate,
  ikOpen: boolean,
): boolean {
  switch (condition) {
    case 'obliged':
      return facts.obliged;
    case 'within_a_year_of_title':
      // The year after an event ends with the day of the same number (§§ 187(1), 188(2) BGB); that day still counts.
      return facts.delayNotOwnFault || facts.titleSince === null || day <= addYears(facts.titleSince, 1);
    case 'permit_held':
      return facts.ikPermit !== null && isWithin(day, facts.ikPermit.issuedOn, facts.ikPermit.validUntil);
    case 'below_b1':
      return facts.certifiedLevel < 3;
    case 'b1_or_higher':
      return facts.certifiedLevel >= 3;
    case 'employed':
      return facts.employed;
    case 'registered_with_agentur':
      return facts.registeredWithAgentur || facts.benefit === 'sgb3';
    case 'promise_or_training':
      return facts.apprenticeOrPromise;
    case 'recognition':
      return facts.recognitionProcedure;
    case 'toleration_six_months':
      return facts.tolerationSince !== null && day >= addMonths(facts.tolerationSince, 6);
    case 'integration_course_without_b1':
      return facts.integrationCourseWithoutB1 && facts.certifiedLevel < 3;
    case 'no_integration_course':
      return !ikOpen;
    default:
      return assertNever(condition);
  }
}

/** Last day to ask the deciding office for a place in this run, so that the answer is there when it must be. */
export function applyBefore(route: FundingRoute, run: LanguageRun): LocalDate {
  return addDays(minDate(run.registerBy, run.start), -route.leadDays);
}

/**
 * The quickest funded way into a run; null when there is none. Obliged people come first when seats are given out
 * (DeuFöV § 8(3)), so between equally quick ways the obligation is taken.
 */
export function routeInto(
  run: Pick<LanguageRun, 'scheme'>,
  { routes }: LanguageEntitlements,
): FundingRoute | null {
  const ways = routes.filter(({ scheme, route }) => scheme === run.scheme && route !== 'self_paying');
  const least = Math.min(...ways.map(({ leadDays }) => leadDays));
  const quickest = ways.filter(({ leadDays }) => leadDays === least);
  return quickest.find(({ route }) => route === 'obliged') ?? quickest[0] ?? null;
}

/**
 * Runs as they can be reached from `today` when a funded place must be applied for first: registration closes
 * earlier by the lead time of the decision. Runs without a funded way stay as they are.
 */
export function withLeadTimes(
  runs: readonly LanguageRun[],
  granted: LanguageEntitlements,
): readonly LanguageRun[] {
  const routes = new Map<LanguageScheme, FundingRoute | null>();
  return runs.map((run) => {
    const known = routes.get(run.scheme);
    const route = known === undefined ? routeInto(run, granted) : known;
    if (known === undefined) routes.set(run.scheme, route);
    return route ? { ...run, registerBy: applyBefore(route, run) } : run;
  });
}
