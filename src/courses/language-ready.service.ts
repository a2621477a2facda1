import { Injectable } from '@nestjs/common';
import { estimateLanguageReady } from '../domain/language/index.js';
import { SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { germanLevels, Person } from '../profile/index.js';

/** Keeps for each person the days on which German levels are reached, which the matcher reads as dates of "not yet". */
@Injectable()
export class LanguageReadyService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Works the days out and asks for new matches; silent when the person is gone meanwhile. */
  async refresh(personId: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const person = await tx.findOne(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!person) return;
      const ready = [...estimateLanguageReady(germanLevels(person), this.clock.today())];
      if (JSON.stringify(ready) !== JSON.stringify(person.languageReady))
        await tx.update(Person, { id: personId }, { languageReady: ready, revision: person.revision + 1 });
      await this.outbox.add(tx, 'match.person', { personId });
    });
  }
}
