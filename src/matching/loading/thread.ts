import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type MatchContext,
  renumberPeople,
  renumberVacancies,
  Schema,
  schemaWords,
  type SortedIds,
  WEIGHTS,
} from '../../domain/matching/index.js';
import { OpeningKeys } from '../../platform/crypto/index.js';
import { CONNECTION_LIMITS } from '../../platform/database/connection.js';
import { CopyFields, CopyRowReader } from '../../platform/database/copy-fields.js';
import type { PersonPart } from '../compact/person-rows.js';
import type { VacancyPart } from '../compact/vacancy-rows.js';
import { PERSON_COLUMNS, VACANCY_COLUMNS } from '../rows.js';
import { KEY_COLUMNS, KEYS_WIDTH, KeysReader } from './keys-reader.js';
import { LIMIT_COLUMNS, LIMITS_WIDTH, LimitsReader, limitsOf, setLimits } from './limits-reader.js';
import { PEOPLE_WIDTH, PeopleReader } from './people-reader.js';
import type { Agreed, Holding, LoadTask, Pages, ReadColumns, ReadRows } from './task.js';
import { VACANCIES_WIDTH, VacanciesReader } from './vacancies-reader.js';

/*
 * The program of a loading thread: reads its part of both tables on a connection of its own, opens what is sealed, and
 * lays the rows out in shared memory. It answers three times, see task.ts.
 */
const task = workerData as LoadTask;
const WHOLE: Pages = { from: 0, to: null };
const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
const tell = (answer: Holding | ReadRows | ReadColumns): void => parentPort?.postMessage(answer);

/** Numbers given here are only passing, so nothing is asked of them; shares of skills come with the last answer. */
const bare: MatchContext = {
  weights: WEIGHTS,
  skills: { vacancies: 0, count: new Map() },
  similar: new Map(),
};
const schema = new Schema(bare, task.day, [], false);
const keys = new KeysReader(new OpeningKeys(task.keys));
const people = new PeopleReader(task, keys, schema, shared);
const vacancies = new VacanciesReader(task, schema, shared);
const limits = new LimitsReader(shared);

const client = new pg.Client({
  ...CONNECTION_LIMITS,
  connectionString: task.url,
  application_name: 'zugang-match-load',
});
// A lost connection fails the copy that is under way; between copies the next one.
client.on('error', () => undefined);
await client.connect();
try {
  await client.query(task.opening);
  tell({ holds: true });
  await copy(`${KEY_COLUMNS} from person_key where true`, WHOLE, KEYS_WIDTH, keys.take);
  await copy(`${PERSON_COLUMNS} from person where true`, task.people, PEOPLE_WIDTH, people.take);
  keys.forget();
  await copy(`${VACANCY_COLUMNS} from vacancy where true`, task.vacancies, VACANCIES_WIDTH, vacancies.take);
  const listed = `${LIMIT_COLUMNS} from match_list where ${limitsOf(task.day)}`;
  await copy(listed, task.lists, LIMITS_WIDTH, limits.take);
  await client.query('COMMIT');
} finally {
  await client.end();
}
const skills = vacancies.statistics();
for (const id of skills.count.keys()) schema.skills.numberOf(id);
const agreed = waitForAgreement();
const read = { people: people.part(), vacancies: vacancies.part() };
tell({
  ...read,
  limits: limits.limits,
  words: schemaWords(schema),
  skills,
});
finish(await agreed);

/** Reads what is selected on pages of the table. */
async function copy(
  selected: string,
  { from, to }: Pages,
  width: number,
  take: (fields: CopyFields) => void,
): Promise<void> {
  const until = to === null ? '' : `and ctid < '(${to},0)'`;
  const rows = new CopyRowReader(new CopyFields(width), take);
  const stream = client.query(
    copyTo(`copy (select ${selected} and ctid >= '(${from},0)' ${until}) to stdout (format binary)`),
  );
  stream.on('data', (piece: Buffer) => rows.push(piece));
  await finished(stream);
  rows.end();
}

async function waitForAgreement(): Promise<Agreed> {
  if (!parentPort) throw new Error('this program runs as a thread');
  const [agreement] = (await once(parentPort, 'message')) as [Agreed];
  return agreement;
}

function finish({ numbers, skills, skillIds, limits }: Agreed): void {
  const context: MatchContext = { ...bare, skills };
  const numberOf = new Map(skillIds.map((id, number) => [id, number]));
  for (const part of limits) {
    setLimits(sortedIds(read.people), people.columns.data.limit, part.person);
    setLimits(sortedIds(read.vacancies), vacancies.columns.data.limit, part.vacancy);
  }
  renumberPeople(people.columns, numbers);
  const asked = {
    context,
    of: (row: number) => vacancies.skillsOf(row),
    numberOf: (id: string) => numberOf.get(id) ?? 0,
    most: vacancies.skillCount,
  };
  const { data, count } = people.columns;
  tell({ people: { data, count }, vacancies: renumberVacancies(vacancies.columns, numbers, asked, shared) });
}

function sortedIds({ rows, order }: PersonPart | VacancyPart): SortedIds {
  return { ids: rows.data.id, order };
}
