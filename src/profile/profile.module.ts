import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LabourMarketModule } from '../labour-market/index.js';
import { LanguageClaim } from './language-claim.entity.js';
import { PeoplePages } from './people.pages.js';
import { PersonController } from './person.controller.js';
import { Person } from './person.entity.js';
import { PersonPanels } from './person-panels.js';
import { PersonService } from './person.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([LanguageClaim, Person]), LabourMarketModule],
  controllers: [PeoplePages, PersonController],
  providers: [PersonPanels, PersonService],
  exports: [PersonPanels, PersonService],
})
export class ProfileModule {}
