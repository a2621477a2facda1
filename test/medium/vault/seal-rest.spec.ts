import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Keyring } from '../../../src/platform/crypto/index.js';
import { migrate, ownerSource } from '../../../src/platform/database/index.js';
import { sealRest } from '../../../src/platform/vault/index.js';
import '../../../src/liaison/remedies/remedy.entity.js';
import { adminPool, freshDatabase, type FreshDatabase } from '../../support/database.js';
import { openPerson } from '../../support/sealed.js';

const ring = new Keyring(Buffer.alloc(32, 1));
const PEOPLE = 1200;

/** Takes the schema back to before anything was sealed. */
async function before(database: FreshDatabase): Promise<void> {
  await migrate(database.config);
  const source = await ownerSource(database.config).initialize();
  try {
    for (;;) {
      await source.undoLastMigration({ transaction: 'each' });
      const left = await source.query<unknown[]>(`select 1 from migration where name like 'Sealed%'`);
      if (left.length === 0) return;
    }
  } finally {
    await source.destroy();
  }
}

describe('an installation of before', () => {
  let database: FreshDatabase;
  let admin: pg.Pool;
  const account = randomUUID();
  beforeAll(async () => {
    database = await freshDatabase({ empty: true });
    await before(database);
    admin = adminPool(database.config);
    await admin.query(
      `insert into person (display_name, plz, ags, lat, lon, status, status_facts, wishes, confirmed_on)
       select 'Altbestand Nummer' || n, '68159', '08222', 49.49, 8.46, 'gestattet', '{"birthDate":"1990-05-01"}',
         'near the lake', current_date from generate_series(1, ${PEOPLE}) n`,
    );
    await admin.query(
      `insert into remedy_clock (person_id, matter, channel, dispatched_on, instruction, companion)
       select id, 'asylum', 'post', current_date, 'given', 'Begleitung Alt' from person limit 3`,
    );
    await admin.query(
      `insert into member (id, person_id, login, display_name, password_hash, role)
       select $1, id, 'altbestand@example.org', display_name, 'x', 'person' from person limit 1`,
      [account],
    );
    await migrate(database.config);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('is sealed by two processes that start at once, each row once, and again after one was killed', async () => {
    const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from unsealed_row`);
    expect(rows[0]?.count).toBe(PEOPLE + 3 + 1);
    const killed = sealRest(database.config, ring).catch(() => 0);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
         and query like '%unsealed_row%'`,
    );
    const counts = await Promise.all([
      killed,
      sealRest(database.config, ring),
      sealRest(database.config, ring),
    ]);
    expect(counts.every((count) => count >= 0)).toBe(true);
    await sealRest(database.config, ring);
    const left = await admin.query(
      `select 1 from unsealed_row union all select 1 from person where sealed is null`,
    );
    expect(left.rows).toEqual([]);
    const keys = await admin.query<{ count: number }>(`select count(*)::int as count from person_key`);
    expect(keys.rows[0]?.count).toBe(PEOPLE);
  });

  it('says afterwards what it said before, to who has the key', async () => {
    const { rows } = await admin.query<{ id: string }>(`select id from person order by id`);
    const names: string[] = [];
    for (const { id } of rows.slice(0, 50)) {
      const person = await openPerson(admin, id);
      expect(person).toMatchObject({
        plz: '68159',
        lat: 49.49,
        status: 'gestattet',
        wishes: 'near the lake',
      });
      names.push(person.displayName);
    }
    expect(new Set(names).size).toBe(50);
    const found = await admin.query(
      `select 1 from person_lookup where cardinality(words) > 3 and twin is not null`,
    );
    expect(found.rows).toHaveLength(PEOPLE);
    const member = await admin.query<{ login: string }>(`select login from member where id = $1`, [account]);
    expect(member.rows[0]?.login).toMatch(/^person:[\w-]{22}$/);
  });
});
