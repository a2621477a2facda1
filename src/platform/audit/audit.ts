import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Actor } from '../auth/actor.js';
import type { DataClass } from '../database/fields.js';

export interface AuditEntry {
  /** What was done, as `resource:verb`. */
  readonly action: string;
  /** The person it was about, when there is one. */
  readonly subjectId?: string;
  readonly recordId?: string;
  readonly dataClass?: DataClass;
  /** Ids and codes only; the trail outlives an erasure. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

@Injectable()
export class Audit {
  /** Writes one entry in the caller's transaction, so that a change and its trace stand or fall together. */
  async record(tx: EntityManager, actor: Actor, entry: AuditEntry): Promise<void> {
    await this.recordFor(tx, actor, [entry.subjectId ?? null], entry);
  }

  /** The same entry about each of several people, in one statement. */
  async recordFor(
    tx: EntityManager,
    actor: Actor,
    subjects: readonly (string | null)[],
    entry: Omit<AuditEntry, 'subjectId'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO audit_event (actor_kind, actor_id, org_id, action, subject_id, record_id, data_class, detail)
       SELECT $1, $2::uuid, $3::uuid, $4, subject, $6::uuid, $7, $8::jsonb FROM unnest($5::uuid[]) AS about(subject)`,
      [
        actor.kind,
        actor.id,
        actor.orgId,
        entry.action,
        subjects,
        entry.recordId ?? null,
        entry.dataClass ?? null,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
  }
}
