import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ShortageAnswer } from '../domain/shortage/index.js';
import { Public } from '../platform/auth/index.js';
import { AppError } from '../platform/http/index.js';
import {
  FollowUpDto,
  KreisDto,
  LabelQueryDto,
  OccupationDto,
  OccupationHitDto,
  PlaceDto,
  SearchQueryDto,
  ShortageDto,
  ShortageQueryDto,
  SkillDto,
  SourceDto,
} from './labour-market.dto.js';
import { LabourMarketService } from './labour-market.service.js';

/** Public reference data as JSON; the same for everybody, so it asks for no sign-in. */
@ApiTags('labour market')
@Controller('api/v1')
export class LabourMarketController {
  constructor(private readonly market: LabourMarketService) {}

  @Get('places')
  @Public()
  @ApiOperation({ summary: 'Postcodes and places by their beginning' })
  @ApiOkResponse({ type: [PlaceDto] })
  async places(@Query() { q, limit }: SearchQueryDto): Promise<PlaceDto[]> {
    return [...(await this.market.searchPlaces(q, limit))];
  }

  @Get('kreise')
  @Public()
  @ApiOperation({ summary: 'All Kreise' })
  @ApiOkResponse({ type: [KreisDto] })
  async kreise(): Promise<KreisDto[]> {
    return [...(await this.market.kreise())];
  }

  @Get('occupations')
  @Public()
  @ApiOperation({ summary: 'Occupations by everyday words of any language' })
  @ApiOkResponse({ type: [OccupationHitDto] })
  async occupations(@Query() { q, locale, limit }: SearchQueryDto): Promise<OccupationHitDto[]> {
    return [...(await this.market.searchOccupation(q, locale, limit))];
  }

  @Get('occupations/:kldb')
  @Public()
  @ApiOperation({ summary: 'One occupation with its skills' })
  @ApiOkResponse({ type: OccupationDto })
  async occupation(@Param('kldb') kldb: string, @Query() { locale }: LabelQueryDto): Promise<OccupationDto> {
    const view = await this.market.occupation(kldb, locale);
    if (!view) throw new AppError('not_found');
    return { ...view, path: [...view.path], skills: [...(await this.market.skillsFor(kldb, locale))] };
  }

  @Get('follow-ups/:id')
  @Public()
  @ApiOperation({ summary: 'Questions that fix the code of an occupation' })
  @ApiOkResponse({ type: FollowUpDto })
  async followUp(@Param('id') id: string): Promise<FollowUpDto> {
    const dialogue = await this.market.followUp(id);
    if (!dialogue) throw new AppError('not_found');
    const { layId, title, questions } = dialogue;
    return {
      layId,
      title,
      questions: questions.map(({ id: question, text, answers }) => ({
        id: question,
        text,
        answers: [...answers],
      })),
    };
  }

  @Get('skills')
  @Public()
  @ApiOperation({ summary: 'Skills by the beginnings of words' })
  @ApiOkResponse({ type: [SkillDto] })
  async skills(@Query() { q, locale, limit }: SearchQueryDto): Promise<SkillDto[]> {
    return [...(await this.market.searchSkills(q, locale, limit))];
  }

  @Get('shortage')
  @Public()
  @ApiOperation({ summary: 'Ratings that bear on an occupation in a Kreis, the nearest first' })
  @ApiOkResponse({ type: [ShortageDto] })
  async shortage(@Query() { kldb, kreis }: ShortageQueryDto): Promise<ShortageDto[]> {
    const unknown = { code: 'unknown_reference' } as const;
    const errors = [
      ...((await this.market.occupation(kldb)) ? [] : [{ pointer: '?kldb', ...unknown }]),
      ...((await this.market.kreis(kreis)) ? [] : [{ pointer: '?kreis', ...unknown }]),
    ];
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    return (await this.market.shortageRatings(kldb, kreis)).map(shortageDto);
  }

  @Get('reference/sources')
  @Public()
  @ApiOperation({ summary: 'Where the reference data comes from, with the notices to show' })
  @ApiOkResponse({ type: [SourceDto] })
  async sources(): Promise<SourceDto[]> {
    return (await this.market.sources()).map((source) => ({
      ...source,
      importedAt: source.importedAt.toISOString(),
    }));
  }
}

function shortageDto(answer: ShortageAnswer): ShortageDto {
  const { value, score, class: rated, regionLevel, proxy, ownCalculation, record } = answer;
  const { origin, year, region, kldb } = record;
  return { value, score, class: rated, origin, year, region, regionLevel, kldb, proxy, ownCalculation };
}
