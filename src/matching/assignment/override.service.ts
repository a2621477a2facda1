import { Injectable } from '@nestjs/common';
import { addMonths, type LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { deskOf } from './assignment.service.js';
import { loadPairs, NamedPair } from './named-pairs.js';

/** What a desk's people changed in the plans of a month. */
export interface MonthOfChanges {
  readonly month: string;
  /** No month after this day has anything to talk over. */
  readonly today: LocalDate;
  readonly planned: number;
  readonly changes: readonly NamedPair[];
  /** Changes that nobody has looked at again. */
  readonly open: number;
}

const IN_MONTH = `a.org_id = $1 and a.changed_at >= ($2::date)::timestamp at time zone 'Europe/Berlin'
  and a.changed_at < ($3::date)::timestamp at time zone 'Europe/Berlin'`;

/**
 * The monthly review of overrides: a reason that comes up again and again says that a profile, a vacancy or a weight
 * is wrong. It looks at reasons, never at who changed most.
 */
@Injectable()
export class OverrideService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `month` as YYYY-MM. */
  async ofMonth(actor: Actor, month: string = this.clock.today().slice(0, 7)): Promise<MonthOfChanges> {
    const orgId = deskOf(actor);
    const first: LocalDate = `${month}-01`;
    return this.database.read(actor, async (tx) => {
      const changes = await loadPairs(tx, IN_MONTH, [orgId, first, addMonths(first, 1)]);
      const rows = await tx.query<{ count: number }[]>(
        `select count(*)::int as count from assignment_pair a join assignment_run r on r.id = a.run_id
         where a.org_id = $1 and a.origin = 'best' and r.day >= $2 and r.day < $3`,
        [orgId, first, addMonths(first, 1)],
      );
      const open = changes.filter(({ reviewedAt }) => reviewedAt === null).length;
      return { month, today: this.clock.today(), planned: rows[0]?.count ?? 0, changes, open };
    });
  }

  /** Notes that the changes of a month have been talked over. */
  async review(actor: Actor, month: string): Promise<void> {
    const orgId = deskOf(actor);
    const first: LocalDate = `${month}-01`;
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `update assignment_pair a set reviewed_by = $4, reviewed_at = $5 where ${IN_MONTH} and reviewed_at is null`,
        [orgId, first, addMonths(first, 1), actor.id, this.clock.now()],
      );
      await this.audit.record(tx, actor, { action: 'assignment:review', detail: { month } });
    });
  }
}
