import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { PlacementModule } from '../placement/index.js';
import { ProfileModule } from '../profile/index.js';
import { CareController } from './care.controller.js';
import { CaseContact, CaseHandover, Helper } from './care.entity.js';
import { CarePages } from './care.pages.js';
import { CareService } from './care.service.js';
import { GoalController } from './goals/goal.controller.js';
import { Goal } from './goals/goal.entity.js';
import { GoalPages } from './goals/goal.pages.js';
import { GoalService } from './goals/goal.service.js';
import { HandoverService } from './handover.service.js';
import { OutreachContactService } from './outreach/outreach-contact.service.js';
import { OutreachDayService } from './outreach/outreach-day.service.js';
import { OutreachController } from './outreach/outreach.controller.js';
import { OutreachContact, OutreachVisit } from './outreach/outreach.entity.js';
import { OutreachPages } from './outreach/outreach.pages.js';
import { OutreachService } from './outreach/outreach.service.js';
import { PackPages } from './pack/pack.pages.js';
import { PackService } from './pack/pack.service.js';
import { PracticeController } from './practice/practice.controller.js';
import { PracticeCard, Reflection } from './practice/practice.entity.js';
import { PracticePages } from './practice/practice.pages.js';
import { PracticeService } from './practice/practice.service.js';
import { HelperAnswerService } from './roles/helper-answer.service.js';
import { HelperRoleController } from './roles/helper-role.controller.js';
import { HelperAnswer, HelperRole } from './roles/helper-role.entity.js';
import { HelperRolePages } from './roles/helper-role.pages.js';
import { HelperRoleService } from './roles/helper-role.service.js';
import { VolunteerPages } from './roles/volunteer.pages.js';
import { RoundController } from './round/round.controller.js';
import { RoundMinutes, RoundTask } from './round/round.entity.js';
import { RoundPages } from './round/round.pages.js';
import { RoundService } from './round/round.service.js';
import { ReferralController } from './referrals/referral.controller.js';
import { ReferralPages } from './referrals/referral.pages.js';
import { SharedCaseService } from './referrals/shared-case.service.js';
import { MentorService } from './tandems/mentor.service.js';
import { Mentor, Tandem } from './tandems/tandem.entity.js';
import { TandemController } from './tandems/tandem.controller.js';
import { TandemDayService } from './tandems/tandem-day.service.js';
import { TandemPages } from './tandems/tandem.pages.js';
import { TandemService } from './tandems/tandem.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CaseContact,
      CaseHandover,
      Goal,
      Helper,
      HelperAnswer,
      HelperRole,
      Mentor,
      OutreachContact,
      OutreachVisit,
      PracticeCard,
      Reflection,
      RoundMinutes,
      RoundTask,
      Tandem,
    ]),
    AccessModule,
    LabourMarketModule,
    PlacementModule,
    ProfileModule,
  ],
  controllers: [
    CareController,
    CarePages,
    GoalController,
    GoalPages,
    OutreachController,
    OutreachPages,
    PracticeController,
    PracticePages,
    ReferralController,
    ReferralPages,
    TandemController,
    TandemPages,
    HelperRoleController,
    HelperRolePages,
    VolunteerPages,
    PackPages,
    RoundController,
    RoundPages,
  ],
  providers: [
    CareService,
    GoalService,
    HandoverService,
    HelperAnswerService,
    HelperRoleService,
    MentorService,
    OutreachContactService,
    OutreachDayService,
    OutreachService,
    PackService,
    PracticeService,
    RoundService,
    SharedCaseService,
    TandemDayService,
    TandemService,
  ],
  exports: [
    CareService,
    HandoverService,
    HelperAnswerService,
    OutreachDayService,
    OutreachService,
    RoundService,
    TandemDayService,
    TandemService,
  ],
})
export class MentoringModule {}
