import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { Actor } from '../platform/auth/index.js';
import type { PageContext } from '../web/shell/index.js';
import { Person } from './person.entity.js';

/** A part of the person's page that another module answers for; null when it has nothing to say to this reader. */
export type PersonPanel = (ctx: PageContext, actor: Actor, person: Person) => Promise<VNode | null>;

/** Collects the panels of the person's page, so that this module need not know who adds to it. */
@Injectable()
export class PersonPanels {
  private readonly panels: { readonly order: number; readonly panel: PersonPanel }[] = [];

  /** Smaller orders stand higher on the page. */
  add(order: number, panel: PersonPanel): void {
    this.panels.push({ order, panel });
    this.panels.sort((a, b) => a.order - b.order);
  }

  async render(ctx: PageContext, actor: Actor, person: Person): Promise<readonly VNode[]> {
    const rendered = await Promise.all(this.panels.map(({ panel }) => panel(ctx, actor, person)));
    return rendered.filter((node) => node !== null);
  }
}
