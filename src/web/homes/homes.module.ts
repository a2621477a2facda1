import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/index.js';
import { CoursesModule } from '../../courses/index.js';
import { LabourMarketModule } from '../../labour-market/index.js';
import { LawModule } from '../../law/index.js';
import { MatchingModule } from '../../matching/index.js';
import { PlacementModule } from '../../placement/index.js';
import { ProfileModule } from '../../profile/index.js';
import { VacancyModule } from '../../vacancy/index.js';
import { DeskDayService } from './desk-day.service.js';
import { HomesPages } from './homes.pages.js';
import { DeskReportPages } from './report/desk-report.pages.js';
import { DeskReportService } from './report/desk-report.service.js';
import { RegionPages } from './region.pages.js';
import { RegionViewService } from './region-view.service.js';

@Module({
  imports: [
    AccessModule,
    CoursesModule,
    LabourMarketModule,
    LawModule,
    MatchingModule,
    PlacementModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [DeskReportPages, HomesPages, RegionPages],
  providers: [DeskDayService, DeskReportService, RegionViewService],
})
export class HomesModule {}
