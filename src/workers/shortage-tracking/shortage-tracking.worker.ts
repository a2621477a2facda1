import { Logger } from '@nestjs/common';
import { PublishedFiguresService } from '../../labour-market/index.js';
import { Handler, JobHandler } from '../../platform/queue/index.js';
import { FiguresService } from './figures.service.js';
import { OutlookService } from './outlook.service.js';

/*
 * Counts what became of proposals, by Kreis, occupation group, quarter and shortage, so that the study's question can
 * be answered from own data. What a case adds is a function of its whole history, and every event has all histories
 * counted that are new, so a job that comes late, twice or out of order leaves the same counts, and a lost one is made
 * good by the next. Every night all is counted anew, because circumstances change without an event.
 */

@JobHandler('shortage-tracking.placement')
export class ShortageTrackingHandler implements Handler {
  constructor(private readonly figures: FiguresService) {}

  async execute(): Promise<void> {
    await this.figures.catchUp();
  }
}

@JobHandler('shortage-tracking.person')
export class PersonTrackingHandler implements Handler {
  constructor(private readonly figures: FiguresService) {}

  async execute(): Promise<void> {
    await this.figures.catchUp();
  }
}

@JobHandler('shortage-tracking.rebuild')
export class FiguresRebuildHandler implements Handler {
  private readonly log = new Logger(FiguresRebuildHandler.name);

  constructor(private readonly figures: FiguresService) {}

  async execute(): Promise<void> {
    const { cases, corrected } = await this.figures.rebuild();
    this.log.log(`figures: ${cases} cases counted anew, ${corrected} counts corrected`);
  }
}

@JobHandler('shortage-tracking.outlook')
export class OutlookHandler implements Handler {
  constructor(private readonly outlook: OutlookService) {}

  async execute(): Promise<void> {
    await this.outlook.refresh();
  }
}

/** Once a quarter is ripe its tables go out, and never again: running twice publishes nothing twice. */
@JobHandler('shortage-tracking.publish')
export class PublishHandler implements Handler {
  constructor(private readonly figures: PublishedFiguresService) {}

  async execute(): Promise<void> {
    await this.figures.publishRipe();
  }
}
