import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { Employer } from './employer.entity.js';
import { EmployerService } from './employer.service.js';
import { VacancyController } from './vacancy.controller.js';
import { Vacancy } from './vacancy.entity.js';
import { VacancyPages } from './vacancy.pages.js';
import { VacancyService } from './vacancy.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Employer, Vacancy]), AccessModule, LabourMarketModule],
  controllers: [VacancyController, VacancyPages],
  providers: [EmployerService, VacancyService],
  exports: [EmployerService, VacancyService],
})
export class VacancyModule {}
