import {
  CefrLevel,
  Random,
  addDays,
  pick,
  pickWeighted,
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

const TODAY = '2026-11-23';
const int = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
const chance = (random: Random, p: number): boolean => random() < p;
const level = (value: number): CefrLevel => Math.max(0, Math.min(6, value)) as CefrLevel;
const PROBABILITIES = [0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9, 1] as const;

const OPEN = {
  entitlements: ['BSK', 'IK', 'EOK', 'EXAM'],
  ikUeUsed: 0,
  maxTravelMin: 90,
  onlineOk: true,
  busy: [],
};

export function randomInstance(random: Random, options: { runs?: [number, number] } = {}): Instance {
  const base = int(random, 0, 3);
  // Half of the worlds lift the fixed obstacles, so that longer plans, ages and retakes are met often.
  const open = chance(random, 0.5);
  const [fewest, most] = options.runs ?? [4, 11];
  const count = int(random, open ? Math.max(fewest, most - 4) : fewest, most);
  const start = int(random, 0, 40);
  return {
    candidate: { ...randomCandidate(random, base), ...(open ? OPEN : {}) },
    goals: Array.from({ length: int(random, 1, 4) }, (_, index) => randomGoal(random, base, index)),
    runs: Array.from({ length: count }, (_, index) => randomRun(random, { base, open }, start, index)),
  };
}

function randomCandidate(random: Random, base: number): LanguageCandidate {
  const uneven = chance(random, 0.2);
  const levels = sameLevel(level(base));
  return {
    today: TODAY,
    levels: uneven ? { ...levels, W: level(base - 1), L: level(base + int(random, 0, 1)) } : levels,
    certs: chance(random, 0.5) ? [randomCert(random, base)] : [],
    entitlements: ['BSK', 'IK', 'EOK', 'EXAM'].filter(() => chance(random, 0.75)),
    selfPay: chance(random, 0.6),
    budget: int(random, 0, 4) * 10_000,
    ikUeUsed: pick(random, [0, 0, 300, 500]),
    ikUeQuota: 600,
    busy: Array.from({ length: chance(random, 0.4) ? int(random, 1, 3) : 0 }, () => randomBusy(random)),
    maxTravelMin: pick(random, [30, 60, 60, 90]),
    onlineOk: chance(random, 0.8),
    jobOffer: chance(random, 0.5),
  };
}

function randomCert(random: Random, base: number): LanguageCandidate['certs'][number] {
  const levels = sameLevel(level(base));
  return {
    levels: chance(random, 0.2) ? { ...levels, W: level(base - 1) } : levels,
    date: addDays(TODAY, -int(random, 0, 240)),
    certScheme: chance(random, 0.15) ? 'CARE' : null,
  };
}

function randomSlot(random: Random): WeeklySlot {
  const from = pick(random, [0, 8 * 60, 8 * 60 + 30, 13 * 60, 18 * 60, 22 * 60]);
  return { weekday: int(random, 1, 7), from, to: (from + int(random, 2, 6) * 45) % 1440 };
}

function randomBusy(random: Random): BusyInterval {
  return { ...randomSlot(random), reason: pick(random, ['care', 'work', 'care']) };
}

function randomGoal(random: Random, base: number, index: number): LanguageGoal {
  const need = level(
    base +
      pickWeighted(random, [
        [0, 1],
        [1, 5],
        [2, 5],
        [3, 1],
      ] as const),
  );
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

interface World {
  readonly base: number;
  readonly open: boolean;
}

function randomRun(random: Random, { base, open }: World, shift: number, index: number): LanguageRun {
  const sitting = chance(random, 0.25);
  const week = int(random, 0, 90);
  const start = addDays(TODAY, shift + (chance(random, 0.04) ? -30 : week * 7));
  // In an open world higher levels are taught later, as a person meets them.
  const usual = open ? Math.floor(week / 26) : 0;
  const entry = level(
    base +
      usual +
      pickWeighted(random, [
        [-1, 1],
        [0, 5],
        [1, open ? 1 : 5],
        [2, 1],
      ] as const),
  );
  const end = sitting ? start : addDays(start, int(random, 2, open ? 14 : 26) * 7 - 3);
  const target = level(
    sitting
      ? entry
      : entry +
          pickWeighted(random, [
            [0, 1],
            [1, 8],
            [2, 1],
          ] as const),
  );
  const hasExam = sitting || chance(random, open ? 0.9 : 0.75);
  const exam = addDays(end, sitting ? 0 : pick(random, [-2, 0, 7, 8, 14]));
  const proof = chance(random, open ? 0.5 : 0.35) ? 'certificate' : 'placement';
  return {
    id: `R${String.fromCharCode(65 + ((index * 7) % 26))}${index}`,
    scheme: sitting ? 'EXAM' : pick(random, ['BSK', 'BSK', 'IK', 'EOK', 'PRIVATE']),
    entry: {
      level: entry,
      proof,
      maxAgeDays: proof === 'certificate' ? pick(random, [183, 183, 90, null]) : null,
    },
    target,
    skills: chance(random, 0.85)
      ? ['L', 'R', 'S', 'W']
      : pick(random, [['W'], ['R', 'W'], ['L', 'S']] as const),
    start,
    end,
    registerBy: addDays(start, -pick(random, [0, 0, 0, 14, 30])),
    ue: sitting ? 0 : int(random, 1, 6) * 100,
    slots: Array.from({ length: sitting ? 0 : int(random, 0, 3) }, () => randomSlot(random)),
    mode: pickWeighted(random, [
      ['onsite', 6],
      ['online', 2],
      ['hybrid', 1],
    ] as const),
    travelMin: pick(random, [0, 20, 30, 45, 60, 75]),
    childcare: chance(random, 0.3),
    seats: chance(random, 0.06) ? 0 : int(random, 1, 5),
    selfPayCost: chance(random, 0.5) ? int(random, 1, 3) * 10_000 : null,
    needsJobOffer: chance(random, 0.08),
    p: pick(random, PROBABILITIES),
    exam: hasExam
      ? { date: exam, resultDate: addDays(exam, int(random, 0, 8) * 7), certifies: certifies(random, target) }
      : null,
    certScheme: hasExam && chance(random, 0.12) ? 'CARE' : null,
  };
}

function certifies(random: Random, target: CefrLevel): NonNullable<LanguageRun['exam']>['certifies'] {
  const levels = sameLevel(target);
  const shape = random();
  if (shape < 0.85) return levels;
  return shape < 0.93 ? { ...levels, W: level(target - 1) } : { R: target, W: target };
}
