import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';

/** Free tries; after them each failure doubles the pause, from one second to fifteen minutes. */
const FREE_TRIES = 5;
const MAX_PAUSE_SECONDS = 900;
/** Failures this old are forgotten, so that nobody is locked out for good. */
const FORGET = '12 hours';

/** Counts one try, unless the key is blocked: then no row comes back. */
const COUNT = `insert into sign_in_attempt as a (key, failures, updated_at) values ($1, 1, $2)
  on conflict (key) do update set
    failures = case when a.updated_at < $2::timestamptz - interval '${FORGET}' then 1 else a.failures + 1 end,
    blocked_until = case when a.failures + 1 > $3 and a.updated_at >= $2::timestamptz - interval '${FORGET}'
      then $2::timestamptz + least($4, power(2, least(a.failures + 1 - $3, 20)) / 2) * interval '1 second' end,
    updated_at = $2
  where a.blocked_until is null or a.blocked_until <= $2
  returning key`;

/** Takes one counted try back; a pause that it caused ends. */
const REFUND = `update sign_in_attempt set failures = greatest(failures - 1, 0),
  blocked_until = case when failures - 1 > $2 then blocked_until end where key = $1`;

/**
 * Slows guessing down per account and per address, whether or not the account exists. A try is counted before it is
 * judged, so that many at the same moment are not all judged on the count of before; a right one is taken back.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts a try under each key. @throws AppError `too_many_requests` while one of them is blocked; counts none then. */
  async begin(keys: readonly string[]): Promise<void> {
    await this.database.beside(SYSTEM, async (tx) => {
      for (const key of [...keys].map(hashKey).sort()) {
        const counted = await tx.query<readonly unknown[]>(COUNT, [
          key,
          this.clock.now(),
          FREE_TRIES,
          MAX_PAUSE_SECONDS,
        ]);
        if (counted.length === 0) throw await this.refusal(tx, key);
      }
    });
  }

  /** The try was right: the account starts over, the address only gets this try back. */
  async succeeded(account: string, address: string): Promise<void> {
    await this.database.beside(SYSTEM, async (tx) => {
      await tx.query(`delete from sign_in_attempt where key = $1`, [hashKey(account)]);
      await tx.query(REFUND, [hashKey(address), FREE_TRIES]);
    });
  }

  private async refusal(tx: EntityManager, key: string): Promise<AppError> {
    const rows = await tx.query<{ until: Date }[]>(
      `select blocked_until as until from sign_in_attempt where key = $1`,
      [key],
    );
    const left = (rows[0]?.until.getTime() ?? 0) - this.clock.now().getTime();
    const seconds = Math.max(1, Math.ceil(left / 1000));
    return new AppError('too_many_requests', { params: { seconds }, retryAfter: seconds });
  }
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
