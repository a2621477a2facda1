import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '../../../src/platform/auth/index.js';
import { errorCode } from '../../../src/platform/database/index.js';
import { MOVE } from '../../../src/mentoring/handover-moves.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';
import { insertPerson, member, type SecurityWorld, securityWorld } from '../../support/security-world.js';

const NO_SUCH_KEY = '23503';

let test: TestDatabase;
let world: SecurityWorld;
/** Rows of the other desk that a row of the own one could point at. */
let foreign: Readonly<Record<'member' | 'assignment_run' | 'people_export' | 'webhook', string>>;
let lead: Actor;

const idOf = async (sql: string, values: readonly unknown[]): Promise<string> =>
  (await test.admin.query<{ id: string }>(sql, [...values])).rows[0]?.id ?? '';

const parentsOf = async (org: string): Promise<typeof foreign> => {
  const lead = await idOf(
    `insert into member (org_id, login, display_name, password_hash, role)
     values ($1, gen_random_uuid(), 'M', 'x', 'desk_lead') returning id`,
    [org],
  );
  return { member: lead, ...(await ownedBy(org, lead)) };
};

const ownedBy = async (org: string, lead: string): Promise<Omit<typeof foreign, 'member'>> => ({
  people_export: await idOf(
    `insert into people_export (org_id, requested_by, columns, purpose, public_key, rows, state, requested_at, expires_at)
     values ($1, $2, '{name}', 'x', 'x', 1, 'waiting', now(), now()) returning id`,
    [org, lead],
  ),
  assignment_run: await idOf(
    `insert into assignment_run (org_id, day, parameter_version, capacity, per_person, per_seat, keeps_places, kept,
       profit, bound) values ($1, current_date, 'x', 1, 1, 1, true, 0, 0, 0) returning id`,
    [org],
  ),
  webhook: await idOf(
    `insert into webhook (org_id, url, secret, created_at) values ($1, 'https://example.org', 'x', now()) returning id`,
    [org],
  ),
});

beforeAll(async () => {
  test = await testDatabase(await allEntities());
  world = await securityWorld(test);
  foreign = await parentsOf(world.deskB);
  lead = { ...member(world.deskA, 'desk_lead'), orgKind: 'helper_group' };
});
afterAll(() => test.close());

/** An insert for the own desk whose parent is `$2`. */
const CHILDREN: readonly {
  readonly table: string;
  readonly parent: keyof typeof foreign;
  /** The own desk's lead unless told. */
  readonly by?: Actor;
  readonly sql: string;
}[] = [
  {
    table: 'tandem',
    parent: 'member',
    sql: `insert into tandem (org_id, mentor_id, person_id, state, suggested_on) values ($1, $2, $3, 'suggested', current_date)`,
  },
  {
    table: 'helper',
    parent: 'member',
    sql: `insert into helper (org_id, member_id) select $1, $2 where $3::uuid is not null`,
  },
  {
    table: 'mentor',
    parent: 'member',
    sql: `insert into mentor (org_id, member_id, capacity, languages, occupations, times)
      select $1, $2, 1, '{}', '{}', '{}' where $3::uuid is not null`,
  },
  {
    table: 'case_contact',
    parent: 'member',
    sql: `insert into case_contact (org_id, member_id, person_id, channel, day) values ($1, $2, $3, 'met', current_date)`,
  },
  {
    table: 'liaison_request',
    parent: 'member',
    sql: `insert into liaison_request (org_id, member_id, person_id, office_id, kind)
      values ($1, $2, $3, gen_random_uuid(), 'question')`,
  },
  {
    table: 'emergency_access',
    parent: 'member',
    sql: `insert into emergency_access (org_id, member_id, person_id) values ($1, $2, $3)`,
    by: SYSTEM,
  },
  {
    table: 'people_export',
    parent: 'member',
    sql: `insert into people_export (org_id, requested_by, columns, purpose, public_key, rows, state, requested_at,
        expires_at)
      select $1, $2, '{name}', 'x', 'x', 1, 'waiting', now(), now() where $3::uuid is not null`,
  },
  {
    table: 'people_export_subject',
    parent: 'people_export',
    sql: `insert into people_export_subject (org_id, export_id, person_id, columns) values ($1, $2, $3, '{name}')`,
  },
  {
    table: 'assignment_pair',
    parent: 'assignment_run',
    sql: `insert into assignment_pair (org_id, run_id, person_id, vacancy_id, kind, score, origin)
      values ($1, $2, $3, gen_random_uuid(), 'now', 1, 'x')`,
  },
  {
    table: 'oidc_invitation',
    parent: 'member',
    sql: `insert into oidc_invitation (org_id, member_id, hash, expires_at)
      select $1, $2, gen_random_uuid(), now() where $3::uuid is not null`,
  },
  {
    table: 'oidc_link',
    parent: 'member',
    // Only its owner and the portal link an account.
    by: SYSTEM,
    sql: `insert into oidc_link (org_id, member_id, subject, linked_at)
      select $1, $2, gen_random_uuid(), now() where $3::uuid is not null`,
  },
  {
    table: 'webhook_delivery',
    parent: 'webhook',
    sql: `insert into webhook_delivery (org_id, webhook_id, event, cause, state, asked_at)
      select $1, $2, 'test', gen_random_uuid(), 'waiting', now() where $3::uuid is not null`,
  },
];

describe('a row that points at another organisation', () => {
  it.each(CHILDREN)(
    '$table: is refused as one that points at nothing, and the own is taken',
    async (child) => {
      const attempt = async (parent: string): Promise<string> => {
        try {
          await test.db.transaction(child.by ?? lead, (tx) =>
            tx.query(child.sql, [world.deskA, parent, world.personA]),
          );
          return 'taken';
        } catch (error) {
          return `${errorCode(error) ?? ''} ${String(error).replaceAll(parent, 'the id')}`;
        }
      };
      const own = await parentsOf(world.deskA);
      const [crossing, missing] = [await attempt(foreign[child.parent]), await attempt(randomUUID())];
      expect(crossing).toMatch(new RegExp(`^${NO_SUCH_KEY} `));
      expect(crossing).toBe(missing);
      expect(await attempt(own[child.parent])).toBe('taken');
    },
  );

  it('covers every key that carries the organisation', async () => {
    const { rows } = await test.admin.query<{ name: string }>(
      `select conrelid::regclass::text as name from pg_constraint
       where contype = 'f' and connamespace = 'public'::regnamespace order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(CHILDREN.map(({ table }) => table).sort());
  });
});

describe('a pair of records', () => {
  const PAIR = `insert into distinct_pair (one_id, other_id, org_id, said_at)
    select least($2::uuid, $3), greatest($2::uuid, $3), $1, now()`;

  it('is refused with a record of another organisation as with one that is not there, and taken with own ones', async () => {
    const own = await insertPerson(test.admin, world.deskA, 'Own');
    for (const attempt of [
      // Through the walls, and past every policy, so that what refuses is the trigger alone.
      (values: string[]) => test.db.transaction(lead, (tx) => tx.query(PAIR, values)),
      (values: string[]) => test.admin.query(PAIR, values),
    ]) {
      const outcome = (other: string): Promise<string> =>
        attempt([world.deskA, own, other]).then(
          () => 'taken',
          (error: unknown) => `${errorCode(error) ?? ''} ${String(error)}`,
        );
      const crossing = await outcome(world.personB);
      expect(crossing).toMatch(new RegExp(`^${NO_SUCH_KEY} `));
      expect(await outcome(randomUUID())).toBe(crossing);
      expect(await outcome(world.personA)).toBe('taken');
      await test.admin.query('delete from distinct_pair');
    }
  });

  it('ends with the case that moves away at the same moment', async () => {
    const own = await insertPerson(test.admin, world.deskA, 'Stays');
    const goes = await insertPerson(test.admin, world.deskA, 'Goes');
    const mover = await test.admin.connect();
    await mover.query('begin');
    await mover.query(`update person set org_id = $2 where id = $1`, [goes, world.deskB]);
    const late = test.admin.query(PAIR, [world.deskA, own, goes]).then(
      () => 'taken',
      (error: unknown) => errorCode(error),
    );
    await mover.query('commit');
    mover.release();
    expect(await late).toBe(NO_SUCH_KEY);
  });
});

describe('open steps of a case', () => {
  const OPEN: readonly { readonly table: string; readonly sql: string }[] = [
    {
      table: 'placement',
      sql: `insert into placement (org_id, person_id, vacancy_id, stage) values ($1, $2, gen_random_uuid(), 'agreed')`,
    },
    {
      table: 'liaison_request',
      sql: `insert into liaison_request (org_id, person_id, office_id, kind) values ($1, $2, gen_random_uuid(), 'question')`,
    },
    {
      table: 'case_contact',
      sql: `insert into case_contact (org_id, person_id, channel, day) values ($1, $2, 'met', current_date)`,
    },
  ];
  /** Past every policy, so that what refuses is the trigger alone. */
  const attempt = async (sql: string, values: readonly unknown[]): Promise<string> =>
    test.admin.query(sql, [...values]).then(
      () => 'taken',
      (error: unknown) => `${errorCode(error) ?? ''} ${String(error)}`,
    );

  it.each(OPEN)(
    '$table: of a foreign person are refused as of nobody, and of the own are taken',
    async ({ sql }) => {
      const foreignPerson = await attempt(sql, [world.deskA, world.personB]);
      expect(foreignPerson).toMatch(new RegExp(`^${NO_SUCH_KEY} `));
      expect(await attempt(sql, [world.deskA, randomUUID()])).toBe(foreignPerson);
      expect(await attempt(sql, [world.deskA, world.personA])).toBe('taken');
    },
  );

  it('go along with the case, all in one transaction; what ended stays, and is not opened again there', async () => {
    const person = await insertPerson(test.admin, world.deskA, 'Moves');
    const ids: string[] = [];
    for (const stage of ['agreed', 'closed'])
      ids.push(
        await idOf(
          `insert into placement (org_id, person_id, vacancy_id, stage) values ($1, $2, gen_random_uuid(), $3) returning id`,
          [world.deskA, person, stage],
        ),
      );
    const move = `update person set org_id = $2 where id = $1`;
    expect(await attempt(move, [person, world.deskB])).toMatch(new RegExp(`^${NO_SUCH_KEY} `));
    await test.db.transaction(SYSTEM, async (tx) => {
      for (const sql of MOVE) await tx.query(sql, [person, world.deskB]);
    });
    const { rows } = await test.admin.query<{ org_id: string }>(
      `select org_id from placement where person_id = $1 order by stage`,
      [person],
    );
    expect(rows.map(({ org_id }) => org_id)).toEqual([world.deskB, world.deskA]);
    expect(await attempt(`update placement set stage = 'agreed' where id = $1`, [ids[1]])).toMatch(
      new RegExp(`^${NO_SUCH_KEY} `),
    );
    expect(await attempt(`update placement set stage = 'introduced' where id = $1`, [ids[0]])).toBe('taken');
  });

  it('cannot be begun by the group before while the case moves', async () => {
    const person = await insertPerson(test.admin, world.deskA, 'Races');
    const mover = await test.admin.connect();
    await mover.query('begin');
    await mover.query(`update person set org_id = $2 where id = $1`, [person, world.deskB]);
    const late = attempt(OPEN[0]?.sql ?? '', [world.deskA, person]);
    await mover.query('commit');
    mover.release();
    expect(await late).toMatch(new RegExp(`^${NO_SUCH_KEY} `));
  });

  it('leave the transaction’s identity as it was', async () => {
    const who = await test.db.transaction(lead, async (tx) => {
      await tx.query('set constraints all immediate');
      await tx.query(OPEN[0]?.sql ?? '', [world.deskA, world.personA]);
      return tx.query<unknown[]>(
        `select current_setting('app.kind') as kind, current_setting('app.person') as person,
           current_setting('app.org') as org`,
      );
    });
    expect(who).toEqual([{ kind: 'member', person: '', org: world.deskA }]);
  });
});
