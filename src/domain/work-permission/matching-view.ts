import { assertNever, LocalDate, VacancyKind, VACANCY_KINDS } from '../shared/index.js';
import { evaluateForMatching } from './evaluate.js';
import { NO_VOLATILE_FACTS, PermissionVacancy, StoredPermissionFacts, vacancyOfKind } from './facts.js';
import { ruleInfos } from './rules/rule.js';
import { signatures } from './signature.js';
import { BUILT_IN_TABLES } from './tables/built-in.js';
import { LawTables } from './tables/law-tables.js';
import { AccessClass } from './vocabulary.js';
import { Verdict } from './verdict.js';

/**
 * One kind of work at the matcher's gate. `pass`: FREE. `later`: a permission can exist from `from` (the assessed day
 * itself when nothing defers it). `unknown`: an adviser or the office must judge. `fail`: forbidden on these facts.
 */
export interface PermissionGate {
  readonly gate: 'pass' | 'later' | 'fail' | 'unknown';
  readonly from: LocalDate | null;
  readonly accessClass: AccessClass;
  /** The rule that gave the class; null where different rules lead to the same one. */
  readonly rule: string | null;
}

export type PermissionByKind = Readonly<Record<VacancyKind, PermissionGate>>;

const BARE = Object.fromEntries(VACANCY_KINDS.map((kind) => [kind, vacancyOfKind(kind)])) as Readonly<
  Record<VacancyKind, PermissionVacancy>
>;

/** Kinds that the rules cannot tell apart while nothing but the kind is known. */
const SAME_AS: Partial<Record<VacancyKind, VacancyKind>> = {
  temp_agency: 'employment',
  trial_work: 'employment',
  side_job: 'employment',
  internship_accompanying: 'internship_orientation',
};

/**
 * Answers for all kinds of work from stored facts, for very many people on one day. People whom the rules cannot tell
 * apart share one run of the readable rules; nothing of the law is written twice.
 */
export function permissionMatcher(
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): (facts: StoredPermissionFacts) => PermissionByKind {
  const known = new Map<string, PermissionByKind>();
  const signature = signatures(day, tables);
  return (facts) => {
    const key = signature(facts);
    const found = known.get(key);
    if (found) return found;
    const answer = gatesByRules(facts, day, tables);
    known.set(key, answer);
    return answer;
  };
}

let latest: { day: LocalDate; tables: LawTables; answer: ReturnType<typeof permissionMatcher> } | null = null;

/** The answers for one person; keeps the work of the day it was last asked for. */
export function permissionForMatching(
  facts: StoredPermissionFacts,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): PermissionByKind {
  if (latest?.day !== day || latest.tables !== tables) {
    latest = { day, tables, answer: permissionMatcher(day, tables) };
  }
  return latest.answer(facts);
}

/** The same by the readable rules alone: what the fast path must equal. */
export function gatesByRules(
  facts: StoredPermissionFacts,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): PermissionByKind {
  const all = { ...facts, ...NO_VOLATILE_FACTS };
  const gates = new Map<VacancyKind, PermissionGate>();
  for (const kind of VACANCY_KINDS) {
    const twin = gates.get(SAME_AS[kind] ?? kind);
    if (twin) gates.set(kind, twin);
    else {
      const { judgement, decided } = evaluateForMatching(all, BARE[kind], day, tables);
      gates.set(kind, gateOf(judgement.verdict, decided, day));
    }
  }
  return Object.freeze(Object.fromEntries(gates)) as PermissionByKind;
}

function gateOf(verdict: Verdict, decided: readonly string[], day: LocalDate): PermissionGate {
  const { accessClass, from } = verdict;
  const rule = decided.findLast((id) => ruleInfos().get(id)?.area === 'permission') ?? null;
  switch (accessClass) {
    case 'FREE':
      return { gate: 'pass', from: null, accessClass, rule };
    case 'PERMISSION_ENTITLEMENT':
    case 'PERMISSION_NORMALLY_GRANTED':
    case 'PERMISSION_DISCRETION':
      return { gate: 'later', from: day, accessClass, rule };
    case 'NOT_YET':
      return { gate: 'later', from, accessClass, rule };
    case 'FORBIDDEN':
      return { gate: 'fail', from: null, accessClass, rule };
    case 'CLARIFY':
      return { gate: 'unknown', from: null, accessClass, rule };
    default:
      return assertNever(accessClass);
  }
}
