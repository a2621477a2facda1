import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import { FirmAskPages, FirmPages } from './firm/firm.pages.js';
import { FirmDoorService } from './firm/firm-door.service.js';
import { FirmLink } from './firm/firm-link.entity.js';
import { FirmLinkController } from './firm/firm-link.controller.js';
import { FirmLinkPages } from './firm/firm-link.pages.js';
import { FirmMailPages } from './firm/firm-mail.pages.js';
import { FirmMailboxService } from './firm/firm-mailbox.service.js';
import { FirmLinkService } from './firm/firm-link.service.js';
import { JobSearchClient } from './job-search/job-search.client.js';
import { JobSearchController } from './job-search/job-search.controller.js';
import { JobSearchPages } from './job-search/job-search.pages.js';
import { JobTakeoverService } from './job-search/job-takeover.service.js';
import { PostingBulk } from './posting-bulk.js';
import { PostingPages } from './posting.pages.js';
import { PostingReferences } from './posting-input.js';
import { PostingService } from './posting.service.js';
import { RenewalPages } from './renewal.pages.js';
import { RenewalService } from './renewal.service.js';
import { VacancyController } from './vacancy.controller.js';
import { Vacancy } from './vacancy.entity.js';
import { VacancyPages } from './vacancy.pages.js';
import { VacancyService } from './vacancy.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Employer, FirmLink, Vacancy]),
    AccessModule,
    LabourMarketModule,
    LawModule,
  ],
  controllers: [
    FirmAskPages,
    FirmLinkController,
    FirmLinkPages,
    FirmMailPages,
    FirmPages,
    JobSearchController,
    JobSearchPages,
    PostingPages,
    RenewalPages,
    VacancyController,
    VacancyPages,
  ],
  providers: [
    EmployerService,
    FirmDoorService,
    FirmLinkService,
    FirmMailboxService,
    JobSearchClient,
    JobTakeoverService,
    PostingBulk,
    PostingReferences,
    PostingService,
    RenewalService,
    VacancyService,
  ],
  exports: [
    EmployerService,
    FirmDoorService,
    FirmMailboxService,
    PostingBulk,
    PostingReferences,
    PostingService,
    VacancyService,
  ],
})
export class VacancyModule {}
