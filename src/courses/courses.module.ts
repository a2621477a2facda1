import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LabourMarketModule } from '../labour-market/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { CourseController } from './course.controller.js';
import { CoursePages } from './course.pages.js';
import { CourseRun } from './course-run.entity.js';
import { CourseService } from './course.service.js';
import { LanguageReadyService } from './language-ready.service.js';
import { PlanService } from './plan.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([CourseRun]),
    LabourMarketModule,
    MatchingModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [CourseController, CoursePages],
  providers: [CourseService, LanguageReadyService, PlanService],
  exports: [CourseService, LanguageReadyService, PlanService],
})
export class CoursesModule {}
