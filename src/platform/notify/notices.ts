import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/shared/index.js';
import { Outbox } from '../outbox/outbox.js';
import type { Audience } from './notice.entity.js';

export interface NewNotice {
  readonly key: string;
  readonly audience: Audience;
  readonly orgId?: string | null;
  readonly personId?: string | null;
  readonly memberId?: string | null;
  readonly code: string;
  readonly href: string;
  readonly day: LocalDate;
}

/** Writes what people should know; the key makes each notice happen once, however often its job runs. */
@Injectable()
export class Notices {
  constructor(private readonly outbox: Outbox) {}

  /**
   * In the caller's transaction. Whoever causes a notice need not be able to read it, so nothing is read back and no
   * conflict target is named, which would ask for the right to read. A mail job whose notice is not there ends quietly.
   */
  async add(tx: EntityManager, notice: NewNotice): Promise<void> {
    const { key, audience, orgId = null, personId = null, memberId = null, code, href, day } = notice;
    const id = crypto.randomUUID();
    await tx.query(
      `insert into notice (id, key, audience, org_id, person_id, member_id, code, href, day)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [id, key, audience, orgId, personId, memberId, code, href, day],
    );
    await this.outbox.add(tx, 'mail.notice', { notice: id });
  }
}
