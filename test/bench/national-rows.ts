import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import {
  FrozenEngine,
  idText,
  Lists,
  MatchPerson,
  MatchVacancy,
  WEIGHTS,
} from '../../src/domain/matching/index.js';
import { coarseArea, LocalDate } from '../../src/domain/shared/index.js';
import type { ResidenceStatus } from '../../src/domain/work-permission/index.js';
import { copyRows } from '../../src/platform/database/copy.js';
import type { CopyCell } from '../../src/platform/database/copy-text.js';
import { Keyring, SealingKey } from '../../src/platform/crypto/index.js';
import { keyPlace, Vault } from '../../src/platform/vault/index.js';
import { Person } from '../../src/profile/person.entity.js';
import type { World } from '../support/worlds.js';

/** Rows of one COPY. */
const AT_ONCE = 10_000;

/** The key under which the bench's portal opens what is written here. */
export const MASTER_KEY = Buffer.alloc(32, 1);

const STATUSES: readonly ResidenceStatus[] = [
  'ae_24',
  'aufenthaltsgestattung',
  'ae_25_2',
  'duldung_60a',
  'ae_25_3',
];

/** Where the firm is; work from anywhere belongs to its region. */
const POSTER_AGS = '09188';

/** Firm and organisation under which all vacancies of the bench stand. */
export interface Poster {
  readonly employer: string;
  readonly org: string;
}

/** Writes people, sealed as everywhere, and vacancies of a world into the portal's tables, by COPY. */
export async function fillTables(
  admin: pg.PoolClient,
  source: World,
  people: number,
  vacancies: number,
): Promise<Poster> {
  const poster = await makePoster(admin);
  const ring = new Keyring(MASTER_KEY);
  const vault = new Vault(ring);
  for (const part of parts(source.people(people))) {
    const keys = part.map(() => SealingKey.random());
    await copyRows(
      admin,
      'person_key',
      ['person_id', 'wrapped', 'version'],
      part.map(({ id }, at) => [id, bytea(ring.wrap(keyAt(keys, at), keyPlace(id))), ring.version]),
    );
    await copyRows(
      admin,
      'person',
      Object.keys(PERSON),
      part.map((person, at) => {
        const sealed = vault.sealUnder(keyAt(keys, at), Person, person.id, secretsOf(person, at, source.day));
        return [
          ...Object.values(PERSON)
            .map((cell) => cell(person))
            .slice(0, -1),
          bytea(sealed),
        ];
      }),
      PERSON_JSON,
    );
  }
  for (const part of parts(source.vacancies(vacancies)))
    await copyRows(
      admin,
      'vacancy',
      VACANCY_COLUMNS,
      part.map((vacancy) => vacancyCells(vacancy, poster)),
      VACANCY_JSON,
    );
  await admin.query('vacuum analyze person, person_key, vacancy');
  return poster;
}

/** Stores the lists of people that a full rematch gave, as the portal stores its own. */
export async function fillLists(
  admin: pg.PoolClient,
  engine: FrozenEngine,
  lists: Lists,
  day: LocalDate,
): Promise<void> {
  const { people, vacancies } = engine;
  const rows = function* (): Generator<readonly CopyCell[]> {
    for (let row = 0; row < people.count; row += 1) {
      const others: string[] = [];
      for (let at = row * lists.k; at < (row + 1) * lists.k && (lists.rows[at] ?? -1) >= 0; at += 1)
        others.push(idText(vacancies.data.id, lists.rows[at] ?? 0));
      const scores = lists.scores.subarray(row * lists.k, row * lists.k + others.length);
      const last = lists.scores[(row + 1) * lists.k - 1] ?? -1;
      yield [
        ...['person', idText(people.data.id, row), 1, WEIGHTS.version, day],
        ...[others, 'n'.repeat(others.length), Array.from(scores, String)],
        ...[others.map(() => day), others.map(() => '1'), last < 0 ? null : last],
      ];
    }
  };
  const columns =
    'side owner_id owner_revision parameter_version day others kinds scores opens_on revisions limit_score'.split(
      ' ',
    );
  for (const part of parts(rows())) await copyRows(admin, 'match_list', columns, part);
  await admin.query('vacuum analyze match_list');
  // What was filled in is on the disk before anything is measured.
  await admin.query('checkpoint');
}

async function makePoster(admin: pg.PoolClient): Promise<Poster> {
  const { rows } = await admin.query<Poster>(
    `with firm as (insert into organisation (kind, name, ags) values ('employer', 'Bench', '${POSTER_AGS}') returning id)
     insert into employer (org_id, name) select id, 'Bench' from firm returning id as employer, org_id as org`,
  );
  const [poster] = rows;
  if (!poster) throw new Error('no firm was made');
  return poster;
}

function* parts<T>(items: Iterable<T>): Generator<readonly T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < AT_ONCE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function keyAt(keys: readonly SealingKey[], at: number): SealingKey {
  return keys[at] ?? new SealingKey(randomBytes(32));
}

function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function secretsOf(
  { home, residence }: MatchPerson,
  at: number,
  day: LocalDate,
): Readonly<Record<string, unknown>> {
  return {
    displayName: `Person ${at}`,
    plz: '82319',
    ...home,
    residence,
    status: STATUSES[at % STATUSES.length],
    statusFacts: { entryDate: '2024-03-01', duldungSince: '2025-06-01', titleValidUntil: day },
  };
}

type Cell = (person: MatchPerson) => CopyCell;

const PERSON: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  ags: ({ kreis }) => kreis,
  area_lat: ({ home }) => coarseArea(home).lat,
  area_lon: ({ home }) => coarseArea(home).lon,
  occupations: ({ occupations }) => occupations.map((one) => ({ ...one, years: null })),
  recognitions: ({ recognitions }) => [...recognitions],
  qualification: ({ qualification }) => qualification,
  skills: ({ skills }) => skills,
  licences: ({ licences }) => licences,
  german_listening: ({ german }) => german.L,
  german_reading: ({ german }) => german.R,
  german_speaking: ({ german }) => german.S,
  german_writing: ({ german }) => german.W,
  other_languages: ({ otherLanguages }) => otherLanguages,
  language_ready: ({ languageReady }) => languageReady,
  hours_min: ({ hours }) => hours?.min ?? null,
  hours_max: ({ hours }) => hours?.max ?? null,
  shifts: ({ shifts }) => shifts,
  available_from: ({ availableFrom }) => availableFrom,
  mobility_km: ({ mobilityKm }) => mobilityKm,
  confirmed_on: ({ confirmedOn }) => confirmedOn,
  sealed: () => null,
};
const PERSON_JSON = new Set(['occupations', 'recognitions', 'other_languages', 'language_ready']);

export const VACANCY_COLUMNS = [
  'id',
  'employer_id',
  'org_id',
  'state',
  'kind',
  'title',
  'kldb',
  'plz',
  'ags',
  'lat',
  'lon',
  'remote',
  'hours_min',
  'hours_max',
  'shifts',
  'starts_on',
  'latest_start',
  'language_needs',
  'instruction_languages',
  'skills',
  'licences',
  'regulated',
  'seats',
  'seats_taken',
  'check_verdict',
  'expires_on',
  'confirmed_on',
] as const;
export const VACANCY_JSON = new Set(['language_needs', 'skills']);

/** A vacancy's cells in the order of `VACANCY_COLUMNS`. */
export function vacancyCells(vacancy: MatchVacancy, { employer, org }: Poster): readonly CopyCell[] {
  const { place, kreis, hours, seatsLeft } = vacancy;
  return [
    vacancy.id,
    employer,
    org,
    'published',
    vacancy.kind,
    'Bench',
    vacancy.kldb5,
    '82319',
    kreis ?? POSTER_AGS,
    place?.lat ?? 0,
    place?.lon ?? 0,
    place === null,
    hours?.min ?? null,
    hours?.max ?? null,
    vacancy.shifts,
    vacancy.start,
    vacancy.latestStart,
    [...vacancy.languageNeeds],
    vacancy.instructionLanguages,
    [...vacancy.skills],
    vacancy.licences,
    vacancy.regulated,
    Math.max(1, seatsLeft),
    seatsLeft === 0 ? 1 : 0,
    vacancy.pay,
    vacancy.expiresOn,
    vacancy.confirmedOn,
  ];
}
