import { Injectable } from '@nestjs/common';
import { EntityManager, In, IsNull } from 'typeorm';
import {
  ConsentChannel,
  DEFAULT_GRANT_DAYS,
  DisclosureRequest,
  Grant,
  Purpose,
  Scope,
  isDisclosed,
} from '../domain/consent/index.js';
import { LocalDate, addDays } from '../domain/shared/index.js';
import { Audit } from '../platform/audit/index.js';
import { Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { ConsentGrant } from './consent-grant.entity.js';

/** Version of the text that is read out or shown; raised with every change of its wording. */
export const CONSENT_TEXT_VERSION = '2026-11-22';

export interface GivenConsent {
  readonly personId: string;
  readonly recipientOrgId: string | null;
  readonly scopes: readonly Scope[];
  readonly purpose: Purpose;
  readonly until?: LocalDate;
  readonly locale: string;
  readonly channel: ConsentChannel;
}

/** Keeps the yes of a person, purpose by purpose, and answers whether a disclosure is covered. */
@Injectable()
export class ConsentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Writes a grant in the caller's transaction; the caller has checked that the actor may speak for the person. */
  async give(tx: EntityManager, actor: Actor, consent: GivenConsent): Promise<string> {
    const today = this.clock.today();
    const grant = tx.create(ConsentGrant, {
      id: crypto.randomUUID(),
      personId: consent.personId,
      recipientOrgId: consent.recipientOrgId,
      scopes: [...consent.scopes],
      purposeKind: consent.purpose.kind,
      purposeId: consent.purpose.kind === 'being_found' ? null : consent.purpose.id,
      validFrom: today,
      validUntil: consent.until ?? addDays(today, DEFAULT_GRANT_DAYS),
      textVersion: CONSENT_TEXT_VERSION,
      locale: consent.locale,
      channel: consent.channel,
      explainedBy: actor.kind === 'person' ? null : actor.id,
      givenAt: this.clock.now(),
    });
    await tx.insert(ConsentGrant, grant);
    await this.audit.record(tx, actor, {
      action: 'consent:give',
      subjectId: consent.personId,
      recordId: grant.id,
      dataClass: 'case',
    });
    return grant.id;
  }

  /**
   * Withdraws a grant; a second withdrawal changes nothing.
   * @throws AppError `not_found` for a grant of somebody else.
   */
  async revoke(tx: EntityManager, actor: Actor, personId: string, grantId: string): Promise<void> {
    const grant = await tx.findOneBy(ConsentGrant, { id: grantId, personId });
    if (!grant) throw new AppError('not_found');
    await tx.update(ConsentGrant, { id: grantId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
    await this.audit.record(tx, actor, {
      action: 'consent:withdraw',
      subjectId: personId,
      recordId: grantId,
      dataClass: 'case',
    });
  }

  async grantsOf(tx: EntityManager, personId: string): Promise<readonly ConsentGrant[]> {
    return tx.find(ConsentGrant, { where: { personId }, order: { givenAt: 'DESC' } });
  }

  /** Whether a live grant covers exactly this disclosure today. */
  async covers(tx: EntityManager, request: Omit<DisclosureRequest, 'day'>): Promise<boolean> {
    const grants = await tx.findBy(ConsentGrant, { personId: request.personId, revokedAt: IsNull() });
    return isDisclosed(grants.map(asGrant), { ...request, day: this.clock.today() });
  }

  /** The same for many at once, in the order of the requests. */
  async coveredAmong(
    tx: EntityManager,
    requests: readonly Omit<DisclosureRequest, 'day'>[],
  ): Promise<readonly boolean[]> {
    const personId = In([...new Set(requests.map((request) => request.personId))]);
    const grants = (await tx.findBy(ConsentGrant, { personId, revokedAt: IsNull() })).map(asGrant);
    return requests.map((request) => isDisclosed(grants, { ...request, day: this.clock.today() }));
  }

  /** People among `personIds` who let every employer read their blind profile today. */
  async findable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ person_id: string }[]>(
        `select distinct person_id from consent_grant
         where person_id = any($1) and purpose_kind = 'being_found' and revoked_at is null
           and 'blind' = any(scopes) and $2 between valid_from and valid_until`,
        [personIds, this.clock.today()],
      ),
    );
    return new Set(rows.map((row) => row.person_id));
  }
}

export function asGrant(row: ConsentGrant): Grant {
  return {
    personId: row.personId,
    recipientOrgId: row.recipientOrgId,
    scopes: row.scopes,
    purpose:
      row.purposeKind === 'being_found' || row.purposeId === null
        ? { kind: 'being_found' }
        : { kind: row.purposeKind, id: row.purposeId },
    from: row.validFrom,
    until: row.validUntil,
    revoked: row.revokedAt !== null,
  };
}
