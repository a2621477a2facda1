import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { to as copyTo } from 'pg-copy-streams';
import type { Actor } from '../../../src/platform/auth/index.js';
import { actingFor, actingForOrganisation, ANONYMOUS, SYSTEM } from '../../../src/platform/auth/index.js';
import { Clock, FixedClock } from '../../../src/platform/clock/index.js';
import { assertBound, dataClassOf, Database, identify } from '../../../src/platform/database/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';
import {
  insertGrant,
  member,
  personActor,
  SecurityWorld,
  securityWorld,
  stateOf,
} from '../../support/security-world.js';

/** What PostgreSQL answers when a new row breaks a policy. */
const REFUSED = '42501';
/** Columns that lead to a person, whatever their class. */
const PERSON_COLUMNS = ['person_id', 'subject_id', 'candidate_id', 'mentee_id'];

/** Tables in which the world of this test has rows, so that seeing none means something. */
const FILLED = [
  'person',
  'language_claim',
  'consent_grant',
  'match_list',
  'placement',
  'placement_step',
  'member',
  'audit_event',
];

let test: TestDatabase;
let world: SecurityWorld;
let guarded: readonly string[];

beforeAll(async () => {
  test = await testDatabase(await allEntities());
  world = await securityWorld(test);
  // A name is nothing that SQL can read, so the probes look for another column.
  await test.admin.query(
    `update person set ags = case id when $1 then 'Amira Geheim' else 'Berhane Geheim' end`,
    [world.personA],
  );
  guarded = await guardedTables();
});
afterAll(() => test.close());

const rowsOf = async (actor: Actor, sql: string, db: Database = test.db): Promise<readonly unknown[]> =>
  db.read(actor, (tx) => tx.query<readonly unknown[]>(sql));
const count = async (actor: Actor, from: string, db?: Database): Promise<number> =>
  (await rowsOf(actor, `select 1 from ${from}`, db)).length;

describe('tables that hold something about a person', () => {
  it('are under row-level security that binds the owner, too', () => {
    const needed = test.source.entityMetadatas
      .filter(({ target, columns }) =>
        columns.some(
          ({ propertyPath, databaseName }) =>
            ['case', 'special'].includes(dataClassOf(target as new () => object, propertyPath) ?? '') ||
            PERSON_COLUMNS.includes(databaseName),
        ),
      )
      .map(({ tableName }) => tableName)
      .sort();
    expect(needed.length).toBeGreaterThan(8);
    expect(needed.filter((name) => !guarded.includes(name))).toEqual([]);
  });

  it('check what is written as well as what is read', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `select tablename || '.' || policyname as name from pg_policies where schemaname = 'public'
         and ((cmd in ('ALL', 'UPDATE') and (qual is null or with_check is null)) or (cmd = 'INSERT' and with_check is null)
           or (cmd in ('SELECT', 'DELETE') and qual is null))`,
    );
    expect(rows).toEqual([]);
    const open = await test.admin.query<{ name: string }>(
      `select tablename || '.' || policyname as name from pg_policies
       where schemaname = 'public' and (qual = 'true' or with_check = 'true')`,
    );
    expect(open.rows).toEqual([]);
  });

  it('belong to a role that the portal does not run as', async () => {
    const { rows } = await test.admin.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace
         and (pg_has_role('zugang_app', relowner, 'member') or has_table_privilege('zugang_app', oid, 'truncate'))
         and relkind in ('r', 'v', 'm', 'p')`,
    );
    expect(rows).toEqual([]);
    const role = await test.admin.query(
      `select rolsuper or rolbypassrls as free from pg_roles where rolname = 'zugang_app'`,
    );
    expect(role.rows).toEqual([{ free: false }]);
  });
});

describe('the start in production', () => {
  it('refuses a role for which policies do not hold', async () => {
    await expect(assertBound(test.pool)).resolves.toBeUndefined();
    await expect(assertBound(test.admin)).rejects.toThrow(/row-level security/);
  });
});

describe('without anybody acting', () => {
  it('no row is there: on a fresh connection, after a transaction, for a visitor, and for the owner', async () => {
    await test.db.transaction(SYSTEM, (tx) => tx.query('select 1'));
    for (const table of FILLED)
      expect((await test.admin.query(`select 1 from ${table}`)).rowCount).toBeGreaterThan(0);
    const seen: string[] = [];
    for (const table of guarded) {
      const bare = await test.source.query<readonly unknown[]>(`select 1 from ${table}`);
      const owner = await test.owner.query(`select 1 from ${table}`);
      const visitor = await count(ANONYMOUS, table);
      if (bare.length + (owner.rowCount ?? 0) + visitor > 0) seen.push(table);
    }
    expect(seen).toEqual([]);
  });

  it('a setting that is empty is nobody, and one that is no id is refused', async () => {
    const client = await test.pool.connect();
    try {
      await client.query(`select set_config('app.kind', 'member', false), set_config('app.org', '', false),
        set_config('app.role', 'volunteer', false), set_config('app.actor', '', false)`);
      expect((await client.query('select 1 from person')).rowCount).toBe(0);
      await client.query(`select set_config('app.org', 'x', false)`);
      await expect(client.query('select 1 from person')).rejects.toThrow(/uuid/);
    } finally {
      client.release(true);
    }
  });

  it('the platform’s own connections open sessions and intents only', async () => {
    const seen: string[] = [];
    for (const table of guarded)
      if (((await test.pool.query(`select 1 from ${table}`)).rowCount ?? 0) > 0) seen.push(table);
    expect(seen.filter((table) => !['session', 'outbox'].includes(table))).toEqual([]);
  });
});

describe('a desk', () => {
  it('reads its own people and what hangs on them, and nothing of another desk', async () => {
    const lead = member(world.deskA, 'desk_lead');
    const stranger = member(world.deskB, 'desk_lead');
    for (const table of ['person', 'language_claim', 'match_list'])
      expect([table, await count(lead, table), await count(stranger, table)]).toEqual([table, 1, 1]);
    for (const table of ['placement', 'placement_step', 'consent_grant'])
      expect([table, (await count(lead, table)) > 0, await count(stranger, table)]).toEqual([table, true, 0]);
    expect(await rowsOf(stranger, 'select ags from person')).toEqual([{ ags: 'Berhane Geheim' }]);
  });

  it('changes nothing of another desk, and hands nothing over', async () => {
    const stranger = member(world.deskB, 'desk_lead');
    const touched = await test.db.transaction(stranger, async (tx) => [
      (await tx.query<[unknown[], number]>(`update person set ags = 'x' where id = $1`, [world.personA]))[1],
      (await tx.query<[unknown[], number]>(`delete from person where id = $1`, [world.personA]))[1],
      (
        await tx.query<[unknown[], number]>(`update placement set stage = 'closed' where id = $1`, [
          world.placement,
        ])
      )[1],
      (await tx.query<unknown[]>(`select 1 from person where id = $1 for update`, [world.personA])).length,
    ]);
    expect(touched).toEqual([0, 0, 0, 0]);
    const own = await stateOf(test, stranger, `update person set org_id = $1`, [world.deskA]);
    expect(own).toBe(REFUSED);
  });

  it.each([
    [
      'a language claim',
      `insert into language_claim (person_id, language, source, dated_on) values ($1, 'de', 'self', now())`,
    ],
    [
      'a grant',
      `insert into consent_grant (person_id, scopes, purpose_kind, valid_from, valid_until, text_version, locale, channel)
       values ($1, '{blind}', 'being_found', now(), now(), 't', 'de', 'page')`,
    ],
    [
      'a placement',
      `insert into placement (person_id, vacancy_id, org_id, stage)
       values ($1, gen_random_uuid(), nullif(current_setting('app.org'), '')::uuid, 'suggested')`,
    ],
    [
      'an account',
      `insert into member (person_id, login, display_name, password_hash, role) values ($1, 'x@y', 'x', 'x', 'person')`,
    ],
  ])(
    'cannot hang %s on a person of another desk; the answer tells not whether she exists',
    async (_, sql) => {
      const stranger = member(world.deskB, 'volunteer');
      expect(await stateOf(test, stranger, sql, [world.personA])).toBe(REFUSED);
      expect(await stateOf(test, stranger, sql, [randomUUID()])).toBe(REFUSED);
    },
  );

  it('learns nothing from unique keys of rows it may not see', async () => {
    const { rows } = await test.admin.query<{ vacancy_id: string }>(
      'select vacancy_id from placement where id = $1',
      [world.placement],
    );
    const sql = `insert into placement (person_id, vacancy_id, org_id, stage) values ($1, $2, $3, 'suggested')`;
    const stranger = member(world.deskB, 'volunteer');
    expect(await stateOf(test, stranger, sql, [world.personA, rows[0]?.vacancy_id, world.deskB])).toBe(
      REFUSED,
    );
    expect(
      await stateOf(test, stranger, `${sql} on conflict do nothing`, [
        world.personA,
        rows[0]?.vacancy_id,
        world.deskB,
      ]),
    ).toBe(REFUSED);
  });

  it('runs no condition of its own on rows it may not see', async () => {
    const stranger = member(world.deskB, 'volunteer');
    const probe = `select 1 from person where 1 / (case when ags = 'Amira Geheim' then 0 else 1 end) = 1`;
    expect(await rowsOf(stranger, probe)).toHaveLength(1);
    expect(await stateOf(test, member(world.deskA, 'volunteer'), probe)).toBe('22012');
  });
});

describe('ways around', () => {
  it('a view and a function of the owner show no more than the tables do', async () => {
    await test.owner.query(`
      create view every_person as select * from person;
      create function count_people() returns bigint language sql security definer as 'select count(*) from person';
      grant select on every_person to zugang_app; grant execute on function count_people() to zugang_app`);
    expect(await test.source.query(`select ags from every_person`)).toEqual([]);
    expect(await count(member(world.deskB, 'volunteer'), 'every_person')).toBe(1);
    expect(await test.source.query(`select count_people()::int as count`)).toEqual([{ count: 0 }]);
    await test.owner.query(`drop view every_person; drop function count_people()`);
  });

  it('COPY obeys the policies, or is refused', async () => {
    const copied = await test.db.raw(member(world.deskB, 'volunteer'), (client) =>
      text(client.query(copyTo(`copy person (ags) to stdout`))),
    );
    expect(copied).toBe('Berhane Geheim\n');
    expect(await stateOf(test, SYSTEM, `copy person from stdin`)).toBe('0A000');
  });

  it('a prepared statement and a cached plan follow the one who acts', async () => {
    const names: unknown[] = [];
    for (const desk of [world.deskA, world.deskB, world.deskA])
      names.push(
        (
          await test.db.raw(member(desk, 'volunteer'), (client) =>
            client.query<{ ags: string }>({ name: 'same', text: 'select ags from person' }),
          )
        ).rows.map((row) => row.ags),
      );
    expect(names).toEqual([['Amira Geheim'], ['Berhane Geheim'], ['Amira Geheim']]);
  });

  it('the owner’s migrations see what they have to fill', async () => {
    const { ownerSource } = await import('../../../src/platform/database/index.js');
    const source = await ownerSource(test.config).initialize();
    try {
      expect((await source.query<unknown[]>('select 1 from person')).length).toBe(2);
    } finally {
      await source.destroy();
    }
  });
});

describe('work for one person', () => {
  it('has that person’s rights, though the portal does it', async () => {
    const job = actingFor(world.personA);
    expect(await rowsOf(job, 'select ags from person')).toEqual([{ ags: 'Amira Geheim' }]);
    expect(await count(job, 'language_claim')).toBe(1);
    expect(await stateOf(test, job, `update person set ags = 'x' where id = $1`, [world.personA])).toBe(
      'done',
    );
    const [, touched] = await test.db.transaction(job, (tx) =>
      tx.query<[unknown[], number]>(`update person set ags = 'x' where id = $1`, [world.personB]),
    );
    expect(touched).toBe(0);
    expect(await count(SYSTEM, 'person')).toBe(2);
  });

  it('equals what the person herself may see', async () => {
    const self = personActor(world.personA);
    for (const table of [
      'person',
      'language_claim',
      'placement',
      'placement_step',
      'consent_grant',
      'match_list',
    ])
      expect([table, await count(self, table)]).toEqual([
        table,
        await count(actingFor(world.personA), table),
      ]);
    expect(await rowsOf(self, 'select subject_id as id from audit_event')).toEqual([{ id: world.personA }]);
  });
});

describe('work for one organisation', () => {
  it('reads 0 rows of another, and nobody’s case', async () => {
    const job = actingForOrganisation(world.deskA);
    const { rows } = await test.admin.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'org_id' order by 1`,
    );
    const owned = rows.map(({ name }) => name).filter((name) => guarded.includes(name));
    expect(owned).toEqual(expect.arrayContaining(['person', 'member', 'webhook', 'assignment_run']));
    for (const table of ['webhook', 'webhook_delivery']) await test.admin.query(`delete from ${table}`);
    for (const desk of [world.deskA, world.deskB]) {
      await test.admin.query(
        `insert into webhook (org_id, url, secret, created_at) values ($1, 'https://example.org', 'x', now())`,
        [desk],
      );
      await test.admin.query(
        `insert into assignment_run (org_id, day, parameter_version, capacity, per_person, per_seat, keeps_places, kept,
           profit, bound) values ($1, current_date, 'x', 1, 1, 1, true, 0, 0, 0)`,
        [desk],
      );
    }
    for (const table of owned) {
      const foreign = await rowsOf(
        job,
        `select org_id from ${table} where org_id is distinct from '${world.deskA}' limit 1`,
      );
      expect([table, foreign]).toEqual([table, []]);
    }
    expect(await count(job, 'webhook')).toBe(1);
    for (const table of ['person', 'language_claim', 'placement', 'match_list', 'audit_event'])
      expect([table, await count(job, table)]).toEqual([table, 0]);
    expect(await stateOf(test, job, `update webhook set org_id = $1`, [world.deskB])).toBe(REFUSED);
  });

  it('is told apart from the whole portal in one place alone', async () => {
    const { rows } = await test.admin.query<{ table: string }>(
      `select distinct tablename as table from pg_policies
       where coalesce(qual, '') || coalesce(with_check, '') like '%app.kind%= ''system''%'`,
    );
    // Stored answers are found by their key alone and opened by nothing but the same request.
    expect(rows).toEqual([{ table: 'idempotency' }]);
  });
});

describe('firms and offices', () => {
  const firm = (): Actor => member(world.firm, 'employer_editor');

  it('a firm reads whom it was introduced to while the grant for that vacancy lives', async () => {
    expect([await count(firm(), 'person'), await count(firm(), 'placement')]).toEqual([1, 1]);
    expect(await count(firm(), 'language_claim')).toBe(0);
    expect(await count(firm(), 'match_list')).toBe(0);
    const other = member(world.otherFirm, 'employer_editor');
    expect([
      await count(other, 'person'),
      await count(other, 'placement'),
      await count(other, 'consent_grant'),
    ]).toEqual([0, 0, 0]);
  });

  it('reads nothing before the introduction, after the last day, or once the grant is taken back', async () => {
    await test.admin.query(`update placement set introduced = false`);
    expect([await count(firm(), 'person'), await count(firm(), 'placement')]).toEqual([0, 0]);
    await test.admin.query(`update placement set introduced = true`);
    const later = new Database(test.source, test.pool, laterClock(31));
    expect(await count(firm(), 'person', later)).toBe(0);
    const inTime = new Database(test.source, test.pool, laterClock(29));
    expect(await count(firm(), 'person', inTime)).toBe(1);
    await test.admin.query(`update consent_grant set revoked_at = now() where id = $1`, [world.grant]);
    expect([
      await count(firm(), 'person'),
      await count(firm(), 'placement'),
      await count(firm(), 'placement_step'),
    ]).toEqual([0, 0, 0]);
  });

  it('an office reads a person while a grant names it, and writes nothing there', async () => {
    const office = member(world.office, 'caseworker');
    expect(await count(office, 'person')).toBe(0);
    const grant = await insertGrant(test.admin, {
      personId: world.personB,
      orgId: world.office,
      vacancyId: null,
    });
    expect(await rowsOf(office, 'select id from person')).toEqual([{ id: world.personB }]);
    const [, touched] = await test.db.transaction(office, (tx) =>
      tx.query<[unknown[], number]>(`update person set ags = 'x'`),
    );
    expect(touched).toBe(0);
    expect(await count(office, 'language_claim')).toBe(0);
    await test.admin.query(`update consent_grant set revoked_at = now() where id = $1`, [grant]);
    expect(await count(office, 'person')).toBe(0);
  });

  it.each([
    ['1 microsecond before', `(interval '60 minutes' - interval '1 microsecond')`, 1],
    ['at', `interval '60 minutes'`, 0],
    ['before the start of', `interval '-1 microsecond'`, 0],
  ] as const)('an emergency access, %s its sixtieth minute', async (_when, ago, seen) => {
    const client = await test.admin.connect();
    try {
      // One transaction, in which the clock of the database stands still.
      await client.query('begin');
      const lead = { ...member(world.deskA, 'desk_lead') };
      await client.query(
        `insert into member (id, org_id, login, display_name, password_hash, role)
         values ($1, $2, gen_random_uuid(), 'M', 'x', 'desk_lead')`,
        [lead.id, world.deskA],
      );
      await client.query(
        `insert into emergency_access (person_id, org_id, member_id, opened_at) values ($1, $2, $3, now() - ${ago})`,
        [world.personB, world.deskA, lead.id],
      );
      await client.query(`set local role ${new URL(test.config.url).username}`);
      const seenBy = async (actor: Actor): Promise<number | null> => {
        const [statement, values] = identify(actor, false);
        await client.query(statement, [...values]);
        return (await client.query('select id from person where id = $1', [world.personB])).rowCount;
      };
      expect(await seenBy(lead)).toBe(seen);
      expect(await seenBy({ ...lead, role: 'volunteer' })).toBe(0);
      expect(await seenBy({ ...lead, orgId: world.office })).toBe(0);
      expect(await seenBy(member(world.deskA, 'desk_lead'))).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it.each(['municipal_reader', 'auditor', 'operator'] as const)('%s reads no case', async (role) => {
    const actor = member(world.deskA, role);
    for (const table of [
      'person',
      'language_claim',
      'placement',
      'placement_step',
      'consent_grant',
      'match_list',
    ])
      expect([table, await count(actor, table)]).toEqual([table, 0]);
    expect((await count(actor, 'audit_event')) > 0).toBe(role === 'auditor');
  });
});

function laterClock(days: number): Clock {
  return new FixedClock(new Date(Date.now() + days * 86_400_000));
}

async function guardedTables(): Promise<readonly string[]> {
  const { rows } = await test.admin.query<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relrowsecurity and relforcerowsecurity order by relname`,
  );
  return rows.map(({ relname }) => relname);
}
