import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { Visited, type Visit } from '../../web/shell/index.js';
import { LinkService } from './link.service.js';
import { RequestReader } from './request-reader.service.js';
import {
  ApprovalDaysDto,
  CreateRequestDto,
  RequestMessageDto,
  RequestPapersDto,
  RequestQueryDto,
  RequestStepDto,
  SendRequestDto,
} from './request.dto.js';
import { RequestService } from './request.service.js';
import {
  requestDetailView,
  RequestDetailView,
  RequestLinkView,
  RequestPageView,
  requestView,
  RequestView,
} from './request.view.js';

@ApiTags('liaison')
@Controller('api/v1/requests')
export class RequestController {
  constructor(
    private readonly requests: RequestService,
    private readonly reader: RequestReader,
    private readonly links: LinkService,
  ) {}

  @Get()
  @Allow('liaison:read')
  @ApiOperation({ summary: 'Requests of the own desk, office or person, the nearest day first' })
  @ApiOkResponse({ type: RequestPageView })
  async list(@CurrentActor() actor: Actor, @Query() query: RequestQueryDto): Promise<RequestPageView> {
    const { only = null, personId = null, limit = 20, offset = 0 } = query;
    const { items, total } = await this.reader.list(actor, { only, personId, limit, offset });
    return { items: items.map(({ request }) => requestView(request)), total };
  }

  @Post()
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Makes a draft of a request to an office' })
  @ApiCreatedResponse({ type: RequestView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateRequestDto): Promise<RequestView> {
    const { instrument = null, vacancyId = null, circumstances = [], note = '', eventOn = null } = body;
    const { personId, kind, office } = body;
    const input = { personId, kind, office, instrument, vacancyId, circumstances, note, eventOn };
    return requestView(await this.requests.create(actor, input));
  }

  @Get(':id')
  @Allow('liaison:read')
  @ApiOperation({ summary: 'One request with papers, history, thread and clocks' })
  @ApiOkResponse({ type: RequestDetailView })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RequestDetailView> {
    return requestDetailView(await this.reader.get(actor, id));
  }

  @Post(':id/send')
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Sends a draft, with the person’s yes and the fingerprint of what was shown' })
  @ApiCreatedResponse({ type: RequestView })
  async send(
    @Visited() { actor, ctx }: Visit,
    @IdParam() id: string,
    @Body() body: SendRequestDto,
  ): Promise<RequestView> {
    const { revision, seen, consent = null } = body;
    return requestView(await this.requests.send(actor, id, { revision, seen, consent, locale: ctx.locale }));
  }

  @Post(':id/steps')
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Takes a step: received, accepted, in progress, answered, refused, withdrawn' })
  @ApiCreatedResponse({ type: RequestView })
  async step(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RequestStepDto,
  ): Promise<RequestView> {
    const { to, revision, channel = null, decidedOn = null, reason = null } = body;
    return requestView(await this.requests.step(actor, id, { to, revision, channel, decidedOn, reason }));
  }

  @Put(':id/papers')
  @Allow('liaison:write', 'self:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Notes which papers of the checklist are there' })
  async papers(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RequestPapersDto,
  ): Promise<void> {
    await this.requests.notePapers(actor, id, body.present);
  }

  @Put(':id/approval')
  @Allow('liaison:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Notes the days of the approval by the Bundesagentur (§ 36 BeschV)' })
  async approval(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: ApprovalDaysDto,
  ): Promise<void> {
    const { passedOn = null, askedOn = null, approvedOn = null } = body;
    await this.requests.noteApproval(actor, id, { passedOn, askedOn, approvedOn });
  }

  @Post(':id/messages')
  @Allow('liaison:write', 'self:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Writes a line into the thread that all sides read' })
  async message(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: RequestMessageDto,
  ): Promise<void> {
    await this.requests.write(actor, id, body.text);
  }

  @Post(':id/link')
  @Allow('liaison:write', 'self:write')
  @ApiOperation({ summary: 'Makes a signed link for an office without an account; earlier ones end' })
  @ApiCreatedResponse({ type: RequestLinkView })
  async link(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<RequestLinkView> {
    return this.links.make(actor, id);
  }
}
