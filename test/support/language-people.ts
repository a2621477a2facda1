import {
  CefrLevel,
  Random,
  SkillLevels,
  addDays,
  pick,
  pickWeighted,
  sameLevel,
  seededRandom,
} from '../../src/domain/shared/index.js';
import { BusyInterval, LanguageCandidate, LanguageGoal } from '../../src/domain/language/index.js';

export const TODAY = '2026-11-23';

export function int(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function chance(random: Random, p: number): boolean {
  return random() < p;
}

export function level(value: number): CefrLevel {
  return Math.max(0, Math.min(6, value)) as CefrLevel;
}

const HIGHEST_OF_PEOPLE = 4;

/** The language side of vacancies by the level of those who look at them. */
export function vacancyPools(seed: number): readonly (readonly LanguageGoal[])[] {
  return Array.from({ length: HIGHEST_OF_PEOPLE + 1 }, (_, base) =>
    vacanciesNear(seededRandom(seed * 31 + base), base),
  );
}

/** One person with the vacancies that they look at. */
export function randomPerson(
  random: Random,
  pools: readonly (readonly LanguageGoal[])[],
  vacancies: number,
): { readonly candidate: LanguageCandidate; readonly goals: readonly LanguageGoal[] } {
  const candidate = randomCandidate(random);
  const pool = pools[candidate.levels.S] ?? [];
  return { candidate, goals: Array.from({ length: vacancies }, () => pick(random, pool)) };
}

function randomCandidate(random: Random): LanguageCandidate {
  const base = pickWeighted(random, [
    [0, 10],
    [1, 20],
    [2, 30],
    [3, 30],
    [4, 10],
  ] as const);
  const even = sameLevel(level(base));
  const levels: SkillLevels = chance(random, 0.2) ? { ...even, W: level(base - 1) } : even;
  const selfPay = chance(random, 0.4);
  return {
    today: TODAY,
    levels,
    certs:
      base > 0 && chance(random, 0.55)
        ? [{ levels, date: addDays(TODAY, -int(random, 0, 700)), certScheme: null }]
        : [],
    entitlements: pickWeighted(random, [
      [['IK', 'BSK', 'BSK_SPECIAL'], 45],
      [['BSK', 'BSK_SPECIAL'], 25],
      [['IK'], 15],
      [['EOK'], 15],
    ] as const),
    selfPay,
    budget: selfPay ? int(random, 0, 8) * 10_000 : 0,
    ikUeUsed: pick(random, [0, 0, 200, 400]),
    ikUeQuota: 600,
    busy: busyTimes(random),
    maxTravelMin: pick(random, [30, 45, 60, 60, 90]),
    onlineOk: chance(random, 0.7),
    jobOffer: chance(random, 0.15),
  };
}

function busyTimes(random: Random): readonly BusyInterval[] {
  const shape = random();
  if (shape < 0.45) return [];
  const care = shape < 0.7;
  const from = care ? pick(random, [420, 690, 720, 750]) : pick(random, [360, 420, 480, 840, 1320]);
  const to = (from + (care ? int(random, 4, 10) * 30 : 510)) % 1440;
  const days = care ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6].filter(() => chance(random, 0.8));
  return days.map((weekday) => ({ weekday, from, to, reason: care ? 'care' : 'work' }));
}

/** The language side of vacancies that somebody of a level may look at; many people look at the same ones. */
function vacanciesNear(random: Random, base: number): readonly LanguageGoal[] {
  return Array.from({ length: 2_000 }, (_, at) => randomGoal(random, base, `V${base}-${at}`));
}

function randomGoal(random: Random, base: number, id: string): LanguageGoal {
  const wanted = level(Math.min(5, Math.max(2, base + pick(random, [0, 1, 1, 1, 2]))));
  const full = sameLevel(wanted);
  const shape = random();
  return {
    id,
    need: shape < 0.75 ? full : shape < 0.92 ? { ...full, W: level(wanted - 1) } : { L: wanted, S: wanted },
    proof: chance(random, 0.6) ? 'certificate' : 'assessed',
    certScheme: chance(random, 0.04) ? 'CARE' : null,
    latest: chance(random, 0.6) ? null : addDays(TODAY, int(random, 60, 700)),
    onTheJob: null,
  };
}
