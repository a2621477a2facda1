import { LocalDate, addDays, addMonths, landOf } from '../../../shared/index.js';
import { CellKey, OutcomeCell, OutcomeCells, StageMeasure } from '../funnel/cells.js';
import { Quarter, lastDayOf } from '../funnel/quarter.js';
import { Arm, RateInterval, rateDifference, wilson } from './intervals.js';
import { AdjustedDifference, Stratum, mantelHaenszel } from './stratified.js';
import { Verdict, verdictOf } from './verdict.js';

/**
 * The study's questions. The list is closed: two arms of one circumstance are compared, never groups, offices,
 * firms or persons with one another.
 */
export const COMPARISON_QUESTIONS = ['shortage', 'job_centre', 'mentor'] as const;
export type ComparisonQuestion = (typeof COMPARISON_QUESTIONS)[number];

export const COMPARISON_OUTCOMES = ['starts_per_proposal', 'held_12_per_start'] as const;
export type ComparisonOutcome = (typeof COMPARISON_OUTCOMES)[number];

/** Silence after a proposal is archived after this time; until then a cohort is still open. */
const PROPOSAL_DAYS = 180;
const HELD_MONTHS = 12;
/** Time to ask, after twelve months, whether the job is still held. */
const ASKING_DAYS = 31;

const MEASURES: Readonly<Record<ComparisonOutcome, readonly [StageMeasure, StageMeasure]>> = {
  starts_per_proposal: ['proposals_started', 'proposals'],
  held_12_per_start: ['held_12', 'starts'],
};

export interface Comparison {
  readonly question: ComparisonQuestion;
  readonly outcome: ComparisonOutcome;
  /** With shortage, job centre or mentor; `b` without. Null: no case. */
  readonly a: RateInterval | null;
  readonly b: RateInterval | null;
  readonly casesA: number;
  readonly casesB: number;
  readonly difference: RateInterval | null;
  readonly verdict: Verdict;
  /** The same within strata of Land, occupation group and the other two circumstances. */
  readonly adjusted: AdjustedDifference | null;
  readonly adjustedVerdict: Verdict;
}

/** True once every case of a quarter has had its time; open cohorts would make every newer figure look worse. */
export function isMature(outcome: ComparisonOutcome, quarter: Quarter, day: LocalDate): boolean {
  const end = lastDayOf(quarter);
  const ripe =
    outcome === 'starts_per_proposal'
      ? addDays(end, PROPOSAL_DAYS)
      : addDays(addMonths(end, HELD_MONTHS), ASKING_DAYS);
  return ripe < day;
}

/**
 * Compares the two arms of a question over all mature cohorts as of `day`. For `shortage`, occupations rated as
 * shortage stand against those rated as none; "under observation" and unrated ones are left out of both.
 */
export function compare(
  cells: OutcomeCells,
  question: ComparisonQuestion,
  outcome: ComparisonOutcome,
  day: LocalDate,
): Comparison {
  const strata = new Map<string, { a: Arm; b: Arm }>();
  for (const cell of cells.values()) {
    const side = sideOf(question, cell.key);
    if (side === null || !isMature(outcome, cell.key.quarter, day)) continue;
    const id = stratumOf(question, cell.key);
    const stratum = strata.get(id) ?? { a: EMPTY, b: EMPTY };
    stratum[side] = add(stratum[side], armOf(cell, outcome));
    strata.set(id, stratum);
  }
  return compareStrata(question, outcome, [...strata.values()]);
}

function compareStrata(
  question: ComparisonQuestion,
  outcome: ComparisonOutcome,
  strata: readonly Stratum[],
): Comparison {
  const a = strata.reduce((sum, stratum) => add(sum, stratum.a), EMPTY);
  const b = strata.reduce((sum, stratum) => add(sum, stratum.b), EMPTY);
  const difference = rateDifference(a, b);
  const adjusted = mantelHaenszel(strata);
  const both = strata.filter((stratum) => stratum.a.trials > 0 && stratum.b.trials > 0);
  const usedA = both.reduce((sum, stratum) => sum + stratum.a.trials, 0);
  const usedB = both.reduce((sum, stratum) => sum + stratum.b.trials, 0);
  return {
    question,
    outcome,
    a: wilson(a),
    b: wilson(b),
    casesA: a.trials,
    casesB: b.trials,
    difference,
    verdict: verdictOf(difference, a.trials, b.trials),
    adjusted,
    adjustedVerdict: verdictOf(adjusted, usedA, usedB),
  };
}

const EMPTY: Arm = { successes: 0, trials: 0 };

function armOf(cell: OutcomeCell, outcome: ComparisonOutcome): Arm {
  const [successes, trials] = MEASURES[outcome];
  return { successes: cell.counts.get(successes) ?? 0, trials: cell.counts.get(trials) ?? 0 };
}

function add(a: Arm, b: Arm): Arm {
  return { successes: a.successes + b.successes, trials: a.trials + b.trials };
}

function sideOf(question: ComparisonQuestion, key: CellKey): 'a' | 'b' | null {
  switch (question) {
    case 'shortage':
      if (key.shortage === 'shortage') return 'a';
      return key.shortage === 'none' ? 'b' : null;
    case 'job_centre':
      return key.jobCentre ? 'a' : 'b';
    case 'mentor':
      return key.mentor ? 'a' : 'b';
  }
}

function stratumOf(question: ComparisonQuestion, key: CellKey): string {
  return [
    landOf(key.kreis),
    key.group,
    question === 'shortage' ? '' : key.shortage,
    question === 'job_centre' ? '' : String(key.jobCentre),
    question === 'mentor' ? '' : String(key.mentor),
  ].join('|');
}
