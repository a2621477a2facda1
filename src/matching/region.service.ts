import { Injectable } from '@nestjs/common';
import { Found, idText, Lists } from '../domain/matching/engine/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database, PLANNED_ONCE } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import type { FrozenRows } from './freezing/frozen-rows.js';
import { ListStore } from './list-store.js';
import { MatchIndex } from './match-index.js';
import type { MatchSide } from './match-list.entity.js';
import type { OwnedList } from './owned-list.js';
import type { PairJudge } from './pair-judge.js';

/** Land and Regierungsbezirk: about forty regions, each some seconds of work at national size. */
const REGION_DIGITS = 3;
/** Lists written by one statement; between two, other work of the process goes on. */
const WRITTEN_AT_ONCE = 100;

const REGIONS = `select region from (
    select left(ags, ${REGION_DIGITS}) as region from person where archived_at is null
    union all select left(ags, ${REGION_DIGITS}) from vacancy where state = 'published' and org_id is not null
  ) owners group by region order by count(*) desc, region`;

/** Owners of the region's lists, by one statement that is planned once for each connection. */
const OWNERS = {
  name: 'match-region',
  text: `select 'person' as side, id from person where left(ags, ${REGION_DIGITS}) = $1 and archived_at is null
    union all select 'vacancy', id from vacancy
      where left(ags, ${REGION_DIGITS}) = $1 and state = 'published' and org_id is not null`,
} as const;

/** What a region's lists need: the frozen engine and the rows of both sides that belong to the region. */
export type RegionWork = FrozenRows;

/** The night's work in parts by region, so that any number of worker processes can share it through the queue. */
@Injectable()
export class RegionService {
  private readonly judges = new WeakMap<RegionWork, PairJudge>();

  constructor(
    private readonly database: Database,
    private readonly index: MatchIndex,
    private readonly lists: ListStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for the lists of every region that has people or posted vacancies, the largest first, so that processes which
   * share the work end at about the same time. Returns how many regions.
   */
  async ask(day: LocalDate): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const regions = await tx.query<{ region: string }[]>(REGIONS);
      const now = this.clock.now().getTime();
      for (const [place, { region }] of regions.entries()) {
        const notBefore = new Date(now - regions.length + place);
        await this.outbox.add(tx, 'match.region', { region, day }, { notBefore });
      }
      return regions.length;
    });
  }

  /** Brings the index up to date and finds the region's rows; null when the index is empty. */
  async prepare(region: string): Promise<RegionWork | null> {
    await this.index.sync();
    const { rows: owners } = await this.database.rawRead(
      SYSTEM,
      (client) => client.query<{ side: MatchSide; id: string }>({ ...OWNERS, values: [region] }),
      PLANNED_ONCE,
    );
    const idsOf = (wanted: MatchSide): readonly string[] =>
      owners.filter(({ side }) => side === wanted).map(({ id }) => id);
    return this.index.frozen({ person: idsOf('person'), vacancy: idsOf('vacancy') });
  }

  /**
   * Judges the lists again by the readable functions and stores them; `lists` stand in the order of `rows`. False when
   * a day began meanwhile, or the law changed: then the rest is not stored, and the work has to be prepared again.
   */
  async store(side: MatchSide, work: RegionWork, lists: Lists): Promise<boolean> {
    const { engine, rows, basis } = work;
    const owners = (side === 'person' ? engine.people : engine.vacancies).data;
    const others = (side === 'person' ? engine.vacancies : engine.people).data;
    const judge = this.judgeOf(work);
    const idOf = textsOf(others.id);
    for (let from = 0; from < rows[side].length; from += WRITTEN_AT_ONCE) {
      if (!this.index.restsOn(basis)) return false;
      const part = rows[side].subarray(from, from + WRITTEN_AT_ONCE);
      const stored = Array.from(part, (row, place): OwnedList => {
        const ownerId = idText(owners.id, row);
        const entries = judge?.placesOf(side, ownerId, foundAt(lists, from + place, idOf)) ?? [];
        this.index.keepLimit(side, ownerId, entries);
        return { ownerId, revision: owners.revision[row] ?? 0, entries };
      });
      await this.lists.write(side, stored);
    }
    return true;
  }

  /** One for both sides: the same neighbours stand on them. */
  private judgeOf(work: RegionWork): PairJudge | null {
    const known = this.judges.get(work);
    if (known) return known;
    const judge = this.index.judge();
    if (judge) this.judges.set(work, judge);
    return judge;
  }
}

/** Ids as text, each made once: neighbours stand in hundreds of lists. */
function textsOf(ids: Uint32Array): (row: number) => string {
  const known = new Map<number, string>();
  return (row) => {
    const text = known.get(row) ?? idText(ids, row);
    known.set(row, text);
    return text;
  };
}

function foundAt({ k, rows, scores }: Lists, place: number, idOf: (row: number) => string): readonly Found[] {
  const found: Found[] = [];
  for (let at = place * k; at < (place + 1) * k && (rows[at] ?? -1) >= 0; at += 1)
    found.push({ id: idOf(rows[at] ?? 0), score: scores[at] ?? 0 });
  return found;
}
