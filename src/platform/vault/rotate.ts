import { SYSTEM } from '../auth/actor.js';
import type { Keyring } from '../crypto/index.js';
import type { Database } from '../database/database.js';
import { keyPlace } from './open-row.js';
import { rowsOf } from './queryable.js';
import { keyPlace as serviceKeyPlace } from './service-keys.js';

/** Keys of one transaction: short enough that nobody waits for them. */
const BATCH = 1000;

export interface KeyCount {
  readonly total: number;
  /** Wrapped by another master key than the current one. */
  readonly other: number;
}

interface Wrapped {
  readonly id: string;
  readonly wrapped: Buffer;
}

const TABLES = {
  person_key: { id: 'person_id', type: 'uuid', place: keyPlace },
  service_key: { id: 'name', type: 'text', place: serviceKeyPlace },
} as const;

/** How many keys there are, and how many still wait for the current master key. */
export async function countKeys(database: Database, ring: Keyring): Promise<KeyCount> {
  const [row] = await database.read(SYSTEM, (tx) =>
    rowsOf<KeyCount>(
      tx,
      `select count(*)::int as total, (count(*) filter (where version <> $1))::int as other
       from (select version from person_key union all select version from service_key) as keys`,
      [ring.version],
    ),
  );
  return row ?? { total: 0, other: 0 };
}

/**
 * Wraps every key anew under the current master key, in short transactions beside the portal's work. The keys
 * themselves stay, so no row is written anew and no reader notices. Interrupted, it goes on where it stopped; two at
 * once share the work. `onDone` hears how many are done.
 */
export async function rotateKeys(
  database: Database,
  ring: Keyring,
  onDone: (count: number) => void = () => undefined,
): Promise<number> {
  let count = 0;
  for (const table of Object.keys(TABLES) as (keyof typeof TABLES)[])
    for (;;) {
      const done = await rotateSome(database, ring, table);
      if (done === 0) break;
      count += done;
      onDone(count);
    }
  return count;
}

async function rotateSome(database: Database, ring: Keyring, table: keyof typeof TABLES): Promise<number> {
  const { id, type, place } = TABLES[table];
  return database.transaction(SYSTEM, async (tx) => {
    const rows = await rowsOf<Wrapped>(
      tx,
      `select ${id} as id, wrapped from ${table} where version <> $1 limit ${BATCH} for update skip locked`,
      [ring.version],
    );
    const turned = rows.map((row) => ring.wrap(ring.unwrap(row.wrapped, place(row.id)), place(row.id)));
    await tx.query(
      `update ${table} k set wrapped = t.wrapped, version = $3
       from unnest($1::${type}[], $2::bytea[]) as t(id, wrapped) where k.${id} = t.id`,
      [rows.map((row) => row.id), turned, ring.version],
    );
    return rows.length;
  });
}
