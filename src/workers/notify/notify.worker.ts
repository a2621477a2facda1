import { ProposalDayService, RemedyDayService, RequestDayService } from '../../liaison/index.js';
import { WatchDigestService } from '../../matching/index.js';
import {
  CareService,
  HelperAnswerService,
  OutreachDayService,
  TandemDayService,
} from '../../mentoring/index.js';
import { PlacementDayService } from '../../placement/index.js';
import { type Handler, type JobData, JobHandler } from '../../platform/queue/index.js';
import { FirmMailboxService } from '../../vacancy/index.js';

/*
 * What the calendar does, once a day: deadlines, reminders, escalations, follow-ups. Each effect has a key of its own
 * in the database, so a job that runs twice, or late, tells nobody anything twice.
 */

@JobHandler('notify.requests')
export class RequestDayHandler implements Handler {
  constructor(
    private readonly requests: RequestDayService,
    private readonly remedies: RemedyDayService,
    private readonly proposals: ProposalDayService,
  ) {}

  async execute(data: JobData): Promise<void> {
    const day = String(data['day']);
    await this.requests.run(day);
    await this.remedies.run(day);
    await this.proposals.run(day);
  }
}

@JobHandler('notify.placements')
export class PlacementDayHandler implements Handler {
  constructor(
    private readonly placements: PlacementDayService,
    private readonly mailboxes: FirmMailboxService,
  ) {}

  async execute(data: JobData): Promise<void> {
    await this.placements.run(String(data['day']));
    await this.mailboxes.forget();
  }
}

@JobHandler('notify.care')
export class CareDayHandler implements Handler {
  constructor(
    private readonly care: CareService,
    private readonly tandems: TandemDayService,
    private readonly outreach: OutreachDayService,
    private readonly answers: HelperAnswerService,
  ) {}

  async execute(data: JobData): Promise<void> {
    const day = String(data['day']);
    await this.care.run(day);
    await this.tandems.run(day);
    await this.outreach.run(day);
    await this.answers.prune(day);
  }
}

/** After the night's rematch and before the daily mail. */
@JobHandler('notify.watches')
export class WatchDayHandler implements Handler {
  constructor(private readonly watches: WatchDigestService) {}

  async execute(data: JobData): Promise<void> {
    await this.watches.run(String(data['day']));
  }
}
