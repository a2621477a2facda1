import fc from 'fast-check';
import {
  permissionOf,
  SAMPLE_DAY,
  samplePerson,
  sampleVacancy,
} from '../../../test/support/match-samples.js';
import { world } from '../../../test/support/worlds.js';
import { addDays, CEFR_LEVELS, CefrLevel, SkillLevels } from '../shared/index.js';
import {
  explain,
  matchContext,
  MatchPerson,
  MatchVacancy,
  rankPeople,
  rankVacancies,
  SHIFTS,
  smallestChange,
  withChange,
} from './index.js';

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const ALL = 10_000;

function draw(seed: number, people: number, vacancies: number) {
  const source = world({ seed, coarse: true, clusters: 5, occupations: 40, skills: 200 });
  return { people: [...source.people(people)], vacancies: [...source.vacancies(vacancies)], day: source.day };
}

function up(level: CefrLevel): CefrLevel {
  return CEFR_LEVELS[level + 1] ?? 6;
}

function raised(german: SkillLevels): SkillLevels {
  return { L: up(german.L), R: german.R, S: up(german.S), W: german.W };
}

type Demand = (vacancy: MatchVacancy) => MatchVacancy;
const demands: readonly (readonly [string, Demand])[] = [
  [
    'level',
    (v) => ({ ...v, requirementLevel: v.requirementLevel < 4 ? ((v.requirementLevel + 1) as 2) : 4 }),
  ],
  ['recognition', (v) => ({ ...v, regulated: true })],
  ['licence', (v) => ({ ...v, licences: [...v.licences, 'forklift'] })],
  ['shift', (v) => ({ ...v, shifts: SHIFTS })],
  ['hours', (v) => ({ ...v, hours: v.hours && { min: v.hours.max, max: v.hours.max } })],
  ['last start', (v) => ({ ...v, latestStart: addDays(v.latestStart ?? SAMPLE_DAY, -20) })],
  ['no other language of instruction', (v) => ({ ...v, instructionLanguages: [] })],
  [
    'no lower level',
    (v) => ({ ...v, languageNeeds: v.languageNeeds.map((n) => ({ ...n, acceptsLower: null })) }),
  ],
  [
    'by statute',
    (v) => ({ ...v, languageNeeds: v.languageNeeds.map((n) => ({ ...n, strength: 'hard' as const })) }),
  ],
  [
    'higher level',
    (v) => ({
      ...v,
      languageNeeds: v.languageNeeds.map((n) => ({ ...n, levels: { ...n.levels, S: up(n.levels.S ?? 0) } })),
    }),
  ],
];

type Gain = (person: MatchPerson) => MatchPerson;
const gains: readonly (readonly [string, Gain])[] = [
  ['German', (p) => ({ ...p, german: raised(p.german) })],
  ['a language', (p) => ({ ...p, otherLanguages: { ...p.otherLanguages, en: 6 } })],
  ['a licence', (p) => ({ ...p, licences: p.licences && [...p.licences, 'driving_b'] })],
  ['a skill', (p) => ({ ...p, skills: [...p.skills, 's3', 's4', 's5'] })],
  ['training', (p) => ({ ...p, qualification: p.qualification === null ? null : 4 })],
  [
    'an occupation',
    (p) => ({ ...p, occupations: [...p.occupations, { kldb: '51312', relation: 'trained' }] }),
  ],
  [
    'a recognition',
    (p) => ({ ...p, recognitions: [...p.recognitions, { kldb5: '11114', from: SAMPLE_DAY }] }),
  ],
  ['longer hours', (p) => ({ ...p, hours: p.hours && { min: 0, max: p.hours.max + 5 } })],
  ['a car', (p) => ({ ...p, mobilityKm: p.mobilityKm && p.mobilityKm + 30 })],
  ['an earlier course', (p) => ({ ...p, languageReady: p.languageReady.map((d) => d && addDays(d, -60)) })],
  ['an earlier day', (p) => ({ ...p, availableFrom: null })],
];

describe('ranking', () => {
  it.each(demands)('a higher demand (%s) only removes people and brings none forward', (_name, raise) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { people, vacancies, day } = draw(seed, 40, 6);
        for (const vacancy of vacancies) {
          const before = rankPeople(vacancy, people, day, { k: ALL });
          const dates = new Map(before.map((match) => [match.personId, match.date]));
          for (const match of rankPeople(raise(vacancy), people, day, { k: ALL })) {
            expect(dates.has(match.personId)).toBe(true);
            expect(match.date >= (dates.get(match.personId) ?? '')).toBe(true);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each(gains)('learning (%s) only adds vacancies and never lowers a score', (_name, gain) => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { people, vacancies, day } = draw(seed, 6, 40);
        const context = matchContext(vacancies);
        for (const person of people) {
          const after = rankVacancies(gain(person), vacancies, day, { k: ALL, context });
          const scores = new Map(after.map((match) => [match.vacancyId, match.score]));
          for (const { vacancyId, score } of rankVacancies(person, vacancies, day, { k: ALL, context }))
            expect(scores.get(vacancyId)).toBeGreaterThanOrEqual(score);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('does not depend on the order of its input, and breaks ties by id', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { people, vacancies, day } = draw(seed, 3, 60);
        for (const person of people) {
          const list = rankVacancies(person, vacancies, day);
          expect(rankVacancies(person, [...vacancies].reverse(), day)).toEqual(list);
          for (const [index, match] of list.slice(1).entries()) {
            const above = list[index];
            const ordered =
              above &&
              (above.score > match.score ||
                (above.score === match.score && above.vacancyId < match.vacancyId));
            expect(ordered).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('sinks a profile that nobody confirms', () => {
    const fresh = samplePerson();
    const stale = samplePerson({ id: '00000000-0000-4000-8000-000000000000', confirmedOn: '2026-01-01' });
    expect(rankPeople(sampleVacancy(), [stale, fresh], SAMPLE_DAY).map((match) => match.personId)).toEqual([
      fresh.id,
      stale.id,
    ]);
  });

  it('gives one kind alone when asked', () => {
    const { people, vacancies, day } = draw(4, 20, 80);
    for (const person of people) {
      const whole = rankVacancies(person, vacancies, day, { k: ALL });
      const only = rankVacancies(person, vacancies, day, { k: ALL, kinds: ['not_yet'] });
      expect(only).toEqual(whole.filter((match) => match.kind === 'not_yet'));
    }
  });
});

describe('explanation', () => {
  it('adds up to the score, and its skills to the coverage', () => {
    const { people, vacancies, day } = draw(9, 20, 40);
    const context = matchContext(vacancies);
    for (const person of people)
      for (const vacancy of vacancies) {
        const told = explain(person, vacancy, day, context);
        for (const part of told.parts) expect(part.units >= 0 && part.units <= part.max).toBe(true);
        const shares = [...told.matchedSkills, ...told.missingSkills];
        const total = shares.reduce((sum, share) => sum + share.units, 0);
        expect(total).toBe(shares.length === 0 ? 0 : context.weights.skills.max);
        if (!told.match) continue;
        const sum = told.parts.reduce((points, part) => points + part.units, 0);
        expect(told.match.score).toBe(
          Math.max(
            0,
            told.deductions.reduce((points, off) => points - off.units, sum),
          ),
        );
      }
  });

  it('names changes that open the match, none of which can be left out', () => {
    const { people, vacancies, day } = draw(12, 60, 60);
    const context = matchContext(vacancies);
    let opened = 0;
    for (const person of people)
      for (const vacancy of vacancies) {
        const { changes } = explain(person, vacancy, day, context);
        if (!changes || changes.length === 0) continue;
        opened += 1;
        const after = changes.reduce((changed, change) => withChange(changed, change, day), person);
        expect(['now', 'after_permission']).toContain(explain(after, vacancy, day, context).match?.kind);
        for (const left of changes) {
          const rest = changes.filter((change) => change !== left);
          const partly = rest.reduce((changed, change) => withChange(changed, change, day), person);
          const kind = explain(partly, vacancy, day, context).match?.kind ?? 'none';
          expect(['none', 'not_yet']).toContain(kind);
        }
      }
    expect(opened).toBeGreaterThan(200);
  });

  it('finds that B1 in speaking opens most', () => {
    const person = samplePerson();
    const speaking = { language: 'de', levels: { S: 3 }, strength: 'employer', acceptsLower: null } as const;
    const all = { ...speaking, levels: { L: 5, R: 5, S: 5, W: 5 } } as const;
    const vacancies = [1, 2, 3, 4, 5, 6, 7].map((n) =>
      sampleVacancy({ id: `00000000-0000-4000-8000-00000000000${n}`, languageNeeds: [speaking] }),
    );
    const other = sampleVacancy({ id: '00000000-0000-4000-8000-0000000000b1', languageNeeds: [all] });
    const far = sampleVacancy({
      id: '00000000-0000-4000-8000-0000000000b2',
      place: { lat: 50.1, lon: 8.68 },
    });
    const [first, ...rest] = smallestChange(person, [...vacancies, other, far], SAMPLE_DAY);
    expect(first).toEqual({
      change: { what: 'german', levels: { S: 3 } },
      vacancyIds: vacancies.map((vacancy) => vacancy.id),
    });
    expect(rest.map(({ change, vacancyIds }) => [change.what, vacancyIds.length])).toEqual([
      ['german', 8],
      ['distance', 1],
    ]);
  });

  it('offers no change where the law or the posting is the obstacle', () => {
    const offer = sampleVacancy();
    const context = matchContext([offer]);
    const banned = samplePerson({ permission: permissionOf({ gate: 'fail' }) });
    expect(explain(banned, offer, SAMPLE_DAY, context).changes).toBeNull();
    expect(explain(samplePerson(), sampleVacancy({ pay: 'refuse' }), SAMPLE_DAY, context).changes).toBeNull();
    expect(explain(samplePerson(), sampleVacancy({ seatsLeft: 0 }), SAMPLE_DAY, context).changes).toBeNull();
  });
});

describe('statistics of skills', () => {
  it('count for each skill the vacancies that ask for it, however often one names it', () => {
    const { vacancies } = draw(21, 0, 80);
    const twice = vacancies.map((vacancy) => ({
      ...vacancy,
      skills: [...vacancy.skills, ...vacancy.skills.slice(0, 2)],
    }));
    const { skills } = matchContext(twice);
    const named = new Set(vacancies.flatMap((vacancy) => vacancy.skills.map(({ id }) => id)));
    expect(skills.vacancies).toBe(80);
    expect([...skills.count.keys()].sort()).toEqual([...named].sort());
    for (const [id, count] of skills.count)
      expect(count).toBe(vacancies.filter((vacancy) => vacancy.skills.some((one) => one.id === id)).length);
  });
});

describe('what the matcher may read', () => {
  it('has these columns of a person and no other', () => {
    expect(Object.keys(samplePerson()).sort()).toEqual([
      'availableFrom', 'confirmedOn', 'german', 'home', 'hours', 'id', 'kreis', 'languageReady', 'licences',
      'mobilityKm', 'occupations', 'otherLanguages', 'permission', 'qualification', 'recognitions', 'residence',
      'revision', 'shifts', 'skills',
    ]); // prettier-ignore
    const exact: Record<keyof MatchPerson, unknown> = samplePerson();
    expect(
      Object.keys(exact).filter((key) =>
        /name|sex|gender|age$|birth|origin|nation|relig|famil|child/i.test(key),
      ),
    ).toEqual([]);
  });
});
