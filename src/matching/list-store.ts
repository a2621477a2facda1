import { Injectable } from '@nestjs/common';
import { WEIGHTS } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { binaryArray, Database, PLANNED_ONCE } from '../platform/database/index.js';
import { MatchIndex } from './match-index.js';
import { entriesOf, laidOut, type ListPlaces, LIST_PLACES } from './list-places.js';
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

/** Each list takes its places out of the columns of all lists, which PostgreSQL reads once. */
const STORE = {
  name: 'match-store',
  text: `insert into match_list (side, owner_id, owner_revision, parameter_version, day, context, others, kinds, scores,
    opens_on, revisions, limit_score, computed_at)
  select $1, l.owner_id, l.revision, $2, $3, $4, ($9::uuid[])[l.since:l.until], substr($10::text, l.since, l.places),
      ($11::smallint[])[l.since:l.until], ($12::date[])[l.since:l.until], ($13::integer[])[l.since:l.until], l.limit_score, $5
    from (select owner_id, revision, limit_score, places, (sum(places) over (order by place))::int as until,
          (sum(places) over (order by place))::int - places + 1 as since
        from unnest($6::uuid[], $7::integer[], $8::smallint[], $14::integer[]) with ordinality
          as given(owner_id, revision, limit_score, places, place)) as l
  on conflict (side, owner_id) do update set owner_revision = excluded.owner_revision,
    parameter_version = excluded.parameter_version, day = excluded.day, context = excluded.context,
    others = excluded.others, kinds = excluded.kinds, scores = excluded.scores, opens_on = excluded.opens_on,
    revisions = excluded.revisions, limit_score = excluded.limit_score, computed_at = excluded.computed_at
  where match_list.owner_revision <= excluded.owner_revision`,
} as const;

const READ = `select ${LIST_PLACES}, l.computed_at as "computedAt", l.day::text as day, l.context, l.owner_revision as "ownerRevision"
  from match_list l where l.side = $1 and l.owner_id = $2`;

type ReadRow = ListPlaces & Pick<MatchList, 'computedAt' | 'day' | 'context' | 'ownerRevision'>;

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
    const day = clock.today();
    const laid = laidOut(
      lists.map(({ entries }) => entries),
      day,
    );
    const values = [
      ...[side, WEIGHTS.version, day, index.contextId(), clock.now()],
      binaryArray(
        'uuid',
        lists.map(({ ownerId }) => ownerId),
      ),
      binaryArray(
        'integer',
        lists.map(({ revision }) => revision),
      ),
      binaryArray(
        'smallint',
        lists.map(({ entries }) => limitOf(side, entries)),
      ),
      ...[binaryArray('uuid', laid.others), laid.kinds, binaryArray('smallint', laid.scores)],
      ...[binaryArray('date', laid.opensOn), binaryArray('integer', laid.revisions)],
      binaryArray('integer', laid.lengths),
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
        `select owner_id from match_list where side = $1 and (owner_id = any($2) or others @> array[$3::uuid])
         order by owner_id`,
        [side, owners, otherId],
      ),
    );
    return rows.map(({ owner_id }) => owner_id);
  }

  async read(reader: Actor, side: MatchSide, ownerId: string, revision: number): Promise<ListState> {
    const [list] = await this.database.read(reader, (tx) => tx.query<ReadRow[]>(READ, [side, ownerId]));
    if (!list) return { entries: null, computedAt: null, stale: true, day: null, context: null };
    const { computedAt, day, context, ownerRevision } = list;
    return { entries: entriesOf(list), computedAt, day, context, stale: ownerRevision < revision };
  }
}
