import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { In } from 'typeorm';
import { isWithin } from '../domain/shared/index.js';
import { Audit } from '../platform/audit/index.js';
import { Actor, ANONYMOUS, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import type { Membership } from '../platform/session/index.js';
import { isLocale } from '../web/i18n/index.js';
import { SignInDto } from './access.dto.js';
import { SecondFactorService } from './account/second-factor.service.js';
import { ServiceKeys } from '../platform/vault/index.js';
import { Member } from './member.entity.js';
import { Organisation } from './organisation.entity.js';
import { checkPassword } from './passwords.js';
import { Subjects } from './subjects.js';
import { Throttle } from './throttle.service.js';

declare module 'fastify' {
  interface Session {
    /** Whose password was right and whose second factor is still to come. */
    pending?: PendingSignIn;
  }
}

export interface PendingSignIn {
  readonly memberId: string;
  /** Milliseconds since 1970; the second step must follow within ten minutes. */
  readonly at: number;
  /** The account has no second factor yet and must set one up now. */
  readonly enrol: boolean;
}

const PENDING_MS = 10 * 60_000;

/** Who is behind a sign-in name or a session. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly secondFactor: SecondFactorService,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly keys: ServiceKeys,
    private readonly subjects: Subjects,
  ) {}

  /**
   * Checks a sign-in name and password and starts a new session. An unknown name, a wrong password and an ended
   * membership answer alike.
   * @throws AppError `sign_in_failed`, `too_many_requests` after repeated failures, or `second_factor_required` when
   * the password was right and the session waits for the second step.
   */
  async open(request: FastifyRequest, input: SignInDto, address: string): Promise<Actor> {
    const member = await this.check(input.login, input.password, address);
    if (input.code === undefined || !(await this.secondFactor.isOn(member.id)))
      return this.openProven(request, member);
    await this.checkCode(member.id, input.code, address);
    return this.complete(request, member);
  }

  /**
   * Goes on after a first step that was right: a password, a link in a mail, the organisation's own sign-in.
   * @throws AppError `second_factor_required` when the session waits for the second step
   */
  async openProven(request: FastifyRequest, member: Member): Promise<Actor> {
    const isOn = await this.secondFactor.isOn(member.id);
    if (!isOn && !this.mustHave(member)) return this.complete(request, member);
    await request.session.regenerate();
    request.session.pending = { memberId: member.id, at: this.clock.now().getTime(), enrol: !isOn };
    throw new AppError('second_factor_required');
  }

  /** The second step with a password of the app or a recovery code. @throws AppError `second_factor_wrong` */
  async openWithCode(request: FastifyRequest, code: string, address: string): Promise<Actor> {
    const { memberId } = this.pending(request, false);
    await this.checkCode(memberId, code, address);
    return this.completePending(request);
  }

  /** The sign-in that waits for its second step. @throws AppError `sign_in_failed` without one, or after ten minutes */
  pending(request: FastifyRequest, enrol: boolean): PendingSignIn {
    const { pending } = request.session;
    const age = pending ? this.clock.now().getTime() - pending.at : Infinity;
    if (!pending || age > PENDING_MS || pending.enrol !== enrol) throw new AppError('sign_in_failed');
    return pending;
  }

  /** Ends the sign-in that waits, after its second step was done. */
  async completePending(request: FastifyRequest): Promise<Actor> {
    const memberId = request.session.pending?.memberId ?? '';
    const member = await this.database.read(SYSTEM, (tx) => tx.findOneBy(Member, { id: memberId }));
    if (!member) throw new AppError('sign_in_failed');
    return this.complete(request, member);
  }

  /** Starts the session of an account whose owner has proven to be it. */
  async complete(request: FastifyRequest, member: Member): Promise<Actor> {
    const actor = await this.actorOf(member.id);
    if (actor.kind === 'anonymous') throw new AppError('sign_in_failed');
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
    await this.throttle.begin([`account:${name}`, `address:${address}`]);
    const member = await this.database.read(SYSTEM, (tx) =>
      tx.findOneBy(Member, { login: In([name, this.keys.lookup().login(name)]) }),
    );
    const fits = await checkPassword(member?.passwordHash ?? null, password);
    if (!member || !fits || !isWithin(this.clock.today(), member.validFrom, member.validUntil))
      throw new AppError('sign_in_failed');
    await this.throttle.succeeded(`account:${name}`, `address:${address}`);
    return member;
  }

  /** Guesses of the second step are counted apart: a right password must not set them back to nought. */
  private async checkCode(memberId: string, code: string, address: string): Promise<void> {
    await this.throttle.begin([`code:${memberId}`, `address:${address}`]);
    await this.secondFactor.check(memberId, code);
    await this.throttle.succeeded(`code:${memberId}`, `address:${address}`);
  }

  private mustHave(member: Member): boolean {
    return this.config.secondFactor === 'required' && member.role !== 'person';
  }

  /** Name and organisation for the head of the page. */
  private async whoIs(member: Member): Promise<string> {
    const { orgId, personId } = member;
    if (personId !== null) return this.subjects.nameOf(personId);
    if (orgId === null) return member.displayName;
    const organisation = await this.database.read(SYSTEM, (tx) => tx.findOneBy(Organisation, { id: orgId }));
    return organisation ? `${member.displayName} · ${organisation.name}` : member.displayName;
  }

  /** The actor of a session; anonymous as soon as the membership has ended. */
  async actorOf(memberId: string): Promise<Actor> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<Membership[]>(
        `select m.id, m.org_id as "orgId", m.person_id as "personId", m.role,
                m.valid_from::text as "validFrom", m.valid_until::text as "validUntil", o.kind as "orgKind"
         from member m left join organisation o on o.id = m.org_id where m.id = $1`,
        [memberId],
      ),
    );
    const [member] = rows;
    return member ? this.actorAs(member) : ANONYMOUS;
  }

  /** The actor of an account as it stands; anonymous before its membership and after it. */
  actorAs(member: Membership): Actor {
    if (!isWithin(this.clock.today(), member.validFrom, member.validUntil)) return ANONYMOUS;
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
