import { Injectable } from '@nestjs/common';
import { Found, FrozenEngine, idText, Lists } from '../domain/matching/engine/index.js';
import { Match, WEIGHTS } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { MatchIndex } from './match-index.js';
import type { MatchEntry, MatchSide } from './match-list.entity.js';

/** Land and Regierungsbezirk: about forty regions, each some seconds of work at national size. */
const REGION_DIGITS = 3;
/** Lists written by one statement; between two, other work of the process goes on. */
const WRITTEN_AT_ONCE = 100;

/** What a region's lists need: the frozen engine and the rows of both sides that belong to the region. */
export interface RegionWork {
  readonly engine: FrozenEngine;
  readonly rows: Readonly<Record<MatchSide, Int32Array>>;
}

interface StoredList {
  readonly ownerId: string;
  readonly revision: number;
  readonly matches: readonly Match[];
}

const STORE = `insert into match_list (side, owner_id, owner_revision, parameter_version, day, entries, computed_at)
  select $1, r.owner_id, r.revision, $2, $3, r.entries, $4
    from jsonb_to_recordset($5::jsonb) as r(owner_id uuid, revision int, entries jsonb)
  on conflict (side, owner_id) do update set owner_revision = excluded.owner_revision,
    parameter_version = excluded.parameter_version, day = excluded.day, entries = excluded.entries,
    computed_at = excluded.computed_at
  where match_list.owner_revision <= excluded.owner_revision`;

/** The night's work in parts by region, so that any number of worker processes can share it through the queue. */
@Injectable()
export class RegionService {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
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
      const stored = Array.from(part, (row, place): StoredList => {
        const ownerId = idText(owners.id, row);
        const matches = this.index.judgedFor(side, ownerId, foundAt(lists, from + place, others.id));
        this.index.keepLimit(side, ownerId, matches);
        return { ownerId, revision: owners.revision[row] ?? 0, matches };
      });
      await this.write(side, stored);
    }
  }

  private async write(side: MatchSide, stored: readonly StoredList[]): Promise<void> {
    const rows = stored.map(({ ownerId, revision, matches }) => ({
      owner_id: ownerId,
      revision,
      entries: matches.map((match) => entryOf(side, match)),
    }));
    const values = [side, WEIGHTS.version, this.clock.today(), this.clock.now(), JSON.stringify(rows)];
    await this.database.transaction(SYSTEM, (tx) => tx.query(STORE, values));
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

/** A match as lists keep it. */
export function entryOf(side: MatchSide, match: Match): MatchEntry {
  return {
    id: side === 'person' ? match.vacancyId : match.personId,
    kind: match.kind,
    score: match.score,
    on: match.kind === 'now' ? null : match.date,
  };
}
