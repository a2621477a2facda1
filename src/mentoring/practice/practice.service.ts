import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationService } from '../../access/index.js';
import type { Obstacle } from '../../domain/mentoring/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { assertNamesNobody } from '../names-nobody.js';
import { PracticeCard, Reflection } from './practice.entity.js';

const SHOWN = 200;

export type CardInput = Pick<PracticeCard, 'obstacle' | 'title' | 'what' | 'context'>;

export interface ReflectionInput {
  readonly obstacle: Obstacle;
  readonly helped: boolean;
  readonly text: string;
  /** The own group's card that was tried; null: none. */
  readonly cardId: string | null;
}

/** Practice cards: what worked, written by a group, shared with all, copied with where it came from. */
@Injectable()
export class PracticeService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Shared cards of all groups and the own group's drafts, those that helped most often first. */
  async list(actor: Actor, obstacle: Obstacle | null): Promise<readonly PracticeCard[]> {
    return this.database.read(actor, (tx) =>
      tx.find(PracticeCard, {
        where: obstacle === null ? {} : { obstacle },
        order: { worked: 'DESC', id: 'ASC' },
        take: SHOWN,
      }),
    );
  }

  /** @throws AppError `not_found` */
  async get(actor: Actor, id: string): Promise<PracticeCard> {
    const found = await this.database.read(actor, (tx) => tx.findOneBy(PracticeCard, { id }));
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** Writes a card for the own group, as a draft. @throws AppError `names_somebody` */
  async add(actor: Actor, input: CardInput): Promise<PracticeCard> {
    const orgId = groupOf(actor);
    return this.database.transaction(actor, async (tx) => {
      await assertNamesNobody(tx, orgId, '/what', [input.title, input.what, input.context].join('\n'));
      const id = crypto.randomUUID();
      await tx.insert(PracticeCard, { id, orgId, ...input, state: 'draft', changedAt: this.clock.now() });
      return tx.findOneByOrFail(PracticeCard, { id });
    });
  }

  /** Changes an own card. @throws AppError `not_found`, `names_somebody` */
  async change(actor: Actor, id: string, input: CardInput): Promise<void> {
    const orgId = groupOf(actor);
    await this.database.transaction(actor, async (tx) => {
      await assertOwn(tx, id, orgId);
      await assertNamesNobody(tx, orgId, '/what', [input.title, input.what, input.context].join('\n'));
      await tx.update(PracticeCard, { id }, { ...input, changedAt: this.clock.now() });
    });
  }

  /** Shows an own card to all groups, or takes it back. @throws AppError `not_found` */
  async share(actor: Actor, id: string, shared: boolean): Promise<void> {
    const orgId = groupOf(actor);
    await this.database.transaction(actor, async (tx) => {
      await assertOwn(tx, id, orgId);
      await tx.update(
        PracticeCard,
        { id },
        { state: shared ? 'shared' : 'draft', changedAt: this.clock.now() },
      );
    });
  }

  /** Takes a shared card over as an own draft; it says whose idea it was, and counts from nothing. */
  async copy(actor: Actor, id: string): Promise<PracticeCard> {
    const orgId = groupOf(actor);
    const { obstacle, title, what, context, orgId: from, originName } = await this.get(actor, id);
    if (from === orgId) throw new AppError('not_possible');
    const names = await this.organisations.namesOf(actor, [from]);
    return this.database.transaction(actor, async (tx) => {
      const copy = {
        id: crypto.randomUUID(),
        orgId,
        obstacle,
        title,
        what,
        context,
        state: 'draft',
      } as const;
      const origin = { copiedFrom: id, originName: originName ?? names.get(from) ?? '' };
      await tx.insert(PracticeCard, { ...copy, ...origin, changedAt: this.clock.now() });
      return tx.findOneByOrFail(PracticeCard, { id: copy.id });
    });
  }

  /** Keeps what was learned, without whom and by whom, and counts it on the card that was tried. */
  async reflect(actor: Actor, { obstacle, helped, text, cardId }: ReflectionInput): Promise<void> {
    const orgId = groupOf(actor);
    await this.database.transaction(actor, async (tx) => {
      await assertNamesNobody(tx, orgId, '/text', text);
      const id = crypto.randomUUID();
      await tx.insert(Reflection, { id, orgId, obstacle, helped, text, day: this.clock.today() });
      if (cardId === null) return;
      await assertOwn(tx, cardId, orgId);
      await tx.query(`update practice_card set tried = tried + 1, worked = worked + $2 where id = $1`, [
        cardId,
        Number(helped),
      ]);
    });
  }

  /** The own group's cards and last reflections, for who writes. */
  async own(
    actor: Actor,
  ): Promise<{ readonly cards: readonly PracticeCard[]; readonly reflections: readonly Reflection[] }> {
    const orgId = groupOf(actor);
    return this.database.read(actor, async (tx) => ({
      cards: await tx.find(PracticeCard, { where: { orgId }, order: { title: 'ASC', id: 'ASC' } }),
      reflections: await tx.find(Reflection, {
        where: { orgId },
        order: { day: 'DESC', id: 'ASC' },
        take: 30,
      }),
    }));
  }
}

async function assertOwn(tx: EntityManager, id: string, orgId: string): Promise<void> {
  if (!(await tx.existsBy(PracticeCard, { id, orgId }))) throw new AppError('not_found');
}

function groupOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
