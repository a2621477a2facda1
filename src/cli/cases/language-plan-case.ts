import { LocalDate } from '../../domain/shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun, WeightedGoal } from '../../domain/language/index.js';
import { JsonPlace } from './json-reader.js';
import { candidateOf, goalOf, runOf } from './language-plan-input.js';

/** What a plan is to be best in; `q` is read by `reliable` alone. */
export interface ObjectiveInput {
  readonly objective: 'earliest' | 'reliable' | 'unlock' | 'joint' | 'pareto';
  readonly q: number;
}

export interface CasePerson {
  readonly id: string;
  readonly candidate: LanguageCandidate;
  readonly goal: LanguageGoal;
}

/** One case of the language file; what its objective does not ask for may be left out. */
export interface LanguagePlanCase extends ObjectiveInput {
  readonly candidate: LanguageCandidate | null;
  readonly goal: LanguageGoal | null;
  readonly goals: readonly WeightedGoal[];
  readonly people: readonly CasePerson[];
  readonly runs: readonly LanguageRun[];
  readonly horizon: LocalDate | null;
  readonly also: ObjectiveInput | null;
  readonly expected: Readonly<Record<string, unknown>>;
}

const OBJECTIVES = ['earliest', 'reliable', 'unlock', 'joint', 'pareto'] as const;
const USUAL_Q = 0.8;

export function readLanguagePlanCase(place: JsonPlace): LanguagePlanCase {
  const main = objectiveOf(place);
  const also = place.at('alsoObjective').optional(objectiveOf);
  const wanted = [main.objective, ...(also ? [also.objective] : [])];
  const isJoint = wanted.includes('joint');
  const isUnlock = wanted.includes('unlock');
  const isSingle = wanted.some((objective) => objective !== 'joint' && objective !== 'unlock');
  return {
    ...main,
    also,
    candidate: needed(place.at('candidate'), isSingle || isUnlock, candidateOf),
    goal: needed(place.at('vacancy'), isSingle, goalOf),
    goals: needed(place.at('vacancies'), isUnlock, (list) => list.list(weightedOf)) ?? [],
    people: needed(place.at('people'), isJoint, (list) => list.list(personOf)) ?? [],
    runs: runsOf(place.at('runs')),
    horizon: needed(place.at('horizon'), isUnlock, (day) => day.date()),
    expected: place.at('expected').fields(),
  };
}

function objectiveOf(place: JsonPlace): ObjectiveInput {
  return {
    objective: place.at('objective').oneOf(OBJECTIVES),
    q: place.at('q').optional((q) => q.number({ from: 0, to: 1 })) ?? USUAL_Q,
  };
}

/** Read where it is given; that it is missing is a fault only where the objective asks for it. */
function needed<T>(place: JsonPlace, isAsked: boolean, read: (place: JsonPlace) => T): T | null {
  return isAsked ? read(place) : place.optional(read);
}

function weightedOf(place: JsonPlace): WeightedGoal {
  const weight = place.at('weight').optional((value) => value.number({ from: 0 })) ?? 1;
  return { ...goalOf(place), weight };
}

function personOf(place: JsonPlace): CasePerson {
  return {
    id: place.at('id').text(),
    candidate: candidateOf(place.at('candidate')),
    goal: goalOf(place.at('vacancy')),
  };
}

/** Plans name runs by id, so each id stands once. */
function runsOf(place: JsonPlace): readonly LanguageRun[] {
  const seen = new Set<string>();
  return place.list((entry) => {
    const run = runOf(entry);
    if (seen.has(run.id)) entry.at('id').note(`${JSON.stringify(run.id)} names an earlier run too`);
    seen.add(run.id);
    return run;
  });
}
