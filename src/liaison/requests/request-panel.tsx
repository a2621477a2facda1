import { Injectable, OnModuleInit } from '@nestjs/common';
import { mayUse } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { PersonPanels } from '../../profile/index.js';
import { Actions, Card, LinkButton } from '../../web/components/index.js';
import { RequestRows } from './pages/request-list.js';
import { RequestReader } from './request-reader.service.js';

const FIRST = 5;

/** The part of a person's page about requests to offices. */
@Injectable()
export class RequestPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly reader: RequestReader,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.panels.add(25, async (ctx, actor, { id }) => {
      if (!mayUse(actor, 'liaison:read') || actor.role === 'caseworker') return null;
      const { items, total } = await this.reader.list(actor, {
        only: null,
        personId: id,
        limit: FIRST,
        offset: 0,
      });
      const mayWrite = mayUse(actor, 'liaison:write') || mayUse(actor, 'self:write');
      return (
        <Card title={ctx.t('requests.panel')}>
          {total === 0 ? (
            <p>{ctx.t('requests.panel_none')}</p>
          ) : (
            <RequestRows items={items} today={this.clock.today()} level={3} />
          )}
          {mayWrite && (
            <Actions>
              <LinkButton kind="quiet" href={`/people/${id}/requests/new`}>
                {ctx.t('requests.new')}
              </LinkButton>
            </Actions>
          )}
        </Card>
      );
    });
  }
}
