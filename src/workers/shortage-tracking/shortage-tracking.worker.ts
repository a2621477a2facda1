import { placementContribution } from '../../domain/shortage/outcomes/index.js';
import { LabourMarketService, OutcomeService } from '../../labour-market/index.js';
import { PlacementFiguresService } from '../../placement/index.js';
import { Handler, JobData, JobHandler } from '../../platform/queue/index.js';

/*
 * Counts what became of proposals, by Kreis, occupation group, quarter and shortage, so that the study's question can
 * be answered from own data. The contribution of a placement is a function of its whole history, so a job that comes
 * late, twice or out of order leaves the same counts.
 */

@JobHandler('shortage-tracking.placement')
export class ShortageTrackingHandler implements Handler {
  constructor(
    private readonly placements: PlacementFiguresService,
    private readonly labourMarket: LabourMarketService,
    private readonly outcomes: OutcomeService,
  ) {}

  async execute(data: JobData): Promise<void> {
    const placementId = String(data['placementId']);
    const found = await this.placements.forFigures(placementId);
    if (!found) return;
    const rating = await this.labourMarket.shortage(found.kldb, found.kreis);
    const contribution = placementContribution({
      context: {
        kreis: found.kreis,
        kldb: found.kldb,
        shortage: rating?.class ?? 'unrated',
        jobCentre: false,
        mentor: false,
        obstacles: [],
      },
      steps: found.steps,
      startedOn: found.startedOn,
    });
    await this.outcomes.record(`placement/${placementId}`, contribution);
  }
}
