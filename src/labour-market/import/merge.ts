import type { ClientBase } from 'pg';
import { FileLayout, Reference } from './layout.js';
import { FoundFile } from './read-file.js';
import { Faults } from './row.js';
import { stagingTable } from './staging.js';

/** Runs a layout's own preparation on its staging table, which it knows under the name `staged`. */
export async function prepare(client: ClientBase, layout: FileLayout): Promise<void> {
  for (const statement of layout.prepare ?? [])
    await client.query(
      statement.replace(/\b(update|delete from|from) staged\b/g, `$1 ${stagingTable(layout)} as staged`),
    );
}

/**
 * Drops rows that say the same as an earlier one, and notes a fault for each that says something else under the same
 * key. Gives back how many were dropped.
 */
export async function checkKeys(client: ClientBase, file: FoundFile, faults: Faults): Promise<number> {
  const { columns, key, unique = [] } = file.layout;
  const repeated = await client.query(
    `delete from ${stagingTable(file.layout)} where line in (select line from
       (select line, row_number() over (partition by ${columns.join(', ')} order by line) as nth
        from ${stagingTable(file.layout)}) as counted where nth > 1)`,
  );
  for (const columnSet of [key, ...unique.map((column) => [column])])
    await checkUnique(client, file, columnSet, faults);
  return repeated.rowCount ?? 0;
}

async function checkUnique(
  client: ClientBase,
  file: FoundFile,
  columns: readonly string[],
  faults: Faults,
): Promise<void> {
  const names = columns.join(', ');
  const { rows } = await client.query<{ line: number; first: number }>(
    `select line, first from
       (select line, min(line) over (partition by ${names}) as first from ${stagingTable(file.layout)}) as grouped
     where line > first order by line limit ${faults.limit}`,
  );
  for (const { line, first } of rows)
    faults.add({
      file: file.name,
      line,
      column: names,
      reason: `has the same key as line ${first} and says something else`,
    });
}

/**
 * Makes the target say what the file says: new rows come, differing rows change, imported rows that the file no longer
 * names go, starter rows with the same key are taken over. Rows that are equal are not written.
 */
export async function merge(client: ClientBase, layout: FileLayout): Promise<void> {
  const { table, columns, key } = layout;
  const staged = stagingTable(layout);
  const all = [...columns, 'source'];
  const rest = all.filter((column) => !key.includes(column));
  await client.query(
    `insert into ${table} as target (${all.join(', ')})
     select ${columns.join(', ')}, 'reference' from ${staged} order by line
     on conflict (${key.join(', ')}) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}
     where (${rest.map((column) => `target.${column}`).join(', ')}) is distinct from
           (${rest.map((column) => `excluded.${column}`).join(', ')})`,
  );
  await client.query(
    `delete from ${table} as target where source = 'reference' and ${layout.scope ?? 'true'} and not exists
       (select from ${staged} as s where ${key.map((column) => `s.${column} = target.${column}`).join(' and ')})`,
  );
  if (layout.supersedes)
    await client.query(
      `delete from ${table} as target where source = 'starter' and exists
         (select from ${staged} as s where s.${layout.supersedes} = target.${layout.supersedes})`,
    );
}

/** Notes staged rows whose reference leads nowhere, or drops them where the layout says so; returns counts by note. */
export async function checkReferences(
  client: ClientBase,
  file: FoundFile,
  faults: Faults,
): Promise<ReadonlyMap<string, number>> {
  const dropped = new Map<string, number>();
  const staged = stagingTable(file.layout);
  for (const reference of file.layout.references) {
    const lost = lostRows('s', reference);
    if (reference.otherwise !== 'error') {
      const result = await client.query(`delete from ${staged} as s where ${lost}`);
      dropped.set(reference.otherwise.drop, result.rowCount ?? 0);
      continue;
    }
    const { rows } = await client.query<{ line: number; value: string }>(
      `select line, ${reference.column} as value from ${staged} as s where ${lost} order by line limit ${faults.limit}`,
    );
    for (const { line, value } of rows)
      faults.add({ file: file.name, line, column: reference.header, reason: `"${value}" is not known` });
  }
  return dropped;
}

/** Checks a table whose own file is unchanged while another file may have taken away what it refers to. */
export async function checkKept(client: ClientBase, layout: FileLayout, faults: Faults): Promise<void> {
  for (const reference of layout.references) {
    const { rows } = await client.query<{ value: string }>(
      `select distinct ${reference.column} as value from ${layout.table} as s
       where source = 'reference' and ${layout.scope ?? 'true'} and ${lostRows('s', reference)} limit 5`,
    );
    for (const { value } of rows)
      faults.add({
        file: layout.example,
        line: null,
        column: reference.header,
        reason: `was imported before and refers to "${value}", which the new files no longer hold`,
      });
  }
}

function lostRows(alias: string, reference: Reference): string {
  return `${alias}.${reference.column} is not null and not exists
    (select from ${reference.table} as r where r.${reference.key} = ${alias}.${reference.column})`;
}
