import { LocalDate, fromEpochDay, toEpochDay } from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun } from '../model/index.js';
import { ChanceState, afterFailure, afterSuccess, mayEnter, rootState } from './chance-state.js';
import { ChanceTable, chanceField } from './outlook.js';

/** What to do next under the best policy for a day, and after each outcome; null = nothing more helps by then. */
export interface PolicyStep {
  readonly run: string;
  readonly p: number;
  /** Probability of having reached the goal by the day when following the policy from here. */
  readonly probability: number;
  readonly ifPassed: PolicyStep | null;
  readonly ifFailed: PolicyStep | null;
}

const GAIN = 1e-12;

/**
 * The policy with the highest probability of reaching the goal by `day`, as a tree: it tells what to do when an
 * exam is missed. Between equally good runs the one that starts last is left until it is needed.
 */
export function bestPolicy(
  candidate: LanguageCandidate,
  goal: LanguageGoal,
  runs: readonly LanguageRun[],
  day: LocalDate,
): PolicyStep | null {
  const field = chanceField(candidate, goal, runs);
  const table = new ChanceTable(field);
  const at = table.days.findLastIndex((known) => known <= toEpochDay(day));
  if (at < 0) return null;
  const stepFrom = (index: number, state: ChanceState): PolicyStep | null => {
    const option = field.options[index];
    if (!option || fromEpochDay(state.freeFrom) > day) return null;
    const waiting = table.valueFrom(index + 1, state)[at] ?? 0;
    const taken = mayEnter(field, state, option) ? (table.valueOfTaking(state, option)[at] ?? 0) : 0;
    if (taken <= waiting + GAIN) return waiting > 0 ? stepFrom(index + 1, state) : null;
    const next = field.options.findIndex(({ step }) => step.start >= option.step.freeFrom);
    const from = next < 0 ? field.options.length : next;
    return {
      run: option.step.id,
      p: option.step.run.p,
      probability: taken,
      ifPassed: stepFrom(from, afterSuccess(field, state, option)),
      ifFailed: stepFrom(from, afterFailure(state, option)),
    };
  };
  return stepFrom(0, rootState(field));
}
