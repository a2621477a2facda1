import type { EntityManager } from 'typeorm';
import { learnPassRate, passPrior } from '../../domain/language/index.js';
import type { PassCount, PassPrior, PassRate } from '../../domain/language/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import type { CourseRun } from '../course-run.entity.js';
import { PassCountRow } from './pass-count.entity.js';

/** The column keeps four bytes of a number. */
const SAME = 1e-4;
const NOTHING: PassCount = { passed: 0, failed: 0 };

type Examined = Pick<CourseRun, 'provider' | 'scheme' | 'target' | 'passProbability'>;

/** One spelling of a provider's name, so that "VHS  Mannheim e.V." and "vhs mannheim" count together. */
export function providerKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(e\.?\s?v|g?gmbh|ug|ag)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What consented outcomes say about providers, as far as so many are known that nobody can be read from them. */
export class PassRates {
  /** Priors by scheme and level; a catalogue has few of them and thousands of runs. */
  private readonly usual = new Map<string, PassPrior>();

  private constructor(private readonly counts: ReadonlyMap<string, PassCount>) {}

  static async load(tx: EntityManager): Promise<PassRates> {
    const rows = await tx.find(PassCountRow);
    return new PassRates(
      new Map(
        rows.map(({ providerKey: provider, scheme, target, passed, failed }) => [
          keyOf(provider, scheme, target),
          { passed, failed },
        ]),
      ),
    );
  }

  /** True when both know the same outcomes. */
  areLike(other: PassRates | null): boolean {
    if (other?.counts.size !== this.counts.size) return false;
    for (const [key, { passed, failed }] of this.counts) {
      const theirs = other.counts.get(key);
      if (theirs?.passed !== passed || theirs.failed !== failed) return false;
    }
    return true;
  }

  of(run: Examined): PassRate {
    const target = run.target as CefrLevel;
    const usual = this.usualOf(run.scheme, target);
    const same = Math.abs(usual.passed / 10 - run.passProbability) <= SAME;
    const prior = same ? usual : passPrior(run.scheme, target, run.passProbability);
    const known =
      this.counts.size === 0
        ? undefined
        : this.counts.get(keyOf(providerKey(run.provider), run.scheme, run.target));
    return learnPassRate(prior, known ?? NOTHING);
  }

  private usualOf(scheme: string, target: CefrLevel): PassPrior {
    const key = `${scheme}${target}`;
    const known = this.usual.get(key);
    if (known) return known;
    const prior = passPrior(scheme, target, null);
    this.usual.set(key, prior);
    return prior;
  }
}

function keyOf(provider: string, scheme: string, target: number): string {
  return `${provider}\u0000${scheme}\u0000${target}`;
}
