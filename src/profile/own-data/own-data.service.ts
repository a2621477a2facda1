import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/index.js';
import { Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ownPersonId } from '../own-person.js';
import { personTables } from './person-tables.js';

type Row = Readonly<Record<string, unknown>>;

/** Everything the portal holds about a person, table by table. */
export interface OwnData {
  readonly exportedAt: Date;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** The trail outlives an erasure; a person in it is an id that leads nowhere any more. */
const KEPT = ['audit_event', 'person'];

/** What is left of the row: an id that the matching reads as "gone". */
const SCRUB = `update person set org_id = null, blind_id = gen_random_uuid(), display_name = '', plz = '', ags = '', lat = 0,
  lon = 0, status = 'german', status_facts = '{}', occupations = '[]', recognitions = '[]', residence = null,
  qualification = null, skills = '{}', licences = null, german_listening = 0, german_reading = 0, german_speaking = 0,
  german_writing = 0, other_languages = '{}', language_ready = null, hours_min = null, hours_max = null, shifts = null,
  available_from = null, mobility_km = null, wishes = '', archived_at = $2, revision = revision + 1 where id = $1`;

/** A person's right to take everything along, and to have everything erased. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Reads with the person's own rights, so that nobody else's row can slip in. @throws AppError `not_found` */
  async collect(actor: Actor): Promise<OwnData> {
    const personId = ownPersonId(actor);
    return this.database.read(actor, async (tx) => {
      const tables: Record<string, readonly Row[]> = {};
      for (const { table, columns, where } of personTables(tx)) {
        const rows = await tx.query<Row[]>(`select ${columns.join(', ')} from ${table} where ${where}`, [
          personId,
        ]);
        if (rows.length > 0) tables[table] = rows;
      }
      return { exportedAt: this.clock.now(), tables };
    });
  }

  /**
   * Erases the person at once and for good: rows, account, sessions, waiting jobs, stored answers and uploaded files. In
   * the trail stays the id. @throws AppError `not_found`
   */
  async erase(actor: Actor): Promise<void> {
    const personId = ownPersonId(actor);
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`select set_config('app.erase', 'on', true)`);
      await this.clearTraces(tx, personId);
      for (const { table, where } of personTables(tx))
        if (!KEPT.includes(table)) await tx.query(`delete from ${table} where ${where}`, [personId]);
      await tx.query(SCRUB, [personId, this.clock.now()]);
      await this.audit.record(tx, SYSTEM, { action: 'person:erase', subjectId: personId });
      // The matching forgets the person and works the lists out again in which she stood.
      await this.outbox.add(tx, 'match.person', { personId });
    });
  }

  /** What names the person without a column of its own: intents, stored answers, lists of others, uploaded tables. */
  private async clearTraces(tx: EntityManager, personId: string): Promise<void> {
    const [name] = await tx.query<{ display_name: string }[]>(
      `select display_name from person where id = $1`,
      [personId],
    );
    await tx.query(`delete from outbox where data ->> 'personId' = $1`, [personId]);
    await tx.query(
      `delete from idempotency where body like '%' || $1 || '%' or ($2 <> '' and body like '%' || $2 || '%')`,
      [personId, name?.display_name ?? ''],
    );
    await tx.query(
      `update match_list set entries = coalesce((select jsonb_agg(e) from jsonb_array_elements(entries) e
         where e ->> 'id' <> $1), '[]') where side = 'vacancy' and entries @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
      [personId],
    );
    // A shown list of a vacancy keeps what it was worked out from; without one of its people it proves nothing.
    await tx.query(
      `delete from match_shown where side = 'vacancy'
         and facts -> 'people' @> jsonb_build_array(jsonb_build_object('id', $1::text))`,
      [personId],
    );
    await tx.query(
      `update table_import set file = null, samples = '[]' where id in (
         select import_id from table_import_record where record_id = $1)`,
      [personId],
    );
  }
}
