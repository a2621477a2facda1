import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, ANONYMOUS, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { isLocale, words } from '../../web/i18n/index.js';
import { accountOf } from '../account/second-factor.service.js';
import { Member } from '../member.entity.js';
import type { Claims } from './oidc-client.js';
import { OidcInvitation, OidcLink, OidcProvider } from './oidc.entity.js';
import { assertLeads } from './provider.service.js';

const INVITATION_DAYS = 7;

/** Somebody of an organisation, and whether her account is linked. */
export interface LinkedMember {
  readonly id: string;
  readonly displayName: string;
  readonly login: string;
  readonly linkedAt: Date | null;
}

/** Which account at an organisation's own service opens which account here. */
@Injectable()
export class LinkService {
  constructor(
    private readonly database: Database,
    private readonly keys: ServiceKeys,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Since when the own account is linked; null while it is not. */
  async own(actor: Actor): Promise<Date | null> {
    const memberId = accountOf(actor);
    const link = await this.database.read(actor, (tx) => tx.findOneBy(OidcLink, { memberId }));
    return link?.linkedAt ?? null;
  }

  /** Everybody of an organisation by name. @throws AppError `not_found` for whoever does not lead it */
  async team(actor: Actor, orgId: string): Promise<readonly LinkedMember[]> {
    assertLeads(actor, orgId);
    return this.database.read(actor, (tx) =>
      tx.query<LinkedMember[]>(
        `select m.id, m.display_name as "displayName", m.login, l.linked_at as "linkedAt"
         from member m left join oidc_link l on l.member_id = m.id where m.org_id = $1 order by m.display_name, m.id`,
        [orgId],
      ),
    );
  }

  /** The account that a subject opens; null for an unknown one. Never by a mail address: whoever runs the service writes it. */
  async memberOf(orgId: string, claims: Claims): Promise<Member | null> {
    return this.database.read(SYSTEM, async (tx) => {
      const link = await tx.findOneBy(OidcLink, { orgId, subject: this.fingerprint(claims) });
      return link && tx.findOneBy(Member, { id: link.memberId, orgId });
    });
  }

  /** Links the own account, in place of an earlier link. @throws AppError `sign_in_failed` when the subject opens another */
  async link(actor: Actor, orgId: string, claims: Claims): Promise<void> {
    const memberId = accountOf(actor);
    await this.database.transaction(actor, async (tx) => {
      await this.store(tx, { memberId, orgId, subject: this.fingerprint(claims) });
      await this.audit.record(tx, actor, { action: 'sign_in_link:add', recordId: memberId });
    });
  }

  /** Ends the link of the own account. @throws AppError `not_found` without one */
  async unlink(actor: Actor): Promise<void> {
    await this.delete(actor, accountOf(actor));
  }

  /** Ends the link of somebody of the organisation. @throws AppError `not_found` */
  async end(actor: Actor, orgId: string, memberId: string): Promise<void> {
    assertLeads(actor, orgId);
    await this.delete(actor, memberId, orgId);
  }

  /**
   * Sends a member a link that connects her account; earlier ones end. It goes to her own address and is shown to
   * nobody, because it opens her account. @throws AppError `not_found`
   */
  async invite(actor: Actor, orgId: string, memberId: string): Promise<void> {
    assertLeads(actor, orgId);
    const secret = randomBytes(32).toString('base64url');
    await this.database.transaction(actor, async (tx) => {
      const member = await tx.findOneBy(Member, { id: memberId, orgId });
      if (!member || !(await tx.existsBy(OidcProvider, { orgId }))) throw new AppError('not_found');
      await tx.delete(OidcInvitation, { memberId });
      await tx.delete(OidcInvitation, { expiresAt: LessThan(this.clock.now()) });
      const expiresAt = new Date(this.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
      await tx.insert(OidcInvitation, { hash: hashOf(secret), memberId, orgId, expiresAt });
      await this.audit.record(tx, actor, { action: 'sign_in_link:invite', recordId: memberId });
      await this.mailer.queue(tx, {
        ...invitationMail(member, `/login/organisation/join/${secret}`),
        ...{ key: `sign-in/${crypto.randomUUID()}`, to: member.login },
      });
    });
  }

  /** Whose organisation an invitation opens. @throws AppError `gone` for a used, old or unknown one */
  async invited(secret: string): Promise<string> {
    const invitation = await this.database.read(SYSTEM, (tx) => this.valid(tx, hashOf(secret)));
    return invitation.orgId;
  }

  /** Uses an invitation up and links its account. @throws AppError `gone`, `sign_in_failed` as for `link` */
  async redeem(secret: string, claims: Claims): Promise<Member> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const { hash, memberId, orgId } = await this.valid(tx, hashOf(secret));
      const { affected } = await tx.delete(OidcInvitation, { hash });
      if (affected !== 1) throw new AppError('gone');
      await this.store(tx, { memberId, orgId, subject: this.fingerprint(claims) });
      const by: Actor = { ...ANONYMOUS, id: memberId, orgId };
      await this.audit.record(tx, by, { action: 'sign_in_link:add', recordId: memberId });
      return tx.findOneByOrFail(Member, { id: memberId });
    });
  }

  private async delete(actor: Actor, memberId: string, orgId?: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { affected } = await tx.delete(OidcLink, { memberId, ...(orgId === undefined ? {} : { orgId }) });
      if (affected !== 1) throw new AppError('not_found');
      await this.audit.record(tx, actor, { action: 'sign_in_link:end', recordId: memberId });
    });
  }

  private async store(tx: EntityManager, link: Omit<OidcLink, 'linkedAt'>): Promise<void> {
    const { memberId, orgId, subject } = link;
    await tx.delete(OidcLink, { memberId });
    const stored = await tx.query<readonly unknown[]>(
      `insert into oidc_link (member_id, org_id, subject, linked_at) values ($1, $2, $3, $4)
       on conflict (org_id, subject) do nothing returning member_id`,
      [memberId, orgId, subject, this.clock.now()],
    );
    if (stored.length === 0) throw new AppError('sign_in_failed');
  }

  private async valid(tx: EntityManager, hash: string): Promise<OidcInvitation> {
    const found = await tx.findOneBy(OidcInvitation, { hash });
    if (!found || found.expiresAt <= this.clock.now()) throw new AppError('gone');
    return found;
  }

  private fingerprint({ iss, sub }: Claims): string {
    return this.keys.lookup().subject(iss, sub);
  }
}

function invitationMail(
  member: Member,
  path: string,
): Pick<Parameters<Mailer['queue']>[1], 'locale' | 'dir' | 'subject' | 'parts'> {
  const { t, locale, dir } = words(isLocale(member.locale) ? member.locale : 'de');
  return {
    ...{ locale, dir, subject: t('signin.mail_subject') },
    parts: [
      { kind: 'text', text: t('signin.mail_text') },
      { kind: 'link', text: t('signin.mail_link'), path },
      { kind: 'text', text: t('signin.mail_else') },
    ],
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
