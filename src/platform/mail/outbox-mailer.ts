import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/index.js';
import { Outbox } from '../outbox/outbox.js';
import { ServiceKeys } from '../vault/index.js';
import { Mailer } from './mail.js';
import type { NewMail } from './mail.js';

/** Place a sealed mail belongs to; it opens nowhere else. */
export const mailPlace = (id: string): string => `mail.sealed/${id}`;

@Injectable()
export class OutboxMailer extends Mailer {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super();
  }

  async queue(tx: EntityManager, { key, personId = null, ...content }: NewMail): Promise<void> {
    const id = crypto.randomUUID();
    const sealed = this.keys.sealText(JSON.stringify(content), mailPlace(id));
    // Whoever asks may not read the table, so nothing is read back; a job whose mail is not there does nothing.
    await tx.query(
      `insert into mail (id, key, person_id, sealed, asked_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [id, key, personId, sealed, this.clock.now()],
    );
    await this.outbox.add(tx, 'mail.send', { mail: id, failures: 0 });
  }
}
