import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { GERMANY, LAENDER } from '../../domain/shared/index.js';
import { type Actor, Allow, mayUse, Public } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { type PageContext, renderPage, Html, Visited, type Visit } from '../../web/shell/index.js';
import { LabourMarketService } from '../labour-market.service.js';
import { FiguresService } from './figures.service.js';
import { ComparePage } from './pages/compare-page.js';
import { FiguresPage, type FiguresLink } from './pages/figures-page.js';
import { YearPage } from './pages/year-page.js';

const FIRST_YEAR = 2015;

/** Figures of the portal's own work: published ones for everybody, the comparison for who may read reports. */
@ApiExcludeController()
@Controller('figures')
export class FiguresPages {
  constructor(
    private readonly figures: FiguresService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @Query('quarter') asked: unknown): Promise<string> {
    const all = await this.figures.published();
    const quarters = [...new Set(all.map(({ quarter }) => quarter))];
    const quarter = quarters.find((known) => known === asked) ?? quarters[0] ?? null;
    return renderPage(
      ctx,
      { title: ctx.t('figures.title'), section: 'figures' },
      <FiguresPage
        quarters={quarters}
        quarter={quarter}
        tables={all.filter((figure) => figure.quarter === quarter)}
        kreise={await this.names()}
        links={linksOf(ctx, actor)}
      />,
    );
  }

  @Get('year')
  @Public()
  @Html()
  async year(@Visited() { ctx }: Visit, @Query() query: Readonly<Record<string, unknown>>): Promise<string> {
    const today = this.clock.today();
    const kreise = await this.names();
    const thisYear = Number(today.slice(0, 4));
    const asked = Number(query['year']);
    const year = Number.isInteger(asked) && asked >= FIRST_YEAR && asked <= thisYear ? asked : thisYear - 1;
    const region = String(query['region']);
    const known = region in LAENDER || kreise.has(region) ? region : GERMANY;
    const title = ctx.t('figures.year_link', { year: String(year) });
    return renderPage(
      ctx,
      { title, section: 'figures' },
      <YearPage
        year={year}
        region={known}
        figures={await this.figures.published()}
        kreise={kreise}
        today={today}
      />,
    );
  }

  @Get('compare')
  @Allow('report:read')
  @Html()
  async compare(@Visited() { actor, ctx }: Visit): Promise<string> {
    return renderPage(
      ctx,
      { title: ctx.t('figures.compare_title'), section: 'figures' },
      <ComparePage comparisons={await this.figures.comparisons(actor)} />,
    );
  }

  private async names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.labourMarket.kreise()).map(({ ags, name }) => [ags, name]));
  }
}

function linksOf(ctx: PageContext, actor: Actor): readonly FiguresLink[] {
  const isDesk = actor.role === 'desk_lead' && actor.orgId !== null;
  return [
    { href: '/region', text: ctx.t('figures.nav_region') },
    ...(mayUse(actor, 'report:read')
      ? [
          { href: '/figures/compare', text: ctx.t('figures.nav_compare') },
          { href: '/figures/coordination', text: ctx.t('figures.nav_coordination') },
        ]
      : []),
    ...(isDesk ? [{ href: '/figures/desk', text: ctx.t('figures.nav_desk') }] : []),
    ...(mayUse(actor, 'reference:import')
      ? [{ href: '/figures/import', text: ctx.t('figures.nav_import') }]
      : []),
  ];
}
