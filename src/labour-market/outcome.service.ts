import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { EntityManager } from 'typeorm';
import {
  CountedCase,
  CountedContext,
  Delta,
  deltas as netDeltas,
  deltasOf,
} from '../domain/shortage/outcomes/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { OutcomeContribution } from './outcome.entity.js';

/** Keeps the funnel counts; the same cases in any order, told any number of times, give the same counts. */
@Injectable()
export class OutcomeService {
  constructor(private readonly database: Database) {}

  /**
   * Replaces what a case adds to the counts by its present contribution. Circumstances that were fixed before stay,
   * whatever is given.
   */
  async record(source: string, counted: CountedCase, isFixed: boolean): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `insert into outcome_contribution
           (source, ags, occupation_group, shortage, job_centre, mentor, obstacles, fixed, entries)
         values ($1, '', '', 'unrated', false, false, '{}', false, '{}') on conflict (source) do nothing`,
        [source],
      );
      const before = await tx.findOneOrFail(OutcomeContribution, {
        where: { source },
        lock: { mode: 'pessimistic_write' },
      });
      const context = before.fixed ? contextOf(before) : counted.context;
      const after = { context, entries: counted.entries };
      const changes = netDeltas(deltasOf({ context: contextOf(before), entries: before.entries }), deltasOf(after));
      await tx.update(
        OutcomeContribution,
        { source },
        {
          ags: context.kreis,
          occupationGroup: context.group,
          shortage: context.shortage,
          jobCentre: context.jobCentre,
          mentor: context.mentor,
          obstacles: [...context.obstacles],
          fixed: before.fixed || isFixed,
          entries: [...counted.entries],
        },
      );
      for (const change of [...changes].sort(byCell)) await this.add(tx, change);
    });
  }

  private async add(tx: EntityManager, { cell, measure, by }: Delta): Promise<void> {
    const key = [cell.quarter, cell.kreis, cell.group, cell.shortage, cell.jobCentre, cell.mentor, measure];
    await tx.query(
      `insert into outcome_count as o (quarter, ags, occupation_group, shortage, job_centre, mentor, measure, count)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (quarter, ags, occupation_group, shortage, job_centre, mentor, measure)
       do update set count = o.count + excluded.count`,
      [...key, by],
    );
    await tx.query(
      `delete from outcome_count where quarter = $1 and ags = $2 and occupation_group = $3 and shortage = $4
         and job_centre = $5 and mentor = $6 and measure = $7 and count = 0`,
      key,
    );
  }
}

/** The circumstances, by source, of those cases whose circumstances no longer change. */
export async function fixedContexts(
  client: PoolClient,
  sources: readonly string[],
): Promise<ReadonlyMap<string, CountedContext>> {
  const { rows } = await client.query<OutcomeContribution>({
    name: 'fixed-contexts',
    text: `select source, ags, occupation_group as "occupationGroup", shortage, job_centre as "jobCentre", mentor, obstacles
      from outcome_contribution where source = any($1) and fixed`,
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
