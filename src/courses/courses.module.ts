import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProfileModule } from '../profile/index.js';
import { CourseRun } from './course-run.entity.js';
import { LanguageReadyService } from './language-ready.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CourseRun]), ProfileModule],
  providers: [LanguageReadyService],
  exports: [LanguageReadyService],
})
export class CoursesModule {}
