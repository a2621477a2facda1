import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LABOUR_MARKET_ENTITIES } from './entities.js';
import { FigureImportPages } from './figures/figure-import.pages.js';
import { FiguresPages } from './figures/figures.pages.js';
import { FiguresService } from './figures/figures.service.js';
import { OpenDataController } from './figures/open-data.controller.js';
import { LabourMarketController } from './labour-market.controller.js';
import { LabourMarketService } from './labour-market.service.js';
import { ReferenceStart } from './reference-start.js';

@Module({
  imports: [TypeOrmModule.forFeature(LABOUR_MARKET_ENTITIES)],
  controllers: [LabourMarketController, FigureImportPages, OpenDataController, FiguresPages],
  providers: [FiguresService, LabourMarketService, ReferenceStart],
  exports: [FiguresService, LabourMarketService],
})
export class LabourMarketModule {}
