import {
  addDays,
  CefrLevel,
  KldbCode,
  LocalDate,
  NEED_STRENGTHS,
  pick,
  pickWeighted,
  Random,
  RequirementLevel,
  sameLevel,
  seededRandom,
  SkillLevels,
  VACANCY_KINDS,
  VacancyKind,
} from '../../src/domain/shared/index.js';
import type {
  LanguageNeed,
  MatchPerson,
  MatchVacancy,
  PermissionView,
  Shift,
  SimilarOccupations,
} from '../../src/domain/matching/index.js';

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
}

export interface World {
  readonly day: LocalDate;
  readonly similar: SimilarOccupations;
  people(count: number): Generator<MatchPerson>;
  vacancies(count: number): Generator<MatchVacancy>;
}

interface Setting {
  readonly random: Random;
  readonly day: LocalDate;
  readonly coarse: boolean;
  readonly centres: readonly (readonly [lat: number, lon: number, kreis: string])[];
  readonly codes: readonly KldbCode[];
  readonly skills: number;
}

export const WORLD_DAY = '2026-11-21';
const LICENCES = ['driving_b', 'driving_c', 'forklift', 'guard_34a', 'food_hygiene', 'crane', 'welding'];
const LANGUAGES = ['ar', 'uk', 'fa', 'en', 'tr', 'fr'];
const SHIFTS: readonly Shift[] = ['early', 'late', 'night', 'weekend'];

export function world(options: WorldOptions): World {
  const {
    seed,
    day = WORLD_DAY,
    clusters = 400,
    skills = 14_000,
    occupations = 1300,
    coarse = false,
  } = options;
  const start = seededRandom(seed);
  const centres = Array.from({ length: clusters }, () => centre(start, coarse));
  const codes = occupationTree(start, occupations);
  const setting = (part: number): Setting => ({
    random: seededRandom(seed * 7919 + part),
    day,
    coarse,
    centres,
    codes,
    skills,
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

function uuid(random: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function place({ random, centres, coarse }: Setting): { point: { lat: number; lon: number }; kreis: string } {
  const [lat, lon, kreis] = pick(random, centres);
  if (coarse && random() < 0.3) return { point: { lat, lon }, kreis };
  const spread = (): number => (random() + random() + random() - 1.5) * 0.14;
  return { point: { lat: lat + spread(), lon: lon + spread() * 1.6 }, kreis };
}

function skillIds(
  { random, skills, codes, coarse }: Setting,
  count: number,
  code: KldbCode,
): readonly string[] {
  const pool = (codes.indexOf(code) * 2_654_435_761) % skills;
  const ids = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const own = random() < 0.8;
    const rank = own ? Math.floor(random() ** 2 * 60) : Math.floor(skills ** random());
    ids.add(`s${own ? (pool + rank * 7) % skills : coarse ? rank % 12 : rank}`);
  }
  return [...ids];
}

function levels(random: Random): SkillLevels {
  const base = pickWeighted(random, [
    [0, 8],
    [1, 20],
    [2, 30],
    [3, 26],
    [4, 12],
    [5, 4],
  ]) as CefrLevel;
  if (random() < 0.6) return sameLevel(base);
  const vary = (): CefrLevel => Math.max(0, Math.min(6, base + Math.floor(random() * 3) - 1)) as CefrLevel;
  return { L: vary(), R: vary(), S: vary(), W: vary() };
}

function readyDays({ random, day }: Setting, german: SkillLevels): readonly (LocalDate | null)[] {
  const now = Math.min(german.L, german.R, german.S, german.W);
  const perLevel = 100 + Math.floor(random() * 160);
  const last = now + (random() < 0.1 ? 0 : 1 + Math.floor(random() * 2.4));
  return Array.from({ length: 7 }, (_, level) => {
    if (level <= now) return random() < 0.5 ? null : day;
    return level <= last ? addDays(day, (level - now) * perLevel) : null;
  });
}

const FREE: PermissionView = { gate: 'pass', from: null, rule: 'free' };
const BANNED: PermissionView = { gate: 'fail', from: null, rule: 'ban' };
const NO_WORK: readonly VacancyKind[] = ['hospitation', 'mag', 'school_training'];

function permission({ random, day }: Setting): Readonly<Record<VacancyKind, PermissionView>> {
  const status = random();
  if (status < 0.6) return record(() => FREE);
  if (status < 0.68) return record((kind) => (NO_WORK.includes(kind) ? FREE : BANNED));
  const from = addDays(day, Math.floor(random() * 160) - 40);
  const needed: PermissionView = { gate: 'later', from, rule: 'asks' };
  const confirm: PermissionView = { gate: 'unknown', from: random() < 0.5 ? from : null, rule: 'clarify' };
  return record((kind) => {
    if (NO_WORK.includes(kind)) return FREE;
    if (kind === 'self_employment') return BANNED;
    return status < 0.92 ? needed : confirm;
  });
}

function record(view: (kind: VacancyKind) => PermissionView): Readonly<Record<VacancyKind, PermissionView>> {
  return Object.fromEntries(VACANCY_KINDS.map((kind) => [kind, view(kind)])) as Record<
    VacancyKind,
    PermissionView
  >;
}

function person(setting: Setting): MatchPerson {
  const { random, day, codes } = setting;
  const { point, kreis } = place(setting);
  const first = pick(random, codes);
  const german = levels(random);
  const relations = ['trained', 'experienced', 'wanted'] as const;
  const occupations = random() < 0.06 ? [] : [first, ...pickSome(random, codes, Math.floor(random() * 4))];
  return {
    id: uuid(random),
    revision: 1,
    home: point,
    kreis,
    mobilityKm: random() < 0.03 ? null : pick(random, [10, 20, 30, 50, 100]),
    residence: residence(random, kreis),
    occupations: occupations.map((kldb) => ({
      kldb: random() < 0.05 ? kldb.slice(0, 3) : kldb,
      relation: pick(random, relations),
    })),
    recognitions:
      random() < 0.06
        ? [{ kldb5: pick(random, codes), from: addDays(day, Math.floor(random() * 300) - 100) }]
        : [],
    qualification: random() < 0.1 ? null : (pickWeighted(random, LEVELS) as RequirementLevel),
    licences: random() < 0.1 ? null : LICENCES.filter(() => random() < 0.2),
    skills: random() < 0.08 ? [] : skillIds(setting, 3 + Math.floor(random() * 26), first),
    german,
    otherLanguages: Object.fromEntries(
      pickSome(random, LANGUAGES, Math.floor(random() * 3)).map((code) => [
        code,
        pick(random, [1, 3, 5, 6] as const),
      ]),
    ),
    languageReady: readyDays(setting, german),
    hours:
      random() < 0.15
        ? null
        : pick(random, [
            { min: 8, max: 20 },
            { min: 15, max: 30 },
            { min: 20, max: 40 },
            { min: 35, max: 40 },
          ]),
    shifts: random() < 0.3 ? null : SHIFTS.filter(() => random() < 0.6),
    availableFrom: random() < 0.7 ? null : addDays(day, Math.floor(random() * 200) - 50),
    permission: permission(setting),
    confirmedOn: addDays(day, -Math.floor(random() ** 2 * 400)),
  };
}

const LEVELS: readonly (readonly [number, number])[] = [
  [1, 50],
  [2, 32],
  [3, 8],
  [4, 10],
];

function residence(random: Random, kreis: string): MatchPerson['residence'] {
  const rule = random();
  if (rule < 0.6) return null;
  return rule < 0.9 ? { within: 'land', code: kreis.slice(0, 2) } : { within: 'kreis', code: kreis };
}

function vacancy(setting: Setting): MatchVacancy {
  const { random, day, codes, coarse } = setting;
  const { point, kreis } = place(setting);
  const kldb5 = pick(random, codes);
  const remote = random() < 0.01;
  const start = random() < 0.4 ? null : addDays(day, Math.floor(random() * 300) - 20);
  const skills = random() < 0.05 ? [] : skillIds(setting, 2 + Math.floor(random() * 11), kldb5);
  return {
    id: uuid(random),
    revision: 1,
    kind: pickWeighted(random, KINDS),
    place: remote ? null : point,
    kreis: remote ? null : kreis,
    kldb5,
    requirementLevel: Number(kldb5[4]) as RequirementLevel,
    regulated: random() < 0.05,
    licences: random() < 0.2 ? pickSome(random, LICENCES, 1 + Math.floor(random() * 1.3)) : [],
    skills: skills.map((id) => ({ id, essential: random() < 0.5 })),
    languageNeeds: needs(setting),
    instructionLanguages: random() < 0.1 ? pickSome(random, LANGUAGES, 1) : [],
    hours:
      random() < 0.1
        ? null
        : pick(random, [
            { min: 10, max: 15 },
            { min: 20, max: 25 },
            { min: 30, max: 40 },
            { min: 38, max: 40 },
          ]),
    shifts: random() < 0.6 ? [] : SHIFTS.filter(() => random() < 0.3),
    start,
    latestStart: random() < 0.5 ? null : addDays(start ?? day, Math.floor(random() * 120)),
    pay: pickWeighted(random, PAY),
    seatsLeft: random() < 0.02 ? 0 : 1 + Math.floor(random() ** 3 * 5),
    shortage: random() < 0.2 ? null : coarse ? pick(random, [0, 0.5, 1]) : Math.round(random() * 100) / 100,
    expiresOn: addDays(day, Math.floor(random() * 200) - 2),
    confirmedOn: addDays(day, -Math.floor(random() * 80)),
  };
}

const KINDS: readonly (readonly [VacancyKind, number])[] = VACANCY_KINDS.map(
  (kind) =>
    [
      kind,
      kind === 'employment' ? 70 : kind === 'apprenticeship' ? 15 : kind === 'temp_agency' ? 5 : 1,
    ] as const,
);
const PAY: readonly (readonly [MatchVacancy['pay'], number])[] = [
  ['ok', 90],
  ['warn', 6],
  ['hold', 2],
  ['refuse', 2],
];

function needs({ random }: Setting): readonly LanguageNeed[] {
  const list: LanguageNeed[] = [];
  if (random() < 0.9) {
    const level = pickWeighted(random, [
      [1, 15],
      [2, 35],
      [3, 32],
      [4, 15],
      [5, 3],
    ]) as CefrLevel;
    const speaking = Math.max(0, level - 1) as CefrLevel;
    list.push({
      language: 'de',
      levels: random() < 0.7 ? sameLevel(level) : { S: level, L: level, W: speaking },
      strength: pick(random, NEED_STRENGTHS),
      acceptsLower: random() < 0.25 ? speaking : null,
    });
  }
  if (random() < 0.05) list.push({ language: 'de', levels: { S: 3 }, strength: 'hard', acceptsLower: null });
  if (random() < 0.08)
    list.push({
      language: pick(random, LANGUAGES),
      levels: { S: 3 },
      strength: 'employer',
      acceptsLower: null,
    });
  return list;
}

function pickSome<T>(random: Random, items: readonly T[], count: number): readonly T[] {
  return [...new Set(Array.from({ length: count }, () => pick(random, items)))];
}
