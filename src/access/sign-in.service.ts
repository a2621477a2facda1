import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isWithin } from '../domain/shared/index.js';
import { Audit } from '../platform/audit/index.js';
import { Actor, ANONYMOUS, OrganisationKind, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { SignInDto } from './access.dto.js';
import { Member } from './member.entity.js';
import { Organisation } from './organisation.entity.js';
import { isLocale } from '../web/i18n/index.js';
import { checkPassword } from './passwords.js';
import { Throttle } from './throttle.service.js';

interface MemberRow extends Pick<Member, 'id' | 'orgId' | 'personId' | 'role' | 'validFrom' | 'validUntil'> {
  readonly orgKind: OrganisationKind | null;
}

/** Who is behind a sign-in name or a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {}

  /**
   * Checks a sign-in name and password and starts a new session. An unknown name, a wrong password and an ended
   * membership answer alike.
   * @throws AppError `sign_in_failed`, or `too_many_requests` after repeated failures.
   */
  async open(request: FastifyRequest, { login, password }: SignInDto, address: string): Promise<Actor> {
    const member = await this.check(login, password, address);
    const actor = await this.actorOf(member.id);
    // A new id on sign-in: a session that somebody planted before is worth nothing.
    await request.session.regenerate();
    request.session.actor = actor;
    request.session.who = await this.whoIs(member);
    if (isLocale(member.locale)) request.session.locale = member.locale;
    await this.database.beside(actor, (tx) => this.audit.record(tx, actor, { action: 'session:open' }));
    return actor;
  }

  private async check(login: string, password: string, address: string): Promise<Member> {
    const name = login.trim().toLowerCase();
    const keys = [`account:${name}`, `address:${address}`];
    await this.throttle.check(keys);
    const member = await this.database.read(SYSTEM, (tx) => tx.findOneBy(Member, { login: name }));
    const fits = await checkPassword(member?.passwordHash ?? null, password);
    if (!member || !fits || !isWithin(this.clock.today(), member.validFrom, member.validUntil)) {
      await this.throttle.failed(keys);
      throw new AppError('sign_in_failed');
    }
    await this.throttle.succeeded(`account:${name}`);
    return member;
  }

  /** Name and organisation for the head of the page. */
  private async whoIs(member: Member): Promise<string> {
    const { orgId } = member;
    if (orgId === null) return member.displayName;
    const organisation = await this.database.read(SYSTEM, (tx) => tx.findOneBy(Organisation, { id: orgId }));
    return organisation ? `${member.displayName} · ${organisation.name}` : member.displayName;
  }

  /** The actor of a session; anonymous as soon as the membership has ended. */
  async actorOf(memberId: string): Promise<Actor> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<MemberRow[]>(
        `select m.id, m.org_id as "orgId", m.person_id as "personId", m.role,
                m.valid_from::text as "validFrom", m.valid_until::text as "validUntil", o.kind as "orgKind"
         from member m left join organisation o on o.id = m.org_id where m.id = $1`,
        [memberId],
      ),
    );
    const member = rows[0];
    if (!member || !isWithin(this.clock.today(), member.validFrom, member.validUntil)) return ANONYMOUS;
    return {
      kind: member.role === 'person' ? 'person' : 'member',
      id: member.id,
      orgId: member.orgId,
      orgKind: member.orgKind,
      role: member.role,
      personId: member.personId,
    };
  }
}
