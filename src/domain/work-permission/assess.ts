import { LocalDate } from '../shared/index.js';
import { evaluate } from './evaluate.js';
import {
  FactKey,
  NO_VOLATILE_FACTS,
  PermissionFacts,
  PermissionVacancy,
  StoredPermissionFacts,
  VOLATILE_FACT_KEYS,
} from './facts.js';
import { TrainingRoute, trainingRoute } from './route.js';
import { approvalFreeFrom } from './rules/approval.js';
import { ruleInfos } from './rules/rule.js';
import { Situation, Trace } from './situation.js';
import { bodiesOf } from './status/bodies.js';
import { STATUS_FAMILY } from './status/families.js';
import { Judgement } from './status/judge.js';
import { BUILT_IN_TABLES } from './tables/built-in.js';
import { LawTables } from './tables/law-tables.js';
import { AccessClass, Authority, BaApproval, Body, LegalStrength } from './vocabulary.js';
import { Verdict } from './verdict.js';
import { Warning } from './warning-codes.js';
import { warningsOf } from './warnings.js';

/** A rule that took part in the answer, as a page shows it beside the plain sentence of the same id. */
export interface AppliedRule {
  readonly id: string;
  readonly source: string;
}

/** What to ask next to make the answer firmer. A volatile fact is asked in the adviser's session only. */
export type Question =
  | { readonly about: 'person'; readonly fact: FactKey; readonly isVolatile: boolean }
  | { readonly about: 'vacancy'; readonly fact: keyof PermissionVacancy };

export interface Assessment {
  readonly accessClass: AccessClass;
  readonly legalStrength: LegalStrength;
  readonly permissionNeeded: boolean;
  readonly authority: Authority;
  readonly baApproval: BaApproval;
  /** First day without approval by length of stay, when it lies ahead. */
  readonly baFreeFrom: LocalDate | null;
  /** First day on which a permission can exist; never a start date. null for CLARIFY and FORBIDDEN. */
  readonly earliestDate: LocalDate | null;
  /** null: the person needs no benefits. */
  readonly livelihoodBody: Body | null;
  readonly placementBody: Body;
  /** First day on which the bodies change by themselves. */
  readonly bodiesChangeOn: LocalDate | null;
  readonly warnings: readonly Warning[];
  readonly rules: readonly AppliedRule[];
  /** Rules that were asked, also those that had nothing to say; the answer depends on their facts alone. */
  readonly consultedRules: readonly string[];
  readonly route60c16g: TrainingRoute | null;
  readonly questions: readonly Question[];
}

/** An answer without the volatile facts: good for ranking, to be confirmed by an adviser before a proposal. */
export interface UnconfirmedAssessment extends Assessment {
  readonly toBeConfirmed: boolean;
}

/**
 * May this person do this work on this day, who decides, and from when? For the adviser's session: a fact nobody
 * answered counts as unknown, and where the answer turns on it the class is CLARIFY with the question to ask. Never
 * FREE but by a printed title (or where there is nothing to permit). Dates count by §§ 187, 188 BGB.
 */
export function assess(
  facts: PermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): Assessment {
  return run(facts, vacancy, day, tables, false).assessment;
}

/**
 * The same for stored facts: volatile facts count as not asked and as harmless, so that the night's work says "possible
 * after permission, to be confirmed" instead of "unclear" for everybody. `toBeConfirmed` where one would be read.
 */
export function assessWithoutVolatile(
  facts: StoredPermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables = BUILT_IN_TABLES,
): UnconfirmedAssessment {
  const { assessment, volatileUnasked } = run({ ...facts, ...NO_VOLATILE_FACTS }, vacancy, day, tables, true);
  if (!volatileUnasked) return { ...assessment, toBeConfirmed: false };
  const confirm: Warning = { code: 'CONFIRM_IN_ADVISER_SESSION', date: null };
  return { ...assessment, warnings: [confirm, ...assessment.warnings], toBeConfirmed: true };
}

function run(
  facts: PermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables,
  withoutVolatile: boolean,
): { readonly assessment: Assessment; readonly volatileUnasked: boolean } {
  const { judgement, trace, situation } = evaluate(facts, vacancy, day, tables, withoutVolatile);
  // Taken before the hints are made: they look at volatile facts without turning the answer.
  const { volatileUnasked } = trace;
  return { assessment: complete(situation, judgement, trace), volatileUnasked };
}

function complete(s: Situation, { verdict, approval }: Judgement, trace: Trace): Assessment {
  const bodies = bodiesOf(s);
  const baFreeFrom = approval === 'required' && hasNoTitle(s) ? approvalFreeFrom(s) : null;
  const route60c16g = trainingRoute(s, verdict.accessClass);
  const warnings = warningsOf(s, {
    verdict,
    approval,
    bodies,
    route: route60c16g,
    baFreeFrom,
    decided: new Set(trace.decided),
  });
  return {
    ...classOf(verdict, s.day),
    baApproval: approval,
    baFreeFrom,
    livelihoodBody: bodies.livelihood,
    placementBody: bodies.placement,
    bodiesChangeOn: bodies.changesOn,
    warnings,
    rules: appliedRules(trace),
    consultedRules: [...trace.consulted],
    route60c16g,
    questions: questionsOf(trace),
  };
}

function hasNoTitle(s: Situation): boolean {
  const family = STATUS_FAMILY[s.status];
  return family === 'asylum' || family.endsWith('toleration');
}

function classOf(
  verdict: Verdict,
  day: LocalDate,
): Pick<Assessment, 'accessClass' | 'legalStrength' | 'permissionNeeded' | 'authority' | 'earliestDate'> {
  const { accessClass } = verdict;
  const hasDate = accessClass !== 'CLARIFY' && accessClass !== 'FORBIDDEN';
  // A permission that can be had without a known first day can be had today.
  return {
    accessClass,
    legalStrength: verdict.strength,
    permissionNeeded: accessClass !== 'FREE' && accessClass !== 'FORBIDDEN',
    authority: accessClass === 'FREE' ? 'none' : 'auslaenderbehoerde',
    earliestDate: hasDate ? (verdict.from ?? day) : null,
  };
}

function appliedRules(trace: Trace): readonly AppliedRule[] {
  const infos = ruleInfos();
  return [...trace.decided].map((id) => ({ id, source: infos.get(id)?.source ?? '' }));
}

const VOLATILE: ReadonlySet<string> = new Set(VOLATILE_FACT_KEYS);

function questionsOf(trace: Trace): readonly Question[] {
  const person = [...trace.questions].map((fact): Question => ({
    about: 'person',
    fact,
    isVolatile: VOLATILE.has(fact),
  }));
  const vacancy = [...trace.vacancyQuestions].map((fact): Question => ({ about: 'vacancy', fact }));
  return [...person, ...vacancy];
}
