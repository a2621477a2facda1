import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LabourMarketModule } from '../labour-market/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { ExportPages } from './export.pages.js';
import { ImportPages } from './import.pages.js';
import { ImportPrune } from './import-prune.js';
import { ImportRunner } from './import-runner.js';
import { ImportService } from './import.service.js';
import { SealedFiles } from './sealed-files.js';
import { TableImport, TableImportMemory, TableImportRecord } from './table-import.entity.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TableImport, TableImportRecord, TableImportMemory]),
    LabourMarketModule,
    ProfileModule,
    VacancyModule,
  ],
  controllers: [ExportPages, ImportPages],
  providers: [ImportPrune, ImportRunner, ImportService, SealedFiles],
  exports: [ImportPrune, ImportRunner],
})
export class ImportsModule {}
