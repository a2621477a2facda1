import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationService } from '../../../access/index.js';
import { type Actor, Allow, CurrentActor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { AppError } from '../../../platform/http/index.js';
import { CSV_START, csvLine } from '../../../platform/tables/index.js';
import { Html, renderPage, Visited, type Visit } from '../../shell/index.js';
import { DeskReportPage } from './desk-report-page.js';
import { DeskReportService } from './desk-report.service.js';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** The monthly report of a desk on one page, and the same as a table. */
@ApiExcludeController()
@Controller('figures')
export class DeskReportPages {
  constructor(
    private readonly reports: DeskReportService,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  @Get('desk')
  @Allow('report:read')
  @Html()
  async show(@Visited() { actor, ctx }: Visit, @Query('month') month: unknown): Promise<string> {
    const orgId = deskOf(actor);
    const report = await this.reports.report(actor, orgId, this.monthOf(month));
    const name = (await this.organisations.namesOf(actor, [orgId])).get(orgId) ?? '';
    return renderPage(
      ctx,
      { title: ctx.t('figures.nav_desk'), section: 'figures' },
      <DeskReportPage report={report} name={name} today={this.clock.today()} />,
    );
  }

  @Get('desk.csv')
  @Allow('report:read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="report.csv"')
  async table(@CurrentActor() actor: Actor, @Query('month') month: unknown): Promise<string> {
    const report = await this.reports.report(actor, deskOf(actor), this.monthOf(month));
    const lines = report.counts.map(({ name, values }) => csvLine([name, ...values.map(String)]));
    return `${CSV_START}${csvLine(['count', report.month, 'month_before', 'year_so_far'])}${lines.join('')}`;
  }

  /** The month asked for; the present one for anything that is no month up to now. */
  private monthOf(asked: unknown): string {
    const now = this.clock.today().slice(0, 7);
    return typeof asked === 'string' && MONTH.test(asked) && asked <= now ? asked : now;
  }
}

/** Exact counts of a desk are for its own lead alone. */
function deskOf(actor: Actor): string {
  if (actor.role !== 'desk_lead' || actor.orgId === null) throw new AppError('forbidden');
  return actor.orgId;
}
