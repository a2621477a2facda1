import { Injectable } from '@nestjs/common';
import { Match, WEIGHTS } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { MatchIndex } from './match-index.js';
import { MatchEntry, MatchList, MatchSide } from './match-list.entity.js';

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

/** A list that was worked out from this revision of its owner. */
export interface OwnedList {
  readonly ownerId: string;
  readonly revision: number;
  readonly matches: readonly Match[];
}

const STORE = `insert into match_list
    (side, owner_id, owner_revision, parameter_version, day, context, entries, computed_at)
  select $1, r.owner_id, r.revision, $2, $3, $4, r.entries, $5
    from jsonb_to_recordset($6::jsonb) as r(owner_id uuid, revision int, entries jsonb)
  on conflict (side, owner_id) do update set owner_revision = excluded.owner_revision,
    parameter_version = excluded.parameter_version, day = excluded.day, context = excluded.context,
    entries = excluded.entries, computed_at = excluded.computed_at
  where match_list.owner_revision <= excluded.owner_revision`;

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
    }));
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(STORE, [
        side,
        WEIGHTS.version,
        clock.today(),
        index.contextId(),
        clock.now(),
        JSON.stringify(rows),
      ]),
    );
  }

  async read(reader: Actor, side: MatchSide, ownerId: string, revision: number): Promise<ListState> {
    const list = await this.database.read(reader, (tx) => tx.findOneBy(MatchList, { side, ownerId }));
    if (!list) return { entries: null, computedAt: null, stale: true, day: null, context: null };
    const { entries, computedAt, day, context, ownerRevision } = list;
    return { entries, computedAt, day, context, stale: ownerRevision < revision };
  }
}
