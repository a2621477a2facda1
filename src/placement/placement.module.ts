import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { AnswerService } from './answers/answer.service.js';
import { PlacementAnswer } from './answers/placement-answer.entity.js';
import { ReplyPages } from './answers/reply.pages.js';
import { FirmProposalPages } from './firm/firm-proposals.pages.js';
import { IntroductionMailHandler } from './firm/introduction-mail.job.js';
import { DisclosureService } from './disclosure.service.js';
import { BoardPages } from './board.pages.js';
import { EffortController } from './effort/effort.controller.js';
import { EffortPages } from './effort/effort.pages.js';
import { EffortService } from './effort/effort.service.js';
import { InterviewController } from './interviews/interview.controller.js';
import { InterviewRow } from './interviews/interview.entity.js';
import { InterviewPages } from './interviews/interview.pages.js';
import { InterviewService } from './interviews/interview.service.js';
import { PlacementDayService } from './placement-day.service.js';
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
    LabourMarketModule,
    MatchingModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [
    BoardPages,
    EffortController,
    EffortPages,
    FirmProposalPages,
    InterviewController,
    InterviewPages,
    PlacementController,
    PlacementPages,
    ReplyPages,
  ],
  providers: [
    EffortService,
    AnswerService,
    InterviewService,
    IntroductionMailHandler,
    PlacementDayService,
    PlacementPartsScreen,
    DisclosureService,
    PlacementListService,
    PlacementService,
  ],
  exports: [
    EffortService,
    AnswerService,
    InterviewService,
    PlacementDayService,
    PlacementListService,
    PlacementService,
  ],
})
export class PlacementModule {}
