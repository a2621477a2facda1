import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldErrorCode, PublicFetchError } from '../../platform/http/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { Organisation } from '../organisation.entity.js';
import { OidcClient, type Service } from './oidc-client.js';
import { SignInServiceDto } from './oidc.dto.js';
import { OidcLink, OidcProvider } from './oidc.entity.js';

/** A sign-in service as the sign-in page shows it. */
export interface NamedService {
  readonly orgId: string;
  readonly organisation: string;
  readonly shortName: string;
  /** Host that the browser is sent to. */
  readonly host: string;
}

const secretPlace = (orgId: string): string => `oidc_provider.secret/${orgId}`;

/** The sign-in services of organisations: entered by a group's lead or the operator. */
@Injectable()
export class ProviderService {
  constructor(
    private readonly database: Database,
    private readonly client: OidcClient,
    private readonly keys: ServiceKeys,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The service of an organisation, or null. @throws AppError `not_found` for an unknown one and whoever does not lead it */
  async of(actor: Actor, orgId: string): Promise<OidcProvider | null> {
    assertLeads(actor, orgId);
    return this.database.read(actor, async (tx) => {
      if (!(await tx.existsBy(Organisation, { id: orgId }))) throw new AppError('not_found');
      return tx.findOneBy(OidcProvider, { orgId });
    });
  }

  /**
   * Enters or changes a service, after it has answered. Another issuer is another service: links to the one before end.
   * @throws AppError `not_found`; `invalid_input` for a service that does not answer or a missing secret;
   * `already_exists` for a short name that is taken
   */
  async save(actor: Actor, orgId: string, input: SignInServiceDto): Promise<void> {
    const before = await this.of(actor, orgId);
    const secret = input.secret ?? (before && this.opened(before).secret);
    if (secret === null) throw faulty('secret', 'required');
    await this.probe({ ...input, secret });
    await this.database.transaction(actor, async (tx) => {
      await this.store(tx, orgId, input, this.keys.sealText(secret, secretPlace(orgId)));
      if (before && before.issuer !== input.issuer) await tx.delete(OidcLink, { orgId });
      await this.audit.record(tx, actor, { action: 'sign_in_service:save', recordId: orgId });
    });
  }

  /** Ends signing in through the service, with all its links. @throws AppError `not_found` */
  async remove(actor: Actor, orgId: string): Promise<void> {
    assertLeads(actor, orgId);
    await this.database.transaction(actor, async (tx) => {
      const { affected } = await tx.delete(OidcProvider, { orgId });
      if (affected !== 1) throw new AppError('not_found');
      await tx.delete(OidcLink, { orgId });
      await this.audit.record(tx, actor, { action: 'sign_in_service:remove', recordId: orgId });
    });
  }

  /** The service that a visitor named, or null. */
  async named(shortName: string): Promise<NamedService | null> {
    return this.find('p.short_name = $1', shortName.trim().toLowerCase());
  }

  /** The service of an organisation as the sign-in page shows it, or null. */
  async namedOf(orgId: string): Promise<NamedService | null> {
    return this.find('p.org_id = $1', orgId);
  }

  /** What the way to the service needs, for the portal itself; null when it has been taken away. */
  async forSignIn(orgId: string): Promise<(Service & Pick<OidcProvider, 'secondFactor'>) | null> {
    const provider = await this.database.read(SYSTEM, (tx) => tx.findOneBy(OidcProvider, { orgId }));
    return provider && { ...this.opened(provider), secondFactor: provider.secondFactor };
  }

  private async find(condition: string, value: string): Promise<NamedService | null> {
    const [row] = await this.database.read(SYSTEM, (tx) =>
      tx.query<(Omit<NamedService, 'host'> & { issuer: string })[]>(
        `select p.org_id as "orgId", o.name as organisation, p.short_name as "shortName", p.issuer
         from oidc_provider p join organisation o on o.id = p.org_id where ${condition}`,
        [value],
      ),
    );
    if (!row) return null;
    const { issuer, ...rest } = row;
    return { ...rest, host: new URL(issuer).host };
  }

  private async store(
    tx: EntityManager,
    orgId: string,
    input: SignInServiceDto,
    sealed: string,
  ): Promise<void> {
    const { shortName, issuer, clientId, secondFactor } = input;
    await tx.delete(OidcProvider, { orgId });
    // Rows of others are not to be seen, so the unique index answers whether the name is free.
    const stored = await tx.query<readonly unknown[]>(
      `insert into oidc_provider (org_id, short_name, issuer, client_id, secret, second_factor, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning org_id`,
      [orgId, shortName, issuer, clientId, sealed, secondFactor, this.clock.now()],
    );
    if (stored.length === 0)
      throw new AppError('already_exists', { errors: [{ pointer: '/shortName', code: 'not_unique' }] });
  }

  /** Asks the service who it is, so that a typing error shows now and not when somebody wants to come in. */
  private async probe(service: Service): Promise<void> {
    if (!URL.canParse(service.issuer) || new URL(service.issuer).search !== '')
      throw faulty('issuer', 'invalid');
    await this.client.configurationOf(service).catch((error: unknown) => {
      const guarded = error instanceof PublicFetchError && error.code === 'address_not_public';
      throw faulty('issuer', guarded ? 'address_not_public' : 'service_not_answering');
    });
  }

  private opened({ orgId, issuer, clientId, secret }: OidcProvider): Service {
    return { issuer, clientId, secret: this.keys.openText(secret, secretPlace(orgId)) };
  }
}

/** The operator everywhere, a desk lead in the own group. @throws AppError `not_found` */
export function assertLeads(actor: Actor, orgId: string): void {
  const leads = actor.role === 'desk_lead' && actor.orgId === orgId;
  if (actor.role !== 'operator' && !leads) throw new AppError('not_found');
}

function faulty(field: string, code: FieldErrorCode): AppError {
  return new AppError('invalid_input', { errors: [{ pointer: `/${field}`, code }] });
}
