import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { MatchContext } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database, type NamedStatement, PLANNED_ONCE } from '../platform/database/index.js';
import { inTurns } from '../platform/turns.js';
import { Vault, type WrappedRow } from '../platform/vault/index.js';
import { Person } from '../profile/index.js';
import type { MatchSide } from './match-list.entity.js';
import { PERSON_COLUMNS, PersonRow, VACANCY_COLUMNS, VacancyRow } from './rows.js';
import { SharedValues } from './shared-values.js';

/** Rows fetched at a time: keeps memory flat at any size. */
const BATCH = 5000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * An event reads a handful of rows at the end of an index. A plan that is made once for all marks does not know that and
 * would rather read and sort the whole table, so sorting is made dear.
 */
const BY_INDEX = { ...PLANNED_ONCE, enable_sort: 'off' };

const MARK = {
  name: 'match-mark',
  text: 'select pg_snapshot_xmin(pg_current_snapshot())::text as mark',
} as const;

/** A state of the database that other connections can share while the transaction lasts, and the pages of the tables. */
const SHARED = `select pg_snapshot_xmin(pg_current_snapshot())::text as mark, pg_export_snapshot() as snapshot,
  pg_relation_size('person') / current_setting('block_size')::bigint as people,
  pg_relation_size('vacancy') / current_setting('block_size')::bigint as vacancies,
  pg_relation_size('match_list') / current_setting('block_size')::bigint as lists`;

/** Each person with her wrapped data key, because so many keys are opened once and not remembered. */
const PEOPLE = {
  name: 'match-people',
  text: `select ${PERSON_COLUMNS}, (select k.wrapped from person_key k where k.person_id = person.id) as wrapped
    from person where (change_tx, id) > ($1::bigint, $2::uuid) order by change_tx, id limit ${BATCH}`,
} as const;

const VACANCIES = {
  name: 'match-vacancies',
  text: `select ${VACANCY_COLUMNS} from vacancy
    where (change_tx, id) > ($1::bigint, $2::uuid) order by change_tx, id limit ${BATCH}`,
} as const;

/** Where a row stands in the order of changes. */
interface Changed {
  readonly id: string;
  readonly changeTx: string;
}

type WrappedPerson = PersonRow & WrappedRow & Changed;

const LIMITS = `select side, owner_id as id, limit_score as score from match_list
  where day = $1 and parameter_version = $2 and limit_score is not null`;

/** A state of the database for who reads all of it beside. */
export interface SharedState {
  readonly mark: string;
  readonly snapshot: string;
  /** Pages of the tables; some more rows may follow. */
  readonly people: number;
  readonly vacancies: number;
  readonly lists: number;
}

/** Who takes the changed rows. */
export interface Changes {
  readonly person: (row: PersonRow) => void;
  readonly vacancy: (row: VacancyRow) => void;
}

/**
 * Reads rows that changed since the last read, by the transaction that wrote them. The mark is the oldest transaction
 * that was still open at the last read, so a row that commits late is read later and none is missed; some are read
 * twice, which changes nothing.
 */
@Injectable()
export class ChangeReader {
  private seenTx = '0';

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** The next read gives every row again. */
  startOver(): void {
    this.seenTx = '0';
  }

  /**
   * Lets others share the present state of the database. It lasts until `begin` is done, by which time they must hold it.
   */
  async share<T>(begin: (state: SharedState) => Promise<T>): Promise<T> {
    return this.database.rawRead(SYSTEM, async (client) => {
      const { rows } = await client.query<Record<keyof SharedState, string>>(SHARED);
      const [row] = rows;
      const pages = (table: 'people' | 'vacancies' | 'lists'): number => Number(row?.[table] ?? 0);
      return begin({
        ...{ mark: row?.mark ?? '0', snapshot: row?.snapshot ?? '' },
        ...{ people: pages('people'), vacancies: pages('vacancies'), lists: pages('lists') },
      });
    });
  }

  /** Every row of a shared state has been read: the next read gives what changed since. */
  goOnAfter({ mark }: SharedState): void {
    this.seenTx = mark;
  }

  /** One transaction for all: an event waits for a handful of ways to the server, not for a dozen. */
  async read(changes: Changes): Promise<void> {
    const read = async (client: PoolClient): Promise<void> => {
      const { rows } = await client.query<{ mark: string }>(MARK);
      await this.readTable(client, PEOPLE, (row: WrappedPerson) => {
        this.vault.openWrapped(Person, row);
        changes.person(row);
      });
      await this.readTable<VacancyRow & Changed>(client, VACANCIES, changes.vacancy);
      this.seenTx = rows[0]?.mark ?? '0';
    };
    await this.database.rawRead(SYSTEM, read, BY_INDEX);
  }

  /** Scores of the last places of full lists that were stored on the day by the same weights. */
  async readLimits(
    day: LocalDate,
    version: string,
    take: (side: MatchSide, id: string, score: number) => void,
  ): Promise<void> {
    const { rows } = await this.database.rawRead(SYSTEM, (client) =>
      client.query<{ side: MatchSide; id: string; score: number }>(LIMITS, [day, version]),
    );
    await inTurns(rows, ({ side, id, score }) => take(side, id, score));
  }

  /** Keeps the statistics of an index for replays, and gives the id of their row. */
  async keepContext(day: LocalDate, { skills }: MatchContext): Promise<string> {
    const count = Object.fromEntries([...skills.count.keys()].sort().map((id) => [id, skills.count.get(id)]));
    const facts = JSON.stringify({ vacancies: skills.vacancies, count });
    const id = createHash('sha256').update(facts).digest('base64url');
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(`insert into match_context (id, day, facts) values ($1, $2, $3) on conflict (id) do nothing`, [
        id,
        day,
        facts,
      ]),
    );
    return id;
  }

  /** The next page is under way while the last one is taken in: PostgreSQL and this thread work side by side. */
  private async readTable<T extends Changed>(
    client: PoolClient,
    statement: NamedStatement,
    take: (row: T) => void,
  ): Promise<void> {
    const types = new SharedValues();
    const page = async ({ changeTx, id }: Changed): Promise<readonly T[]> =>
      (await client.query<T>({ ...statement, types, values: [changeTx, id] })).rows;
    const first = { changeTx: this.seenTx, id: FIRST_ID };
    for (let next: Promise<readonly T[]> | null = page(first); next;) {
      const rows: readonly T[] = await next;
      const last = rows.at(-1);
      next = last && rows.length === BATCH ? page(last) : null;
      // A page that fails is heard of where it is awaited, though taking in the last one may fail first.
      next?.catch(() => undefined);
      await inTurns(rows, take);
    }
  }
}
