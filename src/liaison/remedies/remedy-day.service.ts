import { Injectable } from '@nestjs/common';
import { warningReached } from '../../domain/liaison/index.js';
import { daysBetween, type LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { RemedyService } from './remedy.service.js';

/** Days before the first last day on which desk and person are told. */
const WARNINGS = [7, 3, 1, 0] as const;

/** Tells of remedies whose last day comes near, once per warning. */
@Injectable()
export class RemedyDayService {
  constructor(
    private readonly database: Database,
    private readonly remedies: RemedyService,
    private readonly notices: Notices,
  ) {}

  async run(day: LocalDate): Promise<void> {
    for (const { remedy, firstDay } of await this.remedies.list(SYSTEM, null)) {
      if (firstDay === null) continue;
      const reached = warningReached(daysBetween(day, firstDay), WARNINGS);
      if (reached === null) continue;
      const { id, orgId, personId } = remedy;
      const key = `remedy/${id}/${firstDay}/${String(reached)}`;
      const rest = { code: 'remedy_near', href: `/people/${personId}/remedies`, day };
      await this.database.transaction(SYSTEM, async (tx) => {
        if (orgId !== null)
          await this.notices.add(tx, { key: `${key}/desk`, audience: 'desk', orgId, ...rest });
        await this.notices.add(tx, { key: `${key}/person`, audience: 'person', personId, ...rest });
      });
    }
  }
}
