import { LocalDate } from '../shared/index.js';
import { decidingFacts, explore, World } from './explore.js';
import { BooleanFactKey, PermissionFacts, PermissionVacancy } from './facts.js';
import { mergeJudgements } from './merge.js';
import { Situation, Trace } from './situation.js';
import { judge, Judgement } from './status/judge.js';
import { LawTables } from './tables/law-tables.js';

interface Lived extends Judgement {
  readonly trace: Trace;
}

/** The merged answer of all worlds, what the rules noted, and the situation for what follows from the answer. */
export interface Evaluation {
  readonly judgement: Judgement;
  readonly trace: Trace;
  readonly situation: Situation;
}

type Unknown = (key: BooleanFactKey) => boolean;

/** Judges the facts in every way the unknown ones may turn out and merges the answers into one. */
export function evaluate(
  facts: PermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables,
  withoutVolatile: boolean,
): Evaluation {
  const situation = (trace: Trace, onUnknown: Unknown): Situation =>
    new Situation(facts, vacancy, day, tables, trace, onUnknown, withoutVolatile);
  const worlds = live(situation);
  const judgement = mergeJudgements(worlds.map((world) => world.outcome));
  const trace = mergeTraces(
    worlds.map((world) => world.outcome.trace),
    isAgreed(worlds, judgement),
  );
  for (const fact of decidingFacts(worlds, signature)) trace.questions.add(fact);
  return { judgement, trace, situation: situation(trace, () => false) };
}

/** The class and the rules that gave it, without questions and hints: for very many people at once. */
export function evaluateForMatching(
  facts: PermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables,
): { readonly judgement: Judgement; readonly decided: readonly string[] } {
  const worlds = live(
    (trace, onUnknown) => new Situation(facts, vacancy, day, tables, trace, onUnknown, true),
  );
  const judgement = mergeJudgements(worlds.map((world) => world.outcome));
  const traces = worlds.map((world) => world.outcome.trace);
  const decided = [...(traces[0]?.decided ?? [])];
  if (worlds.length === 1 || !isAgreed(worlds, judgement)) return { judgement, decided };
  return { judgement, decided: decided.filter((id) => traces.every((trace) => trace.decided.has(id))) };
}

function live(situation: (trace: Trace, onUnknown: Unknown) => Situation): readonly World<Lived>[] {
  return explore<Lived>((onUnknown) => {
    const trace = new Trace();
    return { ...judge(situation(trace, onUnknown)), trace };
  });
}

function isAgreed(worlds: readonly World<Lived>[], merged: Judgement): boolean {
  return worlds.every((world) => world.outcome.verdict.accessClass === merged.verdict.accessClass);
}

function signature({ verdict, approval }: Judgement): string {
  // A permission that can be had can be had today; since when does not matter for what to ask.
  const from = verdict.accessClass === 'NOT_YET' ? verdict.from : '';
  return `${verdict.accessClass} ${from} ${approval}`;
}

/** Where all worlds agree, only the rules that spoke in each of them carried the answer. */
function mergeTraces(traces: readonly Trace[], isAgreed: boolean): Trace {
  const merged = new Trace();
  for (const trace of traces) {
    trace.consulted.forEach((id) => merged.consulted.add(id));
    trace.questions.forEach((fact) => merged.questions.add(fact));
    trace.vacancyQuestions.forEach((fact) => merged.vacancyQuestions.add(fact));
    merged.volatileUnasked ||= trace.volatileUnasked;
    for (const id of trace.decided) {
      if (!isAgreed || traces.every((other) => other.decided.has(id))) merged.decided.add(id);
    }
  }
  return merged;
}
