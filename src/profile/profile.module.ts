import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { ConsentPages } from './consent/consent.pages.js';
import { GrantController } from './consent/grant.controller.js';
import { PersonConsentService } from './consent/person-consent.service.js';
import { LanguageClaim } from './language-claim.entity.js';
import { EntryPages } from './entry/entry.pages.js';
import { EntryService } from './entry/entry.service.js';
import { Invitation } from './entry/invitation.entity.js';
import { LawSubjectReader } from './permission/law-subject-reader.js';
import { MyProfilePages } from './my-profile.pages.js';
import { OwnPanels } from './own-panels.js';
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
import { PersonService } from './person.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Invitation, LanguageClaim, Person]),
    AccessModule,
    LabourMarketModule,
    LawModule,
    VacancyModule,
  ],
  controllers: [
    ConsentPages,
    EntryPages,
    FundingController,
    FundingPages,
    GrantController,
    InvestmentController,
    InvestmentPages,
    MyProfilePages,
    OwnDataPages,
    PeoplePages,
    PermissionController,
    PermissionPages,
    PersonController,
    SessionController,
    SessionPages,
  ],
  providers: [
    ConfirmationService,
    EntryService,
    SessionService,
    FundingService,
    InvestmentService,
    LawSubjectReader,
    OwnDataService,
    OwnPanels,
    PermissionService,
    PersonConsentService,
    PersonPanels,
    PersonScreens,
    PersonService,
  ],
  exports: [ConfirmationService, PermissionService, PersonPanels, PersonService],
})
export class ProfileModule {}
