import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { MatchingModule } from '../matching/index.js';
import { PlacementModule } from '../placement/index.js';
import { LanguagePlanHandler } from './language-plan/language-plan.worker.js';
import { ShortageTrackingHandler } from './shortage-tracking/shortage-tracking.worker.js';
import { MatchPersonHandler, MatchVacancyHandler, RematchHandler } from './match/match.worker.js';

/** All handlers of the portal's own jobs; boot checks that each job of the table has exactly one. */
@Module({
  imports: [CoursesModule, LabourMarketModule, MatchingModule, PlacementModule],
  providers: [
    LanguagePlanHandler,
    MatchPersonHandler,
    MatchVacancyHandler,
    RematchHandler,
    ShortageTrackingHandler,
  ],
})
export class WorkersModule {}
