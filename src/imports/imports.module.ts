import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/index.js';
import { LabourMarketModule } from '../labour-market/index.js';
import { ProfileModule } from '../profile/index.js';
import { VacancyModule } from '../vacancy/index.js';
import { AccessModule } from '../access/index.js';
import { CourseSearchPages } from './course-search.pages.js';
import { DryRunService } from './dry-run.js';
import { ExportPages } from './export.pages.js';
import { ImportController } from './import.controller.js';
import { ImportPages } from './import.pages.js';
import { ImportPrune } from './import-prune.js';
import { ImportRunner } from './import-runner.js';
import { ImportScreens } from './import-screens.js';
import { ImportUndo } from './import-undo.js';
import { ImportService } from './import.service.js';
import { ExportBuilder } from './people-export/export-builder.js';
import { PeopleExportController } from './people-export/people-export.controller.js';
import { PeopleExport, PeopleExportSubject } from './people-export/people-export.entity.js';
import { PeopleExportPages } from './people-export/people-export.pages.js';
import { PeopleExportService } from './people-export/people-export.service.js';
import { PageImportPages } from './page-import.pages.js';
import { PageImportService } from './page-import.service.js';
import { SealedFiles } from './sealed-files.js';
import {
  TableImport,
  TableImportMemory,
  TableImportPiece,
  TableImportRecord,
} from './table-import.entity.js';
import {
  CoursesTarget,
  ImportTargets,
  PeopleTarget,
  TableReferences,
  VacanciesTarget,
} from './targets/index.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      PeopleExport,
      PeopleExportSubject,
      TableImport,
      TableImportMemory,
      TableImportPiece,
      TableImportRecord,
    ]),
    AccessModule,
    CoursesModule,
    LabourMarketModule,
    ProfileModule,
    VacancyModule,
  ],
  // Addresses with a fixed word come before those with an id in its place.
  controllers: [
    ExportPages,
    PeopleExportPages,
    PeopleExportController,
    CourseSearchPages,
    PageImportPages,
    ImportPages,
    ImportController,
  ],
  providers: [
    CoursesTarget,
    DryRunService,
    ExportBuilder,
    ImportPrune,
    ImportRunner,
    ImportScreens,
    ImportService,
    ImportTargets,
    ImportUndo,
    PageImportService,
    PeopleExportService,
    PeopleTarget,
    SealedFiles,
    TableReferences,
    VacanciesTarget,
  ],
  exports: [ExportBuilder, ImportPrune, ImportRunner, ImportUndo],
})
export class ImportsModule {}
