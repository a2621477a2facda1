import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/auth/index.js';
import { Allow, CurrentActor } from '../../platform/auth/index.js';
import { IdParam } from '../../platform/http/index.js';
import { SaveSearchDto, SearchIdView, searchInput, WatchedHitView, WatchedSearchView } from './watch.dto.js';
import { WatchService } from './watch.service.js';

@ApiTags('matching')
@Controller('api/v1/watched-searches')
export class WatchController {
  constructor(private readonly watch: WatchService) {}

  @Get()
  @Allow('match:watch')
  @ApiOperation({ summary: 'Searches whose new matches the own desk, or the person, is told of' })
  @ApiOkResponse({ type: WatchedSearchView, isArray: true })
  async list(@CurrentActor() actor: Actor): Promise<WatchedSearchView[]> {
    return (await this.watch.list(actor)).map(({ search, count }) => ({
      id: search.id,
      kldb: search.kldb,
      wholeGroup: search.wholeGroup,
      region: search.region,
      threshold: search.threshold,
      alsoLater: search.alsoLater,
      active: search.active,
      count,
    }));
  }

  @Post()
  @Allow('match:watch')
  @ApiOperation({ summary: 'Watches a search; what it finds today counts as known' })
  @ApiCreatedResponse({ type: SearchIdView })
  async create(@CurrentActor() actor: Actor, @Body() body: SaveSearchDto): Promise<SearchIdView> {
    return { id: await this.watch.create(actor, searchInput(body)) };
  }

  @Put(':id')
  @Allow('match:watch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Changes a watched search, or switches it on or off' })
  async save(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() body: SaveSearchDto,
  ): Promise<void> {
    await this.watch.save(actor, id, searchInput(body));
  }

  @Delete(':id')
  @Allow('match:watch')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stops watching a search for good' })
  async remove(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.watch.remove(actor, id);
  }

  @Get(':id/matches')
  @Allow('match:watch')
  @ApiOperation({ summary: 'What a watched search finds today, what was told last first' })
  @ApiOkResponse({ type: WatchedHitView, isArray: true })
  async hits(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WatchedHitView[]> {
    return (await this.watch.hits(actor, id)).items.map(({ match, title, toldOn }) => ({
      personId: match.personId,
      vacancyId: match.vacancyId,
      title,
      kind: match.kind,
      score: match.score / 100,
      toldOn,
    }));
  }
}
