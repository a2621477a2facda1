import { randomUUID } from 'node:crypto';
import { SYSTEM } from '../../../src/platform/auth/index.js';
import { Keyring, SealError } from '../../../src/platform/crypto/index.js';
import {
  countKeys,
  rotateKeys,
  sealEntities,
  ServiceKeys,
  Vault,
} from '../../../src/platform/vault/index.js';
import { Person } from '../../../src/profile/index.js';
import { Remedy } from '../../../src/liaison/remedies/remedy.entity.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { sealedPerson, testVault } from '../../support/sealed.js';
import { insertPerson, member, securityWorld, type SecurityWorld } from '../../support/security-world.js';

const [OLD, NEW] = [Buffer.alloc(32, 1), Buffer.alloc(32, 9)];

describe('the vault', () => {
  let test: TestDatabase;
  let world: SecurityWorld;
  beforeAll(async () => {
    test = await testDatabase([Person, Remedy]);
    sealEntities(test.source, testVault());
    world = await securityWorld(test);
    await test.db.transaction(SYSTEM, (tx) => new ServiceKeys(new Keyring(OLD)).load(tx));
  });
  afterAll(() => test.close());

  const nameOf = (id: string): Promise<string | undefined> =>
    test.db.read(SYSTEM, async (tx) => (await tx.findOneBy(Person, { id }))?.displayName);

  it('seals what TypeORM inserts and opens what it loads; the table says nothing', async () => {
    const id = randomUUID();
    const values = {
      displayName: 'Zahra Geheim',
      plz: '10115',
      lat: 52.5,
      lon: 13.4,
      wishes: 'near the lake',
    };
    await test.db.transaction(SYSTEM, (tx) =>
      tx.insert(Person, {
        ...values,
        id,
        status: 'gestattet',
        statusFacts: { nationality: 'SY' },
        confirmedOn: '2026-01-01',
      } as never),
    );
    const { rows } = await test.admin.query<{ line: string }>(
      `select p::text as line from person p where id = $1`,
      [id],
    );
    for (const plain of ['Zahra', 'Geheim', '10115', '52.5', 'lake', 'gestattet', 'SY'])
      expect(rows[0]?.line).not.toContain(plain);
    const person = await test.db.read(SYSTEM, (tx) => tx.findOneByOrFail(Person, { id }));
    expect(person).toMatchObject({
      ...values,
      status: 'gestattet',
      statusFacts: { nationality: 'SY' },
      residence: null,
    });
    expect(person).not.toHaveProperty('sealed');
  });

  it('refuses plain text in a sealed column, whoever writes it', async () => {
    for (const text of ['Amira', '\\x416d697261', ''])
      await expect(
        test.admin.query(`update person set sealed = $2 where id = $1`, [world.personA, text]),
      ).rejects.toThrow(/person_sealed_sealed|out of valid range/);
  });

  it('opens nothing that was moved to another row or changed in one byte', async () => {
    const { rows } = await test.admin.query<{ id: string; sealed: Buffer }>(
      `select id, sealed from person where id = any($1)`,
      [[world.personA, world.personB]],
    );
    const [one, other] = rows;
    if (!one || !other) throw new Error('two people are needed');
    const moved = [{ id: one.id, sealed: other.sealed }];
    await expect(testVault().open(test.admin, Person, moved)).rejects.toThrow(SealError);
    const changed = Buffer.from(one.sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    await expect(testVault().open(test.admin, Person, [{ id: one.id, sealed: changed }])).rejects.toThrow(
      SealError,
    );
    // Not even with the key of the other person moved along.
    await test.admin.query('begin');
    await test.admin.query(
      `update person_key set wrapped = (select wrapped from person_key where person_id = $2) where person_id = $1`,
      [one.id, other.id],
    );
    await test.admin.query('rollback');
  });

  it('gives no key to who may not see the person', async () => {
    const sealed = (
      await test.admin.query<{ sealed: Buffer }>(`select sealed from person where id = $1`, [world.personA])
    ).rows[0]?.sealed;
    const open = (desk: string): Promise<void> =>
      test.db.read(member(desk, 'volunteer'), (tx) =>
        testVault().open(tx, Person, [{ id: world.personA, sealed: sealed ?? null }]),
      );
    await expect(open(world.deskB)).rejects.toThrow(SealError);
    await expect(open(world.deskA)).resolves.toBeUndefined();
  });

  it('turns to another master key under load: every read succeeds, and every key is wrapped anew', async () => {
    for (let index = 0; index < 2500; index += 1)
      await insertPerson(test.admin, world.deskA, `Person ${index}`);
    const ring = new Keyring(NEW, [OLD]);
    const before = await countKeys(test.db, ring);
    expect(before.other).toBe(before.total);
    let turning = true;
    let reads = 0;
    const reader = async (): Promise<void> => {
      while (turning) {
        // A process of before the turn, which knows the new key already, and one of after it.
        for (const known of [new Vault(new Keyring(OLD, [NEW])), new Vault(ring)]) {
          const rows = (await test.pool.query<{ id: string }>('select 1')).rowCount;
          expect(rows).toBe(1);
          await test.db.read(SYSTEM, async (tx) => {
            const people = await tx.query<{ id: string; sealed: Buffer }[]>(
              `select id, sealed from person where sealed is not null order by random() limit 20`,
            );
            await known.open(tx, Person, people);
            reads += people.length;
          });
        }
      }
    };
    const readers = Promise.all([reader(), reader()]);
    // Two commands at once, one of which stops half-way.
    await Promise.all([rotateKeys(test.db, ring), rotateKeys(test.db, ring)]);
    turning = false;
    await readers;
    expect(reads).toBeGreaterThan(0);
    expect(await countKeys(test.db, ring)).toEqual({ total: before.total, other: 0 });
    // The old key is not needed any more.
    const alone = new Vault(new Keyring(NEW));
    const rows = await test.db.read(SYSTEM, (tx) =>
      tx.query<{ id: string; sealed: Buffer; displayName?: string }[]>(
        `select id, sealed from person where id = $1`,
        [world.personA],
      ),
    );
    await test.db.read(SYSTEM, (tx) => alone.open(tx, Person, rows));
    expect(rows[0]?.displayName).toBe('Amira Geheim');
    await test.db.transaction(SYSTEM, (tx) => new ServiceKeys(new Keyring(NEW)).load(tx));
    await rotateKeys(test.db, new Keyring(OLD, [NEW]));
    expect(await nameOf(world.personA)).toBe('Amira Geheim');
  });

  it('gives two processes that start at once the same keys of the installation', async () => {
    await test.admin.query('delete from service_key');
    const [a, b] = [new ServiceKeys(new Keyring(OLD)), new ServiceKeys(new Keyring(OLD))];
    await Promise.all([a, b].map((keys) => test.db.transaction(SYSTEM, (tx) => keys.load(tx))));
    expect(a.get('lookup').bytes.equals(b.get('lookup').bytes)).toBe(true);
    expect(a.openText(b.sealText('x', 'p'), 'p')).toBe('x');
  });

  it('loads a row whose transaction was rolled back and tried again under the key that counts', async () => {
    const id = randomUUID();
    const vault = testVault();
    const enter = (fail: boolean): Promise<void> =>
      test.db.transaction(SYSTEM, async (tx) => {
        const key = (await vault.createKeys(tx, [id])).get(id);
        if (!key) throw new Error('no key');
        const sealed = vault.sealUnder(key, Person, id, { displayName: fail ? 'first' : 'second' });
        await tx.query(`insert into person (id, sealed, confirmed_on) values ($1, $2, current_date)`, [
          id,
          sealed,
        ]);
        await vault.open(tx, Person, [{ id, sealed }]);
        if (fail) throw new Error('rolled back');
      });
    await expect(enter(true)).rejects.toThrow('rolled back');
    await enter(false);
    expect(await nameOf(id)).toBe('second');
  });

  it('finds a person of the own desk by the fingerprint, and nobody of another', async () => {
    const keys = new ServiceKeys(new Keyring(OLD));
    await test.db.transaction(SYSTEM, (tx) => keys.load(tx));
    const { id } = await test.db.transaction(SYSTEM, async (tx) => {
      const made = await sealedPerson(tx, { displayName: 'Jürgen Müller' });
      await tx.query(
        `insert into person (id, sealed, org_id, confirmed_on) values ($1, $2, $3, current_date)`,
        [made.id, made.sealed, world.deskB],
      );
      const known = {
        plz: '82319',
        displayName: 'Jürgen Müller',
        phone: '0621 / 123456',
        email: 'J.M@example.org',
        birthDate: '1990-02-01',
      };
      await keys.lookup().store(tx, [[made.id, known]]);
      return made;
    });
    const found = (desk: string, text: string): Promise<unknown[]> => {
      const { words, phone, email } = keys.lookup().sought(text);
      return test.db.read(member(desk, 'volunteer'), (tx) =>
        tx.query<unknown[]>(
          `select person_id as id from person_lookup where (words @> $1::int[] and cardinality($1::int[]) > 0) or phone = $2 or email = $3`,
          [words, phone, email],
        ),
      );
    };
    for (const text of ['jürgen', 'MUELLER', 'mul', '+49 621 123456', 'j.m@EXAMPLE.org']) {
      expect([text, await found(world.deskB, text)]).toEqual([text, [{ id }]]);
      expect([text, await found(world.deskA, text)]).toEqual([text, []]);
    }
  });
});
