import pg from 'pg';
import type { DatabaseConfig } from '../config/index.js';
import type { Keyring } from '../crypto/index.js';
import type { Findable } from './lookup.js';
import { rowsOf } from './queryable.js';
import { sealSpecs } from './sealed-fields.js';
import { ServiceKeys } from './service-keys.js';
import { Vault } from './vault.js';

/** Any fixed number, another than that of the migrations. */
const LOCK = 7_182_027;

/** Rows of one transaction; whoever is interrupted leaves the rest to the next start. */
const BATCH = 500;

/** Tables whose freed pages hold what was plain before. */
const FREED = ['person', 'remedy_clock', 'member', 'match_shown', 'unsealed_row'];

interface Waiting {
  readonly table: string;
  readonly id: string;
  readonly personId: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

const NEXT = `select table_name as table, row_id as id, person_id as "personId", content from unsealed_row
  order by table_name = 'person' desc, row_id limit ${BATCH} for update`;

/**
 * Seals rows that a migration took out of their plain columns, before the portal serves anybody: a migration has no
 * key, and SQL must not see one. Safe when several processes start at once and when one is killed: a row leaves the
 * table of waiting ones in the transaction that seals it. Afterwards the freed pages are written anew, because the
 * old versions of the rows would lie in them until somebody overwrites them. Returns how many rows were sealed.
 */
export async function sealRest(config: DatabaseConfig, ring: Keyring): Promise<number> {
  const client = new pg.Client({ connectionString: config.ownerUrl, options: '-c app.kind=system' });
  // Who loses the connection learns it from the statement under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // Rows that hang on a person need her key, so the work is one process's at a time; the others find it done.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const keys = new ServiceKeys(ring);
    await keys.load(client);
    const work = { client, vault: new Vault(ring), keys };
    let count = 0;
    for (;;) {
      const rows = await inTransaction(client, () => sealSome(work));
      if (rows.length === 0) break;
      count += rows.length;
    }
    // The table of waiting rows is emptied last, so that whoever was interrupted before is made up for.
    const [left] = await rowsOf<{ bytes: number }>(
      client,
      `select pg_relation_size('unsealed_row')::int as bytes`,
      [],
    );
    if (count > 0 || (left && left.bytes > 0))
      for (const table of FREED) await client.query(`vacuum full ${table}`);
    return count;
  } finally {
    await client.end();
  }
}

interface Work {
  readonly client: pg.Client;
  readonly vault: Vault;
  readonly keys: ServiceKeys;
}

async function sealSome(work: Work): Promise<readonly Waiting[]> {
  const { client, vault } = work;
  const rows = await rowsOf<Waiting>(client, NEXT, []);
  const people = rows.filter(({ table }) => table === 'person').map(({ id }) => id);
  if (people.length > 0) await vault.createKeys(client, people);
  for (const row of rows) {
    await sealOne(work, row);
    await client.query(`delete from unsealed_row where table_name = $1 and row_id = $2`, [row.table, row.id]);
  }
  return rows;
}

async function sealOne(
  { client, vault, keys }: Work,
  { table, id, personId, content }: Waiting,
): Promise<void> {
  if (table === 'match_shown') {
    const facts = keys.get('traces').seal(JSON.stringify(content), `match_shown.facts/${id}`);
    await client.query(`update match_shown set facts = $2 where id = $1`, [id, facts]);
  } else if (table === 'member') {
    const login = keys.lookup().login(String(content['login']));
    await client.query(`update member set login = $2 where id = $1`, [id, login]);
  } else {
    const spec = sealSpecs().find((known) => known.table === table);
    if (!spec) throw new Error(`nobody knows how to seal rows of ${table}`);
    const sealed = await vault.seal(client, spec.entity, id, { ...content, [spec.personId]: personId });
    await client.query(`update ${table} set sealed = $2 where id = $1`, [id, sealed]);
    if (table === 'person') await storePerson({ client, keys }, id, content);
  }
}

async function storePerson(
  { client, keys }: Pick<Work, 'client' | 'keys'>,
  id: string,
  content: Waiting['content'],
): Promise<void> {
  const { plz } = content;
  const facts = content['statusFacts'] as { readonly birthDate?: string } | null;
  const findable: Findable = {
    displayName: String(content['displayName']),
    plz: typeof plz === 'string' ? plz : '',
    ...{ phone: null, email: null, birthDate: facts?.birthDate ?? null },
  };
  await keys.lookup().store(client, [[id, findable]]);
}

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
