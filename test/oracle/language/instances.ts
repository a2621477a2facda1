import {
  CefrLevel,
  LanguageSkill,
  Random,
  addDays,
  pick,
  sameLevel,
} from '../../../src/domain/shared/index.js';
import {
  BusyInterval,
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  WeeklySlot,
} from '../../../src/domain/language/index.js';

/** One random planning problem with every feature of the case file in reach. */
export interface Instance {
  readonly candidate: LanguageCandidate;
  readonly goals: readonly LanguageGoal[];
  readonly runs: readonly LanguageRun[];
}

/** Each flavour makes some rule decide often; all features stay possible in all of them. */
interface World {
  /** Level at which the person stands. */
  readonly base: number;
  /** Chance of each fixed obstacle: distance, device, hours, seats, funding. */
  readonly obstacle: number;
  /** Chance that a run is a sitting without a course. */
  readonly sitting: number;
  /** Chance that a run asks for a certificate. */
  readonly gate: number;
  /** Chance that a run teaches or certifies only some skills. */
  readonly partial: number;
  /** Chance that a course counts against the quota of the integration course. */
  readonly quota: number;
  /** Chance that nobody pays for a run but the person. */
  readonly paid: number;
  readonly longestWeeks: number;
  /** Weeks after which the usual course is one level higher; 0 = never. */
  readonly weeksPerLevel: number;
}

const MIXED = {
  obstacle: 0.25,
  sitting: 0.25,
  gate: 0.35,
  partial: 0.15,
  quota: 0.2,
  paid: 0.25,
  longestWeeks: 26,
  weeksPerLevel: 0,
};
const FLAVOURS: readonly Omit<World, 'base'>[] = [
  MIXED,
  { ...MIXED, obstacle: 0.03, gate: 0.6, partial: 0.05, paid: 0.1, longestWeeks: 14, weeksPerLevel: 26 },
  { ...MIXED, obstacle: 0.03, sitting: 0.1, gate: 0.2, quota: 0.8, longestWeeks: 12, weeksPerLevel: 30 },
  { ...MIXED, obstacle: 0.03, sitting: 0.6, partial: 0.35, paid: 0.5, longestWeeks: 8, weeksPerLevel: 45 },
];

const TODAY = '2026-11-23';
const PROBABILITIES = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1] as const;
const int = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
const chance = (random: Random, p: number): boolean => random() < p;
const level = (value: number): CefrLevel => Math.max(0, Math.min(6, value)) as CefrLevel;

export function randomInstance(random: Random, options: { runs?: [number, number] } = {}): Instance {
  const world = { ...pick(random, FLAVOURS), base: int(random, 0, 3) };
  const [fewest, most] = options.runs ?? [4, 11];
  const count = int(random, fewest, most);
  const shift = int(random, 0, 40);
  return {
    candidate: randomCandidate(random, world),
    goals: Array.from({ length: int(random, 1, 4) }, (_, index) => randomGoal(random, world, index)),
    runs: Array.from({ length: count }, (_, index) => randomRun(random, world, shift, index)),
  };
}

function randomCandidate(random: Random, { base, obstacle, partial }: World): LanguageCandidate {
  const levels = sameLevel(level(base));
  return {
    today: TODAY,
    levels: chance(random, partial)
      ? { ...levels, W: level(base - 1), L: level(base + int(random, 0, 1)) }
      : levels,
    certs: Array.from({ length: int(random, 0, 2) }, () => ({
      levels: chance(random, partial) ? { ...levels, W: level(base - 1) } : levels,
      date: addDays(TODAY, -int(random, 0, 240)),
      certScheme: chance(random, 0.15) ? 'CARE' : null,
    })),
    entitlements: ['BSK', 'IK', 'EOK', 'EXAM'].filter(() => !chance(random, obstacle)),
    selfPay: !chance(random, obstacle),
    budget: int(random, 0, 5) * 10_000,
    ikUeUsed: pick(random, [0, 100, 200, 400]),
    ikUeQuota: 600,
    busy: chance(random, obstacle * 2) ? [randomBusy(random), randomBusy(random)] : [],
    maxTravelMin: chance(random, obstacle) ? 30 : 75,
    onlineOk: !chance(random, obstacle),
    jobOffer: chance(random, 0.5),
  };
}

function randomSlot(random: Random): WeeklySlot {
  const from = pick(random, [0, 8 * 60, 8 * 60 + 30, 13 * 60, 18 * 60, 22 * 60]);
  return { weekday: int(random, 1, 7), from, to: (from + int(random, 2, 6) * 45) % 1440 };
}

function randomBusy(random: Random): BusyInterval {
  return { ...randomSlot(random), reason: pick(random, ['care', 'work', 'care']) };
}

function randomGoal(random: Random, { base }: World, index: number): LanguageGoal {
  const need = level(base + pick(random, [0, 1, 1, 1, 1, 2, 2, 2, 2, 3]));
  const levels = sameLevel(need);
  const shape = random();
  return {
    id: `V${index}`,
    need: shape < 0.7 ? levels : shape < 0.85 ? { L: need, S: need } : { ...levels, W: level(need - 1) },
    proof: chance(random, 0.7) ? 'certificate' : 'assessed',
    certScheme: chance(random, 0.08) ? 'CARE' : null,
    latest: chance(random, 0.7) ? addDays(TODAY, int(random, 200, 900)) : null,
    onTheJob: chance(random, 0.25) ? randomJobStart(random, need) : null,
  };
}

function randomJobStart(random: Random, need: CefrLevel): LanguageGoal['onTheJob'] {
  return {
    start: addDays(TODAY, int(random, 0, 200)),
    minLevel: level(need - 1),
    commitLevel: chance(random, 0.85) ? need : null,
    commitWithinDays: int(random, 100, 500),
    workBusy: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 420, to: 930, reason: 'work' })),
  };
}

function randomRun(random: Random, world: World, shift: number, index: number): LanguageRun {
  const sitting = chance(random, world.sitting);
  const start = addDays(TODAY, shift + (chance(random, 0.04) ? -30 : int(random, 0, 90) * 7));
  const end = sitting ? start : addDays(start, int(random, 2, world.longestWeeks) * 7 - 3);
  const target = targetAt(random, world, start);
  const rise = sitting ? 0 : pick(random, [0, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
  const gated = chance(random, world.gate);
  return {
    id: `R${String.fromCharCode(65 + ((index * 7) % 26))}${index}`,
    entry: {
      level: level(target - rise),
      proof: gated ? 'certificate' : 'placement',
      maxAgeDays: gated ? pick(random, [183, 183, 90, null]) : null,
    },
    target,
    skills: chance(random, world.partial) ? pick(random, PARTS) : ['L', 'R', 'S', 'W'],
    start,
    end,
    registerBy: addDays(start, -pick(random, [0, 0, 0, 14, 30])),
    ue: sitting ? 0 : int(random, 1, 4) * 100,
    slots: Array.from({ length: sitting ? 0 : int(random, 0, 3) }, () => randomSlot(random)),
    p: pick(random, PROBABILITIES),
    ...place(random, world, sitting),
    ...certificate(random, world, sitting, end, target),
  };
}

const PARTS: readonly (readonly LanguageSkill[])[] = [['W'], ['R', 'W'], ['L', 'S']];

/** Levels around the person's own, higher for later runs where the world has a ladder. */
function targetAt(random: Random, { base, weeksPerLevel }: World, start: string): CefrLevel {
  const weeks = (Date.parse(start) - Date.parse(TODAY)) / (7 * 86_400_000);
  const ladder = weeksPerLevel > 0 ? Math.floor(weeks / weeksPerLevel) : pick(random, [0, 0, 1]);
  return level(base + ladder + pick(random, [0, 1, 1, 1, 1, 1, 2]));
}

function place(
  random: Random,
  { obstacle, quota, paid }: World,
  sitting: boolean,
): Pick<
  LanguageRun,
  'scheme' | 'mode' | 'travelMin' | 'childcare' | 'seats' | 'selfPayCost' | 'needsJobOffer'
> {
  const funded = sitting ? 'EXAM' : chance(random, quota) ? 'IK' : pick(random, ['BSK', 'BSK', 'EOK']);
  return {
    scheme: chance(random, paid) ? 'PRIVATE' : funded,
    mode: pick(random, ['onsite', 'onsite', 'onsite', 'online', 'hybrid']),
    travelMin: pick(random, [0, 20, 30, 45, 60, chance(random, obstacle) ? 90 : 75]),
    childcare: chance(random, 0.3),
    seats: chance(random, obstacle / 4) ? 0 : int(random, 1, 5),
    selfPayCost: chance(random, 0.7) ? int(random, 1, 3) * 10_000 : null,
    needsJobOffer: chance(random, obstacle / 3),
  };
}

function certificate(
  random: Random,
  { partial }: World,
  sitting: boolean,
  end: string,
  target: CefrLevel,
): Pick<LanguageRun, 'exam' | 'certScheme'> {
  if (!sitting && chance(random, 0.2)) return { exam: null, certScheme: null };
  const date = addDays(end, sitting ? 0 : pick(random, [-2, 0, 7, 8, 14, 40]));
  const levels = sameLevel(target);
  const part = pick(random, [
    { ...levels, W: level(target - 1) },
    { R: target, W: target },
    { L: target, S: target },
  ]);
  return {
    exam: {
      date,
      resultDate: addDays(date, int(random, 0, 8) * 7),
      certifies: chance(random, partial) ? part : levels,
    },
    certScheme: chance(random, 0.1) ? 'CARE' : null,
  };
}
