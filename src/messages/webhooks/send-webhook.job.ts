import { Inject } from '@nestjs/common';
import { actingForOrganisation, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG } from '../../platform/config/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { nextAttempt } from '../../platform/delivery/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { type Handler, type JobData, JobHandler } from '../../platform/queue/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { call, type CallResult } from './call.js';
import { signedHeaders } from './signature.js';
import { Webhook, WebhookDelivery } from './webhook.entity.js';
import { secretPlace } from './webhook.service.js';

/**
 * Makes one call. The row of the delivery stays locked meanwhile, so that a job delivered twice calls once; a receiver
 * tells a second call after a broken connection by its id. What is answered is not read.
 */
@JobHandler('webhook.send')
export class SendWebhookHandler implements Handler {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly keys: ServiceKeys,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async execute(data: JobData): Promise<void> {
    const id = String(data['delivery']);
    const started = Number(data['failures']);
    const orgId = await this.ownerOf(id);
    if (orgId === null) return;
    await this.database.transaction(actingForOrganisation(orgId), async (tx) => {
      const delivery = await tx.findOne(WebhookDelivery, {
        where: { id, state: 'waiting', failures: started },
        lock: { mode: 'pessimistic_write' },
      });
      const webhook = delivery && (await tx.findOneBy(Webhook, { id: delivery.webhookId }));
      if (!webhook) return;
      const result = await this.call(webhook, delivery);
      const done = result.kind === 'answered' && result.status >= 200 && result.status < 300;
      const outcome = result.kind === 'answered' ? String(result.status) : result.kind;
      const failures = done ? started : started + 1;
      const again = done ? null : nextAttempt(failures, this.clock.now());
      const state = done ? 'done' : again === null ? 'failed' : 'waiting';
      const endedAt = state === 'waiting' ? null : this.clock.now();
      await tx.update(WebhookDelivery, { id }, { state, failures, outcome, endedAt });
      if (again) await this.outbox.add(tx, 'webhook.send', { delivery: id, failures }, { notBefore: again });
    });
  }

  /** Whose delivery it is: all that is asked of the portal as a whole. */
  private async ownerOf(id: string): Promise<string | null> {
    const select = { id: true, orgId: true } as const;
    const found = await this.database.read(SYSTEM, (tx) =>
      tx.findOne(WebhookDelivery, { select, where: { id } }),
    );
    return found?.orgId ?? null;
  }

  /** Ids and a path, nothing else: whoever reads along learns of nobody. */
  private call(webhook: Webhook, { id, event, cause, href, askedAt }: WebhookDelivery): Promise<CallResult> {
    const now = this.clock.now();
    const body = JSON.stringify({ type: event, timestamp: askedAt.toISOString(), data: { id: cause, href } });
    const { secret, previousSecret, previousUntil, url } = webhook;
    const overlap = previousSecret !== null && previousUntil !== null && previousUntil > now;
    const secrets = [secret, ...(overlap ? [previousSecret] : [])].map((sealed) =>
      this.keys.openText(sealed, secretPlace(webhook.id)),
    );
    const timestamp = Math.floor(now.getTime() / 1000);
    const headers = signedHeaders({ id, timestamp, body }, secrets);
    return call({ url, headers, body, allowPrivate: this.config.privateWebhooks });
  }
}
