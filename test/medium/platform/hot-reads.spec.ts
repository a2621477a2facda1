import { randomUUID } from 'node:crypto';
import { ANONYMOUS, SYSTEM } from '../../../src/platform/auth/index.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { allEntities } from '../../support/entities.js';
import { member, securityWorld } from '../../support/security-world.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase(await allEntities());
  await securityWorld(test);
});
afterAll(() => test.close());

const LIST = { name: 'list', text: 'select id from match_list_of_person($1, $2)' };
const KIND = `select current_setting('app.kind', true) as kind`;

describe('reads of one statement', () => {
  it('see what the actor may see and nothing else, also when many ask at once', async () => {
    const { rows } = await test.admin.query<{ id: string; org: string | null }>(
      'select id, org_id as org from person order by id',
    );
    const own = rows.find(({ org }) => org !== null);
    if (!own?.org) throw new Error('nobody belongs to a desk');
    const keeper = member(own.org, 'volunteer');
    const stranger = member(randomUUID(), 'volunteer');
    const asked = Array.from(
      { length: 60 },
      (_, index) => [keeper, stranger, ANONYMOUS][index % 3] ?? ANONYMOUS,
    );
    const counts = await Promise.all(
      asked.map(async (actor) => (await test.db.call(actor, LIST, [own.id])).length),
    );
    expect(counts).toEqual(asked.map((actor) => (actor === keeper ? 1 : 0)));
    expect(await test.db.call(SYSTEM, LIST, [own.id])).toHaveLength(1);
  });

  it('leave no identity behind on the connection, nor a higher one inside a transaction', async () => {
    await test.db.call(SYSTEM, LIST, [randomUUID()]);
    const { rows } = await test.pool.query<{ kind: string }>(KIND);
    expect(rows).toEqual([{ kind: 'platform' }]);
    await test.db.raw(ANONYMOUS, async (client) => {
      await client.query(`select * from load_session('nobody')`);
      expect((await client.query(KIND)).rows).toEqual([{ kind: 'anonymous' }]);
      expect((await client.query('select 1 from person')).rows).toEqual([]);
    });
  });
});
