import { CefrLevel } from '../shared/index.js';
import { LanguageScheme } from './model/index.js';

/** Exams counted for one provider, scheme and level. */
export interface PassCount {
  readonly passed: number;
  readonly failed: number;
}

/** What is believed before any outcome of the provider is known, as so many imagined exams (Beta distribution). */
export interface PassPrior extends PassCount {
  /** `stated`: the provider's or desk's own figure; `published`: official; `assumption`: nothing better is known. */
  readonly origin: 'stated' | 'published' | 'assumption';
  readonly source: string;
}

export interface PassRate {
  /** Probability to pass that the planner works with. */
  readonly p: number;
  readonly prior: PassPrior;
  /** Null while fewer than `FEWEST_OUTCOMES` are known: then the prior alone speaks. */
  readonly observed: PassCount | null;
}

/** Fewer outcomes would let the figure tell how a single person did. */
export const FEWEST_OUTCOMES = 5;
/** A prior weighs as much as ten exams. */
const WEIGHT = 10;
const INTEGRATION_COURSE_B1 = 0.61;

/**
 * The prior of an exam. Integration courses: 61 % of general courses reached B1 in the first three quarters of 2018
 * (BAMF, quoted by dpa, March 2019). For occupational courses no rate per level is published: Beta(6, 4), marked as
 * an assumption. A figure stated with the run takes the place of both and keeps its weight of ten.
 */
export function passPrior(scheme: LanguageScheme, target: CefrLevel, stated: number | null): PassPrior {
  if (stated !== null) return { ...betaOf(stated), origin: 'stated', source: 'run' };
  if (scheme === 'IK' && target === 3)
    return { ...betaOf(INTEGRATION_COURSE_B1), origin: 'published', source: 'BAMF 2018' };
  return { ...betaOf(0.6), origin: 'assumption', source: 'Beta(6, 4)' };
}

function betaOf(mean: number): PassCount {
  return { passed: WEIGHT * mean, failed: WEIGHT * (1 - mean) };
}

/**
 * The mean of the posterior Beta distribution: prior and outcomes added up. It is a property of a provider's exams,
 * never a verdict on a person, and falls back to the prior while too few outcomes are known.
 */
export function learnPassRate(prior: PassPrior, outcomes: PassCount): PassRate {
  const known = outcomes.passed + outcomes.failed >= FEWEST_OUTCOMES;
  const counted = known ? outcomes : { passed: 0, failed: 0 };
  const passed = prior.passed + counted.passed;
  const all = passed + prior.failed + counted.failed;
  return { p: passed / all, prior, observed: known ? outcomes : null };
}
