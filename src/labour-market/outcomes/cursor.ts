import type { EntityManager } from 'typeorm';
import type { PoolClient } from 'pg';

/** Whether a transaction wrote history, or changed a person, since the figures last looked. */
export async function hasNews(tx: EntityManager): Promise<boolean> {
  const [row] = await tx.query<{ news: boolean }[]>(
    `select seen_tx = 0 or exists (select from placement_step where change_tx >= seen_tx)
       or exists (select from person where change_tx >= seen_tx) as news from outcome_cursor`,
  );
  return row?.news === true;
}

/**
 * Forgets cases whose history is erased and has the next count read everything: what is gone tells nobody that it is.
 * @param sources as the modules name their cases
 */
export async function forgetCases(tx: EntityManager, sources: readonly string[]): Promise<void> {
  await tx.query(`delete from outcome_contribution where source = any($1)`, [sources]);
  await tx.query(`update outcome_cursor set seen_tx = 0`);
}

/**
 * Opens the table `outcome_case`, into which the modules write the cases that are to be counted, and moves the cursor.
 * Whoever counts at the same time waits here. A step that commits late is read later, some are read twice: the mark is
 * the oldest transaction that is still open, and a case counts the same however often it is read.
 * @returns the transaction from which on histories are new; null when everything is to be read
 */
export async function openCount(client: PoolClient, isRebuild: boolean): Promise<bigint | null> {
  await client.query(`set local statement_timeout = 0; set local jit = off`);
  const { rows } = await client.query<{ seen: string }>(
    `select seen_tx::text as seen from outcome_cursor for update`,
  );
  // A mark beyond the present is of another database server: this one came from a backup.
  await client.query(
    `update outcome_cursor set counted_at = now(), seen_tx = pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
  );
  const { rows: marks } = await client.query<{ mark: string }>(
    `select seen_tx::text as mark from outcome_cursor`,
  );
  const [seen, mark] = [BigInt(rows[0]?.seen ?? 0), BigInt(marks[0]?.mark ?? 0)];
  const since = isRebuild || seen === 0n || seen > mark ? null : seen;
  await client.query(since === null ? PLAN_FOR_ALL : PLAN_FOR_FEW);
  await client.query(CASE_TABLES);
  return since;
}

/**
 * Row security hides from the planner how much is read, so it is told: a million rows are grouped and joined in memory,
 * the few of new histories are looked up one by one.
 */
const PLAN_FOR_ALL = `set local work_mem = '256MB'; set local enable_indexscan = off; set local enable_bitmapscan = off;
  set local enable_nestloop = off; set local enable_sort = off`;
const PLAN_FOR_FEW = `set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off`;

/** To be called when all modules have written their cases. */
export async function casesWritten(client: PoolClient, since: bigint | null): Promise<void> {
  if (since === null) return;
  await client.query(`set local enable_seqscan = on; set local enable_hashjoin = on; set local enable_mergejoin = on;
    analyze outcome_case; analyze touched_case`);
}

/** `touched_case`: every case that was read, also one that is no case any more. Days are those of Berlin. */
const CASE_TABLES = `
  create temp table outcome_case (
    source text collate "C" not null,
    person_id uuid,
    vacancy_id uuid,
    kreis text collate "C" not null,
    kldb text collate "C" not null,
    entered_on date,
    suggested_on date,
    introduced_on date,
    interviewed boolean not null default false,
    started_on date,
    held_3 boolean not null default false,
    held_6 boolean not null default false,
    held_12 boolean not null default false,
    closed_on date,
    closed_reason text collate "C",
    fixed_on date
  ) on commit drop;
  create temp table touched_case (source text collate "C" not null) on commit drop`;
