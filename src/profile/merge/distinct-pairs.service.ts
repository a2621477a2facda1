import { Injectable } from '@nestjs/common';
import { Audit, ReadLog } from '../../platform/audit/index.js';
import { type Actor, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { MergeReader } from './merge-reader.js';
import { openedPairs, type PeoplePair } from './pair-people.js';
import { sayDistinct } from './said-distinct.js';

/** Two records of which somebody of the desk said that they are two people. */
export interface SaidPair extends PeoplePair {
  readonly id: string;
  readonly saidAt: Date;
}

interface Row {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly saidAt: Date;
  readonly total: number;
}

const LIST = `select d.id, d.one_id as one, d.other_id as other, d.said_at as "saidAt", count(*) over ()::int as total
  from distinct_pair d join person p on p.id = d.one_id and p.archived_at is null
    join person q on q.id = d.other_id and q.archived_at is null
  where d.org_id = $1 order by d.said_at desc, d.id limit $2 offset $3`;
const COUNT = `select count(*)::int as total from distinct_pair d
  join person p on p.id = d.one_id and p.archived_at is null
  join person q on q.id = d.other_id and q.archived_at is null where d.org_id = $1`;
const TAKE_BACK = `delete from distinct_pair where id = $1 and org_id = $2
  returning one_id as one, other_id as other`;

/** Keeps which look-alikes of a desk are two people, so that nobody has to compare them again. */
@Injectable()
export class DistinctPairs {
  constructor(
    private readonly database: Database,
    private readonly reader: MergeReader,
    private readonly reads: ReadLog,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Says that two records are two people; saying it again changes nothing. Gives the id of the pair.
   * @throws AppError `forbidden`, `not_found` when one of them is not the desk's or not there any more
   */
  async say(actor: Actor, personId: string, otherId: string): Promise<string> {
    const orgId = deskOf(actor);
    return this.database.transaction(actor, async (tx) => {
      await this.reader.assertOwn(tx, actor, personId, otherId);
      const saying = { actor, orgId, saidAt: this.clock.now(), audit: this.audit };
      const [id = ''] = await sayDistinct(tx, saying, personId, [otherId]);
      return id;
    });
  }

  /** From now on the two may be one person's again. @throws AppError `forbidden`, `not_found` */
  async takeBack(actor: Actor, id: string): Promise<void> {
    const orgId = deskOf(actor);
    await this.database.transaction(actor, async (tx) => {
      const [[pair]] = await tx.query<[Pick<Row, 'one' | 'other'>[], number]>(TAKE_BACK, [id, orgId]);
      if (!pair) throw new AppError('not_found');
      const trace = { action: 'person:undistinct', recordId: id, dataClass: 'case' } as const;
      await this.audit.recordFor(tx, actor, [pair.one, pair.other], trace);
    });
  }

  /** Pairs of the own desk, the newest word first. @throws AppError `forbidden` */
  async list(
    actor: Actor,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly items: readonly SaidPair[]; readonly total: number }> {
    const orgId = deskOf(actor);
    const { rows, pairs } = await this.database.read(actor, async (tx) => {
      const found = await tx.query<Row[]>(LIST, [orgId, page.limit, page.offset]);
      return { rows: found, pairs: await openedPairs(tx, found) };
    });
    const items = pairs.map(({ first, second, row: { id, saidAt } }) => ({ id, saidAt, first, second }));
    const subjects = items.flatMap(({ first, second }) => [first.id, second.id]);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return { items, total: rows[0]?.total ?? 0 };
  }

  /** How many there are. @throws AppError `forbidden` */
  async count(actor: Actor): Promise<number> {
    const orgId = deskOf(actor);
    const [row] = await this.database.read(actor, (tx) => tx.query<Pick<Row, 'total'>[]>(COUNT, [orgId]));
    return row?.total ?? 0;
  }
}

function deskOf(actor: Actor): string {
  if (actor.orgId === null || !mayUse(actor, 'person:merge')) throw new AppError('forbidden');
  return actor.orgId;
}
