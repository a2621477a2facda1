import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../auth/actor.js';
import { berlinTime, Clock } from '../clock/index.js';
import { Database } from '../database/database.js';
import { JobName, JOBS, jobSettings } from '../queue/jobs.js';
import { firstEffect, Outbox } from './outbox.js';

const DAILY = (Object.keys(JOBS) as JobName[]).flatMap((job) => {
  const { daily } = jobSettings(job);
  return daily === undefined ? [] : [{ job, daily }];
});

/**
 * Adds the daily jobs once their Berlin time has come: once per day however many processes ask, and later the same
 * day when the machine was off. A new installation starts with the next day, so a first start at noon stays quiet.
 */
@Injectable()
export class DailyJobs {
  private settledDay = '';
  private readonly settled = new Set<JobName>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async add(): Promise<void> {
    const day = this.clock.today();
    const time = berlinTime(this.clock.now());
    if (day !== this.settledDay) this.settled.clear();
    this.settledDay = day;
    const due = DAILY.filter(({ job, daily }) => daily <= time && !this.settled.has(job));
    for (const { job } of due) {
      await this.addOnce(job, day);
      this.settled.add(job);
    }
  }

  private async addOnce(job: JobName, day: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const earlier = await tx.query<readonly unknown[]>(
        `SELECT 1 FROM effect_done WHERE key LIKE $1 LIMIT 1`,
        [`daily/${job}/%`],
      );
      if ((await firstEffect(tx, `daily/${job}/${day}`)) && earlier.length > 0)
        await this.outbox.add(tx, job, { day });
    });
  }
}
