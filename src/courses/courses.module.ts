import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { CourseController } from './course.controller.js';
import { CoursePages } from './course.pages.js';
import { CourseRun } from './course-run.entity.js';
import { CourseService } from './course.service.js';
import { BaSearchClient } from './import/ba-search.client.js';
import { CourseBulk } from './import/course-bulk.js';
import { CourseFeedController } from './import/feed.controller.js';
import { LearningService } from './learning/learning.service.js';
import { LearningSituation } from './learning/learning-situation.entity.js';
import { CourseOutcome } from './outcomes/course-outcome.entity.js';
import { PassCountRow } from './outcomes/pass-count.entity.js';
import { OutcomeService } from './outcomes/outcome.service.js';
import { PlanPanels } from './plan-panel.js';
import { PlanService } from './plan.service.js';
import { HereService } from './plans/here.service.js';
import { PlanOfRun, StoredLanguagePlan } from './plans/language-plan.entity.js';
import { MyPlanPages } from './plans/my-plan.pages.js';
import { OpenRunStore } from './plans/open-runs.js';
import { PlanController } from './plans/plan.controller.js';
import { PlanInputs } from './plans/plan-input.service.js';
import { PlanNotice } from './plans/plan-notice.entity.js';
import { PlanNoticeService } from './plans/plan-notice.service.js';
import { PlanPages } from './plans/plan.pages.js';
import { PlanRefresh } from './plans/plan-refresh.entity.js';
import { PlanRefreshService } from './plans/plan-refresh.service.js';
import { PlanScreens } from './plans/plan-screens.js';
import { ReplanService } from './plans/replan.service.js';
import { RunChangeService } from './plans/run-change.service.js';
import { WaitingController } from './waiting/waiting.controller.js';
import { WaitingPages } from './waiting/waiting.pages.js';
import { WaitingService } from './waiting/waiting.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CourseOutcome,
      CourseRun,
      LearningSituation,
      PassCountRow,
      PlanNotice,
      PlanOfRun,
      PlanRefresh,
      StoredLanguagePlan,
    ]),
    LabourMarketModule,
    LawModule,
    MatchingModule,
    ProfileModule,
    VacancyModule,
  ],
  // Addresses with a fixed word come before those with an id in its place.
  controllers: [
    WaitingPages,
    WaitingController,
    CourseFeedController,
    PlanController,
    PlanPages,
    MyPlanPages,
    CourseController,
    CoursePages,
  ],
  providers: [
    BaSearchClient,
    CourseBulk,
    CourseService,
    HereService,
    LearningService,
    OpenRunStore,
    OutcomeService,
    PlanInputs,
    PlanNoticeService,
    PlanPanels,
    PlanRefreshService,
    PlanScreens,
    PlanService,
    ReplanService,
    RunChangeService,
    WaitingService,
  ],
  exports: [
    BaSearchClient,
    CourseBulk,
    CourseService,
    PlanNoticeService,
    PlanRefreshService,
    PlanService,
    ReplanService,
    RunChangeService,
  ],
})
export class CoursesModule {}
