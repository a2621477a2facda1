import { ImportRunner } from '../../../src/imports/index.js';
import { type StartedApp, startApp } from '../../support/app.js';
import { type Desk, setUpDesk } from '../../support/desk.js';

const ROWS = 9000;
/** Every hundredth row is faulty, so that faults are counted over the break, too. */
const table = (): string =>
  [
    'Stellentitel;Firma;Handelsregister;Beruf;PLZ;Stunden;Lohn;Anzahl',
    ...Array.from({ length: ROWS }, (_, row) => {
      const plz = row % 100 === 0 ? '99999' : '82319';
      return `Helfer ${row};Gasthof ${row % 7};HRB ${100 + (row % 7)};51311;${plz};40;15,50;1`;
    }),
  ].join('\r\n');

let portal: StartedApp;
let desk: Desk;

beforeAll(async () => {
  portal = await startApp();
  desk = await setUpDesk(portal);
});
afterAll(() => portal.stop());

/** An import that is said to run, without a job: the test is its worker. */
async function running(): Promise<string> {
  const content = Buffer.from(table()).toString('base64');
  const { body } = await desk.lead
    .post('/api/v1/imports')
    .send({ kind: 'vacancies', fileName: 'viele.csv', content })
    .expect(201);
  const { id } = body as { id: string };
  await portal.admin.query(`update table_import set state = 'running' where id = $1`, [id]);
  return id;
}

const doneOf = async (id: string): Promise<number> => {
  const { rows } = await portal.admin.query<{ done: number }>(
    'select rows_done as done from table_import where id = $1',
    [id],
  );
  return rows[0]?.done ?? 0;
};
const resultOf = async (id: string): Promise<readonly unknown[]> => {
  const { rows: run } = await portal.admin.query(
    `select state, rows_done, rows_stored, rows_held, faults_total, jsonb_array_length(faults) as listed
     from table_import where id = $1`,
    [id],
  );
  const { rows: stored } = await portal.admin.query(
    `select count(*)::int as rows, count(distinct v.title)::int as titles, count(distinct r.line)::int as lines,
       count(*) filter (where v.title = 'Helfer ' || (r.line - 2))::int as own,
       md5(string_agg(concat_ws('|', r.line, v.title, v.pay_cents, v.state), ',' order by r.line)) as content
     from table_import_record r join vacancy v on v.id = r.record_id and v.source = 'import:' || $1
     where r.import_id = $1::uuid`,
    [id],
  );
  const { rows: all } = await portal.admin.query(
    `select count(*)::int as rows from vacancy where source = 'import:' || $1`,
    [id],
  );
  return [run, stored, all];
};

it('goes on where it was killed in the middle: the same result, and nothing twice', async () => {
  const runner = portal.app.get(ImportRunner);
  const whole = await running();
  await runner.run(whole);

  const broken = await running();
  // The connection dies in the transaction of the second batch, after its rows and before its commit.
  await portal.admin.query(
    `create function die() returns trigger language plpgsql as
       $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
     create trigger die before update on table_import for each row
       when (old.rows_done > 0 and new.rows_done > old.rows_done) execute function die()`,
  );
  await expect(runner.run(broken)).rejects.toThrow();
  await portal.admin.query('drop trigger die on table_import; drop function die');
  const at = await doneOf(broken);
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(ROWS);

  // Two workers that both believe the import is theirs: one of them stores, the other gives up.
  await Promise.allSettled([runner.run(broken), runner.run(broken)]);
  await runner.run(broken);
  const result = await resultOf(whole);
  expect(await resultOf(broken)).toEqual(result);
  // Each posting says what its own line says, all through the table.
  const stored = ROWS - ROWS / 100;
  expect(result[1]).toEqual([expect.objectContaining({ rows: stored, own: stored, titles: stored })]);
  // All of them met the same new firms, and each firm is there once.
  const { rows: firms } = await portal.admin.query<{ count: number }>(
    `select count(*)::int as count from employer where name like 'Gasthof %' group by lower(name)`,
  );
  expect(firms).toEqual(Array.from({ length: 7 }, () => ({ count: 1 })));
});
