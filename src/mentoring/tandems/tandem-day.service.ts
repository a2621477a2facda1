import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { tandemReminder } from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Notices } from '../../platform/notify/index.js';
import { Mentor, Tandem } from './tandem.entity.js';
import { lastContacts } from './tandem.service.js';

/** Reminds mentors, once for each silence and each pause that ended; only the mentor is told. */
@Injectable()
export class TandemDayService {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  async run(day: LocalDate): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const tandems = await tx.findBy(Tandem, { state: In(['active', 'paused']) });
      const mentors = await tx.findBy(Mentor, { memberId: In(tandems.map(({ mentorId }) => mentorId)) });
      const touched = await lastContacts(tx, tandems);
      for (const { id, mentorId, state, startedOn, pausedUntil } of tandems) {
        const awayUntil = mentors.find(({ memberId }) => memberId === mentorId)?.awayUntil ?? null;
        const lastContact = touched.get(id) ?? null;
        const due = tandemReminder({ state, startedOn, pausedUntil, awayUntil, lastContact }, day);
        if (!due) continue;
        const key = `tandem/${id}/${due.kind}/${due.since}`;
        const code = `tandem_${due.kind}`;
        await this.notices.add(tx, {
          key,
          audience: 'member',
          memberId: mentorId,
          code,
          href: '/tandems',
          day,
        });
      }
    });
  }
}
