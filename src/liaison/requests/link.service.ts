import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import { type Actor, actingFor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { APP_CONFIG, type AppConfig } from '../../platform/config/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, isId } from '../../platform/http/index.js';
import { sideOf } from './parties.js';
import { RequestLink } from './request-parts.entity.js';
import { RequestStore } from './request-store.js';

/** Six weeks: longer than most answers take, short enough for a paper that is lost. */
const LINK_DAYS = 42;

/** A link that was followed: which request, and as whom its reader acts. */
export interface OpenedLink {
  readonly requestId: string;
  readonly actor: Actor;
  readonly expiresOn: LocalDate;
}

/**
 * Signed links for offices without an account. The secret is a signature over the link's id, so the database alone
 * opens nothing; a link ends by its day, by being taken back, and with the person's grant.
 */
@Injectable()
export class LinkService {
  private readonly key: Buffer;

  constructor(
    private readonly database: Database,
    private readonly store: RequestStore,
    private readonly clock: Clock,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.key = createHmac('sha256', config.secrets.master).update('zugang/request-link/1').digest();
  }

  /** Makes a new link and ends the earlier ones. Gives its path. @throws AppError `not_possible` before the sending */
  async make(
    actor: Actor,
    requestId: string,
  ): Promise<{ readonly path: string; readonly expiresOn: LocalDate }> {
    return this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, requestId);
      if (sideOf(actor, request) === 'office' || request.state === 'draft')
        throw new AppError('not_possible');
      await this.store.assertGrant(tx, request);
      await tx.update(RequestLink, { requestId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      const id = crypto.randomUUID();
      const expiresOn = addDays(this.clock.today(), LINK_DAYS);
      const { personId } = request;
      await tx.insert(RequestLink, {
        id,
        requestId,
        personId,
        madeBy: actor.id,
        madeAt: this.clock.now(),
        expiresOn,
      });
      return { path: `/answer/${id}.${this.sign(id)}`, expiresOn };
    });
  }

  /** Ends all links of a request. */
  async revoke(actor: Actor, requestId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, requestId);
      if (sideOf(actor, request) === 'office') throw new AppError('not_possible');
      await tx.update(RequestLink, { requestId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    });
  }

  /** @throws AppError `not_found` for a wrong signature, `gone` for a link that has ended */
  async open(token: string): Promise<OpenedLink> {
    const [id = '', signature = ''] = token.split('.');
    if (!isId(id) || !this.fits(id, signature)) throw new AppError('not_found');
    const link = await this.database.read(SYSTEM, (tx) => tx.findOneBy(RequestLink, { id }));
    if (!link) throw new AppError('not_found');
    if (link.revokedAt !== null || link.expiresOn < this.clock.today()) throw new AppError('gone');
    return { requestId: link.requestId, actor: actingFor(link.personId), expiresOn: link.expiresOn };
  }

  private sign(id: string): string {
    return createHmac('sha256', this.key).update(id).digest('base64url');
  }

  private fits(id: string, signature: string): boolean {
    const [given, right] = [Buffer.from(signature), Buffer.from(this.sign(id))];
    return given.length === right.length && timingSafeEqual(given, right);
  }
}
