import {
  addDays,
  CefrLevel,
  LocalDate,
  pick,
  pickWeighted,
  Random,
  RequirementLevel,
  sameLevel,
  SkillLevels,
  VACANCY_KINDS,
  VacancyKind,
} from '../../src/domain/shared/index.js';
import type { MatchPerson, PermissionView } from '../../src/domain/matching/index.js';
import { LANGUAGES, LICENCES, pickSome, place, type Setting, SHIFTS, skillIds, uuid } from './world-parts.js';

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

/** The next invented person. */
export function person(setting: Setting): MatchPerson {
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
