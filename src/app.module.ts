import { DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/index.js';
import { CoursesModule } from './courses/index.js';
import { ImportsModule } from './imports/index.js';
import { LabourMarketModule } from './labour-market/index.js';
import { LawModule } from './law/index.js';
import { LiaisonModule } from './liaison/index.js';
import { MentoringModule } from './mentoring/index.js';
import { MatchingModule } from './matching/index.js';
import { MessagesModule } from './messages/index.js';
import { PlacementModule } from './placement/index.js';
import { PlatformModule, Resources } from './platform/platform.module.js';
import { ProfileModule } from './profile/index.js';
import { VacancyModule } from './vacancy/index.js';
import { HomesModule } from './web/homes/index.js';
import { WebModule } from './web/web.module.js';
import { WorkersModule } from './workers/index.js';

/** The modules of the portal; one line each. */
const MODULES: NonNullable<DynamicModule['imports']> = [
  WebModule,
  AccessModule,
  LabourMarketModule,
  LawModule,
  ProfileModule,
  VacancyModule,
  ImportsModule,
  CoursesModule,
  MatchingModule,
  PlacementModule,
  LiaisonModule,
  MentoringModule,
  MessagesModule,
  HomesModule,
  WorkersModule,
];

/** Wires modules, nothing else. */
@Module({})
export class AppModule {
  static with(resources: Resources): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(resources), ...MODULES] };
  }
}
