import { isWithin, LocalDate } from '../../shared/index.js';
import { FactKey } from '../facts.js';
import { Situation, View } from '../situation.js';

/**
 * Which part of the law a rule belongs to; pages group the explanations by it. A `condition` finds something another
 * rule of permission law turns on.
 */
export type RuleArea =
  'permission' | 'approval' | 'condition' | 'responsibility' | 'route' | 'pay' | 'funding' | 'duty';

/** What is known about a rule besides its text. */
export interface RuleInfo {
  readonly id: string;
  readonly area: RuleArea;
  /** First day on which this wording holds; null: before any day the portal looks at. */
  readonly validFrom: LocalDate | null;
  /** Last day of this wording; null: no end known. */
  readonly validTo: LocalDate | null;
  readonly source: string;
  /** Day by which a person must have read the source again. */
  readonly reviewBy: LocalDate;
  /** Facts beside the status that the rule reads; the answer depends on nothing else. */
  readonly facts: readonly string[];
}

interface Definition<K extends string> {
  readonly id: string;
  readonly area?: RuleArea;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly source: string;
  readonly reviewBy?: LocalDate;
  readonly facts: readonly K[];
}

/** Law that nobody announced to change is read again once a year. */
const YEARLY_REVIEW = '2027-08-19';
const registry = new Map<string, RuleInfo>();

/** A rule of permission law: null when it says nothing about the situation or is not in force on its day. */
export type Rule<A extends readonly unknown[], R> = ((situation: Situation, ...args: A) => R | null) & {
  readonly info: RuleInfo;
};

/**
 * Registers a rule and wraps its text: it speaks only while in force, sees only the facts it names, and leaves its id
 * with the answer it took part in.
 */
export function rule<const K extends FactKey, A extends readonly unknown[], R>(
  definition: Definition<K>,
  decide: (situation: View<K>, ...args: A) => R | null,
): Rule<A, R> {
  const info = register(definition, 'permission');
  const apply = (situation: Situation, ...args: A): R | null => {
    if (!isInForce(info, situation.day)) return null;
    situation.trace.consulted.add(info.id);
    const answer = decide(situation, ...args);
    if (answer !== null) situation.trace.decided.add(info.id);
    return answer;
  };
  return Object.assign(apply, { info });
}

/** Registers a rule outside permission law, whose function takes arguments of its own. */
export function statute<A extends readonly unknown[], R>(
  definition: Definition<string>,
  decide: (...args: A) => R,
): ((...args: A) => R) & { readonly info: RuleInfo } {
  const info = register(definition, 'funding');
  return Object.assign((...args: A): R => decide(...args), { info });
}

/** All rules by id. */
export function ruleInfos(): ReadonlyMap<string, RuleInfo> {
  return registry;
}

export function isInForce(info: RuleInfo, day: LocalDate): boolean {
  return isWithin(day, info.validFrom, info.validTo);
}

function register(definition: Definition<string>, area: RuleArea): RuleInfo {
  if (registry.has(definition.id)) throw new Error(`two rules are called ${definition.id}`);
  const info: RuleInfo = {
    id: definition.id,
    area: definition.area ?? area,
    validFrom: definition.validFrom ?? null,
    validTo: definition.validTo ?? null,
    source: definition.source,
    reviewBy: definition.reviewBy ?? YEARLY_REVIEW,
    facts: definition.facts,
  };
  registry.set(info.id, info);
  return info;
}
