import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Member, SignInService, Throttle } from '../../access/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Mailer } from '../../platform/mail/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { type Locale, words } from '../../web/i18n/index.js';
import { CreatePersonDto } from '../person.dto.js';
import { EntryLink } from './entry-link.entity.js';
import { entryMail } from './entry-mail.js';
import { EntryService, hashOf } from './entry.service.js';

const VALID_MINUTES = 30;

const placeOf = (hash: string): string => `entry_link.sealed/${hash}`;

/**
 * Ways in by e-mail: a link that opens the account of its address once, or begins one. Asking does the same work and
 * gives the same answer whether or not there is an account.
 */
@Injectable()
export class EntryLinkService {
  constructor(
    private readonly database: Database,
    private readonly entry: EntryService,
    private readonly signIn: SignInService,
    private readonly throttle: Throttle,
    private readonly mailer: Mailer,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /** Sends a link to an address. Slowed down per mailbox and per sender's address. @throws AppError `too_many_requests` */
  async ask(email: string, locale: Locale, address: string): Promise<void> {
    const to = email.normalize('NFC').trim().toLowerCase();
    const login = this.keys.lookup().login(to);
    await this.throttle.begin([`enter:${login}`, `enter-from:${address}`]);
    const secret = randomBytes(32).toString('base64url');
    const hash = hashOf(secret);
    await this.database.transaction(SYSTEM, async (tx) => {
      const member = await tx.findOneBy(Member, { login: In([to, login]) });
      await tx.delete(EntryLink, { expiresAt: LessThan(this.clock.now()) });
      await tx.insert(EntryLink, {
        ...{ hash, login, locale, memberId: member?.id ?? null },
        sealed: this.keys.sealText(to, placeOf(hash)),
        expiresAt: new Date(this.clock.now().getTime() + VALID_MINUTES * 60_000),
      });
      const isStaff = member !== null && member.personId === null;
      await this.mailer.queue(tx, {
        ...entryMail(
          words(locale),
          isStaff ? { kind: 'staff' } : { kind: 'person', path: `/enter/${secret}` },
        ),
        ...{ key: `enter/${crypto.randomUUID()}`, to, personId: member?.personId ?? null },
      });
    });
  }

  /** What a link opens. @throws AppError `gone` for a used, old or unknown one */
  async opens(secret: string): Promise<'account' | 'registration'> {
    return this.database.read(SYSTEM, async (tx) => {
      const link = await this.valid(tx, secret);
      return (await this.ownerOf(tx, link)) === null ? 'registration' : 'account';
    });
  }

  /**
   * Uses the link up and signs in to the account of its address.
   * @throws AppError `gone`, or `second_factor_required` when the session waits for the second step
   */
  async open(request: FastifyRequest, secret: string, address: string): Promise<void> {
    const member = await this.database.transaction(SYSTEM, async (tx) => {
      const owner = await this.ownerOf(tx, await this.useUp(tx, secret));
      if (owner === null) throw new AppError('gone');
      return owner;
    });
    await this.throttle.succeeded(`enter:${member.login}`, `enter-from:${address}`);
    await this.signIn.openProven(request, member);
  }

  /**
   * Uses the link up for a profile and an account of its address, and signs in.
   * @throws AppError `gone`; `invalid_input` for an unknown postcode or occupation, which leaves the link as it was
   */
  async register(request: FastifyRequest, secret: string, input: CreatePersonDto): Promise<void> {
    const { hash, sealed, locale } = await this.database.read(SYSTEM, (tx) => this.valid(tx, secret));
    const email = this.keys.openText(sealed, placeOf(hash));
    const account = { login: email, secret: randomBytes(32).toString('base64url') };
    const member = await this.entry.create({ ...input, email }, locale, account, async (tx) => {
      await this.useUp(tx, secret);
    });
    await this.signIn.complete(request, member);
  }

  private async valid(tx: EntityManager, secret: string): Promise<EntryLink> {
    const link = await tx.findOneBy(EntryLink, { hash: hashOf(secret) });
    if (!link || link.expiresAt <= this.clock.now()) throw new AppError('gone');
    return link;
  }

  /** Takes the link away, and every other one of the same address with it; of two clicks at once one finds it gone. */
  private async useUp(tx: EntityManager, secret: string): Promise<EntryLink> {
    const link = await this.valid(tx, secret);
    const { affected } = await tx.delete(EntryLink, { hash: link.hash });
    if (affected !== 1) throw new AppError('gone');
    await tx.delete(EntryLink, { login: link.login });
    return link;
  }

  private async ownerOf(tx: EntityManager, { login }: EntryLink): Promise<Member | null> {
    return tx.findOneBy(Member, { login });
  }
}
