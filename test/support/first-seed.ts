import { randomInt } from 'node:crypto';

/**
 * Seed of the first random instance: a fixed one, so that a test fails for everybody or nobody, unless `ORACLE_SEED`
 * gives another. `ORACLE_SEED=random` draws a new one each time and tells it, so that what it finds can be repeated.
 */
export function firstSeed(fixed: number): number {
  const wanted = process.env.ORACLE_SEED;
  if (wanted === undefined) return fixed;
  const seed = wanted === 'random' ? randomInt(1, 2 ** 30) : Number(wanted);
  if (!Number.isSafeInteger(seed))
    throw new Error(`ORACLE_SEED is no whole number and not "random": ${wanted}`);
  process.stderr.write(`random instances from ORACLE_SEED=${seed} on\n`);
  return seed;
}
