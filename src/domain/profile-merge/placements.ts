import { isFinal, type Stage } from '../placement/index.js';
import { err, ok, type Result } from '../shared/index.js';

export interface MergePlacement {
  readonly id: string;
  readonly vacancyId: string;
  readonly stage: Stage;
}

/**
 * Which placements stand aside when two records become one: a person has one way to each vacancy. An open way stays
 * before an ended one, a job that was held before one that came to nothing, and otherwise that of the kept record. Two
 * open ways to one vacancy have two histories of which nobody can tell the true one: the error names their vacancies.
 */
export function placementsAside(
  kept: readonly MergePlacement[],
  gone: readonly MergePlacement[],
): Result<readonly string[], readonly string[]> {
  const pairs = gone.flatMap((other) => {
    const own = kept.find(({ vacancyId }) => vacancyId === other.vacancyId);
    return own ? [{ own, other }] : [];
  });
  const twice = pairs.filter(({ own, other }) => !isFinal(own.stage) && !isFinal(other.stage));
  if (twice.length > 0) return err(twice.map(({ own }) => own.vacancyId));
  return ok(pairs.map(({ own, other }) => (rank(other.stage) > rank(own.stage) ? own.id : other.id)));
}

function rank(stage: Stage): number {
  if (!isFinal(stage)) return 2;
  return stage === 'closed' ? 0 : 1;
}
