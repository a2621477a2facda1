import { Controller, Get, OnModuleInit } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, mayUse } from '../platform/auth/index.js';
import { PersonPanels } from '../profile/index.js';
import { Html, renderPage, Visited, type Visit } from '../web/shell/index.js';
import { OfficeService } from './office.service.js';
import { OfficeList } from './pages/office-list.js';
import { OfficePanel } from './pages/office-panel.js';

/** The desk's people by office, and the part of the person's page about offices. */
@ApiExcludeController()
@Controller('liaison')
export class LiaisonPages implements OnModuleInit {
  constructor(
    private readonly offices: OfficeService,
    private readonly panels: PersonPanels,
  ) {}

  onModuleInit(): void {
    this.panels.add(20, async (_ctx, actor, person) =>
      mayUse(actor, 'liaison:read') ? <OfficePanel responsibility={await this.offices.of(person)} /> : null,
    );
  }

  @Get()
  @Allow('person:write')
  @Html()
  async list(@Visited() { actor, ctx }: Visit): Promise<string> {
    const people = await this.offices.deskPeople(actor);
    return renderPage(
      ctx,
      { title: ctx.t('offices.list_title'), section: 'liaison' },
      <OfficeList people={people} />,
    );
  }
}
