import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { SessionStore } from '../../platform/session/index.js';
import { accountOf } from './second-factor.service.js';

export interface OwnSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The one in which the list is read. */
  readonly current: boolean;
}

const ID = /^[\w-]{43}$/;

/** Where an account is signed in. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** Living sessions of the own account, the last used first. `cookieId` is the session of the request. */
  async sessions(actor: Actor, cookieId: string): Promise<readonly OwnSession[]> {
    const rows = await this.database.read(actor, (tx) =>
      tx.query<{ id: string; createdAt: Date; seenAt: Date }[]>(
        `select id, created_at as "createdAt", seen_at as "seenAt" from session
         where member_id = $1 and expires_at > $2 order by seen_at desc, id`,
        [accountOf(actor), this.clock.now()],
      ),
    );
    const current = this.store.listedAs(cookieId);
    return rows.map((row) => ({ ...row, current: row.id === current }));
  }

  /** Ends one own session; its next request is anonymous. @throws AppError `not_found` for any other id. */
  async end(actor: Actor, id: string): Promise<void> {
    if (!ID.test(id)) throw new AppError('not_found');
    const [, ended] = await this.database.transaction(actor, (tx) =>
      tx.query<[unknown[], number]>(`delete from session where id = $1 and member_id = $2`, [
        id,
        accountOf(actor),
      ]),
    );
    if (ended === 0) throw new AppError('not_found');
  }

  async endOthers(actor: Actor, cookieId: string): Promise<void> {
    await this.store.revokeAll(accountOf(actor), cookieId);
  }
}
