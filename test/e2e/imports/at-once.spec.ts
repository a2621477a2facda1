import { ImportRunner } from '../../../src/imports/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';
import { until } from '../../support/wait.js';

const HEADER = 'name;postcode;occupation;relation;german;source;status;consent';
const PERSON = { plz: '82319', occupations: [{ kldb: '51311', relation: 'trained' }], status: 'ae_24' };
/** Rows are stored by the 1000, so there are two batches. */
const ROWS = 1100;

let portal: StartedApp;
let desk: Desk;
beforeAll(async () => {
  portal = await startApp({ env: { WORKERS: 'off' } });
  desk = await setUpDesk(portal);
  // Whoever enters somebody takes long enough for the other one to look in the meantime.
  await portal.admin.query(`create function linger() returns trigger language plpgsql as
      $$ begin perform pg_sleep(0.5); return null; end $$;
    create trigger linger after insert on person for each statement execute function linger()`);
});
afterAll(() => portal.stop());

const nameOf = (series: string, row: number): string =>
  `Muster ${series}${[...String(row)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

/** An import of these names that is said to run, without a job: the test is its worker. */
async function running(names: readonly string[]): Promise<string> {
  const lines = names.map((name) => `${name};82319;51311;gelernt;A2;selbst;ae_24;ja`);
  const content = Buffer.from([HEADER, ...lines].join('\r\n')).toString('base64');
  const { body } = await desk.lead
    .post('/api/v1/imports')
    .send({ kind: 'people', fileName: 'alle.csv', content })
    .expect(201);
  const { id } = body as { id: string };
  await portal.admin.query(`update table_import set state = 'running' where id = $1`, [id]);
  return id;
}

/** Names in the order of the table whose rows were warned of. */
async function warned(id: string, names: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { rows } = await portal.admin.query<{ line: number }>(
    'select line from table_import_record where import_id = $1 and twin order by line',
    [id],
  );
  return rows.map(({ line }) => names[line - 2]);
}

const run = (id: string): Promise<void> => portal.app.get(ImportRunner).run(id);

it('warns one of two tables that bring the same people at the same moment, in whatever order', async () => {
  const names = Array.from({ length: ROWS }, (_, row) => nameOf('t', row));
  const back = [...names].reverse();
  const [one, other] = [await running(names), await running(back)];
  await Promise.all([run(one), run(other)]);
  const told = [...(await warned(one, names)), ...(await warned(other, back))];
  expect(told.sort()).toEqual([...names].sort());
});

it('warns either the table or who enters one of its people by hand at the same moment', async () => {
  const names = Array.from({ length: ROWS }, (_, row) => nameOf('f', row));
  const entered = [3, 40, 170, 1010, 1099].map((row) => nameOf('f', row));
  const id = await running(names);
  const [answers] = await Promise.all([
    Promise.all(
      entered.map((displayName) => desk.lead.post('/api/v1/people').send({ ...PERSON, displayName })),
    ),
    run(id),
  ]);
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual(
    [],
  );
  const missed = entered.filter((_, at) => answers[at]?.status === 201);
  expect([...(await warned(id, names))].sort()).toEqual([...missed].sort());
});

it('warns a table of somebody who is just being entered by hand although she is known', async () => {
  const displayName = nameOf('k', 1);
  const id = await running([displayName]);
  const entering = desk.lead
    .post('/api/v1/people')
    .send({ ...PERSON, displayName, evenIfKnown: true })
    .then(({ status }) => status);
  await until('somebody enters', async () => {
    const held = `select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted`;
    return (await portal.admin.query(held)).rowCount !== 0;
  });
  await run(id);
  expect(await entering).toBe(201);
  expect(await warned(id, [displayName])).toEqual([displayName]);
});
