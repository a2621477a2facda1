import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationService } from '../../../access/index.js';
import { landOf } from '../../../domain/shared/index.js';
import { LabourMarketService } from '../../../labour-market/index.js';
import { type Actor, Allow } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Html, renderPage, type Visit, Visited } from '../../shell/index.js';
import { CoordinationPage } from './coordination-page.js';
import { CoordinationService } from './coordination.service.js';

/** The report for who coordinates: organisations of a Kreis see their Land, who watches over the portal sees all. */
@ApiExcludeController()
@Controller('figures')
export class CoordinationPages {
  constructor(
    private readonly reports: CoordinationService,
    private readonly organisations: OrganisationService,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  @Get('coordination')
  @Allow('report:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit): Promise<string> {
    const report = await this.reports.report(await this.landOf(actor));
    const kreise = new Map((await this.labourMarket.kreise()).map(({ ags, name }) => [ags, name]));
    return renderPage(
      ctx,
      { title: ctx.t('figures.nav_coordination'), section: 'figures' },
      <CoordinationPage report={report} kreise={kreise} today={this.clock.today()} />,
    );
  }

  private async landOf(actor: Actor): Promise<string | null> {
    if (actor.role === 'auditor' || actor.orgId === null) return null;
    const ags = await this.organisations.kreisOf(actor, actor.orgId);
    return ags === null ? null : landOf(ags);
  }
}
