import { RemedyDayService, RequestDayService } from '../../liaison/index.js';
import { CareService } from '../../mentoring/index.js';
import { PlacementDayService } from '../../placement/index.js';
import { type Handler, type JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * What the calendar does, once a day: deadlines, reminders, escalations, follow-ups. Each effect has a key of its own
 * in the database, so a job that runs twice, or late, tells nobody anything twice.
 */

@JobHandler('notify.requests')
export class RequestDayHandler implements Handler {
  constructor(
    private readonly requests: RequestDayService,
    private readonly remedies: RemedyDayService,
  ) {}

  async execute(data: JobData): Promise<void> {
    const day = String(data['day']);
    await this.requests.run(day);
    await this.remedies.run(day);
  }
}

@JobHandler('notify.placements')
export class PlacementDayHandler implements Handler {
  constructor(private readonly placements: PlacementDayService) {}

  async execute(data: JobData): Promise<void> {
    await this.placements.run(String(data['day']));
  }
}

@JobHandler('notify.care')
export class CareDayHandler implements Handler {
  constructor(private readonly care: CareService) {}

  async execute(data: JobData): Promise<void> {
    await this.care.run(String(data['day']));
  }
}
