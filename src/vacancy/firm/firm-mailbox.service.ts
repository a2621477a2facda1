import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SignedLinks } from '../../platform/links/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { isLocale, words } from '../../web/i18n/index.js';
import { Vacancy } from '../vacancy.entity.js';
import { FirmLink } from './firm-link.entity.js';
import { FirmLinkService, INTRODUCTIONS, mailboxPlace } from './firm-link.service.js';
import { introductionMail } from './firm-mail.js';

/** An introduction that firms hear of: which step it was, for which vacancy, by which desk. */
export interface Introduction {
  readonly placementId: string;
  readonly number: number;
  readonly vacancyId: string;
  readonly deskOrgId: string | null;
}

/** Tells firms without an account of whom is introduced, until they want it no more or their link ends. */
@Injectable()
export class FirmMailboxService {
  constructor(
    private readonly database: Database,
    private readonly links: FirmLinkService,
    private readonly signed: SignedLinks,
    private readonly mailer: Mailer,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /** One mail per mailbox and introduction, for the links that open it; in the portal's own transaction. */
  async announce(tx: EntityManager, introduction: Introduction): Promise<void> {
    const { placementId, number, vacancyId, deskOrgId } = introduction;
    const { title } = await tx.findOneByOrFail(Vacancy, { id: vacancyId });
    const told = new Set<string>();
    for (const link of await this.listening(tx, vacancyId, deskOrgId)) {
      const { to, locale } = this.opened(link);
      if (told.has(to)) continue;
      told.add(to);
      const path = this.links.pathOf(link);
      await this.mailer.queue(tx, {
        ...introductionMail(words(isLocale(locale) ? locale : 'de'), {
          ...{ vacancyId, title, stopPath: this.links.stopPath(link) },
          path: path === null ? null : `${path}/proposals/${placementId}`,
        }),
        ...{ key: `introduced/${placementId}/${number}/${link.id}`, to, personId: null },
      });
    }
  }

  /** Whether a link to end mails still ends some. @throws AppError `gone` for a forged or old one */
  async mayStop(token: string): Promise<boolean> {
    const id = this.subjectOf(token);
    return this.database.read(SYSTEM, (tx) => tx.existsBy(FirmLink, { id, mailbox: Not(IsNull()) }));
  }

  /** Forgets the mailbox; a second time changes nothing. @throws AppError `gone` */
  async stop(token: string): Promise<void> {
    const id = this.subjectOf(token);
    await this.database.transaction(SYSTEM, (tx) => tx.update(FirmLink, { id }, { mailbox: null }));
  }

  /** Forgets the mailboxes of links that have run out. */
  async forget(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query('update firm_link set mailbox = null where mailbox is not null and expires_at <= $1', [
        this.clock.now(),
      ]),
    );
  }

  /** Links that open what this desk introduces for the vacancy, the newest first. */
  private async listening(
    tx: EntityManager,
    vacancyId: string,
    deskOrgId: string | null,
  ): Promise<readonly FirmLink[]> {
    const live = { vacancyId, revokedAt: IsNull(), mailbox: Not(IsNull()) };
    const where = { ...live, expiresAt: MoreThan(this.clock.now()) };
    return tx.find(FirmLink, {
      where: [{ ...where, deskOrgId: IsNull() }, ...(deskOrgId === null ? [] : [{ ...where, deskOrgId }])],
      order: { madeAt: 'DESC', id: 'ASC' },
    });
  }

  private opened({ id, mailbox }: FirmLink): { readonly to: string; readonly locale: string } {
    return JSON.parse(this.keys.openText(mailbox ?? '', mailboxPlace(id))) as { to: string; locale: string };
  }

  private subjectOf(token: string): string {
    const opened = this.signed.open('firm-mail-stop', token);
    if (!opened.ok || opened.state !== INTRODUCTIONS) throw new AppError('gone');
    return opened.subject;
  }
}
