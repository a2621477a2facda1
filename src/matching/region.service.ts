import { Injectable } from '@nestjs/common';
import { Found, FrozenEngine, idText, Lists } from '../domain/matching/engine/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { ListStore, OwnedList } from './list-store.js';
import { MatchIndex } from './match-index.js';
import type { MatchSide } from './match-list.entity.js';

/** Land and Regierungsbezirk: about forty regions, each some seconds of work at national size. */
const REGION_DIGITS = 3;
/** Lists written by one statement; between two, other work of the process goes on. */
const WRITTEN_AT_ONCE = 100;

/** What a region's lists need: the frozen engine and the rows of both sides that belong to the region. */
export interface RegionWork {
  readonly engine: FrozenEngine;
  readonly rows: Readonly<Record<MatchSide, Int32Array>>;
}

/** The night's work in parts by region, so that any number of worker processes can share it through the queue. */
@Injectable()
export class RegionService {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly lists: ListStore,
    private readonly outbox: Outbox,
  ) {}

  /** Asks for the lists of every region that has people or posted vacancies. Returns how many regions. */
  async ask(day: LocalDate): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const regions = await tx.query<{ region: string }[]>(
        `select distinct left(ags, ${REGION_DIGITS}) as region from person where archived_at is null
         union select distinct left(ags, ${REGION_DIGITS}) from vacancy
           where state = 'published' and org_id is not null order by region`,
      );
      for (const { region } of regions) await this.outbox.add(tx, 'match.region', { region, day });
      return regions.length;
    });
  }

  /** Brings the index up to date and finds the region's rows; null when the index is empty. */
  async prepare(region: string): Promise<RegionWork | null> {
    await this.index.sync();
    const engine = this.index.frozen();
    if (!engine) return null;
    const ids = (statement: string): Promise<readonly { id: string }[]> =>
      this.database.read(SYSTEM, (tx) => tx.query<{ id: string }[]>(statement, [region]));
    const people = await ids(
      `select id from person where left(ags, ${REGION_DIGITS}) = $1 and archived_at is null`,
    );
    const vacancies = await ids(
      `select id from vacancy where left(ags, ${REGION_DIGITS}) = $1 and state = 'published' and org_id is not null`,
    );
    const rows = {
      person: this.index.rowsOf('person', idsOf(people)),
      vacancy: this.index.rowsOf('vacancy', idsOf(vacancies)),
    };
    return { engine, rows };
  }

  /** Judges the lists again by the readable functions and stores them; `lists` stand in the order of `rows`. */
  async store(side: MatchSide, { engine, rows }: RegionWork, lists: Lists): Promise<void> {
    const owners = (side === 'person' ? engine.people : engine.vacancies).data;
    const others = (side === 'person' ? engine.vacancies : engine.people).data;
    for (let from = 0; from < rows[side].length; from += WRITTEN_AT_ONCE) {
      const part = rows[side].subarray(from, from + WRITTEN_AT_ONCE);
      const stored = Array.from(part, (row, place): OwnedList => {
        const ownerId = idText(owners.id, row);
        const matches = this.index.judgedFor(side, ownerId, foundAt(lists, from + place, others.id));
        this.index.keepLimit(side, ownerId, matches);
        return { ownerId, revision: owners.revision[row] ?? 0, matches };
      });
      await this.lists.write(side, stored);
    }
  }
}

function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}

function foundAt({ k, rows, scores }: Lists, place: number, ids: Uint32Array): readonly Found[] {
  const found: Found[] = [];
  for (let at = place * k; at < (place + 1) * k && (rows[at] ?? -1) >= 0; at += 1)
    found.push({ id: idText(ids, rows[at] ?? 0), score: scores[at] ?? 0 });
  return found;
}
