import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { ProfileModule } from '../profile/index.js';
import { CareController } from './care.controller.js';
import { CaseContact, CaseHandover, Helper } from './care.entity.js';
import { CarePages } from './care.pages.js';
import { CareService } from './care.service.js';
import { HandoverService } from './handover.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([CaseContact, CaseHandover, Helper]), AccessModule, ProfileModule],
  controllers: [CareController, CarePages],
  providers: [CareService, HandoverService],
  exports: [CareService],
})
export class MentoringModule {}
