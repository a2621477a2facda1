import { Inject } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { SYSTEM } from '../auth/actor.js';
import { Clock } from '../clock/index.js';
import { APP_CONFIG } from '../config/index.js';
import type { AppConfig } from '../config/index.js';
import { Database } from '../database/database.js';
import { nextAttempt } from '../delivery/index.js';
import { PublicAddress } from '../http/public-address.js';
import { Outbox } from '../outbox/outbox.js';
import { Handler, JobHandler } from '../queue/job-handler.js';
import { JobData } from '../queue/jobs.js';
import { ServiceKeys } from '../vault/index.js';
import type { NewMail } from './mail.js';
import { Mail } from './mail.entity.js';
import { allowedParts, MailReaders } from './mail-readers.js';
import { MailTransport } from './mail-transport.js';
import { mailPlace } from './outbox-mailer.js';
import { writeMail } from './write-mail.js';

type Content = Omit<NewMail, 'key' | 'personId'>;

/**
 * Sends one mail, without what its reader may not open any more: a consent may have ended while it waited. The row
 * stays locked while the server takes it, and its words are gone with the same commit, so a job that is delivered
 * twice finds nothing left to send. Should the process end between the server's yes and the commit, the second copy
 * carries the same Message-ID.
 */
@JobHandler('mail.send')
export class SendMailHandler implements Handler {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly transport: MailTransport,
    private readonly address: PublicAddress,
    private readonly keys: ServiceKeys,
    private readonly readers: MailReaders,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async execute(data: JobData): Promise<void> {
    const id = String(data['mail']);
    const failures = Number(data['failures']);
    // Asked before the row is locked: the answer needs the reader's own rights, and so a transaction of its own.
    const waiting = await this.database.read(SYSTEM, (tx) => tx.findOneBy(Mail, { id }));
    if (waiting?.sealed == null) return;
    const { readerId, parts } = this.opened(id, waiting.sealed);
    const allowed = allowedParts(parts, await this.readers.barred(readerId, parts));
    await this.database.transaction(SYSTEM, async (tx) => {
      const mail = await tx.findOne(Mail, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (mail === null || mail.sealed === null || mail.failures !== failures) return;
      if (allowed === null) {
        await tx.update(Mail, { id }, { sealed: null });
        return;
      }
      const sent = await this.sent(id, { ...this.opened(id, mail.sealed), parts: allowed }, mail.askedAt);
      if (sent) await tx.update(Mail, { id }, { sealed: null, sentAt: this.clock.now() });
      else await this.later(tx, id, failures + 1);
    });
  }

  private opened(id: string, sealed: string): Content {
    return JSON.parse(this.keys.openText(sealed, mailPlace(id))) as Content;
  }

  private async sent(id: string, content: Content, date: Date): Promise<boolean> {
    const host = new URL(this.address.base).hostname;
    const { from } = this.config.mail;
    const written = writeMail(content, this.address.base);
    try {
      const messageId = `<${id}@${host}>`;
      await this.transport.send(id, { ...written, from, to: content.to, messageId, date });
      return true;
    } catch {
      // Why a server refuses may name the address: only that it did is kept.
      return false;
    }
  }

  private async later(tx: EntityManager, id: string, failures: number): Promise<void> {
    const notBefore = nextAttempt(failures, this.clock.now());
    await tx.update(Mail, { id }, { failures, ...(notBefore === null ? { sealed: null } : {}) });
    if (notBefore) await this.outbox.add(tx, 'mail.send', { mail: id, failures }, { notBefore });
  }
}
