import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.js';
import { ImportsModule } from '../imports/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LiaisonModule } from '../liaison/index.js';
import { MentoringModule } from '../mentoring/index.js';
import { MatchingModule } from '../matching/index.js';
import { PlacementModule } from '../placement/index.js';
import {
  LanguagePlanHandler,
  PlanRefreshHandler,
  RunChangeHandler,
} from './language-plan/language-plan.worker.js';
import { ImportPruneHandler, ImportRunHandler, ImportUndoHandler } from './import/import.worker.js';
import { CareDayHandler, PlacementDayHandler, RequestDayHandler } from './notify/notify.worker.js';
import { CircumstancesService } from './shortage-tracking/circumstances.service.js';
import { FiguresService } from './shortage-tracking/figures.service.js';
import { OutlookService } from './shortage-tracking/outlook.service.js';
import {
  FiguresRebuildHandler,
  OutlookHandler,
  PublishHandler,
  ShortageTrackingHandler,
} from './shortage-tracking/shortage-tracking.worker.js';
import {
  MatchPersonHandler,
  MatchVacancyHandler,
  RegionHandler,
  RematchHandler,
} from './match/match.worker.js';

/** All handlers of the portal's own jobs; boot checks that each job of the table has exactly one. */
@Module({
  imports: [
    CoursesModule,
    ImportsModule,
    LabourMarketModule,
    LiaisonModule,
    MatchingModule,
    MentoringModule,
    PlacementModule,
  ],
  providers: [
    ImportPruneHandler,
    ImportRunHandler,
    ImportUndoHandler,
    LanguagePlanHandler,
    PlanRefreshHandler,
    RunChangeHandler,
    MatchPersonHandler,
    MatchVacancyHandler,
    RegionHandler,
    RematchHandler,
    CareDayHandler,
    PlacementDayHandler,
    RequestDayHandler,
    CircumstancesService,
    FiguresService,
    FiguresRebuildHandler,
    OutlookHandler,
    PublishHandler,
    OutlookService,
    ShortageTrackingHandler,
  ],
})
export class WorkersModule {}
