import { Injectable, OnModuleInit } from '@nestjs/common';
import { mayUse } from '../platform/auth/index.js';
import { PersonPanels } from '../profile/index.js';
import { LinkButton } from '../web/components/index.js';
import { useUi } from '../web/i18n/index.js';
import type { VNode } from 'preact';

/** The way from a profile to its language plan. */
function PlanPanel({ href }: { readonly href: string }): VNode {
  const ui = useUi();
  return (
    <p>
      <LinkButton kind="quiet" href={href}>
        {ui.t('plans.overview_panel')}
      </LinkButton>
    </p>
  );
}

/** Adds the language plan to the person's page. */
@Injectable()
export class PlanPanels implements OnModuleInit {
  constructor(private readonly panels: PersonPanels) {}

  onModuleInit(): void {
    this.panels.add(30, (_ctx, actor, person) => {
      const href = actor.kind === 'person' ? '/me/plan' : `/people/${person.id}/plan`;
      return Promise.resolve(mayUse(actor, 'plan:read') ? <PlanPanel href={href} /> : null);
    });
  }
}
