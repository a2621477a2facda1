import { Controller, Get, OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { LabourMarketService } from '../../labour-market/index.js';
import { Allow, mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { IdParam } from '../../platform/http/index.js';
import type { Locale } from '../../web/i18n/index.js';
import { Html, Visited } from '../../web/shell/index.js';
import type { Visit } from '../../web/shell/index.js';
import { profileOf } from '../person-place.js';
import { PersonPanels } from '../person-panels.js';
import { type Background, BackgroundService } from './background.service.js';
import { backgroundOf, framed } from './entry-pages.js';
import { BackgroundCard, BackgroundPage } from './pages/background-page.js';

/** Work history and trainings of one person, at one address for her and for the desk that keeps the case. */
@ApiExcludeController()
@Controller('people/:id/background')
export class BackgroundPages implements OnModuleInit {
  constructor(
    private readonly background: BackgroundService,
    private readonly labourMarket: LabourMarketService,
    private readonly panels: PersonPanels,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.panels.add(15, async ({ locale }, actor, { id }) => {
      if (!mayUse(actor, 'person:write')) return null;
      const found = await this.background.read(actor, id);
      const titles = await this.titles(found, locale);
      return <BackgroundCard {...found} {...{ titles, today: this.clock.today() }} base={backgroundOf(id)} />;
    });
  }

  @Get()
  @Allow('person:write')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @IdParam() id: string): Promise<string> {
    const found = await this.background.of(actor, id);
    const titles = await this.titles(found, ctx.locale);
    return framed(
      ctx,
      actor,
      ctx.t('background.title'),
      <BackgroundPage
        {...found}
        {...{ titles, today: this.clock.today(), base: backgroundOf(id) }}
        edit={`${profileOf(actor, id)}/edit`}
        back={profileOf(actor, id)}
      />,
    );
  }

  private async titles(
    { work, qualifications }: Background,
    locale: Locale,
  ): Promise<(kldb: string) => string> {
    const codes = [...work, ...qualifications].map(({ kldb }) => kldb);
    const labels = await this.labourMarket.occupationLabels(codes, locale);
    return (kldb) => labels.get(kldb) ?? kldb;
  }
}
