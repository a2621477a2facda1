import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { LawModule } from '../law/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { AudienceService } from './audience.service.js';
import { ChangeReader } from './change-reader.js';
import { MatchIndex } from './match-index.js';
import { MatchList } from './match-list.entity.js';
import { MatchingController } from './matching.controller.js';
import { MatchingPages } from './matching.pages.js';
import { MatchingService } from './matching.service.js';
import { RecentMatchesService } from './recent-matches.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([MatchList]),
    AccessModule,
    LabourMarketModule,
    LawModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [MatchingController, MatchingPages],
  providers: [AudienceService, ChangeReader, MatchIndex, MatchingService, RecentMatchesService],
  exports: [AudienceService, MatchIndex, MatchingService, RecentMatchesService],
})
export class MatchingModule {}
