import { CefrLevel, addDays, sameLevel, toEpochDay } from '../../shared/index.js';
import { LanguageGoal } from '../model/index.js';
import type { FastAnswer } from './fast-answer.js';
import { NO_CAP } from './open-goal.js';

/** A start on the job as two goals without one: the level to begin with, and the promised one with its last day. */
export interface JobGoal {
  readonly minimum: LanguageGoal;
  readonly promise: LanguageGoal | null;
  readonly start: number;
  readonly latest: number;
  /** False when working hours bind the courses. */
  readonly leavesTime: boolean;
}

/** Null for a goal without a start on the job. */
export function jobGoal(goal: LanguageGoal): JobGoal | null {
  const { onTheJob } = goal;
  if (onTheJob === null) return null;
  const { start, minLevel, commitLevel, commitWithinDays, workBusy } = onTheJob;
  const plain = (level: CefrLevel): LanguageGoal => ({ ...goal, need: sameLevel(level), onTheJob: null });
  return {
    minimum: plain(minLevel),
    promise: commitLevel === null ? null : promised(plain(commitLevel), start, commitWithinDays),
    start: toEpochDay(start),
    latest: goal.latest === null ? NO_CAP : toEpochDay(goal.latest),
    leavesTime: workBusy.length === 0,
  };
}

function promised(plain: LanguageGoal, start: string, within: number): LanguageGoal {
  return { ...plain, proof: 'certificate', latest: addDays(start, within) };
}

/**
 * The answer for the job from those for its two goals. The likely day is the first on which the minimum is proven
 * and work is offered, as in `languageOutlook`: exact in every case. The earliest plan is that to the promise where
 * the minimum is proven by the offered start without any course and working hours leave time for all: then work
 * starts on that day whatever is done, and plans rank by the day of the promise and by effort, as in `planLanguage`.
 * Otherwise the two days compete and no plan of one goal is the plan of both: `earliest` is null, and
 * `planLanguage` is to be asked.
 */
export function jobAnswer(
  job: JobGoal,
  minimumProvenOn: number,
  minimum: FastAnswer,
  promise: FastAnswer | null,
): FastAnswer {
  const likely = minimum.likelyOn === null ? null : Math.max(minimum.likelyOn, job.start);
  const starts = job.leavesTime && minimumProvenOn <= job.start && job.start <= job.latest;
  const nothing = { day: job.start, cost: 0, ue: 0, runs: [] };
  const plan = promise === null ? nothing : promise.earliest;
  return {
    earliest: starts && plan ? { ...plan, day: job.start } : null,
    likelyOn: likely !== null && likely <= job.latest ? likely : null,
    runsUsed: [...new Set([...minimum.runsUsed, ...(promise?.runsUsed ?? [])])],
  };
}
