import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Member } from '../../access/index.js';
import { type MailWishes, type Topic, topicOf, wayOf } from '../../domain/messages/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { Notice } from '../../platform/notify/index.js';
import { firstEffect } from '../../platform/outbox/index.js';
import { isLocale, words } from '../../web/i18n/index.js';
import { MailSettingService } from '../settings/mail-setting.service.js';
import { WebhookService } from '../webhooks/webhook.service.js';
import { dailyMail, noticeMail } from './compose.js';
import { recipientsOf } from './recipients.js';

/** Notices of one run; a day with more is carried on by the next. */
const BATCH = 5000;
const KEPT_DAYS = 90;

interface Bag {
  readonly member: Member;
  readonly to: string;
  readonly notices: Notice[];
}

/** Notices as mails: one a day and person, at once what cannot wait, nothing twice. */
@Injectable()
export class NoticeMailService {
  constructor(
    private readonly database: Database,
    private readonly settings: MailSettingService,
    private readonly webhooks: WebhookService,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Sends one notice to those who hear of it at once, and calls the systems of its organisation. */
  async now(noticeId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const notice = await tx.findOneBy(Notice, { id: noticeId });
      if (notice === null) return;
      await this.webhooks.tell(tx, notice);
      if (notice.mailedAt !== null) return;
      for (const { member, to, wishes } of await this.reached(tx, notice, this.clock.today())) {
        if (wayOf(notice.code, wishes) !== 'now' || !(await this.first(tx, notice, member))) continue;
        const stop = this.settings.stopPath(member.id, topicOf(notice.code));
        const mail = noticeMail(wordsOf(member), notice, stop);
        const key = `notice/${notice.id}/${member.id}`;
        await this.mailer.queue(tx, { ...mail, key, to, personId: member.personId, readerId: member.id });
      }
    });
  }

  /** The daily mails: all of a day in one transaction, so that a run that is repeated sends nothing again. */
  async daily(day: LocalDate): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      if (!(await firstEffect(tx, `mail.daily/${day}`))) return;
      const notices = await tx
        .createQueryBuilder(Notice, 'n')
        .where('n.mailedAt is null and n.day <= :day', { day })
        .orderBy('n.day')
        .addOrderBy('n.id')
        .take(BATCH)
        .getMany();
      for (const bag of (await this.bags(tx, notices, day)).values()) await this.send(tx, bag, day);
      await tx.update(Notice, { id: In(notices.map(({ id }) => id)) }, { mailedAt: this.clock.now() });
      await tx.query(`delete from notice_mail where at < $1::timestamptz - $2 * interval '1 day'`, [
        ...[this.clock.now(), KEPT_DAYS],
      ]);
    });
  }

  /** What each account finds in today's mail; what was read in the portal is not told again. */
  private async bags(
    tx: EntityManager,
    notices: readonly Notice[],
    day: LocalDate,
  ): Promise<ReadonlyMap<string, Bag>> {
    const bags = new Map<string, Bag>();
    for (const notice of notices.filter(({ seenAt }) => seenAt === null))
      for (const { member, to, wishes } of await this.reached(tx, notice, day)) {
        if (wayOf(notice.code, wishes) === 'none' || !(await this.first(tx, notice, member))) continue;
        const bag = bags.get(member.id) ?? { member, to, notices: [] };
        bags.set(member.id, bag);
        bag.notices.push(notice);
      }
    return bags;
  }

  private async send(tx: EntityManager, { member, to, notices }: Bag, day: LocalDate): Promise<void> {
    const stopPath = (stop: Topic | 'digest'): string => this.settings.stopPath(member.id, stop);
    const mail = dailyMail(wordsOf(member), { notices, stopPath });
    await this.mailer.queue(tx, {
      ...{ ...mail, key: `daily/${member.id}/${day}`, to },
      ...{ personId: member.personId, readerId: member.id },
    });
  }

  private async reached(
    tx: EntityManager,
    notice: Notice,
    day: LocalDate,
  ): Promise<readonly { member: Member; to: string; wishes: MailWishes }[]> {
    return this.settings.reach(tx, await recipientsOf(tx, notice, day));
  }

  /** True once for a notice and an account, whichever way it goes. */
  private async first(tx: EntityManager, notice: Notice, member: Member): Promise<boolean> {
    const rows = await tx.query<readonly unknown[]>(
      `insert into notice_mail (notice_id, member_id, at) values ($1, $2, $3) on conflict do nothing returning 1`,
      [notice.id, member.id, this.clock.now()],
    );
    return rows.length === 1;
  }
}

function wordsOf({ locale }: Member): ReturnType<typeof words> {
  return words(isLocale(locale) ? locale : 'de');
}
