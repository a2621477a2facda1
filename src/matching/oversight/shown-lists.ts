import { Injectable } from '@nestjs/common';
import {
  extractContext,
  isReplayable,
  MatchContext,
  ShownList,
  WEIGHTS,
} from '../../domain/matching/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import type { ListState } from '../list-store.js';
import type { MatchEntry, MatchSide } from '../match-list.entity.js';
import { MatchContextRow } from './match-context.entity.js';
import { MatchShown, type ShownFacts } from './match-shown.entity.js';

/** What stood on the page: both sides as the matcher sees them now, and the entries. */
export type Shown = Pick<ShownList, 'people' | 'vacancies'> & { readonly entries: readonly MatchEntry[] };

export interface ReplayCount {
  readonly shown: number;
  readonly equal: number;
  /** Shown while a newer profile waited for its list; these need not be equal. */
  readonly stale: number;
  /** Ids of lists that were not stale and came out differently. */
  readonly different: readonly string[];
}

const KEPT_DAYS = 180;
const REPLAYED = 500;

const REMEMBER = `insert into match_shown
    (id, side, owner_id, day, parameter_version, stale, facts, computed_at, shown_at, people)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
  where not exists (select from match_shown where side = $2 and owner_id = $3 and computed_at = $8)
  on conflict (side, owner_id, computed_at) do nothing`;

/** Remembers what shown lists rest on, once for each list, and works them out again when asked. */
@Injectable()
export class ShownLists {
  private latest: { readonly id: string; readonly context: MatchContext } | null = null;

  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
    private readonly keys: ServiceKeys,
  ) {}

  /** Called when a list is shown. Nothing is kept of a list that has not been worked out yet, or that is empty. */
  async remember(side: MatchSide, ownerId: string, list: ListState, shown: Shown): Promise<void> {
    const { day, computedAt } = list;
    if (day === null || computedAt === null || list.context === null || shown.entries.length === 0) return;
    const context = await this.contextOf(list.context);
    if (!context) return;
    const id = crypto.randomUUID();
    const facts: ShownFacts = { ...shown, context: extractContext(context, shown.people, shown.vacancies) };
    const sealed = this.keys.get('traces').seal(JSON.stringify(facts), placeOf(id));
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(REMEMBER, [
        id,
        side,
        ownerId,
        day,
        WEIGHTS.version,
        list.stale || day !== this.clock.today() || isNewer(side, shown),
        sealed,
        computedAt,
        this.clock.now(),
        shown.people.map((person) => person.id),
      ]),
    );
  }

  /** Works the newest shown lists out again. */
  async replay(): Promise<ReplayCount> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.find(MatchShown, { order: { shownAt: 'DESC' }, take: REPLAYED }),
    );
    const fresh = rows.filter(({ stale }) => !stale);
    const different = fresh.filter((row) => !isReplayable(this.shownList(row))).map(({ id }) => id);
    return {
      shown: rows.length,
      equal: fresh.length - different.length,
      stale: rows.length - fresh.length,
      different,
    };
  }

  /** Forgets what was shown long ago. */
  async forget(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(`delete from match_shown where shown_at < $1::timestamptz - make_interval(days => $2)`, [
        this.clock.now(),
        KEPT_DAYS,
      ]),
    );
  }

  private shownList({ id, side, day, parameterVersion, facts }: MatchShown): ShownList {
    const text = this.keys
      .get('traces')
      .open(facts ?? Buffer.alloc(0), placeOf(id))
      .toString('utf8');
    return { side, day, parameterVersion, ...(JSON.parse(text) as ShownFacts) };
  }

  /** The statistics that an index ranked by; the newest stays in memory, because almost all lists share it. */
  private async contextOf(id: string): Promise<MatchContext | null> {
    if (this.latest?.id === id) return this.latest.context;
    const row = await this.database.read(SYSTEM, (tx) => tx.findOneBy(MatchContextRow, { id }));
    if (!row) return null;
    const { vacancies, count } = row.facts;
    const similar = await this.labourMarket.similarOccupations();
    const skills = { vacancies, count: new Map(Object.entries(count)) };
    this.latest = { id, context: { weights: WEIGHTS, skills, similar } };
    return this.latest.context;
  }
}

/** Whether the other side of an entry has changed since the list was worked out. */
function isNewer(side: MatchSide, { people, vacancies, entries }: Shown): boolean {
  const others = new Map((side === 'person' ? vacancies : people).map(({ id, revision }) => [id, revision]));
  return entries.some(({ id, revision }) => others.get(id) !== revision);
}

function placeOf(id: string): string {
  return `match_shown.facts/${id}`;
}
