import type { PoolClient } from 'pg';
import { CountedCase, CountedContext, Delta, deltas, deltasOf } from '../domain/shortage/outcomes/index.js';
import type { OutcomeContribution } from './outcome.entity.js';

/** One case as it is to be counted; `isFixed`: its circumstances no longer follow the present ones. */
export interface CaseToCount extends CountedCase {
  readonly source: string;
  readonly isFixed: boolean;
}

const COLUMNS = `ags, occupation_group as "occupationGroup", shortage, job_centre as "jobCentre", mentor, obstacles, entries`;

/**
 * Replaces what a case adds to the counts by its present contribution, inside the caller's transaction. `present` is
 * asked while the case is held, so that of two who count it at once the later one sees the whole history.
 */
export async function recordCase(
  client: PoolClient,
  source: string,
  present: () => Promise<CaseToCount | null>,
): Promise<void> {
  await client.query(
    `insert into outcome_contribution
       (source, ags, occupation_group, shortage, job_centre, mentor, obstacles, fixed, entries)
     values ($1, '', '', 'unrated', false, false, '{}', false, '{}') on conflict (source) do nothing`,
    [source],
  );
  const { rows } = await client.query<OutcomeContribution>(
    `select ${COLUMNS} from outcome_contribution where source = $1 for update`,
    [source],
  );
  const before = rows[0] ? deltasOf({ context: contextOf(rows[0]), entries: rows[0].entries }) : [];
  const now = await present();
  if (now) await keep(client, now);
  else await client.query('delete from outcome_contribution where source = $1', [source]);
  const changes = deltas(before, now ? deltasOf(now) : []);
  for (const change of [...changes].sort(byCell)) await add(client, change);
}

async function keep(client: PoolClient, { source, context, entries, isFixed }: CaseToCount): Promise<void> {
  await client.query(
    `update outcome_contribution set ags = $2, occupation_group = $3, shortage = $4, job_centre = $5, mentor = $6,
       obstacles = $7, fixed = $8, entries = $9 where source = $1`,
    [
      source,
      context.kreis,
      context.group,
      context.shortage,
      context.jobCentre,
      context.mentor,
      context.obstacles,
      isFixed,
      entries,
    ],
  );
}

async function add(client: PoolClient, { cell, measure, by }: Delta): Promise<void> {
  const key = [cell.quarter, cell.kreis, cell.group, cell.shortage, cell.jobCentre, cell.mentor, measure];
  await client.query(
    `insert into outcome_count as o (quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (quarter, ags, occupation_group, shortage, job_centre, mentor, measure)
     do update set count = o.count + excluded.count`,
    [...key, by],
  );
  await client.query(
    `delete from outcome_count where quarter = $1 and ags = $2 and occupation_group = $3 and shortage = $4
       and job_centre = $5 and mentor = $6 and measure = $7 and count = 0`,
    key,
  );
}

/** The circumstances, by source, of those cases whose circumstances no longer change. */
export async function fixedContexts(
  client: PoolClient,
  sources: readonly string[],
): Promise<ReadonlyMap<string, CountedContext>> {
  const { rows } = await client.query<OutcomeContribution>({
    name: 'fixed-contexts',
    text: `select source, ${COLUMNS} from outcome_contribution where source = any($1) and fixed`,
    values: [sources],
  });
  return new Map(rows.map((row) => [row.source, contextOf(row)]));
}

function contextOf(row: OutcomeContribution): CountedContext {
  const { ags, occupationGroup, shortage, jobCentre, mentor, obstacles } = row;
  return { kreis: ags, group: occupationGroup, shortage, jobCentre, mentor, obstacles };
}

/** One order for all transactions, so that two of them never wait for each other. */
function byCell(a: Delta, b: Delta): number {
  const [first, second] = [JSON.stringify([a.cell, a.measure]), JSON.stringify([b.cell, b.measure])];
  return first < second ? -1 : first > second ? 1 : 0;
}
