import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, HandsOut } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import { DryRunService } from './dry-run.js';
import {
  ImportColumnsDto,
  ImportFileDto,
  ImportListView,
  ImportPageDto,
  ImportPreviewView,
  ImportView as ImportAnswer,
} from './import.dto.js';
import { ImportService } from './import.service.js';
import { PageImportService } from './page-import.service.js';
import type { ImportView } from './import.service.js';

/** The steps of the import wizard for programs. */
@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportController {
  constructor(
    private readonly imports: ImportService,
    private readonly dryRuns: DryRunService,
    private readonly pages: PageImportService,
  ) {}

  @Get()
  @Allow('vacancy:import', 'course:import')
  @ApiOperation({ summary: 'The latest imports of the own organisation' })
  @ApiOkResponse({ type: ImportListView })
  async list(@CurrentActor() actor: Actor): Promise<ImportListView> {
    return { items: (await this.imports.list(actor)).map((run) => answer(this.imports.view(run))) };
  }

  @Post()
  @HandsOut('special')
  @Allow('vacancy:import', 'course:import')
  @ApiOperation({ summary: 'Takes a table in and guesses its columns; nothing of it is stored yet' })
  @ApiCreatedResponse({ type: ImportAnswer })
  async upload(@CurrentActor() actor: Actor, @Body() body: ImportFileDto): Promise<ImportAnswer> {
    const content = [Buffer.from(body.content, 'base64')];
    const { id } = await this.imports.upload(actor, body.kind, body.fileName, content, '/content');
    return answer(await this.imports.get(actor, id));
  }

  @Post('page')
  @Allow('vacancy:import')
  @ApiOperation({ summary: 'Takes in the vacancies (schema.org JobPosting) of a public web page' })
  async page(@CurrentActor() actor: Actor, @Body() { url }: ImportPageDto): Promise<ImportAnswer> {
    const { id } = await this.pages.fromAddress(actor, url);
    return answer(await this.imports.get(actor, id));
  }

  @Get(':id')
  @Allow('vacancy:import', 'course:import')
  @ApiOperation({ summary: 'How far an import is' })
  @ApiOkResponse({ type: ImportAnswer })
  async one(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportAnswer> {
    return answer(await this.imports.get(actor, id));
  }

  @Put(':id/columns')
  @Allow('vacancy:import', 'course:import')
  @ApiOperation({ summary: 'Says what the columns mean; remembered for the next table with these headings' })
  @ApiOkResponse({ type: ImportAnswer })
  async columns(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ImportColumnsDto,
  ): Promise<ImportAnswer> {
    return answer(await this.imports.map(actor, id, body.columns));
  }

  @Get(':id/preview')
  @HandsOut('special')
  @Allow('vacancy:import', 'course:import')
  @ApiOperation({ summary: 'A dry run: what each row would become, or what is wrong with it' })
  @ApiOkResponse({ type: ImportPreviewView })
  async preview(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportPreviewView> {
    const { good, consentGaps, twins, rows, faults, faultsTotal } = await this.dryRuns.look(actor, id);
    return {
      ...{ good, consentGaps, twins, faultsTotal, faults: [...faults] },
      rows: rows.map(({ line, title, notes }) => ({ line, title, notes: [...notes] })),
    };
  }

  @Post(':id/start')
  @Allow('vacancy:import', 'course:import')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stores the rows without faults, once' })
  @ApiOkResponse({ type: ImportAnswer })
  async start(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportAnswer> {
    await this.imports.start(actor, id);
    return answer(await this.imports.get(actor, id));
  }

  @Post(':id/undo')
  @Allow('vacancy:import', 'course:import')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes the whole import back, within 14 days' })
  @ApiOkResponse({ type: ImportAnswer })
  async undo(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportAnswer> {
    await this.imports.undo(actor, id);
    return answer(await this.imports.get(actor, id));
  }
}

function answer({ run, mapping, missing, undoUntil }: ImportView): ImportAnswer {
  const { id, kind, state, fileName, headers, consentGaps, twins, faultsTotal } = run;
  return {
    ...{ id, kind, state, fileName, headers, consentGaps, twins, faultsTotal },
    columns: mapping.map((field) => field ?? ''),
    missing: [...missing],
    rows: run.rowsTotal,
    done: run.rowsDone,
    stored: run.rowsStored,
    changed: run.rowsChanged,
    same: run.rowsSame,
    held: run.rowsHeld,
    faults: run.faults.map(({ line, field, code }) => ({ line, field, code })),
    takenBack: run.rowsTakenBack,
    kept: run.rowsKept,
    undoUntil: undoUntil?.toISOString() ?? null,
  };
}
