import { Module, OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule, Subjects } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { BackgroundController } from './background/background.controller.js';
import { BackgroundPages } from './background/background.pages.js';
import { QualificationPages } from './background/qualification.pages.js';
import { WorkPeriodPages } from './background/work.pages.js';
import { BackgroundService } from './background/background.service.js';
import { Qualification } from './background/qualification.entity.js';
import { WorkPeriod } from './background/work-period.entity.js';
import { SkillCardController } from './cards/skill-card.controller.js';
import { SkillCardPages } from './cards/skill-card.pages.js';
import { SkillCardService } from './cards/skill-card.service.js';
import { SkillStatement } from './cards/skill-statement.entity.js';
import { ConsentPages } from './consent/consent.pages.js';
import { GrantController } from './consent/grant.controller.js';
import { PersonConsentService } from './consent/person-consent.service.js';
import { LanguageClaim } from './language-claim.entity.js';
import { EntryLink } from './entry/entry-link.entity.js';
import { EntryLinkPages } from './entry/entry-link.pages.js';
import { EntryLinkService } from './entry/entry-link.service.js';
import { EntryPages } from './entry/entry.pages.js';
import { EntryService } from './entry/entry.service.js';
import { EntryStepPages } from './entry/steps/steps.pages.js';
import { Invitation } from './entry/invitation.entity.js';
import { EmergencyAccess } from './emergency/emergency-access.entity.js';
import { EmergencyController } from './emergency/emergency.controller.js';
import { EmergencyNotices } from './emergency/emergency-notices.js';
import { EmergencyPages } from './emergency/emergency.pages.js';
import { EmergencyService } from './emergency/emergency.service.js';
import { LawSubjectReader } from './permission/law-subject-reader.js';
import { DistinctPair } from './merge/distinct-pair.entity.js';
import { DistinctPairsController } from './merge/distinct-pairs.controller.js';
import { DistinctPairsPages } from './merge/distinct-pairs.pages.js';
import { DistinctPairs } from './merge/distinct-pairs.service.js';
import { DuplicatesService } from './merge/duplicates.service.js';
import { MergeController } from './merge/merge.controller.js';
import { MergePages } from './merge/merge.pages.js';
import { MergePrune } from './merge/merge-prune.js';
import { MergeReader } from './merge/merge-reader.js';
import { MergeService } from './merge/merge.service.js';
import { MergeUndo } from './merge/merge-undo.service.js';
import { MergedProfile } from './merge/merged-profile.js';
import { MovedPeople } from './merge/moved-people.js';
import { PersonMerge } from './merge/person-merge.entity.js';
import { MyProfilePages } from './my-profile.pages.js';
import { ObstacleController } from './obstacles/obstacle.controller.js';
import { Obstacle } from './obstacles/obstacle.entity.js';
import { ObstaclePages } from './obstacles/obstacle.pages.js';
import { ObstacleService } from './obstacles/obstacle.service.js';
import { OccupationQuestionController } from './occupation-codes/occupation-question.controller.js';
import { OccupationQuestionPages } from './occupation-codes/occupation-question.pages.js';
import { OccupationQuestionService } from './occupation-codes/occupation-question.service.js';
import { OwnPanels } from './own-panels.js';
import { Erasure } from './own-data/erasure.entity.js';
import { ErasureJournal } from './own-data/erasure-journal.js';
import { ErasureReplay } from './own-data/erasure-replay.js';
import { ErasureService } from './own-data/erasure.service.js';
import { OwnDataPages } from './own-data/own-data.pages.js';
import { OwnDataService } from './own-data/own-data.service.js';
import { PeoplePages } from './people.pages.js';
import { FundingController } from './permission/funding/funding.controller.js';
import { FundingPages } from './permission/funding/funding.pages.js';
import { FundingService } from './permission/funding/funding.service.js';
import { InvestmentController } from './permission/investment/investment.controller.js';
import { InvestmentPages } from './permission/investment/investment.pages.js';
import { InvestmentService } from './permission/investment/investment.service.js';
import { PermissionController } from './permission/permission.controller.js';
import { PermissionPages } from './permission/permission.pages.js';
import { ConfirmationService } from './permission/session/confirmation.service.js';
import { SessionController } from './permission/session/session.controller.js';
import { SessionPages } from './permission/session/session.pages.js';
import { SessionService } from './permission/session/session.service.js';
import { PermissionService } from './permission/permission.service.js';
import { PersonController } from './person.controller.js';
import { Person } from './person.entity.js';
import { PersonPanels } from './person-panels.js';
import { PersonScreens } from './person-screens.js';
import { PersonBulk } from './person-bulk.js';
import { PersonService } from './person.service.js';
import { QuestionPages } from './questions/question.pages.js';
import { SheetPages } from './sheet/sheet.pages.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      DistinctPair,
      EmergencyAccess,
      Obstacle,
      EntryLink,
      Erasure,
      Invitation,
      LanguageClaim,
      Person,
      PersonMerge,
      SkillStatement,
      Qualification,
      WorkPeriod,
    ]),
    AccessModule,
    LabourMarketModule,
    LawModule,
    VacancyModule,
  ],
  controllers: [
    ConsentPages,
    EmergencyController,
    EmergencyPages,
    EntryLinkPages,
    EntryPages,
    EntryStepPages,
    FundingController,
    FundingPages,
    GrantController,
    InvestmentController,
    InvestmentPages,
    MyProfilePages,
    OwnDataPages,
    DistinctPairsController,
    DistinctPairsPages,
    MergeController,
    MergePages,
    PeoplePages,
    PermissionController,
    PermissionPages,
    PersonController,
    SessionController,
    SessionPages,
    SheetPages,
    BackgroundController,
    BackgroundPages,
    QualificationPages,
    WorkPeriodPages,
    ObstacleController,
    OccupationQuestionController,
    OccupationQuestionPages,
    ObstaclePages,
    SkillCardController,
    QuestionPages,
    SkillCardPages,
  ],
  providers: [
    ConfirmationService,
    EmergencyNotices,
    EmergencyService,
    EntryLinkService,
    EntryService,
    ErasureJournal,
    ErasureReplay,
    ErasureService,
    SessionService,
    FundingService,
    InvestmentService,
    LawSubjectReader,
    DistinctPairs,
    DuplicatesService,
    MergePrune,
    MergeReader,
    MergeService,
    MergeUndo,
    MergedProfile,
    MovedPeople,
    OwnDataService,
    OwnPanels,
    PermissionService,
    PersonConsentService,
    PersonPanels,
    PersonScreens,
    PersonBulk,
    PersonService,
    SkillCardService,
    BackgroundService,
    ObstacleService,
    OccupationQuestionService,
  ],
  exports: [ConfirmationService, MergePrune, PermissionService, PersonBulk, PersonPanels, PersonService],
})
export class ProfileModule implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly people: PersonService,
  ) {}

  /** Who signs in for herself reads her name in the head of the page. */
  onModuleInit(): void {
    this.subjects.provide((personId) => this.people.ownName(personId));
  }
}
