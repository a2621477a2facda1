import { LocalDate, fromEpochDay } from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun } from '../model/index.js';
import { compilePerson } from '../search/compile.js';
import { RunOption, fieldOf } from '../search/options.js';
import { Goal, compileGoal } from '../search/value.js';
import { ChanceField, ChanceState, afterFailure, afterSuccess, mayEnter, rootState } from './chance-state.js';

/** The probability that counts as likely. */
export const LIKELY = 0.8;

/** Sums of products of doubles: what is this close to the threshold reaches it. */
const ROUNDING = 1e-9;

export interface LanguageOutlook {
  /** First day by which the goal is reached with the wanted probability under the best policy; null = never. */
  readonly likelyOn: LocalDate | null;
  /** Probability of reaching the goal by its last day (ever, when it has none) under the best policy. */
  readonly reachable: number;
  /** Highest probability of having reached the goal by a day, at the days where it rises. */
  readonly distribution: readonly { readonly day: LocalDate; readonly probability: number }[];
}

/**
 * When a goal is likely reached if exams can be failed. The person decides anew after each outcome. Model: a run is
 * passed with probability p, independently. Passing gives the level at the end of the run and the certificate on
 * the day of the result; failing gives neither, but leaves the way open to a further sitting of the same exam
 * after its result. Whether the level was reached shows at the end of the run (a placement test would show it).
 * `likelyOn` is the first day d with P(reached by d) ≥ q under the policy that is best for d; a goal's last day
 * cuts it off. A start on the job counts the day on which its minimum is proven, not the commitment.
 *
 * Solved by backward recursion over the runs in order of start (a finite Markov decision process).
 */
export function languageOutlook(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  q: number = LIKELY,
): LanguageOutlook {
  const field = chanceField(candidate, goal, runs);
  const table = new ChanceTable(field);
  const best = table.values();
  const steps = table.days
    .map((day, index) => ({ day, probability: best[index] ?? 0 }))
    .filter(({ probability }, index) => probability > (best[index - 1] ?? 0));
  const inTime = steps.filter(({ day }) => day <= field.goal.latest);
  const likely = inTime.find(({ probability }) => probability >= q - ROUNDING);
  return {
    likelyOn: likely ? fromEpochDay(likely.day) : null,
    reachable: inTime.at(-1)?.probability ?? 0,
    distribution: steps.map(({ day, probability }) => ({ day: fromEpochDay(day), probability })),
  };
}

/** Runs that can never be entered are left out; the working hours of a start on the job do not bind before it. */
export function chanceField(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
): ChanceField {
  const person = compilePerson(candidate);
  const options = fieldOf(person, runs, null).options.filter(
    ({ fixed, price }) => fixed === null && price !== null,
  );
  return { person, goal: reachedGoal(goal), options };
}

function reachedGoal(goal: LanguageGoal): Goal {
  if (!goal.onTheJob) return compileGoal(goal);
  const level = goal.onTheJob.minLevel;
  return compileGoal({ ...goal, need: { L: level, R: level, S: level, W: level } });
}

/** Values of all states, each a probability per candidate day, remembered once computed. */
export class ChanceTable {
  /** Days on which the goal can become proven, ascending. */
  readonly days: readonly number[];
  private readonly known = new Map<string, Float64Array>();
  private readonly firstFrom: (day: number) => number;

  constructor(readonly field: ChanceField) {
    const { options, person, goal } = field;
    const notBefore = Math.max(person.today, goal.job?.start ?? person.today);
    const dates = [
      person.today,
      ...person.certs.map(({ date }) => date),
      ...options.flatMap(({ step }) => [step.end, step.exam?.result ?? step.end]),
    ];
    this.days = [...new Set(dates.map((day) => Math.max(day, notBefore)))].sort((a, b) => a - b);
    this.firstFrom = (day) => {
      const index = options.findIndex(({ step }) => step.start >= day);
      return index < 0 ? options.length : index;
    };
  }

  values(): Float64Array {
    return this.valueFrom(0, rootState(this.field));
  }

  /** Highest probability per day when runs before `index` are over. */
  valueFrom(index: number, state: ChanceState): Float64Array {
    const option = this.field.options[index];
    if (!option) return this.proven(state);
    const key = keyOf(index, state, option);
    const known = this.known.get(key);
    if (known) return known;
    const value = this.valueFrom(index + 1, state).slice();
    if (mayEnter(this.field, state, option)) {
      const taken = this.valueOfTaking(state, option);
      for (let at = 0; at < value.length; at += 1) value[at] = Math.max(value[at] ?? 0, taken[at] ?? 0);
    }
    this.known.set(key, value);
    return value;
  }

  valueOfTaking(state: ChanceState, option: RunOption): Float64Array {
    const { p } = option.step.run;
    const next = this.firstFrom(option.step.freeFrom);
    const passed = this.valueFrom(next, afterSuccess(this.field, state, option));
    const failed = this.valueFrom(next, afterFailure(state, option));
    return passed.map((value, at) => p * value + (1 - p) * (failed[at] ?? 0));
  }

  private proven(state: ChanceState): Float64Array {
    return Float64Array.from(this.days, (day) => (state.qualifiedOn <= day ? 1 : 0));
  }
}

/** States that differ only in what no later run can see are one: results that are out, and old attempts. */
function keyOf(index: number, state: ChanceState, option: RunOption): string {
  const { start } = option.step;
  const certs = state.certs.map(
    (cert) => `${cert.levels.join('')}${cert.date}${cert.certScheme ?? ''}${cert.examKey ?? ''}`,
  );
  const attempts = [...state.attempts].map(
    ([key, { result, attended }]) =>
      `${key}:${result >= start ? result : ''}:${attended.map(Number).join('')}`,
  );
  return [
    index,
    state.reached.join(''),
    [...certs].sort().join(','),
    attempts.sort().join(','),
    state.cost,
    state.ik,
    state.qualifiedOn,
  ].join('|');
}
