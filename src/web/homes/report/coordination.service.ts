import { Injectable } from '@nestjs/common';
import { addDays, type KreisAgs, landOf, LAENDER } from '../../../domain/shared/index.js';
import { CADENCE_DAYS } from '../../../domain/liaison/index.js';
import { type CountTable, PUBLIC_POLICY, publishTable } from '../../../domain/shortage/outcomes/index.js';
import type { PublishedTable } from '../../../domain/shortage/outcomes/index.js';
import { LabourMarketService } from '../../../labour-market/index.js';
import { SYSTEM } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';

/** What waits, and how it is told apart: moving or for long, in time or overdue, in touch or silent. */
export const COORDINATION_TABLES = {
  placements: ['moving', 'late'],
  requests: ['in_time', 'overdue'],
  people: ['in_touch', 'silent'],
} as const;
export type CoordinationTable = keyof typeof COORDINATION_TABLES;

/** Days after which a placement that does not move is named, as in the report of a desk. */
const LATE_DAYS = 14;

/** By Kreis of the person, how much is well and how much waits; `$1` is a day of the calendar. */
const COUNTS: Readonly<Record<CoordinationTable, { readonly sql: string; readonly daysBack: number }>> = {
  placements: {
    daysBack: LATE_DAYS,
    sql: `select p.ags, count(*) filter (where c.stage_since >= $1::date)::int as good,
        count(*) filter (where c.stage_since < $1::date)::int as waiting
      from placement c join person p on p.id = c.person_id where c.stage not in ('closed', 'held_12') group by p.ags`,
  },
  requests: {
    daysBack: 0,
    sql: `select p.ags, count(*) filter (where r.due_on >= $1 or r.due_on is null)::int as good,
        count(*) filter (where r.due_on < $1)::int as waiting
      from liaison_request r join person p on p.id = r.person_id
      where r.sent_on is not null and r.state not in ('answered', 'refused', 'withdrawn') group by p.ags`,
  },
  people: {
    daysBack: CADENCE_DAYS,
    sql: `select ags, count(*) filter (where last >= $1)::int as good, count(*) filter (where last < $1)::int as waiting
      from (select p.ags, greatest(p.created_at::date, max(c.day)) as last from person p
        left join case_contact c on c.person_id = p.id and c.channel <> 'no_answer'
        where p.org_id is not null and p.archived_at is null group by p.id) p group by ags`,
  },
};

export interface CoordinationReport {
  /** The Land that is told Kreis by Kreis; null: all Länder. */
  readonly land: string | null;
  readonly tables: Readonly<Record<CoordinationTable, PublishedTable>>;
}

/**
 * Where cases wait, over all desks: by Kreis of one Land, or by Land. Counts of people of other organisations, so small
 * ones are hidden with what would give them away, and the rest is rounded; no desk and nobody is named.
 */
@Injectable()
export class CoordinationService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  async report(land: string | null): Promise<CoordinationReport> {
    const kreise = (await this.labourMarket.kreise()).map(({ ags }) => ags);
    const regions =
      land === null ? Object.keys(LAENDER) : kreise.filter((ags) => landOf(ags) === land).sort();
    const [placements, requests, people] = await Promise.all([
      this.table('placements', land, regions),
      this.table('requests', land, regions),
      this.table('people', land, regions),
    ]);
    return { land, tables: { placements, requests, people } };
  }

  private async table(
    name: CoordinationTable,
    land: string | null,
    regions: readonly string[],
  ): Promise<PublishedTable> {
    const { sql, daysBack } = COUNTS[name];
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ ags: KreisAgs; good: number; waiting: number }[]>(sql, [
        addDays(this.clock.today(), -daysBack),
      ]),
    );
    const counts = new Map<string, [number, number]>(regions.map((region) => [region, [0, 0]]));
    for (const { ags, good, waiting } of rows) {
      const own = counts.get(land === null ? landOf(ags) : ags);
      if (own) {
        own[0] += good;
        own[1] += waiting;
      }
    }
    const root = land ?? 'DE';
    const table: CountTable = {
      rows: [{ id: root, parent: null }, ...regions.map((id) => ({ id, parent: root }))],
      columns: COORDINATION_TABLES[name],
      counts,
    };
    const published = publishTable(table, PUBLIC_POLICY);
    if (!published.ok) throw new Error(`the table of ${name} is no table: ${published.error}`);
    return published.value;
  }
}
