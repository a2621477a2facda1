import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.js';
import { ImportsModule } from '../imports/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LiaisonModule } from '../liaison/index.js';
import { MentoringModule } from '../mentoring/index.js';
import { MatchingModule } from '../matching/index.js';
import { PlacementModule } from '../placement/index.js';
import { ProfileModule } from '../profile/index.js';
import {
  LanguagePlanHandler,
  PlanRefreshHandler,
  RunChangeHandler,
} from './language-plan/language-plan.worker.js';
import { ExportBuildHandler, ExportExpireHandler } from './import/export.worker.js';
import { ImportPruneHandler, ImportRunHandler, ImportUndoHandler } from './import/import.worker.js';
import {
  CareDayHandler,
  PlacementDayHandler,
  RequestDayHandler,
  WatchDayHandler,
} from './notify/notify.worker.js';
import { MergePruneHandler } from './retention/retention.worker.js';
import { CircumstancesService } from './shortage-tracking/circumstances.service.js';
import { FiguresService } from './shortage-tracking/figures.service.js';
import { OutlookService } from './shortage-tracking/outlook.service.js';
import {
  FiguresRebuildHandler,
  OutlookHandler,
  PersonTrackingHandler,
  PublishHandler,
  ShortageTrackingHandler,
} from './shortage-tracking/shortage-tracking.worker.js';
import {
  MatchPersonHandler,
  MatchVacancyHandler,
  RegionHandler,
  RematchHandler,
} from './match/match.worker.js';
import { VacancyModule } from '../vacancy/index.js';

/** All handlers of the portal's own jobs; boot checks that each job of the table has exactly one. */
@Module({
  imports: [
    VacancyModule,
    CoursesModule,
    ImportsModule,
    LabourMarketModule,
    LiaisonModule,
    MatchingModule,
    MentoringModule,
    PlacementModule,
    ProfileModule,
  ],
  providers: [
    ExportBuildHandler,
    ExportExpireHandler,
    ImportPruneHandler,
    ImportRunHandler,
    ImportUndoHandler,
    LanguagePlanHandler,
    PlanRefreshHandler,
    RunChangeHandler,
    MergePruneHandler,
    MatchPersonHandler,
    MatchVacancyHandler,
    RegionHandler,
    RematchHandler,
    CareDayHandler,
    PlacementDayHandler,
    RequestDayHandler,
    WatchDayHandler,
    CircumstancesService,
    FiguresService,
    FiguresRebuildHandler,
    OutlookHandler,
    PersonTrackingHandler,
    PublishHandler,
    OutlookService,
    ShortageTrackingHandler,
  ],
})
export class WorkersModule {}
