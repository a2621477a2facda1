import { Database } from '../database/database.js';
import { Clock } from '../clock/index.js';
import { SYSTEM } from '../auth/actor.js';
import { Handler, JobHandler } from '../queue/job-handler.js';

/**
 * Removes what the platform no longer needs: stored answers after a day, sessions that ended, keys of effects after 90
 * days. A job is never delivered again that late, because its intent is done or put aside by then.
 */
@JobHandler('platform.prune')
export class PruneHandler implements Handler {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`DELETE FROM idempotency WHERE started_at < $1::timestamptz - interval '24 hours'`, [
        now,
      ]);
      await tx.query(`DELETE FROM session WHERE expires_at < $1::timestamptz`, [now]);
      await tx.query(
        `DELETE FROM effect_done WHERE done_at < $1::timestamptz - interval '90 days' AND key NOT LIKE 'daily/%'`,
        [now],
      );
      await tx.query(
        `DELETE FROM effect_done WHERE done_at < $1::timestamptz - interval '2 years' AND key LIKE 'daily/%'`,
        [now],
      );
    });
  }
}
