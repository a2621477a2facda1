import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MatchContext, PEOPLE_PER_VACANCY, VACANCIES_PER_PERSON } from '../domain/matching/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import type { MatchSide } from './match-list.entity.js';
import { PERSON_COLUMNS, PersonRow, VACANCY_COLUMNS, VacancyRow } from './rows.js';

/** Rows fetched at a time: keeps memory flat at any size. */
const BATCH = 5000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const LIMITS = `select side, owner_id as id, (entries -> -1 ->> 'score')::int as score from match_list
  where day = $1 and parameter_version = $2
    and jsonb_array_length(entries) = case side when 'person' then $3::int else $4::int end`;

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

  constructor(private readonly database: Database) {}

  /** The next read gives every row again. */
  startOver(): void {
    this.seenTx = '0';
  }

  async read(changes: Changes): Promise<void> {
    const mark = await this.openTransaction();
    await this.readTable('person', PERSON_COLUMNS, changes.person);
    await this.readTable('vacancy', VACANCY_COLUMNS, changes.vacancy);
    this.seenTx = mark;
  }

  /** Scores of the last places of full lists that were stored on the day by the same weights. */
  async readLimits(
    day: LocalDate,
    version: string,
    take: (side: MatchSide, id: string, score: number) => void,
  ): Promise<void> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ side: MatchSide; id: string; score: number }[]>(LIMITS, [
        day,
        version,
        VACANCIES_PER_PERSON,
        PEOPLE_PER_VACANCY,
      ]),
    );
    for (const { side, id, score } of rows) take(side, id, score);
  }

  /** Keeps the statistics of an index for replays, and gives the id of their row. */
  async keepContext(day: LocalDate, { skills }: MatchContext): Promise<string> {
    const count = Object.fromEntries([...skills.count].sort(([a], [b]) => (a < b ? -1 : 1)));
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

  private async openTransaction(): Promise<string> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ mark: string }[]>(`select pg_snapshot_xmin(pg_current_snapshot())::text as mark`),
    );
    return rows[0]?.mark ?? '0';
  }

  private async readTable<T extends { readonly id: string }>(
    table: 'person' | 'vacancy',
    columns: string,
    take: (row: T) => void,
  ): Promise<void> {
    for (let after = FIRST_ID; ;) {
      const rows = await this.database.read(SYSTEM, (tx) =>
        tx.query<T[]>(
          `select ${columns} from ${table} where change_tx >= $1 and id > $2 order by id limit ${BATCH}`,
          [this.seenTx, after],
        ),
      );
      rows.forEach(take);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = last.id;
    }
  }
}
