import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { catalogueOfRuns, FastPlanner, ReachIndex, sortedRuns } from '../../domain/language/index.js';
import type { RunCatalogue, SortedRuns } from '../../domain/language/index.js';
import { toEpochDay } from '../../domain/shared/index.js';
import type { GeoPoint, LocalDate } from '../../domain/shared/index.js';
import type { PassRates } from '../outcomes/pass-rates.js';
import { languageRun } from '../runs.js';
import type { PlannedRun } from '../runs.js';

/** All runs that one can still register for, ready for the planner. Valid until the next call of `current`. */
export interface OpenRuns {
  readonly catalogue: RunCatalogue;
  readonly index: ReachIndex;
  readonly planner: FastPlanner;
}

type Changed = PlannedRun & { readonly changedIn: string; readonly cancelled: boolean };
type Row = { readonly horizon: string } & (Changed | { readonly id: null });

/**
 * One statement, one snapshot: runs changed by transactions that the last reading may not have seen, and the oldest
 * transaction that was still under way. Whatever changed before that one is known from now on.
 */
const CHANGES = `
  select now.horizon, r.*
  from (select pg_snapshot_xmin(pg_current_snapshot())::text as horizon) now
  left join lateral (
    select id, changed_in as "changedIn", cancelled_at is not null as cancelled, provider, scheme,
      entry_level as "entryLevel", entry_proof as "entryProof", entry_max_age_days as "entryMaxAgeDays", target, skills,
      starts_on::text as "startsOn", ends_on::text as "endsOn", register_by::text as "registerBy", ue, slots, mode, lat,
      lon, childcare, seats, self_pay_cost_cents as "selfPayCostCents", needs_job_offer as "needsJobOffer",
      pass_probability as "passProbability", exam_on::text as "examOn", result_on::text as "resultOn", certifies
    from course_run
    where changed_in >= $1 and ($1 > 0 or (register_by >= $2 and cancelled_at is null))
  ) r on true`;

const NOWHERE: GeoPoint = { lat: 0, lon: 0 };

/**
 * The catalogue in memory, one copy per process, brought up to date by each plan: a plan sees what was committed before
 * it began, whichever process wrote it.
 */
@Injectable()
export class OpenRunStore {
  private readonly known = new Map<string, Changed>();
  private sorted: SortedRuns = sortedRuns([]);
  /** Transactions below this number are known. */
  private since = 0;
  private made: OpenRuns | null = null;
  private rates: PassRates | null = null;

  /** Everything committed by now. Courses that nobody can register for any more drop out as days pass. */
  async current(tx: EntityManager, today: LocalDate, rates: PassRates): Promise<OpenRuns> {
    const rows = await tx.query<Row[]>(CHANGES, [this.since, today]);
    this.take(rows, today);
    if (this.made === null) this.made = this.make(rates);
    else if (!rates.areLike(this.rates)) this.rate(this.made.catalogue, rates);
    return this.made;
  }

  /** Drops runs that `seen` still held though they are gone; a copy made since knows more than who asks. */
  forget(seen: OpenRuns, ids: readonly string[]): void {
    if (this.made !== seen) return;
    const gone = new Set(ids.filter((id) => this.known.delete(id)));
    if (gone.size === 0) return;
    this.sorted = this.sorted.without(gone);
    this.made = null;
  }

  private take(rows: readonly Row[], today: LocalDate): void {
    const news = rows.flatMap((row) => (row.id !== null && this.isNews(row) ? [row] : []));
    this.since = Math.max(this.since, Number(rows[0]?.horizon ?? 0));
    if (news.length === 0) return;
    const open = news.filter(({ cancelled, registerBy }) => !cancelled && registerBy >= today);
    const past = this.sorted.closedBefore(toEpochDay(today));
    for (const id of [...past, ...news.map((row) => row.id)]) this.known.delete(id);
    for (const row of open) this.known.set(row.id, row);
    this.sorted = this.sorted
      .without(new Set([...past, ...news.map(({ id }) => id)]))
      .with(open.map((row) => languageRun(row, row.lat === null ? NOWHERE : (row as GeoPoint))));
    this.made = null;
  }

  /** False for what this copy holds already; a change that is taken back is no news either. */
  private isNews(row: Changed): boolean {
    const known = this.known.get(row.id);
    return known === undefined ? !row.cancelled : Number(known.changedIn) < Number(row.changedIn);
  }

  private make(rates: PassRates): OpenRuns {
    const catalogue = catalogueOfRuns(this.sorted);
    this.rate(catalogue, rates);
    const places = catalogue.ids.map((id) => {
      const { lat, lon } = this.known.get(id) as Changed;
      return lat === null || lon === null ? null : { lat, lon };
    });
    return {
      catalogue,
      index: new ReachIndex(catalogue, places),
      planner: new FastPlanner(catalogue),
    };
  }

  private rate({ columns, ids }: RunCatalogue, rates: PassRates): void {
    ids.forEach((id, run) => (columns.p[run] = rates.of(this.known.get(id) as Changed).p));
    this.rates = rates;
  }
}
