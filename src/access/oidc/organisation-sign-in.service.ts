import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isWithin } from '../../domain/shared/index.js';
import { Audit } from '../../platform/audit/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, PublicAddress } from '../../platform/http/index.js';
import { Log } from '../../platform/telemetry/index.js';
import { Member } from '../member.entity.js';
import { SignInService } from '../sign-in.service.js';
import { LinkService } from './link.service.js';
import { type Claims, OidcClient, type Proof } from './oidc-client.js';
import { ProviderService } from './provider.service.js';
import { provesTwoFactors } from './second-factor-proof.js';

declare module 'fastify' {
  interface Session {
    /** Somebody who went to the organisation's service and is still to come back; good for one return. */
    away?: Away;
  }
}

/** Why somebody goes there: to sign in, or to link an account, the own one or that of an invitation. */
export type Purpose =
  | { readonly kind: 'sign_in' }
  | { readonly kind: 'link'; readonly memberId: string }
  | { readonly kind: 'invitation'; readonly secret: string };

interface Away extends Proof {
  readonly orgId: string;
  readonly purpose: Purpose;
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where somebody goes on who has come back. */
export interface Arrival {
  readonly purpose: Purpose['kind'];
  readonly next: string;
}

const AWAY_MS = 15 * 60_000;
/** Where the service sends people back to; its administrator enters it there. */
export const RETURN_PATH = '/login/organisation/return';

/** Signing in through an organisation's own service (OpenID Connect). */
@Injectable()
export class OrganisationSignIn {
  constructor(
    private readonly providers: ProviderService,
    private readonly links: LinkService,
    private readonly client: OidcClient,
    private readonly signIn: SignInService,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly address: PublicAddress,
    private readonly log: Log,
  ) {}

  /**
   * Gives the address of the service and binds the way there and back to the session.
   * @throws AppError `not_found` without a service, `not_possible` when it does not answer
   */
  async begin(request: FastifyRequest, orgId: string, purpose: Purpose, next: string): Promise<string> {
    const service = await this.providers.forSignIn(orgId);
    if (!service) throw new AppError('not_found');
    const { url, proof } = await this.client
      .begin(service, this.address.base + RETURN_PATH)
      .catch((error: unknown) => {
        this.log.failure('sign-in service does not answer', error);
        throw new AppError('not_possible');
      });
    request.session.away = { ...proof, orgId, purpose, next, at: this.clock.now().getTime() };
    return url.href;
  }

  /**
   * Takes somebody back who was away. Whatever does not hold, from a forged answer to an unknown subject or an ended
   * membership, is refused alike.
   * @throws AppError `sign_in_failed`, or `second_factor_required` when the session waits for the second step
   */
  async finish(request: FastifyRequest, actor: Actor): Promise<Arrival> {
    const { away } = request.session;
    delete request.session.away;
    if (!away || this.clock.now().getTime() - away.at > AWAY_MS) throw new AppError('sign_in_failed');
    const { orgId, purpose, next } = away;
    const service = await this.providers.forSignIn(orgId);
    if (!service) throw new AppError('sign_in_failed');
    const back = new URL(this.address.base + request.url);
    const claims = await this.client.finish(service, back, away).catch((error: unknown) => {
      this.log.failure('sign-in service refused', error);
      throw new AppError('sign_in_failed');
    });
    const arrival = { purpose: purpose.kind, next };
    if (purpose.kind === 'link') {
      if (actor.id !== purpose.memberId || actor.orgId !== orgId) throw new AppError('sign_in_failed');
      await this.links.link(actor, orgId, claims);
      return arrival;
    }
    const member = await this.memberOf(orgId, purpose, claims);
    const enough = service.secondFactor === 'provider' && provesTwoFactors(claims);
    await (enough ? this.signIn.complete(request, member) : this.signIn.openProven(request, member));
    return arrival;
  }

  private async memberOf(
    orgId: string,
    purpose: Exclude<Purpose, { readonly kind: 'link' }>,
    claims: Claims,
  ): Promise<Member> {
    const member =
      purpose.kind === 'sign_in'
        ? await this.links.memberOf(orgId, claims)
        : await this.links.redeem(purpose.secret, claims);
    if (!member || !isWithin(this.clock.today(), member.validFrom, member.validUntil))
      throw new AppError('sign_in_failed');
    const actor = await this.signIn.actorOf(member.id);
    const entry = { action: 'sign_in:organisation', recordId: member.id };
    await this.database.beside(actor, (tx) => this.audit.record(tx, actor, entry));
    return member;
  }
}
