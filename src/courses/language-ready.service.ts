import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { LanguageClaim, Person } from '../profile/index.js';
import { PlanService } from './plan.service.js';

/** Keeps for each person the days on which German levels are reached, which the matcher reads as dates of "not yet". */
@Injectable()
export class LanguageReadyService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly plans: PlanService,
  ) {}

  /** Works the days out and asks for new matches; silent when the person is gone meanwhile. */
  async refresh(personId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const person = await tx.findOne(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!person) return;
      const claims = await tx.findBy(LanguageClaim, { personId, language: 'de' });
      const ready = await this.plans.readyDays(tx, person, claims);
      if (JSON.stringify(ready) !== JSON.stringify(person.languageReady))
        await tx.update(Person, { id: personId }, { languageReady: ready, revision: person.revision + 1 });
      await this.outbox.add(tx, 'match.person', { personId });
    });
  }
}
