import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam, PageQueryDto } from '../../platform/http/index.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergeReader } from './merge-reader.js';
import { MergeUndo } from './merge-undo.service.js';
import {
  comparisonView,
  ComparisonView,
  DuplicatePageView,
  duplicateView,
  MergePersonDto,
  PersonMergeView,
  personMergeView,
  UndoneMergeView,
} from './merge.dto.js';
import { MergeService } from './merge.service.js';

@ApiTags('people')
@Controller('api/v1')
export class MergeController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly reader: MergeReader,
    private readonly merges: MergeService,
    private readonly undoing: MergeUndo,
    private readonly clock: Clock,
  ) {}

  @Get('duplicates')
  @Allow('person:merge')
  @ApiOperation({ summary: 'Pairs of records of the own desk that may be one person’s, the surest first' })
  @ApiOkResponse({ type: DuplicatePageView })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<DuplicatePageView> {
    const { limit = 20, offset = 0 } = query;
    const { items, total } = await this.duplicates.list(actor, { limit, offset });
    return { items: items.map((pair) => duplicateView(pair, this.clock.today())), total };
  }

  @Get('people/:id/merges/:otherId')
  @Allow('person:merge')
  @ApiOperation({ summary: 'This record beside another one that would go into it: what must be chosen' })
  @ApiOkResponse({ type: ComparisonView })
  async compare(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('otherId') otherId: string,
  ): Promise<ComparisonView> {
    return comparisonView(await this.reader.compare(actor, id, otherId), this.clock.today());
  }

  @Post('people/:id/merges')
  @Allow('person:merge')
  @ApiOperation({
    summary: 'Takes another record of the same person into this one; can be undone for 14 days',
  })
  @ApiCreatedResponse({ type: PersonMergeView })
  async merge(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() { goneId, choices = {} }: MergePersonDto,
  ): Promise<PersonMergeView> {
    const mergeId = await this.merges.merge(actor, id, goneId, choices);
    return personMergeView(await this.reader.get(actor, mergeId));
  }

  @Get('merges/:id')
  @Allow('person:merge')
  @ApiOperation({ summary: 'A merge of two records, and until when it can be undone' })
  @ApiOkResponse({ type: PersonMergeView })
  async get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonMergeView> {
    return personMergeView(await this.reader.get(actor, id));
  }

  @Post('merges/:id/undo')
  @HttpCode(200)
  @Allow('person:merge')
  @ApiOperation({ summary: 'Makes two records again; facts that were changed since stay at the kept one' })
  @ApiOkResponse({ type: UndoneMergeView })
  async undo(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UndoneMergeView> {
    return { newer: [...(await this.undoing.undo(actor, id))] };
  }
}
