import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import type { Notice } from '../../platform/notify/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { isCallableUrl } from './public-host.js';
import { newSecret } from './signature.js';
import { Webhook, WebhookDelivery } from './webhook.entity.js';

const MOST = 5;
const SHOWN = 50;
const OVERLAP_MS = 24 * 3_600_000;

/** Place of a sealed secret; it opens nowhere else. */
export const secretPlace = (id: string): string => `webhook.secret/${id}`;

/** A webhook with its secret, which is shown this once. */
export interface FreshWebhook {
  readonly id: string;
  readonly secret: string;
}

/** Which systems of an organisation are called, and what became of the calls. */
@Injectable()
export class WebhookService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly keys: ServiceKeys,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async list(actor: Actor): Promise<readonly Webhook[]> {
    const orgId = orgOf(actor);
    return this.database.read(actor, (tx) =>
      tx.find(Webhook, { where: { orgId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
  }

  /** The last calls of the organisation, newest first. */
  async deliveries(actor: Actor): Promise<readonly WebhookDelivery[]> {
    const orgId = orgOf(actor);
    return this.database.read(actor, (tx) =>
      tx.find(WebhookDelivery, { where: { orgId }, order: { askedAt: 'DESC', id: 'ASC' }, take: SHOWN }),
    );
  }

  /** @throws AppError `invalid_input` for an address that may not be called, `conflict` when there are five */
  async add(actor: Actor, url: string): Promise<FreshWebhook> {
    const orgId = orgOf(actor);
    if (!isCallableUrl(url, this.config.privateWebhooks))
      throw new AppError('invalid_input', { errors: [{ pointer: '/url', code: 'invalid' }] });
    const [id, secret] = [crypto.randomUUID(), newSecret()];
    await this.database.transaction(actor, async (tx) => {
      if ((await tx.countBy(Webhook, { orgId })) >= MOST) throw new AppError('not_possible');
      const rest = { previousSecret: null, previousUntil: null, createdAt: this.clock.now() };
      await tx.insert(Webhook, { id, orgId, url, secret: this.sealed(id, secret), ...rest });
    });
    return { id, secret };
  }

  /** A new secret; the one before signs beside it for a day. @throws AppError `not_found` */
  async rotate(actor: Actor, id: string): Promise<FreshWebhook> {
    const secret = newSecret();
    await this.database.transaction(actor, async (tx) => {
      const before = await own(tx, actor, id);
      const previousUntil = new Date(this.clock.now().getTime() + OVERLAP_MS);
      const change = { secret: this.sealed(id, secret), previousSecret: before.secret, previousUntil };
      await tx.update(Webhook, { id }, change);
    });
    return { id, secret };
  }

  /** Ends a webhook; calls that wait for it end with it. @throws AppError `not_found` */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await own(tx, actor, id);
      await tx.delete(Webhook, { id });
      await tx.delete(WebhookDelivery, { webhookId: id });
    });
  }

  /** Asks for a call that says nothing but that it is one. @throws AppError `not_found` */
  async test(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { orgId } = await own(tx, actor, id);
      await this.ask(tx, { webhookId: id, orgId, event: 'test', cause: crypto.randomUUID(), href: null });
    });
  }

  /** Asks for the calls about a notice for an organisation; once each, in the portal's own transaction. */
  async tell(tx: EntityManager, { id: cause, orgId, audience, code, href }: Notice): Promise<void> {
    if (orgId === null || !['desk', 'lead', 'office', 'firm'].includes(audience)) return;
    for (const { id: webhookId } of await tx.findBy(Webhook, { orgId }))
      await this.ask(tx, { webhookId, orgId, event: `notice.${code}`, cause, href });
  }

  private async ask(
    tx: EntityManager,
    delivery: Pick<WebhookDelivery, 'webhookId' | 'orgId' | 'event' | 'cause' | 'href'>,
  ): Promise<void> {
    const { webhookId, orgId, event, cause, href } = delivery;
    const rows = await tx.query<{ id: string }[]>(
      `insert into webhook_delivery (webhook_id, org_id, event, cause, href, state, asked_at)
       values ($1, $2, $3, $4, $5, 'waiting', $6) on conflict do nothing returning id`,
      [webhookId, orgId, event, cause, href, this.clock.now()],
    );
    for (const { id } of rows) await this.outbox.add(tx, 'webhook.send', { delivery: id, failures: 0 });
  }

  private sealed(id: string, secret: string): string {
    return this.keys.sealText(secret, secretPlace(id));
  }
}

async function own(tx: EntityManager, actor: Actor, id: string): Promise<Webhook> {
  const found = await tx.findOneBy(Webhook, { id, orgId: orgOf(actor) });
  if (!found) throw new AppError('not_found');
  return found;
}

function orgOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
