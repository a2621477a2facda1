import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { AskedExportView, AskExportDto, exportView, PeopleExportView } from './people-export.dto.js';
import { PeopleExportService } from './people-export.service.js';

/** Exports of many people, with a second person's yes. */
@ApiTags('imports')
@Controller('api/v1/people-exports')
export class PeopleExportController {
  constructor(private readonly exports: PeopleExportService) {}

  @Get()
  @Allow('export:request', 'export:approve')
  @ApiOperation({ summary: 'Exports of the own desk’s people, and those that wait for a second person' })
  @ApiOkResponse({ type: PeopleExportView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<PeopleExportView[]> {
    return (await this.exports.list(actor)).map(exportView);
  }

  @Post()
  @Allow('export:request')
  @ApiOperation({ summary: 'Asks for an export; the answer alone holds the secret that opens the file' })
  @ApiCreatedResponse({ type: AskedExportView })
  async ask(@CurrentActor() actor: Actor, @Body() body: AskExportDto): Promise<AskedExportView> {
    return this.exports.ask(actor, body);
  }

  @Post(':id/approve')
  @Allow('export:approve')
  @HttpCode(204)
  @ApiOperation({ summary: 'The second person’s yes; the file is written then' })
  async approve(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.exports.step(actor, id, 'approve');
  }

  @Post(':id/decline')
  @Allow('export:approve')
  @HttpCode(204)
  @ApiOperation({ summary: 'The second person’s no' })
  async decline(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.exports.step(actor, id, 'decline');
  }

  @Post(':id/end')
  @Allow('export:request')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends an export; its file goes at once' })
  async end(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.exports.step(actor, id, 'end');
  }

  @Get(':id/file')
  @Allow('export:request')
  @Header('content-type', 'application/octet-stream')
  @Header('content-disposition', 'attachment; filename="people.zugang"')
  @ApiOperation({ summary: 'The encrypted table, for who asked for it; noted for everybody in it' })
  async file(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<Buffer> {
    return this.exports.download(actor, id);
  }
}
