import { STARTER_TABLES, StarterTable } from './tables.js';

/** What the loader needs of a database: a driver's client, TypeORM's entity manager and its data source all have it. */
export interface SqlClient {
  query(statement: string, parameters?: unknown[]): Promise<unknown>;
}

/** Any number that no other part of the portal uses for an advisory lock; processes that start at once take turns. */
const LOCK = 7_126_410;

/** Lets one writer of reference data at a time go on in its transaction; the others wait as long as it takes. */
export async function lockReference(client: SqlClient): Promise<void> {
  await client.query('set local statement_timeout = 0; set local lock_timeout = 0');
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
}

/**
 * Brings the starter pack into the tables. It may run at every start, inside a transaction: equal rows are not written, imported rows are
 * never touched, and rows that the pack no longer has are taken away.
 */
export async function loadStarterPack(client: SqlClient): Promise<void> {
  await lockReference(client);
  for (const table of STARTER_TABLES) await loadTable(client, table);
}

async function loadTable(client: SqlClient, { table, key, rows, unless }: StarterTable): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const rest = columns.filter((column) => !key.includes(column));
  const values = JSON.stringify(rows);
  const given = `jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  // Every written column is compared; a table without further columns has nothing to update.
  const update =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
         where t.source = 'starter' and (${rest.map((column) => `t.${column}`).join(', ')}) is distinct from
           (${rest.map((column) => `excluded.${column}`).join(', ')})`;
  await client.query(
    `delete from ${table} as t where source = 'starter' and not exists
       (select from ${given} as r where ${key.map((column) => `r.${column} = t.${column}`).join(' and ')}
        and not (${unless ?? 'false'}))`,
    [values],
  );
  await client.query(
    `insert into ${table} as t (${columns.join(', ')}, source)
     select ${columns.map((column) => `r.${column}`).join(', ')}, 'starter' from ${given} as r
     where not (${unless ?? 'false'})
     on conflict (${key.join(', ')}) ${update}`,
    [values],
  );
}
