import { LanguageGoal, LanguageRun } from '../../../src/domain/language/index.js';
import { BruteForce, bestPlan } from './brute-force.js';
import { Instance } from './instances.js';

/** Planners with a known fault: the random instances must tell them from the exact one. */

/** Treats certificates as if they never aged: per exam only the sequence with the earliest result goes on. */
export function earliestCertificateOnly({ candidate, runs }: Instance, goal: LanguageGoal): string | null {
  const world = new BruteForce(candidate, runs);
  const kept = new Map<string, string>();
  const best: (readonly LanguageRun[])[] = [[]];
  const open: (readonly LanguageRun[])[] = [[]];
  for (let taken = open.shift(); taken; taken = open.shift())
    for (const run of [...runs].sort((a, b) => (certified(a) < certified(b) ? -1 : 1))) {
      if (taken.includes(run) || world.verdict(taken, run, goal) !== null) continue;
      const level = `${run.target} ${run.certScheme ?? ''} ${run.skills.join('')} ${run.exam ? 'exam' : ''}`;
      if ((kept.get(level) ?? '9999') <= certified(run)) continue;
      kept.set(level, certified(run));
      best.push([...taken, run]);
      open.push([...taken, run]);
    }
  return bestPlan(best.flatMap((taken) => world.value(taken, goal) ?? []))?.qualifiedOn ?? null;
}

/** Takes at each step the run that is certified first, and never looks back. */
export function greedy({ candidate, runs }: Instance, goal: LanguageGoal): string | null {
  const world = new BruteForce(candidate, runs);
  let taken: readonly LanguageRun[] = [];
  for (;;) {
    const now = world.value(taken, goal);
    if (now) return now.lateBy === 0 ? now.qualifiedOn : null;
    const next = runs
      .filter((run) => !taken.includes(run) && world.verdict(taken, run, goal) === null)
      .sort((a, b) => (certified(a) < certified(b) ? -1 : 1))[0];
    if (!next) return null;
    taken = [...taken, next];
  }
}

function certified(run: LanguageRun): string {
  return run.exam?.resultDate ?? run.end;
}
