import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/index.js';
import { CoursesModule } from '../../courses/index.js';
import { LabourMarketModule } from '../../labour-market/index.js';
import { LawModule } from '../../law/index.js';
import { LiaisonModule } from '../../liaison/index.js';
import { MentoringModule } from '../../mentoring/index.js';
import { MatchingModule } from '../../matching/index.js';
import { PlacementModule } from '../../placement/index.js';
import { ProfileModule } from '../../profile/index.js';
import { VacancyModule } from '../../vacancy/index.js';
import { DeskDayService } from './desk-day.service.js';
import { HomesPages } from './homes.pages.js';
import { NoticesPages } from './notices.pages.js';
import { OfficeDayService } from './office-day.service.js';
import { CoordinationPages } from './report/coordination.pages.js';
import { CoordinationService } from './report/coordination.service.js';
import { DeskReportPages } from './report/desk-report.pages.js';
import { DeskReportService } from './report/desk-report.service.js';
import { OutlooksService } from './outlooks.service.js';
import { OpenCountsService } from './open-counts.service.js';
import { RegionPages } from './region.pages.js';
import { RegionViewService } from './region-view.service.js';

@Module({
  imports: [
    AccessModule,
    CoursesModule,
    LabourMarketModule,
    LawModule,
    LiaisonModule,
    MentoringModule,
    MatchingModule,
    PlacementModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [CoordinationPages, DeskReportPages, HomesPages, NoticesPages, RegionPages],
  providers: [
    CoordinationService,
    DeskDayService,
    DeskReportService,
    OfficeDayService,
    OpenCountsService,
    OutlooksService,
    RegionViewService,
  ],
})
export class HomesModule {}
