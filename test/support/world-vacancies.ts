import {
  addDays,
  CefrLevel,
  NEED_STRENGTHS,
  pick,
  pickWeighted,
  RequirementLevel,
  sameLevel,
  VACANCY_KINDS,
  VacancyKind,
} from '../../src/domain/shared/index.js';
import type { LanguageNeed, MatchVacancy } from '../../src/domain/matching/index.js';
import { LANGUAGES, LICENCES, pickSome, place, type Setting, SHIFTS, skillIds, uuid } from './world-parts.js';

/** The next invented vacancy. */
export function vacancy(setting: Setting): MatchVacancy {
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
