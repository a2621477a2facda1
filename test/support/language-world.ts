import {
  GeoPoint,
  Random,
  addDays,
  pick,
  pickWeighted,
  sameLevel,
  seededRandom,
} from '../../src/domain/shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  LanguageScheme,
  WeeklySlot,
} from '../../src/domain/language/index.js';
import { TODAY, chance, int, level, randomPerson, vacancyPools } from './language-people.js';

/** A synthetic national catalogue and people who look for a way through it. */
export interface LanguageWorld {
  readonly today: string;
  readonly runs: readonly LanguageRun[];
  readonly places: readonly (GeoPoint | null)[];
  readonly homes: readonly GeoPoint[];
  /** Person by number: the same for the same seed, whoever asks. */
  readonly person: (index: number) => WorldPerson;
}

export interface WorldPerson {
  readonly home: number;
  readonly candidate: LanguageCandidate;
  readonly goals: readonly LanguageGoal[];
}

export interface WorldSize {
  readonly seed: number;
  readonly people: number;
  readonly vacancies: number;
  readonly runs: number;
}

const KREISE = 400;
const ONLINE_SHARE = 0.05;

/** People are numbered along their homes, so that neighbours follow each other as in a spatial chunk. */
export function languageWorld(size: WorldSize): LanguageWorld {
  const random = seededRandom(size.seed);
  const homes = homesOf(random);
  const chosen = Array.from({ length: size.people }, () => pickHome(random, homes)).sort((a, b) => a - b);
  const pools = vacancyPools(size.seed);
  const runs: LanguageRun[] = [];
  const places: (GeoPoint | null)[] = [];
  for (let index = 0; index < size.runs; index += 1) {
    const online = chance(random, ONLINE_SHARE);
    runs.push(randomRun(random, index, online));
    places.push(online ? null : (homes.points[pickHome(random, homes)] as GeoPoint));
  }
  return {
    today: TODAY,
    runs,
    places,
    homes: homes.points,
    person: (index) => {
      const own = seededRandom(size.seed * 1_000_003 + index);
      return { home: chosen[index] as number, ...randomPerson(own, pools, size.vacancies) };
    },
  };
}

interface Homes {
  readonly points: readonly GeoPoint[];
  /** Cumulated share of the people per Kreis. */
  readonly shares: readonly number[];
  readonly perKreis: number;
}

/** Kreise of very different size, each with twenty places within about fifteen kilometres. */
function homesOf(random: Random): Homes {
  const perKreis = 20;
  const points: GeoPoint[] = [];
  const shares: number[] = [];
  let sum = 0;
  for (let kreis = 0; kreis < KREISE; kreis += 1) {
    const [lat, lon] = [47.6 + random() * 7, 6.2 + random() * 8.6];
    for (let place = 0; place < perKreis; place += 1)
      points.push({ lat: lat + (random() - 0.5) * 0.27, lon: lon + (random() - 0.5) * 0.4 });
    sum += 1 / (kreis + 10) ** 0.7;
    shares.push(sum);
  }
  return { points, shares: shares.map((share) => share / sum), perKreis };
}

function pickHome(random: Random, { shares, perKreis }: Homes): number {
  const at = random();
  const kreis = shares.findIndex((share) => at < share);
  return kreis * perKreis + int(random, 0, perKreis - 1);
}

interface Kind {
  readonly name: string;
  readonly scheme: LanguageScheme;
  readonly entry: number;
  readonly target: number;
  readonly ue: number;
  readonly p: number;
  /** Share of the runs that ask for a certificate of at most six months. */
  readonly gate: number;
  readonly exam: boolean;
  readonly price: number | null;
}

const KINDS: readonly (readonly [Kind, number])[] = [
  [kind('ik', 'IK', 0, 3, 600, 0.55, 0, 274_800), 22],
  [kind('ik-2', 'IK', 1, 3, 400, 0.55, 0, 183_200), 14],
  [kind('ik-3', 'IK', 2, 3, 200, 0.55, 0, 91_600), 14],
  [kind('special-b1', 'BSK_SPECIAL', 2, 3, 400, 0.6, 0.2, null), 6],
  [kind('b2', 'BSK', 3, 4, 400, 0.55, 0.5, null), 10],
  [kind('b2-bridge', 'BSK', 3, 4, 500, 0.7, 0.4, null), 6],
  [kind('c1', 'BSK', 4, 5, 400, 0.6, 0.6, null), 5],
  [kind('evening', 'VHS', 2, 3, 120, 0.5, 0, 45_000), 4],
  [kind('evening-b2', 'VHS', 3, 4, 160, 0.5, 0, 60_000), 4],
  [kind('sit-b1', 'EXAM', 3, 3, 0, 0.5, 0, 18_000), 3],
  [kind('sit-b2', 'EXAM', 4, 4, 0, 0.5, 0, 21_000), 3],
  [{ ...kind('eok', 'EOK', 0, 1, 300, 0.8, 0, null), exam: false }, 5],
  [{ ...kind('job', 'BSK', 2, 2, 120, 1, 0, null), exam: false }, 2],
  [{ ...kind('writing', 'VHS', 2, 3, 40, 0.7, 0, 12_000), exam: false }, 0.5],
];

function kind(
  name: string,
  scheme: LanguageScheme,
  entry: number,
  target: number,
  ue: number,
  p: number,
  gate: number,
  price: number | null,
): Kind {
  return { name, scheme, entry, target, ue, p, gate, exam: true, price };
}

function randomRun(random: Random, index: number, online: boolean): LanguageRun {
  const type = pickWeighted(random, KINDS);
  const sitting = type.ue === 0;
  const start = addDays(TODAY, int(random, -5, 78) * 7);
  const weekly = type.scheme === 'VHS' ? 6 : pick(random, [25, 25, 20, 20, 15, 10]);
  const end = sitting ? start : addDays(start, Math.ceil(type.ue / weekly) * 7 - 3);
  const exam = sitting ? end : addDays(end, pick(random, [7, 8, 14]));
  const gated = chance(random, type.gate);
  const target = level(type.target);
  return {
    id: `${type.name}-${index}`,
    scheme: type.scheme,
    entry: {
      level: level(type.entry),
      proof: gated ? 'certificate' : 'placement',
      maxAgeDays: gated ? 183 : null,
    },
    target,
    skills: type.name === 'writing' ? ['W'] : ['L', 'R', 'S', 'W'],
    start,
    end,
    registerBy: addDays(start, -pick(random, [0, 7, 14])),
    ue: type.ue,
    slots: sitting ? [] : timetable(random, weekly),
    mode: online ? 'online' : 'onsite',
    travelMin: 0,
    childcare: chance(random, 0.1),
    seats: chance(random, 0.15) ? 0 : int(random, 1, 20),
    selfPayCost: type.price,
    needsJobOffer: type.name === 'job',
    p: Math.min(1, Math.round((type.p + (random() - 0.5) * 0.3) * 100) / 100),
    exam: type.exam
      ? { date: exam, resultDate: addDays(exam, int(random, 28, 42)), certifies: sameLevel(target) }
      : null,
    certScheme: type.name.startsWith('b2') && chance(random, 0.08) ? 'CARE' : null,
  };
}

function timetable(random: Random, weekly: number): readonly WeeklySlot[] {
  const minutes = Math.round((weekly * 45) / 5);
  const from = weekly <= 10 ? pick(random, [1050, 1080]) : pick(random, [480, 495, 510, 510, 540, 780, 795]);
  return [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from, to: from + minutes + 30 }));
}
