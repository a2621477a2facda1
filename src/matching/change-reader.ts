import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { PERSON_COLUMNS, PersonRow, VACANCY_COLUMNS, VacancyRow } from './rows.js';

/** Rows fetched at a time: keeps memory flat at any size. */
const BATCH = 5000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

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
