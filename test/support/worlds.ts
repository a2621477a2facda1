import { KldbCode, LocalDate, pick, Random, seededRandom } from '../../src/domain/shared/index.js';
import type { MatchPerson, MatchVacancy, SimilarOccupations } from '../../src/domain/matching/index.js';
import type { RealMarket, Setting } from './world-parts.js';
import { person } from './world-people.js';
import { vacancy } from './world-vacancies.js';

export { uuid } from './world-parts.js';

/**
 * Random people and vacancies for tests and benches. Invented from end to end: clusters in a plane of Germany's size,
 * an occupation tree of KldB's shape, skills by Zipf's law, three quarters of them from the occupation's own pool.
 */
export interface WorldOptions {
  readonly seed: number;
  readonly day?: LocalDate;
  readonly clusters?: number;
  readonly skills?: number;
  readonly occupations?: number;
  /** Few distinct values everywhere, so that ties, borders and empty lists are common. */
  readonly coarse?: boolean;
  /** Real places, occupations and their skills instead of invented ones. */
  readonly market?: RealMarket;
}

export interface World {
  readonly day: LocalDate;
  readonly similar: SimilarOccupations;
  people(count: number): Generator<MatchPerson>;
  vacancies(count: number): Generator<MatchVacancy>;
}

export const WORLD_DAY = '2026-11-21';

export function world(options: WorldOptions): World {
  const {
    seed,
    day = WORLD_DAY,
    clusters = 400,
    skills = 14_000,
    occupations = 1300,
    coarse = false,
    market = null,
  } = options;
  const start = seededRandom(seed);
  const centres = market
    ? market.kreise.flatMap(({ ags, places }) => places.map(({ lat, lon }) => [lat, lon, ags] as const))
    : Array.from({ length: clusters }, () => centre(start, coarse));
  const codes = market?.occupations.map(({ kldb }) => kldb) ?? occupationTree(start, occupations);
  const setting = (part: number): Setting => ({
    random: seededRandom(seed * 7919 + part),
    day,
    coarse,
    centres,
    codes,
    skills,
    market,
  });
  return {
    day,
    similar: similarOccupations(seededRandom(seed + 17), codes),
    people: (count) => repeat(count, setting(1), person),
    vacancies: (count) => repeat(count, setting(2), vacancy),
  };
}

function* repeat<T>(count: number, setting: Setting, make: (setting: Setting) => T): Generator<T> {
  for (let index = 0; index < count; index += 1) yield make(setting);
}

function centre(random: Random, coarse: boolean): readonly [number, number, string] {
  const land = String(1 + Math.floor(random() * 16)).padStart(2, '0');
  const kreis = `${land}${String(Math.floor(random() * 40)).padStart(3, '0')}`;
  return coarse
    ? [51 + random() * 0.8, 10 + random() * 1.2, kreis]
    : [47.5 + random() * 7.2, 6.2 + random() * 8.6, kreis];
}

/** Five-digit codes in a tree of about 10, 37, 144, 700 nodes above them. */
function occupationTree(random: Random, count: number): readonly KldbCode[] {
  const codes = new Set<KldbCode>();
  while (codes.size < count) {
    const area = Math.floor(random() * 10);
    const main = Math.floor(random() * 3.7);
    const group = Math.floor(random() * 3.9);
    const sub = Math.floor(random() * 4.9);
    codes.add(`${area}${main}${group}${sub}${1 + Math.floor(random() ** 2 * 4)}`);
  }
  return [...codes].sort();
}

function similarOccupations(random: Random, codes: readonly KldbCode[]): SimilarOccupations {
  return new Map(
    codes
      .filter(() => random() < 0.5)
      .map((code) => [code, new Set([pick(random, codes), pick(random, codes)])] as const),
  );
}
