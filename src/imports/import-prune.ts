import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { UNDO_DAYS } from './import.service.js';

/** Removes what nobody needs any more: files and cells of imports whose time for undoing is over. */
@Injectable()
export class ImportPrune {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(
        `update table_import set file = null, samples = '[]', faults = '[]'
         where file is not null and created_at < $1::timestamptz - make_interval(days => $2)`,
        [this.clock.now(), UNDO_DAYS],
      ),
    );
  }
}
