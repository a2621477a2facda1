import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Member } from '../../access/index.js';
import { type MailWishes, type Stop, stopped, STOPS, USUAL_WISHES } from '../../domain/messages/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SignedLinks } from '../../platform/links/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { isLocale, words } from '../../web/i18n/index.js';
import { confirmationMail } from './confirmation-mail.js';
import { MailSetting } from './mail-setting.entity.js';

const ADDRESS = /^[^\s@:<>"]{1,64}@[^\s@:<>"]{1,200}$/;
const LINK_DAYS = 400;
const CONFIRM_HOURS = 48;
const HOUR_MS = 3_600_000;

/** The setting of an account as its owner sees it. */
export interface OwnMailSetting {
  readonly address: string | null;
  readonly confirmed: boolean;
  /** Where mails go now; null: nowhere. */
  readonly reachedAt: string | null;
  readonly wishes: MailWishes;
}

/** True for what can stand behind "To:"; whether somebody reads there only a confirmation tells. */
export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** What people want to hear by mail, and the links in mails that end it. */
@Injectable()
export class MailSettingService {
  constructor(
    private readonly database: Database,
    private readonly links: SignedLinks,
    private readonly mailer: Mailer,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  async own(actor: Actor): Promise<OwnMailSetting> {
    const memberId = accountOf(actor);
    return this.database.read(actor, async (tx) => {
      const member = await tx.findOneByOrFail(Member, { id: memberId });
      const setting = await tx.findOneBy(MailSetting, { memberId });
      return {
        address: this.addressIn(setting),
        confirmed: (setting?.confirmedAt ?? null) !== null,
        reachedAt: this.reachedAt(member, setting),
        wishes: setting?.wishes ?? USUAL_WISHES,
      };
    });
  }

  /**
   * Keeps wishes and address; a new address is asked for its owner's yes first.
   * @throws AppError `invalid_input` for what is no address
   */
  async save(actor: Actor, address: string | null, wishes: MailWishes): Promise<void> {
    const memberId = accountOf(actor);
    if (address !== null && !isMailAddress(address))
      throw new AppError('invalid_input', { errors: [{ pointer: '/address', code: 'invalid' }] });
    await this.database.transaction(actor, async (tx) => {
      const before = await tx.findOneBy(MailSetting, { memberId });
      const same = before !== null && this.addressIn(before) === address;
      const confirmedAt = same ? before.confirmedAt : null;
      const sealed = address === null ? null : this.keys.sealText(address, placeOf(memberId));
      await tx.upsert(MailSetting, { memberId, sealed, confirmedAt, wishes }, ['memberId']);
      if (address !== null && !same) await this.askForYes(tx, memberId, address);
    });
  }

  /** The path that ends one topic, or the daily mail, for one account. */
  stopPath(memberId: string, stop: Stop): string {
    const ends = new Date(this.clock.now().getTime() + LINK_DAYS * 24 * HOUR_MS);
    return `/mail/stop/${this.links.sign('mail-stop', memberId, stop, ends)}`;
  }

  /** What a link would end. @throws AppError `gone` */
  openStop(token: string): { readonly memberId: string; readonly stop: Stop } {
    const opened = this.links.open('mail-stop', token);
    const stop = opened.ok ? STOPS.find((known) => known === opened.state) : undefined;
    if (!opened.ok || stop === undefined) throw new AppError('gone');
    return { memberId: opened.subject, stop };
  }

  /** Ends what the link names; a second time changes nothing. @throws AppError `gone` */
  async stop(token: string): Promise<Stop> {
    const { memberId, stop } = this.openStop(token);
    await this.database.transaction(SYSTEM, async (tx) => {
      const before = await tx.findOneBy(MailSetting, { memberId });
      const rest = { sealed: before?.sealed ?? null, confirmedAt: before?.confirmedAt ?? null };
      const wishes = stopped(before?.wishes ?? USUAL_WISHES, stop);
      await tx.upsert(MailSetting, { memberId, ...rest, wishes }, ['memberId']);
    });
    return stop;
  }

  /** Takes the yes of an address's owner. @throws AppError `gone` for an old link or another address by now */
  async confirm(token: string): Promise<void> {
    const opened = this.links.open('mail-confirm', token);
    if (!opened.ok) throw new AppError('gone');
    await this.database.transaction(SYSTEM, async (tx) => {
      const setting = await tx.findOneBy(MailSetting, { memberId: opened.subject });
      const address = this.addressIn(setting);
      if (address === null || digestOf(address) !== opened.state) throw new AppError('gone');
      if (setting?.confirmedAt === null)
        await tx.update(MailSetting, { memberId: opened.subject }, { confirmedAt: this.clock.now() });
    });
  }

  /** Address and wishes of several accounts; who has no address is left out. In the portal's own transaction. */
  async reach(
    tx: EntityManager,
    members: readonly Member[],
  ): Promise<readonly { readonly member: Member; readonly to: string; readonly wishes: MailWishes }[]> {
    const found = await tx.findBy(MailSetting, { memberId: In(members.map(({ id }) => id)) });
    const settings = new Map(found.map((setting) => [setting.memberId, setting]));
    return members.flatMap((member) => {
      const setting = settings.get(member.id) ?? null;
      const to = this.reachedAt(member, setting);
      return to === null ? [] : [{ member, to, wishes: setting?.wishes ?? USUAL_WISHES }];
    });
  }

  private addressIn(setting: MailSetting | null): string | null {
    return setting?.sealed == null ? null : this.keys.openText(setting.sealed, placeOf(setting.memberId));
  }

  /** Where an account is reached; its own address only once confirmed. */
  private reachedAt({ login }: Pick<Member, 'login'>, setting: MailSetting | null): string | null {
    if (setting?.sealed != null) return setting.confirmedAt === null ? null : this.addressIn(setting);
    return isMailAddress(login) ? login : null;
  }

  private async askForYes(tx: EntityManager, memberId: string, address: string): Promise<void> {
    const { locale: known, personId } = await tx.findOneByOrFail(Member, { id: memberId });
    const ends = new Date(this.clock.now().getTime() + CONFIRM_HOURS * HOUR_MS);
    const token = this.links.sign('mail-confirm', memberId, digestOf(address), ends);
    const mail = confirmationMail(words(isLocale(known) ? known : 'de'), `/mail/confirm/${token}`);
    await this.mailer.queue(tx, { ...mail, key: `confirm/${crypto.randomUUID()}`, to: address, personId });
  }
}

/** Place a sealed address belongs to; it opens nowhere else. */
function placeOf(memberId: string): string {
  return `mail_setting.sealed/${memberId}`;
}

function accountOf(actor: Actor): string {
  if (actor.id === null) throw new AppError('forbidden');
  return actor.id;
}

function digestOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22);
}
