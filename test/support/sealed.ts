import { randomUUID } from 'node:crypto';
import { Keyring } from '../../src/platform/crypto/index.js';
import { type Queryable, Vault } from '../../src/platform/vault/index.js';
import { Person } from '../../src/profile/person.entity.js';

/** The vault of every portal that `testConfig` configures. */
export function testVault(): Vault {
  return new Vault(new Keyring(Buffer.alloc(32, 1)));
}

/** What a test's person is known by, unless the test says otherwise. */
const USUAL = { displayName: '', plz: '82319', lat: 48, lon: 11.3, status: 'german' };

/** The data key of a new person and her sealed column, for a row that a test writes itself. */
export async function sealedPerson(
  tx: Queryable,
  values: Readonly<Record<string, unknown>>,
  id: string = randomUUID(),
): Promise<{ readonly id: string; readonly sealed: Buffer }> {
  const vault = testVault();
  const key = (await vault.createKeys(tx, [id])).get(id);
  if (!key) throw new Error('no key was made');
  return { id, sealed: vault.sealUnder(key, Person, id, { ...USUAL, ...values }) };
}

/** What a sealed row of a person says. */
export async function openPerson(tx: Queryable, id: string): Promise<Person> {
  const answer = await tx.query(`select * from person where id = $1`, [id]);
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as Person[];
  await testVault().open(tx, Person, rows);
  const [person] = rows;
  if (!person) throw new Error('there is no such person');
  return person;
}
