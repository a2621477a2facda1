import { EntityManager } from 'typeorm';
import { ANONYMOUS, SYSTEM } from '../../../src/platform/auth/index.js';
import { errorCode, planned } from '../../../src/platform/database/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';

const VOLUNTEER = {
  kind: 'member',
  id: '5f0c5a5e-6b7e-4c2f-9a51-0c4f9d3f1a11',
  orgId: '9d1f4f0a-0f0a-4a4e-8f55-3a1b2c3d4e5f',
  orgKind: 'helper_group',
  role: 'volunteer',
  personId: null,
} as const;

const SETTINGS = `SELECT current_setting('app.kind', true) AS kind, current_setting('app.actor', true) AS actor,
  current_setting('app.org', true) AS org, current_setting('app.role', true) AS role`;

describe('Database', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());

  it('tells PostgreSQL who acts, on both kinds of connection', async () => {
    const expected = { kind: 'member', actor: VOLUNTEER.id, org: VOLUNTEER.orgId, role: 'volunteer' };
    expect(await test.db.transaction(VOLUNTEER, (tx) => tx.query(SETTINGS))).toEqual([expected]);
    expect(await test.db.read(VOLUNTEER, (tx) => tx.query(SETTINGS))).toEqual([expected]);
    const raw = await test.db.raw(VOLUNTEER, (client) => client.query(SETTINGS));
    expect(raw.rows).toEqual([expected]);
  });

  it('leaves nothing behind on the connection', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        test.db.transaction(index % 2 ? VOLUNTEER : ANONYMOUS, async (tx) => {
          const rows = await tx.query<{ kind: string; actor: string }[]>(SETTINGS);
          expect(rows[0]).toMatchObject(
            index % 2 ? { kind: 'member', actor: VOLUNTEER.id } : { kind: 'anonymous', actor: '' },
          );
        }),
      ),
    );
    const bare = await test.source.query<{ kind: string | null }[]>(SETTINGS);
    expect(bare[0]?.kind ?? '').toBe('');
  });

  it('refuses a write inside a read', async () => {
    const write = test.db.read(SYSTEM, (tx) => tx.query(`INSERT INTO effect_done (key) VALUES ('x')`));
    await expect(
      write.catch((error: unknown) => Promise.reject(new Error(errorCode(error)))),
    ).rejects.toThrow('25006');
  });

  it('plans a statement that comes again once for each connection, also after a transaction that failed', async () => {
    const text = 'select $1::int + $2::int as sum';
    const asked = (tx: EntityManager): Promise<unknown> => planned(tx, text, [1, 2]);
    const plans = async (tx: EntityManager): Promise<unknown> => {
      const rows = await tx.query<unknown[]>(`select name from pg_prepared_statements where statement = $1`, [
        text,
      ]);
      return rows.length;
    };
    await test.db.transaction(SYSTEM, async (tx) => {
      expect(await asked(tx)).toEqual([{ sum: 3 }]);
      expect(await asked(tx)).toEqual([{ sum: 3 }]);
      expect(await plans(tx)).toBe(1);
    });
    const failing = test.db.transaction(SYSTEM, async (tx) => {
      await asked(tx);
      await tx.query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow();
    await test.db.transaction(SYSTEM, async (tx) => {
      expect(await asked(tx)).toEqual([{ sum: 3 }]);
      expect(await plans(tx)).toBe(1);
    });
  });

  it('gives a date back as text', async () => {
    const rows = await test.db.read(SYSTEM, (tx) => tx.query(`SELECT date '2026-03-29' AS day`));
    expect(rows).toEqual([{ day: '2026-03-29' }]);
  });

  it.each(['40001', '40P01'])(
    'runs a transaction again after %s and gives up after five tries',
    async (state) => {
      const fail = (tx: EntityManager): Promise<unknown> =>
        tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING errcode = '${state}'; END $$`);
      let tries = 0;
      const second = await test.db.transaction(SYSTEM, async (tx) => {
        tries += 1;
        if (tries < 3) await fail(tx);
        return 'done';
      });
      expect([second, tries]).toEqual(['done', 3]);
      tries = 0;
      const hopeless = test.db.transaction(SYSTEM, async (tx) => {
        tries += 1;
        await fail(tx);
      });
      await expect(hopeless).rejects.toThrow('again');
      expect(tries).toBe(5);
    },
  );

  it('rolls back as a whole', async () => {
    await expect(
      test.db.transaction(SYSTEM, async (tx) => {
        await tx.query(`INSERT INTO effect_done (key) VALUES ('half')`);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    const rows = await test.admin.query(`SELECT 1 FROM effect_done WHERE key = 'half'`);
    expect(rows.rowCount).toBe(0);
  });

  it('answers within seconds instead of hanging when the pool is exhausted', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const holders = Array.from({ length: 5 }, () => test.db.transaction(SYSTEM, () => held));
    const late = test.db.transaction(SYSTEM, () => Promise.resolve('late'));
    await expect(late).rejects.toThrow(/timeout exceeded/);
    release();
    await Promise.all(holders);
    await expect(test.db.transaction(SYSTEM, () => Promise.resolve('free'))).resolves.toBe('free');
  });

  it('keeps the runtime role below the owner and the audit trail append-only', async () => {
    const role = await test.admin.query(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'zugang_app'`,
    );
    expect(role.rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
    const owned = await test.admin.query(
      `SELECT relname FROM pg_class WHERE relowner = 'zugang_app'::regrole AND relnamespace = 'public'::regnamespace`,
    );
    expect(owned.rows).toEqual([]);
    await test.pool.query(`INSERT INTO audit_event (actor_kind, action) VALUES ('system', 'test:write')`);
    for (const sql of [
      'UPDATE audit_event SET action = action',
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ])
      await expect(test.pool.query(sql)).rejects.toThrow(/permission denied/);
    for (const sql of [
      'UPDATE audit_event SET action = action',
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ])
      await expect(test.owner.query(sql)).rejects.toThrow(/append-only/);
  });
});
