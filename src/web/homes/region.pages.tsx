import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationService } from '../../access/index.js';
import { type KreisView, LabourMarketService } from '../../labour-market/index.js';
import { CurrentActor, Public } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/http/index.js';
import { pageContext, renderPage } from '../shell/index.js';
import { OpenCountsService } from './open-counts.service.js';
import { MAP_MEASURES, RegionList } from './pages/region-list.js';
import { RegionPage } from './pages/region-page.js';
import { RegionViewService } from './region-view.service.js';

const HTML = 'text/html; charset=utf-8';
const MOST_RATINGS = 15;
const MOST_PLACES = 10;

/** Public figures about work by Kreis. Here, because they join reference data and vacancies. */
@ApiExcludeController()
@Controller('region')
export class RegionPages {
  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly openCounts: OpenCountsService,
    private readonly organisations: OrganisationService,
    private readonly views: RegionViewService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Header('content-type', HTML)
  async list(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('q') q: unknown,
    @Query('map') asked: unknown,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const text = typeof q === 'string' ? q.trim().slice(0, 80) : '';
    const places = text === '' ? [] : await this.labourMarket.searchPlaces(text, MOST_PLACES);
    const kreise = await this.labourMarket.kreise();
    const open = await this.openCounts.get();
    const own = await this.ownKreis(actor);
    const map = await this.labourMarket.map();
    const measures = map.markets.size > 0 ? MAP_MEASURES : (['open'] as const);
    const measure = measures.find((known) => known === asked) ?? measures[0];
    const year = Number(this.clock.today().slice(0, 4));
    return renderPage(
      ctx,
      { title: ctx.t('region.title'), section: 'region' },
      <RegionList {...{ kreise, open, text, places, own, map, measure, year }} />,
    );
  }

  @Get(':ags')
  @Public()
  @Header('content-type', HTML)
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('ags') ags: string,
  ): Promise<string> {
    const ctx = pageContext(request, reply);
    const kreis = await this.labourMarket.kreis(ags);
    if (!kreis) throw new AppError('not_found');
    const ratings = (await this.labourMarket.regionalRatings(ags))
      .filter((rating) => rating.class !== 'none')
      .slice(0, MOST_RATINGS);
    const view = await this.views.view(actor, ags);
    const codes = [...ratings, ...view.chances.map(({ rating }) => rating)].map(({ record }) => record.kldb);
    const titles = await this.labourMarket.occupationLabels(codes, ctx.locale);
    return renderPage(
      ctx,
      { title: kreis.name, section: 'region' },
      <RegionPage {...{ kreis, ratings, ...view }} titleOf={(kldb) => titles.get(kldb) ?? kldb} />,
    );
  }

  private async ownKreis(actor: Actor): Promise<KreisView | null> {
    if (actor.orgId === null) return null;
    const ags = await this.organisations.kreisOf(actor, actor.orgId);
    return ags === null ? null : this.labourMarket.kreis(ags);
  }
}
