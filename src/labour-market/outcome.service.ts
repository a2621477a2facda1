import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Delta, deltas as netDeltas } from '../domain/shortage/outcomes/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';

/** Keeps the funnel counts; the same cases in any order, told any number of times, give the same counts. */
@Injectable()
export class OutcomeService {
  constructor(private readonly database: Database) {}

  /** Replaces what a case adds to the counts by its present contribution. */
  async record(source: string, contribution: readonly Delta[]): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `insert into outcome_contribution (source, deltas) values ($1, '[]') on conflict (source) do nothing`,
        [source],
      );
      const rows = await tx.query<{ deltas: Delta[] }[]>(
        `select deltas from outcome_contribution where source = $1 for update`,
        [source],
      );
      const changes = netDeltas(rows[0]?.deltas ?? [], contribution);
      if (changes.length === 0) return;
      await tx.query(`update outcome_contribution set deltas = $2 where source = $1`, [
        source,
        JSON.stringify(contribution),
      ]);
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

/** One order for all transactions, so that two of them never wait for each other. */
function byCell(a: Delta, b: Delta): number {
  const [first, second] = [JSON.stringify([a.cell, a.measure]), JSON.stringify([b.cell, b.measure])];
  return first < second ? -1 : first > second ? 1 : 0;
}
