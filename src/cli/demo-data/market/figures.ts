import { CefrLevel, VacancyKind } from '../../../domain/shared/index.js';
import { OccupationRelation } from '../../../domain/matching/index.js';
import { ResidenceStatus } from '../../../domain/work-permission/index.js';

/** A number or distribution that drawn people and vacancies follow, with where it is from. */
export interface Figure<T> {
  readonly value: T;
  readonly source: string;
  /** True where no published figure was found: a guess that must be shown as one. */
  readonly assumption: boolean;
}

const published = <const T>(value: T, source: string): Figure<T> => ({ value, source, assumption: false });
const assumed = <const T>(value: T, source: string): Figure<T> => ({ value, source, assumption: true });

/** Weights by name; they need not add up to one. */
export type Shares<Key extends string = string> = Readonly<Partial<Record<Key, number>>>;

/** Three groups whose status, language and training differ strongly. */
export const COHORTS = ['arrived2015', 'ukraine', 'recent'] as const;
export type Cohort = (typeof COHORTS)[number];

type ByCohort<T> = Readonly<Record<Cohort, T>>;

/**
 * Every figure behind the drawn world. Published marginals are whole-group figures; how they go together within a
 * person is never published and always assumed.
 */
export const FIGURES = {
  cohortShare: assumed<Readonly<Record<Cohort, number>>>(
    { arrived2015: 0.4, ukraine: 0.3, recent: 0.3 },
    'mix of job seekers of a helper group; no joint statistic found',
  ),
  nationality: {
    arrived2015: assumed<Shares>(
      { SY: 45, AF: 17, IQ: 13, ER: 8, IR: 6, SO: 4, NG: 3, PK: 2, GH: 1, RU: 1 },
      'order of the main countries of 2015 and 2016; single-year shares not collected',
    ),
    ukraine: assumed<Shares>({ UA: 100 }, 'by definition of the group'),
    recent: published<Shares>(
      {
        SY: 17_650,
        AF: 14_865,
        TR: 8266,
        IQ: 2841,
        SO: 2826,
        RU: 2162,
        ER: 1732,
        IR: 1558,
        GN: 1448,
        VE: 1271,
      },
      'first asylum applications January to August 2025, ten main countries (bamf.de, 2025-09-05)',
    ),
  },
  /** Average length of a procedure in months; drawn evenly from 5 to 21.2. */
  procedureMonths: published(13.1, 'all first and follow-up applications 2025 (bamf.de, 2025-09-05)'),
  outcome: published<Readonly<Record<'positive' | 'rejected' | 'formal', number>>>(
    { positive: 18.3, rejected: 50.8, formal: 30.9 },
    'decisions January to June 2025 (biaj.de, 2025-07-07)',
  ),
  protection: published<Shares<ResidenceStatus>>(
    { ae_25_1: 6000, ae_25_2: 14_990, ae_25_3: 8082 },
    'refugee and Art. 16a 18,356, subsidiary 2,634, deportation ban 8,082 (biaj.de, 2025-07-07); a third of the ' +
      'refugees is drawn as § 25(1), the rest as § 25(2) together with subsidiary protection',
  ),
  statusAfterRefusal: assumed<Shares<ResidenceStatus>>(
    { duldung_60a: 78, duldung_60b: 8, duldung_60c: 4, ae_25_5: 4, aufenthaltsgestattung: 6 },
    'after a refusal or formal decision; appeals keep some in the procedure',
  ),
  settledStatus: assumed<Shares<ResidenceStatus>>(
    {
      ae_25_2: 38,
      ae_25_1: 10,
      ne_26: 24,
      ae_25_3: 9,
      ae_25b: 6,
      ae_25_5: 4,
      ae_25a: 2,
      ae_104c: 1,
      duldung_60a: 5,
      ae_family: 1,
    },
    'status of 2015 and 2016 arrivals ten years on',
  ),
  /** Requirement level that training or practice proves, 1 to 4. */
  qualification: {
    arrived2015: published<Shares>(
      { 1: 70, 2: 20, 3: 4, 4: 6 },
      'about 70 % of refugee job seekers without completed training (IAB Aktuelle Berichte 2016); levels 2 to 4 assumed',
    ),
    ukraine: published<Shares>(
      { 1: 12, 2: 16, 3: 24, 4: 48 },
      '72 % tertiary degree (n = 11,225, idw-online.de 2022-12-15); split of levels 3 and 4 and the rest assumed',
    ),
    recent: published<Shares>(
      { 1: 70, 2: 19, 3: 4, 4: 7 },
      'about 70 % of refugee job seekers without completed training (IAB Aktuelle Berichte 2016); levels 2 to 4 assumed',
    ),
  } satisfies ByCohort<Figure<Shares>>,
  /** Overall German, 0 = A0 to 6 = C2. */
  german: {
    arrived2015: assumed<Shares>(
      { 0: 4, 1: 12, 2: 26, 3: 36, 4: 17, 5: 5 },
      'CEFR by years since arrival not found; follows the course results of 2018 (61 % B1, 31 % A2)',
    ),
    ukraine: assumed<Shares>(
      { 0: 12, 1: 20, 2: 28, 3: 26, 4: 11, 5: 3 },
      '4 % good, 14 % medium, about 80 % little or none in 2022 (idw-online.de), moved on by four years of courses',
    ),
    recent: assumed<Shares>(
      { 0: 32, 1: 30, 2: 23, 3: 12, 4: 3 },
      'CEFR by years since arrival not found; waiting times of 9 to 17 weeks for a course',
    ),
  } satisfies ByCohort<Figure<Shares>>,
  fullTime: published(
    2 / 3,
    'two thirds of those in qualified work after six years are full time (br.de 2023-07)',
  ),
  childCare: {
    arrived2015: assumed(0.22, 'no figure for job seekers found'),
    ukraine: published(0.4, 'about 80 % women, half of them with minor children (n = 11,225, 2022)'),
    recent: assumed(0.22, 'no figure for job seekers found'),
  } satisfies ByCohort<Figure<number>>,
  mobilityKm: assumed<Shares>({ 10: 15, 20: 30, 30: 27, 50: 18, 100: 5, move: 5 }, 'no figure found'),
  licences: assumed<Shares>(
    { driving_b: 0.35, driving_c: 0.02, forklift: 0.06, guard_34a: 0.02, food_hygiene: 0.08 },
    'no figure found',
  ),
  relation: assumed<Shares<OccupationRelation>>(
    { experienced: 55, wanted: 45 },
    'people without training name what they did or what they want',
  ),
  /** Main groups (KldB, two digits) of what people of each requirement level look for. */
  occupation: {
    1: assumed<Shares>(
      { 51: 20, 54: 16, 29: 14, 82: 8, 62: 8, 63: 7, 32: 7, 81: 5, 25: 4, 33: 4, 52: 3, 12: 2, 11: 1, 28: 1 },
      'occupations of refugees before and after arrival not found by KldB; first jobs are mostly in these groups',
    ),
    2: assumed<Shares>(
      { 29: 9, 32: 9, 33: 9, 25: 10, 26: 8, 24: 6, 62: 9, 52: 8, 51: 7, 34: 6, 81: 6, 82: 6, 63: 4, 22: 3 },
      'no figure by KldB found; people with completed training',
    ),
    3: assumed<Shares>(
      { 72: 18, 71: 16, 81: 14, 83: 14, 43: 12, 26: 8, 31: 6, 61: 6, 25: 6 },
      'no figure by KldB found; people with longer training',
    ),
    4: assumed<Shares>(
      { 84: 18, 43: 18, 81: 14, 31: 12, 83: 10, 71: 10, 72: 8, 27: 6, 41: 4 },
      'no figure by KldB found; people with a degree',
    ),
  } satisfies Readonly<Record<1 | 2 | 3 | 4, Figure<Shares>>>,
  /** Share of all drawn people who live in the three study regions, so that their pages have something to show. */
  focus: assumed<Shares>(
    { 11000: 0.12, '08222': 0.05, '09188': 0.04 },
    'chosen for the demo; the rest follows the size of the Kreise in the commuting table',
  ),
  jobLevel: assumed<Readonly<Record<1 | 2 | 3 | 4, number>>>(
    { 1: 38, 2: 46, 3: 10, 4: 6 },
    'vacancies by requirement level; helper jobs stand out because the portal serves first jobs',
  ),
  jobKind: assumed<Shares<VacancyKind>>(
    {
      employment: 84,
      temp_agency: 6,
      side_job: 4,
      internship_orientation: 3,
      eq: 2,
      trial_work: 1,
    },
    'no figure found',
  ),
  /** Euro cents per hour from and to, by requirement level. */
  hourlyPay: assumed<Readonly<Record<1 | 2 | 3 | 4, readonly [number, number]>>>(
    { 1: [1460, 1680], 2: [1620, 2150], 3: [2150, 3000], 4: [2700, 4000] },
    'from the minimum wage of 2027 upwards; pay tables by KldB were not available',
  ),
  /** Euro cents per month in the first year from and to. */
  trainingPay: assumed<readonly [number, number]>(
    [90_000, 128_000],
    'above the minimum of § 17 BBiG; collective agreements were not available',
  ),
} as const;

export function cefr(name: string): CefrLevel {
  return Number(name) as CefrLevel;
}
