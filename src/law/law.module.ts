import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DialoguePages } from './dialogue/dialogue.pages.js';
import { LawChange } from './law-change.entity.js';
import { LawEntryRow } from './law-entry.entity.js';
import { LawPreviewService } from './law-preview.service.js';
import { LawStore } from './law-store.js';
import { LawSubjects } from './law-subjects.js';
import { LawController } from './law.controller.js';
import { LawPages } from './law.pages.js';
import { LawService } from './law.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([LawChange, LawEntryRow])],
  controllers: [DialoguePages, LawController, LawPages],
  providers: [LawPreviewService, LawService, LawStore, LawSubjects],
  exports: [LawService, LawSubjects],
})
export class LawModule {}
