import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationService } from '../../access/index.js';
import { type KreisView, LabourMarketService } from '../../labour-market/index.js';
import { Public } from '../../platform/auth/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError } from '../../platform/http/index.js';
import { Html, renderPage, type Visit, Visited } from '../shell/index.js';
import { KeptPages } from './kept-pages.js';
import { OpenCountsService } from './open-counts.service.js';
import { OutlooksService } from './outlooks.service.js';
import { MAP_MEASURES, type RegionAtlasProps } from './pages/region-atlas.js';
import { RegionList } from './pages/region-list.js';
import { RegionPage } from './pages/region-page.js';
import { RegionViewService } from './region-view.service.js';

const MOST_RATINGS = 15;
const MOST_PLACES = 10;

/** Public figures about work by Kreis. Here, because they join reference data and vacancies. */
@ApiExcludeController()
@Controller('region')
export class RegionPages {
  private readonly kept = new KeptPages();

  constructor(
    private readonly labourMarket: LabourMarketService,
    private readonly openCounts: OpenCountsService,
    private readonly outlooks: OutlooksService,
    private readonly organisations: OrganisationService,
    private readonly views: RegionViewService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Html()
  async list(
    @Visited() visit: Visit,
    @Query('q') q: unknown,
    @Query('map') asked: unknown,
  ): Promise<string | Buffer> {
    const { actor, ctx, request, reply } = visit;
    const text = typeof q === 'string' ? q.trim().slice(0, 80) : '';
    const atlas = await this.atlas(asked);
    const render = async (): Promise<string> =>
      renderPage(
        ctx,
        { title: ctx.t('region.title'), section: 'region' },
        <RegionList
          {...{ text, atlas }}
          places={text === '' ? [] : await this.labourMarket.searchPlaces(text, MOST_PLACES)}
          own={await this.ownKreis(actor)}
        />,
      );
    // The page names its own address, so only the addresses that it has itself are kept.
    const key = [...MAP_MEASURES.map((measure) => `/region?map=${measure}`), '/region'].find(
      (address) => address === ctx.path,
    );
    if (key === undefined) return render();
    return this.kept.get({ actor, ctx, request, reply }, key, [atlas.open, atlas.map, atlas.year], render);
  }

  @Get(':ags')
  @Public()
  @Html()
  async show(@Visited() visit: Visit, @Param('ags') ags: string): Promise<string | Buffer> {
    const { actor, ctx, request, reply } = visit;
    const kreis = await this.labourMarket.kreis(ags);
    if (!kreis) throw new AppError('not_found');
    const render = async (): Promise<string> => {
      const ratings = (await this.labourMarket.regionalRatings(ags))
        .filter((rating) => rating.class !== 'none')
        .slice(0, MOST_RATINGS);
      const view = await this.views.view(actor, ags);
      const codes = [...ratings, ...view.chances.map(({ rating }) => rating)].map(
        ({ record }) => record.kldb,
      );
      const titles = await this.labourMarket.occupationLabels(codes, ctx.locale);
      return renderPage(
        ctx,
        { title: kreis.name, section: 'region' },
        <RegionPage {...{ kreis, ratings, ...view }} titleOf={(kldb) => titles.get(kldb) ?? kldb} />,
      );
    };
    if (ctx.path !== `/region/${ags}`) return render();
    const { open, map, year } = await this.atlas(null);
    return this.kept.get(
      { actor, ctx, request, reply },
      ctx.path,
      [open, map, year, await this.outlooks.get()],
      render,
    );
  }

  /** What all pages show; the map is another object after each import, and so stands for all reference data. */
  private async atlas(asked: unknown): Promise<RegionAtlasProps> {
    const kreise = await this.labourMarket.kreise();
    const open = await this.openCounts.get();
    const map = await this.labourMarket.map();
    const measures = map.markets.size > 0 ? MAP_MEASURES : (['open'] as const);
    const measure = measures.find((known) => known === asked) ?? measures[0];
    return { kreise, open, map, measure, year: Number(this.clock.today().slice(0, 4)) };
  }

  private async ownKreis(actor: Actor): Promise<KreisView | null> {
    if (actor.orgId === null) return null;
    const ags = await this.organisations.kreisOf(actor, actor.orgId);
    return ags === null ? null : this.labourMarket.kreis(ags);
  }
}
