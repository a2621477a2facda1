import { Logger } from '@nestjs/common';
import { PublishedFiguresService } from '../../labour-market/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';
import { FiguresService } from './figures.service.js';
import { OutlookService } from './outlook.service.js';

/*
 * Counts what became of proposals, by Kreis, occupation group, quarter and shortage, so that the study's question can
 * be answered from own data. The contribution of a placement is a function of its whole history, so a job that comes
 * late, twice or out of order leaves the same counts; every night all of it is counted anew, which finds what was missed.
 */

@JobHandler('shortage-tracking.placement')
export class ShortageTrackingHandler implements Handler {
  constructor(private readonly figures: FiguresService) {}

  async execute(data: JobData): Promise<void> {
    await this.figures.countPlacement(String(data['placementId']));
  }
}

@JobHandler('shortage-tracking.rebuild')
export class FiguresRebuildHandler implements Handler {
  private readonly log = new Logger(FiguresRebuildHandler.name);

  constructor(private readonly figures: FiguresService) {}

  async execute(): Promise<void> {
    const { cases, cells, corrected } = await this.figures.rebuild();
    this.log.log(`figures: ${cases} cases in ${cells} cells counted anew, ${corrected} counts corrected`);
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
