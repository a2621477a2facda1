import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessModule } from '../access/index.js';
import { MatchingModule } from '../matching/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { DisclosureService } from './disclosure.service.js';
import { PlacementFiguresService } from './placement-figures.service.js';
import { PlacementListService } from './placement-list.service.js';
import { PlacementStep } from './placement-step.entity.js';
import { PlacementController } from './placement.controller.js';
import { Placement } from './placement.entity.js';
import { PlacementPages } from './placement.pages.js';
import { PlacementService } from './placement.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Placement, PlacementStep]),
    AccessModule,
    MatchingModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [PlacementController, PlacementPages],
  providers: [DisclosureService, PlacementFiguresService, PlacementListService, PlacementService],
  exports: [PlacementFiguresService, PlacementListService, PlacementService],
})
export class PlacementModule {}
