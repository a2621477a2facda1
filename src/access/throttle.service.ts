import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';

/** Free tries; after them each failure doubles the pause, from one second to fifteen minutes. */
const FREE_TRIES = 5;
const MAX_PAUSE_SECONDS = 900;
/** Failures this old are forgotten, so that nobody is locked out for good. */
const FORGET = '12 hours';

/** Slows guessing down per account and per address, whether or not the account exists. */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `too_many_requests` while one of the keys is blocked. */
  async check(keys: readonly string[]): Promise<void> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ blocked_until: Date }[]>(
        `select blocked_until from sign_in_attempt where key = any($1) and blocked_until > $2
         order by blocked_until desc limit 1`,
        [keys.map(hashKey), this.clock.now()],
      ),
    );
    const until = rows[0]?.blocked_until;
    if (!until) return;
    const seconds = Math.max(1, Math.ceil((until.getTime() - this.clock.now().getTime()) / 1000));
    throw new AppError('too_many_requests', { params: { seconds }, retryAfter: seconds });
  }

  async failed(keys: readonly string[]): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      for (const key of [...keys].map(hashKey).sort())
        await tx.query(
          `insert into sign_in_attempt as a (key, failures, updated_at) values ($1, 1, $2)
           on conflict (key) do update set
             failures = case when a.updated_at < $2::timestamptz - interval '${FORGET}' then 1 else a.failures + 1 end,
             blocked_until = case when a.failures + 1 > $3 and a.updated_at >= $2::timestamptz - interval '${FORGET}'
               then $2::timestamptz + least($4, power(2, least(a.failures + 1 - $3, 20)) / 2) * interval '1 second' end,
             updated_at = $2`,
          [key, this.clock.now(), FREE_TRIES, MAX_PAUSE_SECONDS],
        );
    });
  }

  async succeeded(key: string): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.query(`delete from sign_in_attempt where key = $1`, [hashKey(key)]),
    );
  }
}

function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
