import { Injectable } from '@nestjs/common';
import { WEIGHTS } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, PLANNED_ONCE } from '../platform/database/index.js';
import { MatchIndex } from './match-index.js';
import { MatchEntry, MatchList, MatchSide } from './match-list.entity.js';
import { limitOf, type OwnedList } from './owned-list.js';

/** A stored list as it stands; null entries say that it has not been worked out yet. */
export interface ListState {
  readonly entries: readonly MatchEntry[] | null;
  readonly computedAt: Date | null;
  /** True while a newer profile or vacancy waits for its list. */
  readonly stale: boolean;
  /** The day the list is for, and the statistics it was worked out by. */
  readonly day: LocalDate | null;
  readonly context: string | null;
}

/** A list that says what it said before stays as it lies: packing and writing it again would cost the most. */
const STORE = {
  name: 'match-store',
  text: `insert into match_list
    (side, owner_id, owner_revision, parameter_version, day, context, entries, limit_score, computed_at)
  select $1, r.owner_id, r.revision, $2, $3, $4, r.entries, r.limit_score, $5
    from jsonb_to_recordset($6::jsonb) as r(owner_id uuid, revision int, entries jsonb, limit_score smallint)
  on conflict (side, owner_id) do update set owner_revision = excluded.owner_revision,
    parameter_version = excluded.parameter_version, day = excluded.day, context = excluded.context,
    entries = case when match_list.entries = excluded.entries then match_list.entries else excluded.entries end,
    limit_score = excluded.limit_score, computed_at = excluded.computed_at
  where match_list.owner_revision <= excluded.owner_revision`,
} as const;

/**
 * Nobody waits for the disk: the intent of the job that writes a list is closed later, in the same log, and that is
 * waited for. A list that a crash loses is written by the same job again.
 */
const FLUSHED_LATER = { ...PLANNED_ONCE, synchronous_commit: 'off' };

/** Writes and reads ranked lists; a list of an older revision never replaces one of a newer. */
@Injectable()
export class ListStore {
  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly clock: Clock,
  ) {}

  async write(side: MatchSide, lists: readonly OwnedList[]): Promise<void> {
    const { clock, index } = this;
    const rows = lists.map(({ ownerId, revision, matches }) => ({
      owner_id: ownerId,
      revision,
      entries: matches.map((match) => index.entryOf(side, match)),
      limit_score: limitOf(side, matches),
    }));
    const values = [
      side,
      WEIGHTS.version,
      clock.today(),
      index.contextId(),
      clock.now(),
      JSON.stringify(rows),
    ];
    await this.database.raw(SYSTEM, (client) => client.query({ ...STORE, values }), FLUSHED_LATER);
  }

  /** Owners of stored lists in which the other side stands, and those of `owners` that have a list, in a stable order. */
  async holdersOf(
    side: MatchSide,
    otherId: string,
    owners: readonly string[] = [],
  ): Promise<readonly string[]> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ owner_id: string }[]>(
        `select owner_id from match_list where side = $1 and (owner_id = any($2) or entries @> $3::jsonb)
         order by owner_id`,
        [side, owners, JSON.stringify([{ id: otherId }])],
      ),
    );
    return rows.map(({ owner_id }) => owner_id);
  }

  async read(reader: Actor, side: MatchSide, ownerId: string, revision: number): Promise<ListState> {
    const list = await this.database.read(reader, (tx) => tx.findOneBy(MatchList, { side, ownerId }));
    if (!list) return { entries: null, computedAt: null, stale: true, day: null, context: null };
    const { entries, computedAt, day, context, ownerRevision } = list;
    return { entries, computedAt, day, context, stale: ownerRevision < revision };
  }
}
