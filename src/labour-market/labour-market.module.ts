import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LABOUR_MARKET_ENTITIES } from './entities.js';
import { LabourMarketController } from './labour-market.controller.js';
import { LabourMarketService } from './labour-market.service.js';
import { ReferenceStart } from './reference-start.js';

@Module({
  imports: [TypeOrmModule.forFeature(LABOUR_MARKET_ENTITIES)],
  controllers: [LabourMarketController],
  providers: [LabourMarketService, ReferenceStart],
  exports: [LabourMarketService],
})
export class LabourMarketModule {}
