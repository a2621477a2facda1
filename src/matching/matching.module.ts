import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { AssignmentController } from './assignment/assignment.controller.js';
import { AssignmentPages } from './assignment/assignment.pages.js';
import { AssignmentPair } from './assignment/assignment-pair.entity.js';
import { AssignmentRun } from './assignment/assignment-run.entity.js';
import { AssignmentService } from './assignment/assignment.service.js';
import { OverrideService } from './assignment/override.service.js';
import { AudienceService } from './audience.service.js';
import { ChangeReader } from './change-reader.js';
import { IndexStart } from './index-start.js';
import { ListStore } from './list-store.js';
import { Loader } from './loading/loader.js';
import { MatchIndex } from './match-index.js';
import { MatchList } from './match-list.entity.js';
import { MatchingController } from './matching.controller.js';
import { MatchingPages } from './matching.pages.js';
import { MatchingService } from './matching.service.js';
import { MatchContextRow } from './oversight/match-context.entity.js';
import { MatchShown } from './oversight/match-shown.entity.js';
import { OversightController } from './oversight/oversight.controller.js';
import { OversightPages } from './oversight/oversight.pages.js';
import { OversightService } from './oversight/oversight.service.js';
import { ShownLists } from './oversight/shown-lists.js';
import { QuickListService } from './quick-list.service.js';
import { RecentMatchesService } from './recent-matches.service.js';
import { RegionService } from './region.service.js';
import { WatchController } from './watch/watch.controller.js';
import { WatchDigestService } from './watch/watch-digest.service.js';
import { WatchPages } from './watch/watch.pages.js';
import { WatchService } from './watch/watch.service.js';
import { WatchedMatch, WatchedSearchRow } from './watch/watched-search.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      AssignmentPair,
      AssignmentRun,
      MatchContextRow,
      MatchList,
      MatchShown,
      WatchedMatch,
      WatchedSearchRow,
    ]),
    AccessModule,
    LabourMarketModule,
    LawModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [
    AssignmentController,
    AssignmentPages,
    MatchingController,
    MatchingPages,
    OversightController,
    OversightPages,
    WatchController,
    WatchPages,
  ],
  providers: [
    AssignmentService,
    AudienceService,
    ChangeReader,
    IndexStart,
    ListStore,
    Loader,
    MatchIndex,
    MatchingService,
    OverrideService,
    OversightService,
    QuickListService,
    RecentMatchesService,
    RegionService,
    ShownLists,
    WatchDigestService,
    WatchService,
  ],
  exports: [
    AudienceService,
    MatchIndex,
    MatchingService,
    RecentMatchesService,
    RegionService,
    ShownLists,
    WatchDigestService,
  ],
})
export class MatchingModule {}
