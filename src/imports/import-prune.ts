import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { UNDO_DAYS } from './import.service.js';

/** An upload that takes longer than this was broken off. */
const ARRIVAL_HOURS = 24;
/** Where it left something, the parts first. */
const BROKEN_OFF = [
  ['table_import_piece', 'import_id'],
  ['table_import', 'id'],
] as const;

/** Removes what nobody needs any more: files and cells of imports whose time is over, and uploads broken off. */
@Injectable()
export class ImportPrune {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `with old as (
           update table_import set samples = null, faults = '[]'
           where (samples is not null or faults <> '[]')
             and created_at < $1::timestamptz - make_interval(days => $2) returning id)
         delete from table_import_piece where import_id in (select id from old)`,
        [now, UNDO_DAYS],
      );
      const brokenOff = `select id from table_import
        where bytes is null and created_at < $1::timestamptz - make_interval(hours => $2)`;
      for (const [table, key] of BROKEN_OFF)
        await tx.query(`delete from ${table} where ${key} in (${brokenOff})`, [now, ARRIVAL_HOURS]);
    });
  }
}
