import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { visitReminder } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { OutreachContact, OutreachVisit } from './outreach.entity.js';

/** Once a day: tells who goes that a visit is near or untold, and forgets who was met and never came. */
@Injectable()
export class OutreachDayService {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async run(day: LocalDate): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.delete(OutreachContact, { deleteOn: LessThanOrEqual(day) });
      for (const { id, memberIds, ...visit } of await tx.findBy(OutreachVisit, { state: 'planned' })) {
        const kind = visitReminder(visit, day);
        if (kind === null) continue;
        for (const memberId of memberIds)
          await this.notices.add(tx, {
            key: `outreach/${id}/${visit.day}/${kind}/${memberId}`,
            ...{ audience: 'member', memberId, code: `outreach_${kind}`, href: `/outreach/${id}`, day },
          });
      }
    });
  }
}
