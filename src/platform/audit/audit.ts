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
    await tx.query(
      `INSERT INTO audit_event (actor_kind, actor_id, org_id, action, subject_id, record_id, data_class, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actor.kind,
        actor.id,
        actor.orgId,
        entry.action,
        entry.subjectId ?? null,
        entry.recordId ?? null,
        entry.dataClass ?? null,
        JSON.stringify(entry.detail ?? {}),
      ],
    );
  }
}
