import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
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
  imports: [TypeOrmModule.forFeature([Employer, Vacancy]), AccessModule, LabourMarketModule, LawModule],
  controllers: [PostingPages, RenewalPages, VacancyController, VacancyPages],
  providers: [
    EmployerService,
    PostingBulk,
    PostingReferences,
    PostingService,
    RenewalService,
    VacancyService,
  ],
  exports: [EmployerService, PostingBulk, PostingReferences, PostingService, VacancyService],
})
export class VacancyModule {}
