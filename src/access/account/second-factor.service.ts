import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager, IsNull, Not } from 'typeorm';
import { Audit } from '../../platform/audit/index.js';
import { Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { base32, matchingStep, newTotpSecret } from '../../platform/crypto/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { RecoveryCode, SecondFactor } from './second-factor.entity.js';

const RECOVERY_CODES = 8;
/** 50 bits each: too many to guess under any throttle. */
const RECOVERY_LETTERS = 10;

/** The authenticator app beside the password: setting it up, checking it, and the codes for when it is gone. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly keys: ServiceKeys,
  ) {}

  /** Whether an account signs in with a second factor. */
  async isOn(memberId: string): Promise<boolean> {
    return this.database.read(SYSTEM, (tx) =>
      tx.existsBy(SecondFactor, { memberId, confirmedAt: Not(IsNull()) }),
    );
  }

  /** How many recovery codes of the own account are left; null while no second factor is set up. */
  async codesLeft(actor: Actor): Promise<number | null> {
    const memberId = accountOf(actor);
    return this.database.read(actor, async (tx) => {
      if (!(await tx.existsBy(SecondFactor, { memberId, confirmedAt: Not(IsNull()) }))) return null;
      return tx.countBy(RecoveryCode, { memberId, usedAt: IsNull() });
    });
  }

  /** The secret to put into an app: the one of an unfinished set-up again, else a fresh one. */
  async begin(memberId: string): Promise<string> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const sealed = this.keys.get('factors').seal(newTotpSecret(), placeOf(memberId));
      await tx.query(
        `insert into second_factor (member_id, secret) values ($1, $2) on conflict (member_id) do nothing`,
        [memberId, sealed],
      );
      const factor = await tx.findOneByOrFail(SecondFactor, { memberId });
      if (factor.confirmedAt !== null) throw new AppError('not_possible');
      return this.secretOf(factor);
    });
  }

  /**
   * Finishes the set-up with a password from the app; gives the recovery codes, which are shown this once.
   * @throws AppError `second_factor_wrong`
   */
  async confirm(actor: Actor, memberId: string, code: string): Promise<readonly string[]> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const factor = await tx.findOneBy(SecondFactor, { memberId, confirmedAt: IsNull() });
      const step = factor && matchingStep(this.secretOf(factor), plain(code), this.clock.now());
      if (!factor || step === null) throw new AppError('second_factor_wrong');
      await tx.update(SecondFactor, { memberId }, { confirmedAt: this.clock.now(), lastStep: String(step) });
      await tx.delete(RecoveryCode, { memberId });
      const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
      await tx.insert(
        RecoveryCode,
        codes.map((one) => ({ hash: hashOf(memberId, plain(one)), memberId, usedAt: null })),
      );
      await this.audit.record(tx, actor, { action: 'second_factor:on', recordId: memberId });
      return codes;
    });
  }

  /** Takes a password of the app or a recovery code, each once. @throws AppError `second_factor_wrong` */
  async check(memberId: string, code: string): Promise<void> {
    const typed = plain(code);
    await this.database.transaction(SYSTEM, async (tx) => {
      const taken = /^\d{6}$/.test(typed)
        ? await this.takeStep(tx, memberId, typed)
        : await this.takeRecoveryCode(tx, memberId, typed);
      if (!taken) throw new AppError('second_factor_wrong');
    });
  }

  /** Takes the second factor away, with a last valid code. @throws AppError `second_factor_wrong` */
  async remove(actor: Actor, code: string): Promise<void> {
    const memberId = accountOf(actor);
    await this.check(memberId, code);
    await this.database.transaction(actor, async (tx) => {
      await tx.delete(SecondFactor, { memberId });
      await tx.delete(RecoveryCode, { memberId });
      await this.audit.record(tx, actor, { action: 'second_factor:off', recordId: memberId });
    });
  }

  /** One conditional statement: of two tries with the same password at the same moment one goes through. */
  private async takeStep(tx: EntityManager, memberId: string, code: string): Promise<boolean> {
    const factor = await tx.findOneBy(SecondFactor, { memberId, confirmedAt: Not(IsNull()) });
    const step = factor && matchingStep(this.secretOf(factor), code, this.clock.now());
    if (step === null) return false;
    const [, taken] = await tx.query<[unknown[], number]>(
      `update second_factor set last_step = $2 where member_id = $1 and last_step < $2`,
      [memberId, step],
    );
    return taken === 1;
  }

  private async takeRecoveryCode(tx: EntityManager, memberId: string, code: string): Promise<boolean> {
    const { affected } = await tx.update(
      RecoveryCode,
      { hash: hashOf(memberId, code), memberId, usedAt: IsNull() },
      { usedAt: this.clock.now() },
    );
    return affected === 1;
  }

  private secretOf({ memberId, secret }: SecondFactor): string {
    return this.keys.get('factors').open(secret, placeOf(memberId)).toString('utf8');
  }
}

/** The account of somebody who is signed in. */
export function accountOf(actor: Actor): string {
  if (actor.id === null) throw new AppError('unauthenticated');
  return actor.id;
}

function placeOf(memberId: string): string {
  return `second_factor.secret/${memberId}`;
}

function newRecoveryCode(): string {
  const letters = base32(randomBytes(8)).slice(0, RECOVERY_LETTERS);
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function hashOf(memberId: string, code: string): string {
  return createHash('sha256').update(`${memberId}/${code}`).digest('base64url');
}

/** As typed, without spaces and hyphens, in capitals. */
function plain(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
