import type { PoolClient } from 'pg';
import { Delta, deltasOf } from '../domain/shortage/outcomes/index.js';
import type { CaseToCount } from './outcome-record.js';

export interface RebuildReport {
  readonly cases: number;
  readonly cells: number;
  /** Counts that were not what history says; 0 when keeping up step by step missed nothing. */
  readonly corrected: number;
}

/**
 * Counts everything anew. Inside one transaction that holds off every step-by-step update; rows that are right already
 * are not written, so a rebuild that finds nothing costs no more than reading.
 * @param batches all cases, each once
 */
export async function rebuildCounts(
  client: PoolClient,
  batches: AsyncIterable<readonly CaseToCount[]>,
): Promise<RebuildReport> {
  // A million rows of history are grouped in memory, not on disk.
  await client.query(`set local statement_timeout = 0; set local work_mem = '256MB'; set local jit = off`);
  await client.query('lock table outcome_contribution in exclusive mode');
  await client.query(
    `create temp table counted on commit drop as select * from outcome_contribution where false`,
  );
  await client.query(
    `create temp table counted_cell on commit drop as select * from outcome_count where false`,
  );
  const counts = new Map<string, Counted>();
  let cases = 0;
  for await (const batch of batches) {
    cases += batch.length;
    for (const entry of batch) addTo(counts, entry);
    await writeCases(client, batch);
  }
  await writeCells(client, [...counts.values()].flatMap(asDelta));
  await client.query('analyze counted; analyze counted_cell');
  await mergeCases(client);
  return { cases, cells: counts.size, corrected: await mergeCells(client) };
}

/** How often one entry occurs under one context. */
interface Counted {
  readonly context: CaseToCount['context'];
  readonly entry: string;
  by: number;
}

/** Millions of entries pass here, so they are counted as text and become cells at the end. */
function addTo(counts: Map<string, Counted>, { context, entries }: CaseToCount): void {
  const { kreis, group, shortage, jobCentre, mentor } = context;
  const cell = `${kreis}|${group}|${shortage}|${jobCentre}|${mentor}`;
  for (const entry of entries) {
    const key = `${cell}|${entry}`;
    const known = counts.get(key);
    if (known) known.by += 1;
    else counts.set(key, { context, entry, by: 1 });
  }
}

function asDelta({ context, entry, by }: Counted): readonly Delta[] {
  return deltasOf({ context, entries: [entry] }).map((delta) => ({ ...delta, by }));
}

async function writeCases(client: PoolClient, batch: readonly CaseToCount[]): Promise<void> {
  const column = (read: (entry: CaseToCount) => unknown): unknown[] => batch.map(read);
  await client.query({
    name: 'rebuild-cases',
    text: `insert into counted (source, ags, occupation_group, shortage, job_centre, mentor, obstacles, fixed, entries)
      select s, a, g, c, j, m, string_to_array(o, ','), f, string_to_array(e, ',')
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::text[],
        $8::boolean[], $9::text[]) as t (s, a, g, c, j, m, o, f, e)`,
    values: [
      column(({ source }) => source),
      column(({ context }) => context.kreis),
      column(({ context }) => context.group),
      column(({ context }) => context.shortage),
      column(({ context }) => context.jobCentre),
      column(({ context }) => context.mentor),
      column(({ context }) => context.obstacles.join(',')),
      column(({ isFixed }) => isFixed),
      column(({ entries }) => entries.join(',')),
    ],
  });
}

async function writeCells(client: PoolClient, cells: readonly Delta[]): Promise<void> {
  const column = (read: (delta: Delta) => unknown): unknown[] => cells.map(read);
  await client.query(
    `insert into counted_cell (quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::text[],
       $8::integer[])`,
    [
      column(({ cell }) => cell.quarter),
      column(({ cell }) => cell.kreis),
      column(({ cell }) => cell.group),
      column(({ cell }) => cell.shortage),
      column(({ cell }) => cell.jobCentre),
      column(({ cell }) => cell.mentor),
      column(({ measure }) => measure),
      column(({ by }) => by),
    ],
  );
}

const CASE_COLUMNS = 'ags, occupation_group, shortage, job_centre, mentor, obstacles, fixed, entries';
const CELL_KEY = 'quarter, ags, occupation_group, shortage, job_centre, mentor, measure';

async function mergeCases(client: PoolClient): Promise<void> {
  await client.query(
    `delete from outcome_contribution t where not exists (select from counted c where c.source = t.source)`,
  );
  await client.query(
    `insert into outcome_contribution as t (source, ${CASE_COLUMNS}) select source, ${CASE_COLUMNS} from counted
     on conflict (source) do update set (${CASE_COLUMNS}) = (${prefixed('excluded', CASE_COLUMNS)})
     where (${prefixed('t', CASE_COLUMNS)}) is distinct from (${prefixed('excluded', CASE_COLUMNS)})`,
  );
}

async function mergeCells(client: PoolClient): Promise<number> {
  const gone = await client.query(
    `delete from outcome_count t where not exists (select from counted_cell c
       where (${prefixed('c', CELL_KEY)}) = (${prefixed('t', CELL_KEY)}))`,
  );
  const written = await client.query(
    `insert into outcome_count as t (${CELL_KEY}, count) select ${CELL_KEY}, count from counted_cell
     on conflict (${CELL_KEY}) do update set count = excluded.count where t.count <> excluded.count`,
  );
  return (gone.rowCount ?? 0) + (written.rowCount ?? 0);
}

function prefixed(alias: string, columns: string): string {
  return columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
}
