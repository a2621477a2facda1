import { Module } from '@nestjs/common';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { ProfileModule } from '../profile/index.js';
import { LiaisonController } from './liaison.controller.js';
import { LiaisonPages } from './liaison.pages.js';
import { OfficeService } from './office.service.js';

@Module({
  imports: [LabourMarketModule, LawModule, ProfileModule],
  controllers: [LiaisonController, LiaisonPages],
  providers: [OfficeService],
  exports: [OfficeService],
})
export class LiaisonModule {}
