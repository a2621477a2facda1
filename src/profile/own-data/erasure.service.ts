import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forgetCases } from '../../labour-market/index.js';
import { Audit } from '../../platform/audit/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { answerPlace } from '../../platform/http/index.js';
import { type Audience, Notices } from '../../platform/notify/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { SealError } from '../../platform/crypto/index.js';
import { ServiceKeys, Vault } from '../../platform/vault/index.js';
import { Erasure } from './erasure.entity.js';
import { ErasureJournal } from './erasure-journal.js';
import { personTables } from './person-tables.js';

/** The trail outlives an erasure: a person in it is a random id that leads nowhere any more. */
const KEPT = ['audit_event', 'person', 'erasure'];

/** What is left of the row: an id that the matching reads as "gone". */
const SCRUB = `update person set org_id = null, blind_id = gen_random_uuid(), sealed = null, ags = '', area_lat = 0,
  area_lon = 0, occupations = '[]', recognitions = '[]', qualification = null, skills = '{}', licences = null,
  german_listening = 0, german_reading = 0, german_speaking = 0, german_writing = 0, other_languages = '{}',
  language_ready = null, hours_min = null, hours_max = null, shifts = null, available_from = null,
  mobility_km = null, may_propose_until = null, may_propose_confirmed_by = null, archived_at = $2,
  revision = revision + 1 where id = $1`;

/** Organisations that a grant let read something, live or past. */
const RECIPIENTS = `select distinct g.recipient_org_id as id, o.kind, g.purpose_kind as "purposeKind",
    g.purpose_id as "purposeId"
  from consent_grant g join organisation o on o.id = g.recipient_org_id where g.person_id = $1`;

/** Records that went into one, and those that went into them. */
const MERGED_INTO = `with recursive gone(id) as (
    select gone_id from person_merge where person_id = $1 and undone_at is null
    union select m.gone_id from person_merge m join gone on m.person_id = gone.id where m.undone_at is null)
  select id from gone`;

interface Recipient {
  readonly id: string;
  readonly kind: string;
  readonly purposeKind: string;
  readonly purposeId: string | null;
}

/**
 * Erases a person: her data key is destroyed, so that what is sealed under it opens in no copy any more; rows, account,
 * sessions, fingerprints, waiting jobs, stored answers and uploaded files go; who had a grant is told (Art. 17 and 19
 * GDPR). In the trail stays the id.
 */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly keys: ServiceKeys,
    private readonly journal: ErasureJournal,
  ) {}

  /** Erases also every record that went into this one. */
  async erase(personId: string): Promise<void> {
    const at = this.clock.now();
    const people = await this.database.transaction(SYSTEM, async (tx) => {
      const merged = await tx.query<{ id: string }[]>(MERGED_INTO, [personId]);
      const all = [personId, ...merged.map(({ id }) => id)];
      await this.tellRecipients(tx, personId);
      for (const id of all) {
        await this.dissolve(tx, id, at);
        await tx.upsert(Erasure, { personId: id, erasedAt: at }, ['personId']);
      }
      await this.audit.record(tx, SYSTEM, { action: 'person:erase', subjectId: personId });
      // The matching forgets the person and works the lists out again in which she stood.
      await this.outbox.add(tx, 'match.person', { personId });
      await this.outbox.add(tx, 'shortage-tracking.person', { personId });
      return all;
    });
    for (const id of people) this.vault.forget(id);
    await this.journal.add(people.map((id) => ({ personId: id, erasedAt: at })));
  }

  /**
   * Destroys the key of a record and takes away whatever hangs on it, in the caller's transaction; an id is left. Who
   * calls this forgets the key afterwards (`Vault.forget`).
   */
  async dissolve(tx: EntityManager, personId: string, at: Date): Promise<void> {
    await tx.query(`select set_config('app.erase', 'on', true)`);
    await this.clearTraces(tx, personId);
    for (const { table, where } of personTables(tx))
      if (!KEPT.includes(table)) await tx.query(`delete from ${table} where ${where}`, [personId]);
    await tx.query(SCRUB, [personId, at]);
  }

  /** Everybody who may still hold a copy; says for what it was shown, never whose it was. */
  private async tellRecipients(tx: EntityManager, personId: string): Promise<void> {
    const recipients = await tx.query<Recipient[]>(RECIPIENTS, [personId]);
    for (const { id, kind, purposeKind, purposeId } of recipients)
      await this.notices.add(tx, {
        // A key of its own: nobody may find the person's id in it.
        key: `erased/${crypto.randomUUID()}`,
        audience: audienceOf(kind),
        orgId: id,
        code: 'person_erased',
        href: purposeKind === 'vacancy' && purposeId !== null ? `/vacancies/${purposeId}` : '/notices',
        day: this.clock.today(),
      });
  }

  /** What names the person without a column of its own: intents, stored answers, lists of others, uploaded tables. */
  private async clearTraces(tx: EntityManager, personId: string): Promise<void> {
    const ids = [personId, ...(await this.idsOf(tx, personId))];
    await tx.query(
      `delete from outbox where exists (select from jsonb_each_text(data) as given where given.value = any($1))`,
      [ids],
    );
    await tx.query(
      `delete from notice where exists (select from unnest($1::text[]) id where position(id in href) > 0 or position(id in key) > 0)`,
      [ids],
    );
    await forgetCases(
      tx,
      ids.flatMap((id) => [`person/${id}`, `placement/${id}`]),
    );
    await this.clearAnswers(tx, ids);
    await tx.query(
      `update match_list l set others = array_remove(others, $1), kinds = overlay(kinds placing '' from at for 1),
         scores = scores[:at - 1] || scores[at + 1:], opens_on = opens_on[:at - 1] || opens_on[at + 1:],
         revisions = revisions[:at - 1] || revisions[at + 1:], limit_score = null
       from (select owner_id, array_position(others, $1) as at from match_list
         where side = 'vacancy' and others @> array[$1::uuid]) as held
       where l.side = 'vacancy' and l.owner_id = held.owner_id`,
      [personId],
    );
    await this.writeExportsAnew(tx, personId);
    // A shown list of a vacancy keeps what it was worked out from; without one of its people it proves nothing.
    await tx.query(`delete from match_shown where side = 'vacancy' and people @> array[$1::uuid]`, [
      personId,
    ]);
    await tx.query(
      `with named as (
         update table_import set samples = null where id in (
           select import_id from table_import_record where record_id = $1) returning id)
       delete from table_import_piece where import_id in (select id from named)`,
      [personId],
    );
  }

  /** Files of many people in which she stands go; those that may still be fetched are written anew without her. */
  private async writeExportsAnew(tx: EntityManager, personId: string): Promise<void> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `update people_export set file = null, state = 'approved' where state = 'ready' and id in (
         select export_id from people_export_subject where person_id = $1) returning id`,
      [personId],
    );
    for (const { id } of rows) await this.outbox.add(tx, 'export.build', { exportId: id });
  }

  /** Ids of everything that hangs on the person: a waiting job may name any of them. */
  private async idsOf(tx: EntityManager, personId: string): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const { table, columns, where } of personTables(tx)) {
      if (!columns.includes('id') || KEPT.includes(table)) continue;
      const rows = await tx.query<{ id: string }[]>(`select id::text from ${table} where ${where}`, [
        personId,
      ]);
      ids.push(...rows.map(({ id }) => id));
    }
    return ids;
  }

  /** Stored answers are sealed and few, those of one day: they are opened and looked through. */
  private async clearAnswers(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const rows = await tx.query<{ id: string; body: Buffer }[]>(
      `select id, body from idempotency where body is not null`,
    );
    const about = rows.filter(({ id, body }) => {
      const text = this.answerText(id, body);
      return text === null || ids.some((known) => text.includes(known));
    });
    await tx.query(`delete from idempotency where id = any($1)`, [about.map(({ id }) => id)]);
  }

  /** Null for an answer that does not open: nobody can replay it, so it may go, too. */
  private answerText(id: string, body: Buffer): string | null {
    try {
      return this.keys.get('traces').open(body, answerPlace(id)).toString('utf8');
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  }
}

function audienceOf(kind: string): Audience {
  if (kind === 'employer') return 'firm';
  return kind === 'helper_group' || kind === 'ngo' ? 'desk' : 'office';
}
