import { addDays, type LocalDate } from '../../src/domain/shared/index.js';
import { RemedyDayService } from '../../src/liaison/index.js';
import { TandemDayService } from '../../src/mentoring/index.js';
import { NoticeMailService } from '../../src/messages/index.js';
import { PlacementDayService } from '../../src/placement/index.js';
import { SYSTEM } from '../../src/platform/auth/index.js';
import type { FixedClock } from '../../src/platform/clock/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import type { JobName } from '../../src/platform/queue/index.js';
import type { StartedApp } from './app.js';
import { until } from './wait.js';

const DAILY: readonly JobName[] = ['notify.requests', 'notify.placements', 'notify.care'];

/**
 * Plays days through the real queue. The clock stands shortly after midnight, before any daily job is due by itself,
 * so that the test alone says how often each runs.
 */
export class Calendar {
  private readonly ended = new Map<string, number>();

  constructor(
    private readonly portal: StartedApp,
    private readonly clock: FixedClock,
  ) {
    // This job runs requests first and remedies last.
    this.count(RemedyDayService, 'run', 'notify.requests');
    this.count(PlacementDayService, 'run', 'notify.placements');
    this.count(TandemDayService, 'run', 'notify.care');
    this.count(NoticeMailService, 'daily', 'mail.daily');
  }

  /** All jobs of a day, each `times` times at once, then the mails; returns when everything has ended. */
  async play(day: LocalDate, times: number): Promise<void> {
    this.clock.set(new Date(`${addDays(day, -1)}T23:05:00Z`));
    await this.run(DAILY, day, times);
    await until('the mails at once', async () => {
      const open = await this.portal.admin.query(`select 1 from outbox where job = 'mail.notice'`);
      return open.rowCount === 0;
    });
    await this.run(['mail.daily'], day, times);
  }

  private async run(jobs: readonly JobName[], day: LocalDate, times: number): Promise<void> {
    const wanted = jobs.map((job) => [job, this.times(job) + times] as const);
    const outbox = this.portal.app.get(Outbox);
    await this.portal.db.transaction(SYSTEM, async (tx) => {
      for (const job of jobs) for (let time = 0; time < times; time += 1) await outbox.add(tx, job, { day });
    });
    await until(`${jobs.join(', ')} of ${day}`, () =>
      wanted.every(([job, count]) => this.times(job) >= count),
    );
  }

  private times(job: JobName): number {
    return this.ended.get(job) ?? 0;
  }

  /** Counts how often a method came to its end. */
  private count<K extends string>(
    type: new (...args: never[]) => { [P in K]: (argument: string) => Promise<unknown> },
    method: K,
    job: JobName,
  ): void {
    const service = this.portal.app.get<{ [P in K]: (argument: string) => Promise<unknown> }>(type);
    const original = service[method].bind(service);
    Object.assign(service, {
      [method]: async (argument: string) => {
        await original(argument);
        this.ended.set(job, this.times(job) + 1);
      },
    });
  }
}
