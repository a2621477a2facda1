import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Member } from './member.entity.js';
import { OneTimeToken } from './one-time-token.entity.js';
import { OrganisationService } from './organisation.service.js';
import { hashPassword } from './passwords.js';

const HOURS_VALID = 24;

/** The way in on an empty portal: a link that creates the first administrator and works once. */
@Injectable()
export class FirstOperator {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** A new secret for the link, or null when somebody can sign in already. Earlier links stop working. */
  async invite(): Promise<string | null> {
    const secret = randomBytes(32).toString('base64url');
    return this.database.transaction(SYSTEM, async (tx) => {
      if (await tx.existsBy(Member, {})) return null;
      await tx.delete(OneTimeToken, { purpose: 'first_operator' });
      await tx.insert(OneTimeToken, {
        hash: hashOf(secret),
        purpose: 'first_operator',
        expiresAt: new Date(this.clock.now().getTime() + HOURS_VALID * 3_600_000),
      });
      return secret;
    });
  }

  async isValid(secret: string): Promise<boolean> {
    const token = await this.database.read(SYSTEM, (tx) =>
      tx.findOneBy(OneTimeToken, { hash: hashOf(secret) }),
    );
    return token !== null && token.expiresAt > this.clock.now();
  }

  /** Uses the link up and creates the operator. @throws AppError `gone` for a used, old or unknown link. */
  async redeem(
    secret: string,
    input: { login: string; displayName: string; password: string },
  ): Promise<void> {
    const passwordHash = await hashPassword(input.password);
    await this.database.transaction(SYSTEM, async (tx) => {
      const deleted = await tx.query<[unknown[], number]>(
        `delete from one_time_token where hash = $1 and expires_at > $2 returning hash`,
        [hashOf(secret), this.clock.now()],
      );
      if (deleted[1] === 0) throw new AppError('gone');
      const orgId = await this.organisations.enter(tx, { kind: 'platform', name: 'Zugang', ags: null });
      await tx.insert(Member, {
        id: crypto.randomUUID(),
        orgId,
        personId: null,
        login: input.login.trim().toLowerCase(),
        displayName: input.displayName,
        passwordHash,
        role: 'operator',
        locale: 'de',
      });
    });
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
