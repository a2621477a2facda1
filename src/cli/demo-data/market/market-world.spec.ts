import { ageOn, isKldb5, LocalDate, seededRandom } from '../../../domain/shared/index.js';
import { checkVacancy } from '../../../domain/vacancy-check/index.js';
import { isResidenceStatus } from '../../../domain/work-permission/index.js';
import {
  STARTER_COMMUTING,
  STARTER_KREISE,
  STARTER_OCCUPATIONS,
  STARTER_POSTCODES,
} from '../../../labour-market/index.js';
import { PersonDraft, VacancyDraft } from '../drafts.js';
import { factsOf } from '../vacancy-facts.js';
import { Chooser } from './chooser.js';
import { COHORTS, Figure, FIGURES, Shares } from './figures.js';
import { FirmDraft } from './firms.js';
import { MarketCell, MarketTables } from './market-tables.js';
import { marketWorld } from './market-world.js';

const TODAY: LocalDate = '2026-11-21';

const sumOf = (rows: readonly (readonly [string, string, number])[], at: 0 | 1, ags: string): number =>
  rows.filter((row) => row[at] === ags).reduce((sum, [, , total]) => sum + total, 0);

const CELLS: readonly MarketCell[] = [
  { region: '11', kldb2: '43', unfilled: 24, offer: 900 },
  { region: '11', kldb2: '62', unfilled: 411, offer: 2100 },
  { region: 'AA644', kldb2: '51', unfilled: 39, offer: 300 },
  { region: 'AA644', kldb2: '73', unfilled: 0, offer: 210 },
  { region: 'AA863', kldb2: '81', unfilled: 60, offer: 340 },
  { region: 'AA863', kldb2: '29', unfilled: 87, offer: 0 },
];

/** The starter pack in the form of the national tables. */
const tables: MarketTables = {
  kreise: STARTER_KREISE.map(([ags, name]) => ({
    ags,
    name,
    jobs: sumOf(STARTER_COMMUTING, 1, ags),
    workers: sumOf(STARTER_COMMUTING, 0, ags),
    places: STARTER_POSTCODES.filter((row) => row[2] === ags).map(([plz, , , lat, lon]) => ({
      plz,
      ags,
      lat,
      lon,
    })),
  })),
  districts: new Map([
    ['11', ['11000']],
    ['AA644', ['08222']],
    ['AA863', ['09179', '09181', '09188', '09190']],
  ]),
  cells: CELLS,
  occupations: STARTER_OCCUPATIONS.map(({ kldb, de }) => ({ kldb, label: de, names: 3 })),
  skills: new Map(
    STARTER_OCCUPATIONS.map(({ kldb, essential, optional }) => [
      kldb,
      [
        ...essential.map((skillId) => ({ kldb, skillId, essential: true })),
        ...optional.map((skillId) => ({ kldb, skillId, essential: false })),
      ],
    ]),
  ),
};

const PEOPLE = 12_000;
const world = (seed = 7, people = PEOPLE, jobs = 3000) =>
  marketWorld(tables, { seed, today: TODAY, people, jobs });
const people: readonly PersonDraft[] = [...world().people()];
const firms: readonly FirmDraft[] = [...world().firms()];
const vacancies: readonly VacancyDraft[] = firms.flatMap((firm) => firm.vacancies);

/**
 * Pearson's test with a generous bound (five standard deviations of the statistic and a little more): a drawn
 * distribution that follows its figure passes for any seed, one with a swapped or missing share does not.
 */
function fits(drawn: readonly string[], expected: Shares): void {
  const total = Object.values(expected).reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const counts = new Map<string, number>();
  for (const value of drawn) counts.set(value, (counts.get(value) ?? 0) + 1);
  const unexpected = [...counts.keys()].filter((value) => !expected[value]);
  expect(unexpected).toEqual([]);
  const entries = Object.entries(expected).filter(([, weight]) => (weight ?? 0) > 0);
  const statistic = entries.reduce((sum, [value, weight = 0]) => {
    const mean = (drawn.length * weight) / total;
    return sum + ((counts.get(value) ?? 0) - mean) ** 2 / mean;
  }, 0);
  const freedom = Math.max(1, entries.length - 1);
  expect(statistic).toBeLessThan(freedom + 5 * Math.sqrt(2 * freedom) + 5);
}

/** A figure per cohort as the distribution over all people. */
function mixed(byCohort: Readonly<Record<(typeof COHORTS)[number], Figure<Shares>>>): Shares {
  const mix: Record<string, number> = {};
  for (const cohort of COHORTS) {
    const shares = byCohort[cohort].value;
    const total = Object.values(shares).reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
    for (const [value, weight = 0] of Object.entries(shares))
      mix[value] = (mix[value] ?? 0) + (FIGURES.cohortShare.value[cohort] * weight) / total;
  }
  return mix;
}

const overallGerman = (person: PersonDraft): string =>
  String(Math.min(...Object.values(person.german[0]?.levels ?? {})));
const ukrainians = people.filter(({ statusFacts }) => statusFacts.nationality === 'UA');

describe('drawn market', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...world().people()].slice(0, 500)).toEqual(people.slice(0, 500));
    expect([...world().firms()].slice(0, 500)).toEqual(firms.slice(0, 500));
    expect([...world(8, 100).people()]).not.toEqual(people.slice(0, 100));
    expect([...world().courseRuns()]).toEqual([...world().courseRuns()]);
  });

  it('begins a long stream of people like a short one', () => {
    expect([...world(7, 250).people()]).toEqual(people.slice(0, 250));
  });

  it('offers exactly the unfilled places of each cell, in Kreise of its district', () => {
    for (const { region, kldb2, unfilled } of CELLS) {
      const own = firms.filter(({ employer }) => employer.ref.startsWith(`t-${region}-${kldb2}-`));
      const places = own.flatMap((firm) => firm.vacancies);
      expect([region, kldb2, places.length]).toEqual([region, kldb2, unfilled]);
      expect(
        places.every(
          ({ kldb, seats, kind }) => kldb.startsWith(kldb2) && seats === 1 && kind === 'apprenticeship',
        ),
      ).toBe(true);
      expect(places.filter(({ ags }) => !tables.districts.get(region)?.includes(ags))).toEqual([]);
    }
  });

  it('gives every draft a name of its own and a place that exists', () => {
    const refs = [...firms.map(({ employer }) => employer.ref), ...vacancies.map(({ ref }) => ref)];
    expect(new Set(refs).size).toBe(refs.length);
    const places = new Set(STARTER_POSTCODES.map(([plz, , ags]) => `${plz} ${ags}`));
    const lost = [...vacancies, ...people].filter(({ plz, ags }) => !places.has(`${plz} ${ags}`));
    expect(lost).toEqual([]);
    expect(vacancies.every(({ kldb, skills }) => isKldb5(kldb) && skills.length > 0)).toBe(true);
    expect(
      firms.every(({ employer, vacancies: own }) => own.every((one) => one.employerRef === employer.ref)),
    ).toBe(true);
  });

  it('posts nothing that the vacancy check would refuse or hold', () => {
    const faults = firms.flatMap(({ employer, vacancies: own }) =>
      own
        .map(
          (vacancy) =>
            [vacancy.ref, vacancy.kind, checkVacancy(factsOf(vacancy, employer, TODAY), TODAY)] as const,
        )
        .filter(([, , { verdict }]) => verdict === 'refuse' || verdict === 'hold'),
    );
    expect(faults.slice(0, 3)).toEqual([]);
  });

  it('starts training with the training year and work ahead of today', () => {
    const training = vacancies.filter(({ kind }) => kind === 'apprenticeship');
    expect(new Set(training.map(({ startsOn }) => startsOn))).toEqual(new Set(['2027-08-01', '2027-09-01']));
    expect(
      vacancies.every(
        ({ startsOn, expiresOn }) => (startsOn === null || startsOn > TODAY) && expiresOn > TODAY,
      ),
    ).toBe(true);
    expect(vacancies.every(({ startsOn, endsOn }) => endsOn === null || endsOn > (startsOn ?? TODAY))).toBe(
      true,
    );
  });

  it.each([
    [
      'nationality',
      () => people.map(({ statusFacts }) => statusFacts.nationality ?? ''),
      () => mixed(FIGURES.nationality),
    ],
    [
      'requirement level',
      () => people.map(({ qualification }) => String(qualification)),
      () => mixed(FIGURES.qualification),
    ],
    ['German', () => people.map(overallGerman), () => mixed(FIGURES.german)],
    [
      'requirement level of Ukrainians',
      () => ukrainians.map(({ qualification }) => String(qualification)),
      () => FIGURES.qualification.ukraine.value,
    ],
    ['German of Ukrainians', () => ukrainians.map(overallGerman), () => FIGURES.german.ukraine.value],
    [
      'way to work',
      () => people.map(({ mobilityKm }) => String(mobilityKm ?? 'move')),
      () => FIGURES.mobilityKm.value,
    ],
    [
      'child care of Ukrainians',
      () => ukrainians.map(({ childCareUntil }) => String(childCareUntil !== null)),
      () => ({ true: FIGURES.childCare.ukraine.value, false: 1 - FIGURES.childCare.ukraine.value }),
    ],
    [
      'full time without child care',
      () =>
        people
          .filter(({ childCareUntil }) => childCareUntil === null)
          .map(({ hoursMax }) => String(hoursMax === 40)),
      () => ({ true: FIGURES.fullTime.value, false: 1 - FIGURES.fullTime.value }),
    ],
    [
      'study regions',
      () => people.map(({ ags }) => (ags === '08222' ? 'Mannheim' : 'elsewhere')),
      () => {
        const rest = 1 - 0.12 - 0.05 - 0.04;
        const weight = (ags: string): number =>
          sumOf(STARTER_COMMUTING, 0, ags) + sumOf(STARTER_COMMUTING, 1, ags) + 1;
        const all = STARTER_KREISE.reduce((sum, [ags]) => sum + weight(ags), 0);
        const share = 0.05 + (rest * weight('08222')) / all;
        return { Mannheim: share, elsewhere: 1 - share };
      },
    ],
  ] as const)('draws people by the figures: %s', (_, drawn, expected) => fits(drawn(), expected()));

  it('draws more jobs for helpers and skilled people than above', () => {
    const jobs = firms.filter(({ employer }) => employer.ref.startsWith('j-'));
    const low = jobs.filter(({ vacancies: own }) => /[12]$/.test(own[0]?.kldb ?? ''));
    const share = FIGURES.jobLevel.value[1] + FIGURES.jobLevel.value[2];
    // Groups of the starter pack that lack a level fall back to the skilled one.
    expect((100 * low.length) / jobs.length).toBeGreaterThan(share - 4);
  });

  it('keeps people in the procedure as long as procedures take', () => {
    const decided = FIGURES.procedureMonths.value / 36;
    const outcome = FIGURES.outcome.value;
    const refused =
      (outcome.rejected + outcome.formal) / (outcome.positive + outcome.rejected + outcome.formal);
    const appeal = (1 - decided) * refused * 0.06;
    const share = FIGURES.cohortShare.value.recent * (decided + appeal);
    fits(
      people.map(({ status }) => String(status === 'aufenthaltsgestattung')),
      { true: share, false: 1 - share },
    );
  });

  it('draws papers, ages and occupations that go together', () => {
    const odd = people.filter(
      ({ status, statusFacts, occupations, qualification, skills, german, otherLanguages }) =>
        !isResidenceStatus(status) ||
        (statusFacts.birthDate ?? '9999') > '2008-11-21' ||
        (occupations[0]?.relation === 'trained') !== (qualification !== 1) ||
        new Set(skills).size !== skills.length ||
        german.some(({ datedOn }) => datedOn > TODAY || datedOn < (statusFacts.entryDate ?? '')) ||
        (statusFacts.entryDate ?? TODAY) > TODAY ||
        occupations.some(
          ({ years }) => years !== null && years > ageOn(statusFacts.birthDate ?? TODAY, TODAY) - 17,
        ) ||
        !Object.values(otherLanguages).includes(6),
    );
    expect(odd).toEqual([]);
    expect(ukrainians.every(({ status }) => status === 'ae_24')).toBe(true);
  });

  it('names for every figure whether it is published or assumed', () => {
    const flat = (value: unknown): readonly Figure<unknown>[] =>
      typeof value === 'object' && value !== null && 'assumption' in value
        ? [value as Figure<unknown>]
        : Object.values(value as Record<string, unknown>).flatMap(flat);
    const figures = flat(FIGURES);
    expect(figures.length).toBeGreaterThan(20);
    expect(
      figures.every(({ source, assumption }) => source.length > 10 && typeof assumption === 'boolean'),
    ).toBe(true);
    expect(figures.filter(({ assumption }) => !assumption).every(({ source }) => /\d{4}/.test(source))).toBe(
      true,
    );
  });
});

describe('chooser', () => {
  it('draws by weight and never what weighs nothing', () => {
    const random = seededRandom(3);
    const chooser = new Chooser([
      ['a', 1],
      ['never', 0],
      ['b', 3],
    ]);
    fits(
      Array.from({ length: 10_000 }, () => chooser.draw(random)),
      { a: 1, b: 3 },
    );
    expect(() => new Chooser([['x', 0]])).toThrow('nothing to choose from');
  });
});
