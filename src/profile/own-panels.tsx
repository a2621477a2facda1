import { Injectable, OnModuleInit } from '@nestjs/common';
import { mayUse } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { ConsentPanel } from './consent/consent-panel.js';
import { InvitePanel } from './entry/pages/entry-pages.js';
import { PermissionPanel } from './permission/pages/permission-panel.js';
import { PermissionService } from './permission/permission.service.js';
import { PersonPanels } from './person-panels.js';

/** What this module itself adds to the person's page. */
@Injectable()
export class OwnPanels implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly permission: PermissionService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.panels.add(10, (_ctx, actor, person) => {
      const answers = (['employment', 'apprenticeship'] as const).map(
        (kind) => [kind, this.permission.of(person, kind)] as const,
      );
      const panel = (
        <PermissionPanel
          {...{ answers }}
          href={`/people/${person.id}/permission`}
          today={this.clock.today()}
        />
      );
      return Promise.resolve(mayUse(actor, 'permission:assess') ? panel : null);
    });
    this.panels.add(95, (_ctx, actor, person) =>
      Promise.resolve(
        actor.kind === 'member' && mayUse(actor, 'person:write') ? (
          <InvitePanel personId={person.id} />
        ) : null,
      ),
    );
    this.panels.add(90, (_ctx, actor, person) => {
      const href = actor.kind === 'person' ? '/me/consents' : `/people/${person.id}/consents`;
      return Promise.resolve(mayUse(actor, 'consent:read') ? <ConsentPanel href={href} /> : null);
    });
  }
}
