import { KldbCode, LocalDate, pick, Random } from '../../src/domain/shared/index.js';
import type { Shift } from '../../src/domain/matching/index.js';

/** What of a real labour market a world can be drawn from. */
export interface RealMarket {
  readonly kreise: readonly {
    readonly ags: string;
    readonly places: readonly { readonly lat: number; readonly lon: number }[];
  }[];
  readonly occupations: readonly { readonly kldb: KldbCode }[];
  readonly skills: ReadonlyMap<KldbCode, readonly { readonly skillId: string }[]>;
}

/** What people and vacancies of a world are drawn from. */
export interface Setting {
  readonly random: Random;
  readonly day: LocalDate;
  readonly coarse: boolean;
  readonly centres: readonly (readonly [lat: number, lon: number, kreis: string])[];
  readonly codes: readonly KldbCode[];
  readonly skills: number;
  readonly market: RealMarket | null;
}

export const LICENCES = [
  'driving_b',
  'driving_c',
  'forklift',
  'guard_34a',
  'food_hygiene',
  'crane',
  'welding',
];
export const LANGUAGES = ['ar', 'uk', 'fa', 'en', 'tr', 'fr'];
export const SHIFTS: readonly Shift[] = ['early', 'late', 'night', 'weekend'];

/** A random id that is the same for the same numbers. */
export function uuid(random: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function place({ random, centres, coarse }: Setting): {
  point: { lat: number; lon: number };
  kreis: string;
} {
  const [lat, lon, kreis] = pick(random, centres);
  if (coarse && random() < 0.3) return { point: { lat, lon }, kreis };
  const spread = (): number => (random() + random() + random() - 1.5) * 0.14;
  return { point: { lat: lat + spread(), lon: lon + spread() * 1.6 }, kreis };
}

export function skillIds(
  { random, skills, codes, coarse, market }: Setting,
  count: number,
  code: KldbCode,
): readonly string[] {
  if (market) return realSkills(random, market, codes, count, code);
  const pool = (codes.indexOf(code) * 2_654_435_761) % skills;
  const ids = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const own = random() < 0.8;
    const rank = own ? Math.floor(random() ** 2 * 60) : Math.floor(skills ** random());
    ids.add(`s${own ? (pool + rank * 7) % skills : coarse ? rank % 12 : rank}`);
  }
  return [...ids];
}

/** Most of them of the occupation, the others of any. */
function realSkills(
  random: Random,
  { skills }: RealMarket,
  codes: readonly KldbCode[],
  count: number,
  code: KldbCode,
): readonly string[] {
  const ids = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const links = skills.get(random() < 0.8 ? code : pick(random, codes)) ?? [];
    if (links.length > 0) ids.add(pick(random, links).skillId);
  }
  return [...ids];
}

export function pickSome<T>(random: Random, items: readonly T[], count: number): readonly T[] {
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}
