import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../platform/auth/index.js';
import { Allow, CurrentActor, HandsOut } from '../platform/auth/index.js';
import { IdParam } from '../platform/http/index.js';
import { AudienceService } from './audience.service.js';
import {
  entryView,
  explanationView,
  ExplanationView,
  MatchListView,
  PersonMatchesView,
  stateOf,
  VacancyMatchesView,
} from './matching.dto.js';
import { MatchingService } from './matching.service.js';
import { QuickListService } from './quick-list.service.js';

@ApiTags('matching')
@Controller('api/v1')
export class MatchingController {
  constructor(
    private readonly matching: MatchingService,
    private readonly audience: AudienceService,
    private readonly quickLists: QuickListService,
  ) {}

  @Get('people/:id/match-list')
  @Allow('match:read')
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'Ranked vacancies of a person as they are stored, without reasons' })
  @ApiOkResponse({ type: MatchListView })
  async list(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<string> {
    return this.quickLists.json(actor, id);
  }

  @Get('people/:id/matches')
  @Allow('match:read')
  @ApiOperation({ summary: 'Ranked vacancies of a person, with reasons' })
  @ApiOkResponse({ type: VacancyMatchesView })
  async vacancies(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<VacancyMatchesView> {
    const list = await this.matching.vacanciesFor(actor, id);
    return {
      state: stateOf(list),
      computedAt: list.computedAt,
      items: list.items.map(({ vacancy, entry, explanation }) => ({
        vacancyId: vacancy.id,
        title: vacancy.title,
        employer: vacancy.employer.name,
        ...entryView(entry, explanation),
      })),
    };
  }

  @Get('people/:id/matches/:vacancyId')
  @Allow('match:read')
  @ApiOperation({ summary: 'Why a person and a vacancy match or not' })
  @ApiOkResponse({ type: ExplanationView })
  async explain(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('vacancyId') vacancyId: string,
  ): Promise<ExplanationView> {
    return explanationView((await this.matching.explainOne(actor, id, vacancyId)).explanation);
  }

  @Get('vacancies/:id/matches')
  @HandsOut('special')
  @Allow('vacancy:write')
  @ApiOperation({ summary: 'Ranked people for a vacancy: the own desk by name, others blind and by consent' })
  @ApiOkResponse({ type: PersonMatchesView })
  async people(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonMatchesView> {
    const list = await this.matching.peopleFor(actor, id);
    const seen = await this.audience.view(actor, list.items, 'de');
    return {
      state: stateOf(list),
      items: seen.map((one) =>
        one.kind === 'open'
          ? {
              kind: one.item.entry.kind,
              score: one.item.entry.score / 100,
              personId: one.item.person.id,
              displayName: one.item.person.displayName,
              blind: null,
              explanation: explanationView(one.item.explanation),
            }
          : {
              kind: null,
              score: one.item.entry.score / 100,
              personId: null,
              displayName: null,
              blind: one.profile,
              explanation: null,
            },
      ),
    };
  }
}
