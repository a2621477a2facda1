import { EarliestFound } from './earliest.js';
import { GoalDays } from './goal-search.js';

/** Days are numbers since 1970-01-01, runs are numbers in the catalogue. */
export interface FastAnswer {
  readonly earliest: EarliestFound | null;
  readonly likelyOn: number | null;
  /** Runs on which the answer rests: while these stay, taking away any other run changes nothing. */
  readonly runsUsed: readonly number[];
}

export const NO_ANSWER: FastAnswer = { earliest: null, likelyOn: null, runsUsed: [] };

/** Runs of the earliest plan come first. */
export function answerOf({ earliest, likely }: GoalDays): FastAnswer {
  return {
    earliest,
    likelyOn: likely?.day ?? null,
    runsUsed: [...new Set([...(earliest?.runs ?? []), ...(likely?.runs ?? [])])],
  };
}

/** Without what lies after the last day that is of interest. */
export function cutOff({ earliest, likelyOn, runsUsed }: FastAnswer, cap: number): FastAnswer {
  return {
    earliest: earliest && earliest.day <= cap ? earliest : null,
    likelyOn: likelyOn !== null && likelyOn <= cap ? likelyOn : null,
    runsUsed,
  };
}
