import { LanguageCandidate, LanguageGoal, LanguageRun } from '../../../src/domain/language/index.js';
import { BruteForce } from './brute-force.js';

/**
 * Oracle for the outlook with failures: lists every policy of a tiny instance, each as the distribution of the
 * day on which the goal is proven, and takes for each day the best of them. A policy says after each history of
 * outcomes which run to enter next, or to stop. Nothing is remembered between histories and nothing is optimised
 * before the end.
 */
export type Outcome = { readonly run: LanguageRun; readonly passed: boolean };
type Distribution = readonly { readonly day: string | null; readonly probability: number }[];

export class PolicyEnumeration {
  private readonly rules: BruteForce;

  constructor(
    private readonly candidate: LanguageCandidate,
    private readonly runs: readonly LanguageRun[],
    private readonly goal: LanguageGoal,
  ) {
    this.rules = new BruteForce(candidate, runs);
  }

  /** Number of policies, to leave out instances that are too large to list. */
  count(history: readonly Outcome[] = []): number {
    let sum = 1;
    for (const run of this.runs)
      if (this.mayFollow(history, run))
        sum +=
          this.count([...history, { run, passed: true }]) * this.count([...history, { run, passed: false }]);
    return sum;
  }

  /** Highest probability over all policies that the goal is proven by the day. */
  best(day: string): number {
    const by = this.policies([]).map((policy) =>
      policy.reduce(
        (sum, entry) => sum + (entry.day !== null && entry.day <= day ? entry.probability : 0),
        0,
      ),
    );
    return Math.max(...by);
  }

  private distributions: readonly Distribution[] | null = null;

  private policies(history: readonly Outcome[]): readonly Distribution[] {
    if (history.length === 0 && this.distributions) return this.distributions;
    const stop: Distribution = [{ day: this.provenOn(history), probability: 1 }];
    const all = [
      stop,
      ...this.runs.flatMap((run) => (this.mayFollow(history, run) ? this.entering(history, run) : [])),
    ];
    if (history.length === 0) this.distributions = all;
    return all;
  }

  /** Every way to go on after passing, combined with every way to go on after failing. */
  private entering(history: readonly Outcome[], run: LanguageRun): readonly Distribution[] {
    const scaled = (policy: Distribution, by: number): Distribution =>
      policy.map(({ day, probability }) => ({ day, probability: probability * by }));
    const passed = this.policies([...history, { run, passed: true }]).map((policy) => scaled(policy, run.p));
    const failed = this.policies([...history, { run, passed: false }]).map((policy) =>
      scaled(policy, 1 - run.p),
    );
    return passed.flatMap((yes) => failed.map((no) => [...yes, ...no]));
  }

  /** Day on which the goal is proven by the runs that were passed; null when it is not. */
  provenOn(history: readonly Outcome[]): string | null {
    let best: string | null = null;
    // Holding several certificates of one exam, the earliest that serves counts: try each set of passed runs.
    const passed = history.filter((entry) => entry.passed).map(({ run }) => run);
    for (let mask = 0; mask < 2 ** passed.length; mask += 1) {
      const chosen = passed.filter((_, index) => mask & (1 << index));
      const day = this.rules.value(chosen, { ...this.goal, latest: null, onTheJob: null })?.qualifiedOn;
      if (day !== undefined && (best === null || day < best)) best = day;
    }
    return best;
  }

  mayFollow(history: readonly Outcome[], run: LanguageRun): boolean {
    const taken = history.map((entry) => entry.run);
    if (taken.includes(run)) return false;
    const passed = history.filter((entry) => entry.passed).map((entry) => entry.run);
    // Money, time and pending results count for what was taken; levels and certificates for what was passed.
    const byTaking = this.rules.verdict(
      taken,
      { ...run, entry: { level: 0, proof: 'placement', maxAgeDays: null } },
      null,
    );
    return byTaking === null && this.mayBegin(history, passed, run);
  }

  private mayBegin(history: readonly Outcome[], passed: readonly LanguageRun[], run: LanguageRun): boolean {
    const { entry } = run;
    if (entry.proof === 'certificate') return this.certificateOpens(passed, run);
    const sittings = history
      .map((outcome) => outcome.run)
      .filter(
        (other) =>
          run.exam && other.exam && other.target === run.target && other.certScheme === run.certScheme,
      );
    return run.skills.every((skill) => {
      const reached = Math.max(
        this.candidate.levels[skill],
        ...passed.filter(({ skills }) => skills.includes(skill)).map(({ target }) => target),
      );
      const attended = sittings.filter(({ skills }) => skills.includes(skill)).map(({ target }) => target);
      return Math.max(reached, ...attended) >= entry.level;
    });
  }

  private certificateOpens(passed: readonly LanguageRun[], run: LanguageRun): boolean {
    const bare = { ...this.candidate, budget: Infinity, ikUeQuota: Infinity };
    const rules = new BruteForce(bare, this.runs);
    for (let mask = 0; mask < 2 ** passed.length; mask += 1) {
      const chosen = passed.filter((_, index) => mask & (1 << index));
      if (rules.verdict(chosen, { ...run, exam: null }, null) === null) return true;
    }
    return false;
  }
}
