import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { AnswerService } from './answers/answer.service.js';
import { PlacementAnswer } from './answers/placement-answer.entity.js';
import { ReplyPages } from './answers/reply.pages.js';
import { DisclosureService } from './disclosure.service.js';
import { InterviewController } from './interviews/interview.controller.js';
import { InterviewRow } from './interviews/interview.entity.js';
import { InterviewPages } from './interviews/interview.pages.js';
import { InterviewService } from './interviews/interview.service.js';
import { PlacementDayService } from './placement-day.service.js';
import { PlacementFiguresService } from './placement-figures.service.js';
import { PlacementListService } from './placement-list.service.js';
import { PlacementStep } from './placement-step.entity.js';
import { PlacementController } from './placement.controller.js';
import { Placement } from './placement.entity.js';
import { PlacementPartsScreen } from './placement-parts.screen.js';
import { PlacementPages } from './placement.pages.js';
import { PlacementService } from './placement.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InterviewRow, Placement, PlacementAnswer, PlacementStep]),
    AccessModule,
    MatchingModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [InterviewController, InterviewPages, PlacementController, PlacementPages, ReplyPages],
  providers: [
    AnswerService,
    InterviewService,
    PlacementDayService,
    PlacementPartsScreen,
    DisclosureService,
    PlacementFiguresService,
    PlacementListService,
    PlacementService,
  ],
  exports: [
    AnswerService,
    InterviewService,
    PlacementDayService,
    PlacementFiguresService,
    PlacementListService,
    PlacementService,
  ],
})
export class PlacementModule {}
