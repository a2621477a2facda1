import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PersonService } from '../../profile/index.js';
import { LearningSituationDto, LearningSituationView } from './learning.dto.js';
import { LearningSituation, USUAL_SITUATION } from './learning-situation.entity.js';

/** What makes learning possible for a person; a change asks for a new plan. */
@Injectable()
export class LearningService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, personId: string): Promise<LearningSituationView> {
    await this.people.get(actor, personId);
    const row = await this.database.read(actor, (tx) => tx.findOneBy(LearningSituation, { personId }));
    const { budgetCents, careTimes, busyTimes, online, maxTravelMin, ikUeUsed, jobPromise, obliged } =
      row ?? USUAL_SITUATION;
    return {
      ...{ online, maxTravelMin, ikUeUsed, jobPromise, obliged },
      careTimes: [...careTimes],
      busyTimes: [...busyTimes],
      budgetEur: budgetCents / 100,
    };
  }

  async save(actor: Actor, personId: string, input: LearningSituationDto): Promise<LearningSituationView> {
    await this.people.get(actor, personId);
    await this.database.transaction(actor, async (tx) => {
      const { budgetEur = 0, ...rest } = input;
      const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      await tx.upsert(
        LearningSituation,
        {
          ...USUAL_SITUATION,
          careTimes: [],
          busyTimes: [],
          ...stated,
          personId,
          budgetCents: Math.round(budgetEur * 100),
          updatedAt: this.clock.now(),
        },
        ['personId'],
      );
      await this.outbox.add(tx, 'language-plan.person', { personId });
    });
    return this.of(actor, personId);
  }
}
