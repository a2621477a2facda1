import { LocalDate } from '../shared/index.js';
import { decidingFacts, explore } from './explore.js';
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

/** Judges the facts in every way the unknown ones may turn out and merges the answers into one. */
export function evaluate(
  facts: PermissionFacts,
  vacancy: PermissionVacancy,
  day: LocalDate,
  tables: LawTables,
  withoutVolatile: boolean,
): Evaluation {
  const situation = (trace: Trace, onUnknown: (key: BooleanFactKey) => boolean): Situation =>
    new Situation(facts, vacancy, day, tables, trace, onUnknown, withoutVolatile);
  const worlds = explore<Lived>((onUnknown) => {
    const trace = new Trace();
    return { ...judge(situation(trace, onUnknown)), trace };
  });
  const judgement = mergeJudgements(worlds.map((world) => world.outcome));
  const trace = mergeTraces(
    worlds.map((world) => world.outcome.trace),
    worlds.every((world) => world.outcome.verdict.accessClass === judgement.verdict.accessClass),
  );
  for (const fact of decidingFacts(worlds, signature)) trace.questions.add(fact);
  return { judgement, trace, situation: situation(trace, () => false) };
}

function signature({ verdict, approval }: Judgement): string {
  return `${verdict.accessClass} ${verdict.from ?? ''} ${approval}`;
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
