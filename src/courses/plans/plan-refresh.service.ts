import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { PlanRefresh } from './plan-refresh.entity.js';
import { ReplanService } from './replan.service.js';
import { START } from './run-change.service.js';

const CHUNK = 100;

/** The nightly refresh of all plans: days pass, registrations close, certificates age. */
@Injectable()
export class PlanRefreshService {
  constructor(
    private readonly database: Database,
    private readonly replan: ReplanService,
    private readonly clock: Clock,
  ) {}

  /** Works chunk by chunk and notes how far it is; a second delivery goes on where the first one stopped. */
  async work(day: LocalDate): Promise<void> {
    let state = await this.begin(day);
    while (state.finishedAt === null) {
      const people = await this.database.read(SYSTEM, (tx) =>
        tx.query<{ id: string }[]>(
          `select id from person where archived_at is null and id > $1 order by id limit ${CHUNK}`,
          [state.reached ?? START],
        ),
      );
      let changed = 0;
      for (const { id } of people) if (await this.replan.refreshQuietly(id)) changed += 1;
      state = await this.note(state, people.length, changed, people.at(-1)?.id ?? state.reached);
    }
  }

  /** The last refresh, also one that is under way; null before the first. */
  async last(actor: Actor): Promise<PlanRefresh | null> {
    const [last] = await this.database.read(actor, (tx) =>
      tx.find(PlanRefresh, { order: { day: 'DESC' }, take: 1 }),
    );
    return last ?? null;
  }

  private async begin(day: LocalDate): Promise<PlanRefresh> {
    return this.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `insert into plan_refresh (day, total, started_at)
         values ($1, (select count(*) from person where archived_at is null), $2) on conflict do nothing`,
        [day, this.clock.now()],
      );
      return tx.findOneByOrFail(PlanRefresh, { day });
    });
  }

  private async note(
    state: PlanRefresh,
    worked: number,
    changed: number,
    reached: string | null,
  ): Promise<PlanRefresh> {
    return this.database.transaction(SYSTEM, async (tx) => {
      await tx.update(
        PlanRefresh,
        { day: state.day },
        {
          done: state.done + worked,
          changed: state.changed + changed,
          reached,
          finishedAt: worked < CHUNK ? this.clock.now() : null,
        },
      );
      return tx.findOneByOrFail(PlanRefresh, { day: state.day });
    });
  }
}
