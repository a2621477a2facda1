import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Throttle } from '../../access/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SignedLinks } from '../../platform/links/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { type Locale, words } from '../../web/i18n/index.js';
import { mayEditVacancy } from '../vacancy.access.js';
import { Vacancy } from '../vacancy.entity.js';
import { loadVacancy } from '../vacancy.service.js';
import { FirmLink } from './firm-link.entity.js';
import { firmMail } from './firm-mail.js';

const DAY_MS = 86_400_000;
/** An invitation waits so long for a posting; a link to a posting works as long as the longest placements take. */
const INVITATION_DAYS = 14;
export const POSTING_DAYS = 180;
/** What a link says that opens no vacancy yet, and what a link to end mails is about. */
const INVITATION = 'invitation';
export const INTRODUCTIONS = 'introductions';

/** `invited`: nothing is posted yet; `posted`: it opens a vacancy; `ended`: revoked or run out. */
export const FIRM_LINK_STATES = ['invited', 'posted', 'ended'] as const;
export type FirmLinkState = (typeof FIRM_LINK_STATES)[number];

export interface FirmLinkQuery {
  readonly state: FirmLinkState | null;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedFirmLink extends Omit<FirmLink, 'mailbox'> {
  readonly state: FirmLinkState;
  /** Title of the vacancy that it opens. */
  readonly title: string | null;
  /** The firm hears by mail of whom is introduced. */
  readonly told: boolean;
}

const STATE = `case when l.revoked_at is not null or l.expires_at <= $2 then 'ended'
  when l.vacancy_id is null then 'invited' else 'posted' end`;

/** Sends, lists and revokes the links by which firms without an account post and keep a vacancy. */
@Injectable()
export class FirmLinkService {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * A desk sends a firm a link: to a vacancy that the desk posted for it, or an invitation to post one. Slowed down
   * per mailbox.
   * @throws AppError `not_found` for a vacancy that another organisation posted, `too_many_requests`
   */
  async send(actor: Actor, email: string, vacancyId: string | null, locale: Locale): Promise<string> {
    const title = vacancyId === null ? null : await this.ownTitle(actor, vacancyId);
    const to = normal(email);
    await this.throttle.begin([this.mailboxKey(to)]);
    return this.database.transaction(actor, (tx) =>
      this.make(tx, to, locale, { deskOrgId: actor.orgId, vacancyId, title }),
    );
  }

  /** A firm asks for an invitation itself. Slowed down per mailbox and per sender's address. */
  async ask(email: string, locale: Locale, address: string): Promise<void> {
    const to = normal(email);
    await this.throttle.begin([this.mailboxKey(to), `firm-link-from:${address}`]);
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.delete(FirmLink, { expiresAt: LessThan(new Date(this.clock.now().getTime() - 30 * DAY_MS)) });
      await this.make(tx, to, locale, { deskOrgId: null, vacancyId: null, title: null });
    });
  }

  /** Links that the own desk sent, the newest first. */
  async list(
    actor: Actor,
    { state, limit, offset }: FirmLinkQuery,
  ): Promise<{ readonly items: readonly ListedFirmLink[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<(ListedFirmLink & { total: string })[]>(
        `select l.id, l.digest, l.desk_org_id as "deskOrgId", l.vacancy_id as "vacancyId", l.made_at as "madeAt",
           l.expires_at as "expiresAt", l.revoked_at as "revokedAt", l.mailbox is not null as told, v.title, ${STATE} as state,
           count(*) over () as total
         from firm_link l left join vacancy v on v.id = l.vacancy_id
         where l.desk_org_id = $1 and ($3::text is null or ${STATE} = $3)
         order by l.made_at desc, l.id limit $4 offset $5`,
        [actor.orgId, this.clock.now(), state, limit, offset],
      );
      return { items: rows, total: Number(rows[0]?.total ?? 0) };
    });
  }

  /** Ends a link of the own desk at once; ending it twice is no fault. @throws AppError `not_found` */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const link = actor.orgId === null ? null : await tx.findOneBy(FirmLink, { id, deskOrgId: actor.orgId });
      if (!link) throw new AppError('not_found');
      if (link.revokedAt === null)
        await tx.update(FirmLink, { id }, { revokedAt: this.clock.now(), mailbox: null });
    });
  }

  private async ownTitle(actor: Actor, id: string): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const vacancy = await loadVacancy(tx, id);
      if (!mayEditVacancy(actor, vacancy)) throw new AppError('not_found');
      if (vacancy.state === 'closed') throw new AppError('not_possible');
      return vacancy.title;
    });
  }

  private async make(
    tx: EntityManager,
    to: string,
    locale: Locale,
    about: Pick<FirmLink, 'deskOrgId' | 'vacancyId'> & { readonly title: Vacancy['title'] | null },
  ): Promise<string> {
    const { deskOrgId, vacancyId, title } = about;
    const id = crypto.randomUUID();
    const now = this.clock.now();
    const after = (days: number): Date => new Date(now.getTime() + days * DAY_MS);
    // The token lives as long as a posting may; the row ends an invitation earlier.
    const token = this.tokenOf({ id, madeAt: now }, vacancyId ?? INVITATION);
    const expiresAt = after(vacancyId === null ? INVITATION_DAYS : POSTING_DAYS);
    const mailbox = this.keys.sealText(JSON.stringify({ to, locale }), mailboxPlace(id));
    const link = { id, digest: digestOf(token), deskOrgId, vacancyId, madeAt: now, expiresAt, mailbox };
    await tx.insert(FirmLink, link);
    await this.mailer.queue(tx, {
      ...firmMail(words(locale), `/firm/${token}`, title, this.stopPath(link)),
      ...{ key: `firm-link/${id}`, to, personId: null },
    });
    return id;
  }

  /** The path that ends the mails about introductions. */
  stopPath({ id, madeAt }: Pick<FirmLink, 'id' | 'madeAt'>): string {
    const token = this.links.sign('firm-mail-stop', id, INTRODUCTIONS, endOf(madeAt));
    return `/firm-mail/stop/${token}`;
  }

  /**
   * The path that went out with a link; only its digest is kept, so it is made anew and compared. Null once the portal
   * signs with another master key: the mail that the firm has still opens it.
   */
  pathOf(link: Pick<FirmLink, 'id' | 'madeAt' | 'vacancyId' | 'digest'>): string | null {
    const states = [INVITATION, ...(link.vacancyId === null ? [] : [link.vacancyId])];
    const token = states
      .map((state) => this.tokenOf(link, state))
      .find((one) => digestOf(one) === link.digest);
    return token === undefined ? null : `/firm/${token}`;
  }

  private tokenOf({ id, madeAt }: Pick<FirmLink, 'id' | 'madeAt'>, state: string): string {
    return this.links.sign('firm-desk', id, state, endOf(madeAt));
  }

  private mailboxKey(to: string): string {
    return `firm-link:${this.keys.lookup().login(to)}`;
  }
}

function endOf(madeAt: Date): Date {
  return new Date(madeAt.getTime() + POSTING_DAYS * DAY_MS);
}

/** Place a sealed mailbox belongs to; it opens nowhere else. */
export const mailboxPlace = (id: string): string => `firm_link.mailbox/${id}`;

/** What is kept of a link that went out. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function normal(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
