import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import {
  type Card,
  hashPassword,
  Member,
  newCard,
  OrganisationService,
  SignInService,
  Throttle,
} from '../../access/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { assertMayReadPerson } from '../person.access.js';
import { CreatePersonDto } from '../person.dto.js';
import { Person } from '../person.entity.js';
import { PersonService } from '../person.service.js';
import { Invitation } from './invitation.entity.js';

const VALID_DAYS = 7;

/** What a code from a desk brought. */
export interface Redeemed {
  /** The card to come back with; null for who signs in by e-mail address. */
  readonly card: Card | null;
  /** The session waits for the second step. */
  readonly waits: boolean;
}

/** Ways in for a person: registering without any group, or with a code that a desk handed over. */
@Injectable()
export class EntryService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly organisations: OrganisationService,
    private readonly signIn: SignInService,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters a profile that belongs to nobody but the person, with an account, and signs in. Slowed down per address.
   * @throws AppError `invalid_input` for an unknown postcode or occupation, `too_many_requests`
   */
  async register(
    request: FastifyRequest,
    input: CreatePersonDto,
    locale: string,
    address: string,
  ): Promise<Card> {
    await this.throttle.begin([`register:${address}`]);
    const card = newCard();
    await this.signIn.complete(request, await this.create(input, locale, card));
    return card;
  }

  /**
   * Enters a profile that belongs to nobody but the person, with an account; `first` is done in the same transaction.
   * @throws AppError `invalid_input` for an unknown postcode or occupation, and what `first` throws
   */
  async create(
    input: CreatePersonDto,
    locale: string,
    account: Pick<Card, 'login' | 'secret'>,
    first: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<Member> {
    const place = await this.people.checkReferences(input);
    const passwordHash = await hashPassword(account.secret);
    return this.database.transaction(SYSTEM, async (tx) => {
      await first(tx);
      const personId = await this.people.enter(tx, SYSTEM, input, place);
      return this.addAccount(tx, personId, locale, account, passwordHash);
    });
  }

  /** A code for a person of the own desk, told once; it ends the one before. @throws AppError `not_found` */
  async invite(actor: Actor, personId: string): Promise<string> {
    const code = randomBytes(20).toString('base64url');
    await this.database.transaction(actor, async (tx) => {
      assertMayReadPerson(actor, await tx.findOneBy(Person, { id: personId }));
      await tx.delete(Invitation, { personId });
      await tx.insert(Invitation, {
        hash: hashOf(code),
        personId,
        createdBy: actor.id,
        createdAt: this.clock.now(),
        expiresAt: new Date(this.clock.now().getTime() + VALID_DAYS * 86_400_000),
      });
      await this.audit.record(tx, actor, {
        action: 'account:invite',
        subjectId: personId,
        dataClass: 'case',
      });
    });
    return code;
  }

  /** Whether a code still opens an account. */
  async isOpen(code: string): Promise<boolean> {
    return this.database.read(SYSTEM, async (tx) => {
      const found = await tx.findOneBy(Invitation, { hash: hashOf(code) });
      return found !== null && found.expiresAt > this.clock.now();
    });
  }

  /**
   * Uses a code up and signs in. A person without an account gets one, and the card to come back with; who had a card
   * gets a new one, and the lost one and its sessions end. Who set up a second step still takes it.
   * @throws AppError `gone` for a used, old or unknown code
   */
  async redeem(request: FastifyRequest, code: string, locale: string): Promise<Redeemed> {
    const card = newCard();
    const passwordHash = await hashPassword(card.secret);
    const { member, isNew } = await this.database.transaction(SYSTEM, async (tx) => {
      const [rows] = await tx.query<[{ person_id: string }[], number]>(
        `delete from invitation where hash = $1 and expires_at > $2 returning person_id`,
        [hashOf(code), this.clock.now()],
      );
      const person = rows[0] && (await tx.findOneBy(Person, { id: rows[0].person_id }));
      if (!person) throw new AppError('gone');
      const known = await tx.findOneBy(Member, { personId: person.id });
      if (known?.login.startsWith('card:')) {
        await tx.update(Member, { id: known.id }, { login: card.login, passwordHash });
        await tx.query(`delete from session where member_id = $1`, [known.id]);
        return { member: known, isNew: true };
      }
      if (known) return { member: known, isNew: false };
      const made = await this.addAccount(tx, person.id, locale, card, passwordHash);
      return { member: made, isNew: true };
    });
    return { card: isNew ? card : null, waits: await this.waitsForSecondStep(request, member) };
  }

  /** Signs in, or has the session wait for the second step. */
  private async waitsForSecondStep(request: FastifyRequest, member: Member): Promise<boolean> {
    try {
      await this.signIn.openProven(request, member);
      return false;
    } catch (error) {
      if (error instanceof AppError && error.code === 'second_factor_required') return true;
      throw error;
    }
  }

  private async addAccount(
    tx: EntityManager,
    personId: string,
    locale: string,
    { login, secret }: Pick<Card, 'login' | 'secret'>,
    passwordHash: string,
  ): Promise<Member> {
    const member = await this.organisations.addPersonAccount(tx, personId, {
      login,
      password: secret,
      passwordHash,
      locale,
    });
    await this.audit.record(tx, SYSTEM, { action: 'account:create', subjectId: personId, dataClass: 'case' });
    return member;
  }
}

/** What is kept of a code that was handed over. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
