import { randomUUID } from 'node:crypto';
import { Audit, AuditReport, ReadLog, verifyAudit } from '../../../src/platform/audit/index.js';
import { ANONYMOUS, SYSTEM } from '../../../src/platform/auth/index.js';
import { FixedClock } from '../../../src/platform/clock/index.js';
import { testDatabase, TestDatabase } from '../../support/database.js';
import { member, personActor } from '../../support/security-world.js';

let test: TestDatabase;
const audit = new Audit();
const [anna, bert] = [member(randomUUID(), 'volunteer'), member(randomUUID(), 'volunteer')];
const subject = randomUUID();

beforeEach(async () => {
  test = await testDatabase();
  for (let number = 0; number < 5; number += 1)
    for (const actor of [anna, bert, SYSTEM])
      await test.db.transaction(actor, (tx) =>
        audit.record(tx, actor, { action: 'person:read', subjectId: subject, detail: { number } }),
      );
});
afterEach(() => test.close());

const verify = (): Promise<AuditReport> => test.db.read(SYSTEM, verifyAudit);

/** Changes the trail as somebody who owns the whole server could. */
async function tamper(sql: string): Promise<void> {
  await test.admin.query(
    `alter table audit_event disable trigger all; ${sql}; alter table audit_event enable trigger all`,
  );
}

describe('the chain of the audit trail', () => {
  it('holds, also when many write at once and some roll back', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        test.db
          .transaction(index % 2 ? anna : bert, async (tx) => {
            await audit.record(tx, index % 2 ? anna : bert, { action: 'test:write' });
            if (index % 5 === 0) throw new Error('rolled back');
          })
          .catch(() => undefined),
      ),
    );
    expect(await verify()).toMatchObject({ events: 63, chains: 3, broken: null });
  });

  it('is written by nobody but the trigger, and changed by nobody', async () => {
    for (const sql of [
      `update audit_event set action = 'x'`,
      `delete from audit_event`,
      `update audit_chain set seq = 9`,
      `delete from audit_chain`,
      `insert into audit_chain (chain, seq, hash) values (gen_random_uuid(), 1, '')`,
    ])
      await test.db
        .transaction(SYSTEM, (tx) => tx.query<[unknown[], number]>(sql))
        .then(
          ([, touched]) => expect([sql, touched]).toEqual([sql, 0]),
          (error: unknown) =>
            expect((error as Error).message).toMatch(/permission denied|row-level security/),
        );
    expect((await verify()).broken).toBeNull();
  });

  it.each([
    [
      'a changed content',
      `update audit_event set subject_id = gen_random_uuid() where id = 8`,
      '8',
      'changed',
    ],
    ['a changed time', `update audit_event set at = at - interval '1 hour' where id = 5`, '5', 'changed'],
    ['a changed detail', `update audit_event set detail = '{}' where id = 7`, '7', 'changed'],
    ['an entry taken out', `delete from audit_event where id = 4`, '7', 'gap'],
    ['an end cut off', `delete from audit_event where id = 14`, '11', 'end'],
    ['a whole chain taken out', `delete from audit_event where actor_id = '${String(anna.id)}'`, '0', 'end'],
    [
      'two entries swapped',
      `update audit_event a set detail = b.detail from audit_event b where (a.id, b.id) in ((4, 7), (7, 4))`,
      '4',
      'changed',
    ],
    [
      'an entry slipped in',
      `insert into audit_event (actor_kind, action, chain, seq, hash)
       select actor_kind, action, chain, 99, hash from audit_event where id = 3`,
      '16',
      'gap',
    ],
  ])('names %s', async (_, sql, event, fault) => {
    const { anchor } = await verify();
    await tamper(sql);
    expect((await verify()).broken).toEqual({ event, fault });
    expect(anchor).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows by its anchor that a chain was written anew', async () => {
    const before = await verify();
    await tamper(`delete from audit_event; delete from audit_chain`);
    for (let number = 0; number < 15; number += 1)
      await test.db.transaction(anna, (tx) => audit.record(tx, anna, { action: 'person:read' }));
    const after = await verify();
    expect([after.broken, after.events]).toEqual([null, before.events]);
    expect(after.anchor).not.toBe(before.anchor);
  });
});

describe('the log of reading', () => {
  it('notes a look once a minute, and none at oneself or by the portal', async () => {
    const clock = new FixedClock(new Date('2026-11-22T09:00:00Z'));
    const log = new ReadLog(test.db, audit, clock);
    const seen = randomUUID();
    const look = { action: 'person:read', subjects: [seen], dataClass: 'special' } as const;
    const count = async (): Promise<number> =>
      (await test.admin.query(`select 1 from audit_event where subject_id = $1`, [seen])).rowCount ?? -1;
    await log.note(anna, look);
    await log.note(anna, look);
    expect(await count()).toBe(1);
    await log.note(bert, look);
    expect(await count()).toBe(2);
    clock.advance(61_000);
    await log.note(anna, look);
    expect(await count()).toBe(3);
    for (const actor of [SYSTEM, ANONYMOUS, personActor(seen)]) await log.note(actor, look);
    expect(await count()).toBe(3);
  });
});
