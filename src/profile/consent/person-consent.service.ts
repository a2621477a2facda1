import { Injectable } from '@nestjs/common';
import { type ConsentGrant, ConsentService, OrganisationService } from '../../access/index.js';
import { type Purpose, SCOPES_FOR } from '../../domain/consent/index.js';
import { addDays, isWithin, type LocalDate } from '../../domain/shared/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldError } from '../../platform/http/index.js';
import { VacancyService } from '../../vacancy/index.js';
import { assertMayReadPerson } from '../person.access.js';
import { Person } from '../person.entity.js';
import { CreateGrantDto, GrantView } from './grant.dto.js';

/** Nobody agrees for longer than a year ahead. */
const LONGEST_DAYS = 366;

/** A person's consents, kept by the person or, as spoken or signed, by the desk that keeps the case. */
@Injectable()
export class PersonConsentService {
  constructor(
    private readonly database: Database,
    private readonly consent: ConsentService,
    private readonly organisations: OrganisationService,
    private readonly vacancies: VacancyService,
    private readonly clock: Clock,
  ) {}

  /** All consents, the newest first. @throws AppError `not_found` for a person of somebody else. */
  async list(actor: Actor, personId: string): Promise<readonly GrantView[]> {
    const grants = await this.database.read(actor, async (tx) => {
      assertMayReadPerson(actor, await tx.findOneBy(Person, { id: personId }));
      return this.consent.grantsOf(tx, personId);
    });
    return this.views(actor, grants);
  }

  /**
   * Notes a yes. Being found is noted once: a second yes gives the consent that is there.
   * @throws AppError `not_found`, or `invalid_input` for a recipient, purpose or day that does not fit.
   */
  async give(actor: Actor, personId: string, input: CreateGrantDto, locale: string): Promise<GrantView> {
    await this.check(actor, input);
    const grants = await this.database.transaction(actor, async (tx) => {
      const person = await tx.findOne(Person, {
        where: { id: personId },
        lock: { mode: 'pessimistic_write' },
      });
      assertMayReadPerson(actor, person);
      const known = (await this.consent.grantsOf(tx, personId)).find(
        (grant) =>
          input.purposeKind === 'being_found' && grant.purposeKind === 'being_found' && this.isLive(grant),
      );
      if (known) return [known];
      const id = await this.consent.give(tx, actor, {
        personId,
        recipientOrgId: input.recipientOrgId ?? null,
        scopes: input.scopes,
        purpose: purposeOf(input),
        locale,
        channel: actor.kind === 'person' ? 'page' : (input.channel ?? 'spoken'),
        ...(input.until === undefined ? {} : { until: input.until }),
      });
      return (await this.consent.grantsOf(tx, personId)).filter((grant) => grant.id === id);
    });
    const [view] = await this.views(actor, grants);
    if (!view) throw new AppError('not_found');
    return view;
  }

  /**
   * Gives a consent for a vacancy anew, from today and for as long as a new one: what is opened, to whom and what for
   * stay. Asked for twice on a day it is given once.
   * @throws AppError `not_found` for a consent that does not live or is of somebody else
   */
  async renew(actor: Actor, personId: string, grantId: string, locale: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const where = { id: personId };
      assertMayReadPerson(actor, await tx.findOne(Person, { where, lock: { mode: 'pessimistic_write' } }));
      const grants = (await this.consent.grantsOf(tx, personId)).filter((grant) => this.isLive(grant));
      const chosen = grants.find(({ id, purposeKind }) => id === grantId && purposeKind === 'vacancy');
      if (!chosen?.purposeId) throw new AppError('not_found');
      const { recipientOrgId, scopes, purposeId } = chosen;
      if (sameYes(chosen, grants).some(({ validUntil }) => validUntil > chosen.validUntil)) return;
      await this.consent.give(tx, actor, {
        ...{ personId, recipientOrgId, scopes, purpose: { kind: 'vacancy', id: purposeId }, locale },
        channel: actor.kind === 'person' ? 'page' : 'spoken',
      });
    });
  }

  /**
   * Takes a yes back; it counts for the next reader. What it opened must not stay open by another yes to the same, given
   * before or on a second click.
   * @throws AppError `not_found`
   */
  async revoke(actor: Actor, personId: string, grantId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      assertMayReadPerson(actor, await tx.findOneBy(Person, { id: personId }));
      const grants = await this.consent.grantsOf(tx, personId);
      const chosen = grants.find(({ id }) => id === grantId);
      if (!chosen) throw new AppError('not_found');
      const standing = grants.filter(({ revokedAt }) => revokedAt === null);
      for (const { id } of [chosen, ...sameYes(chosen, standing)])
        await this.consent.revoke(tx, actor, personId, id);
    });
  }

  private async check(actor: Actor, input: CreateGrantDto): Promise<void> {
    const errors: FieldError[] = [...shapeFaults(input), ...this.dayFaults(input.until)];
    const { recipientOrgId, purposeId, purposeKind } = input;
    if (recipientOrgId !== undefined && purposeKind !== 'being_found') {
      const known = await this.organisations.namesOf(actor, [recipientOrgId]);
      if (!known.has(recipientOrgId)) errors.push({ pointer: '/recipientOrgId', code: 'unknown_reference' });
    }
    if (purposeId !== undefined && purposeKind === 'vacancy') {
      const vacancy = (await this.vacancies.named(actor, [purposeId])).get(purposeId);
      // Only the firm behind the vacancy can receive anything for it.
      if (!vacancy) errors.push({ pointer: '/purposeId', code: 'unknown_reference' });
      else if (recipientOrgId !== undefined && vacancy.employerOrgId !== recipientOrgId)
        errors.push({ pointer: '/recipientOrgId', code: 'unknown_reference' });
    }
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
  }

  private dayFaults(until: LocalDate | undefined): readonly FieldError[] {
    const today = this.clock.today();
    if (until === undefined) return [];
    if (until < today) return [{ pointer: '/until', code: 'day_in_past' }];
    return until > addDays(today, LONGEST_DAYS) ? [{ pointer: '/until', code: 'too_large' }] : [];
  }

  private isLive(grant: ConsentGrant): boolean {
    return grant.revokedAt === null && isWithin(this.clock.today(), grant.validFrom, grant.validUntil);
  }

  private async views(actor: Actor, grants: readonly ConsentGrant[]): Promise<readonly GrantView[]> {
    const recipients = grants.flatMap(({ recipientOrgId }) => recipientOrgId ?? []);
    const purposes = grants.flatMap(({ purposeKind, purposeId }) =>
      purposeKind === 'vacancy' && purposeId !== null ? [purposeId] : [],
    );
    const names = await this.organisations.namesOf(actor, recipients);
    const vacancies = await this.vacancies.named(actor, purposes);
    return grants.map((grant) => ({
      id: grant.id,
      recipientOrgId: grant.recipientOrgId,
      recipientName: names.get(grant.recipientOrgId ?? '') ?? null,
      scopes: grant.scopes,
      purposeKind: grant.purposeKind,
      purposeId: grant.purposeId,
      purposeName: vacancies.get(grant.purposeId ?? '')?.title ?? null,
      validFrom: grant.validFrom,
      validUntil: grant.validUntil,
      channel: grant.channel,
      givenAt: grant.givenAt.toISOString(),
      revokedAt: grant.revokedAt?.toISOString() ?? null,
      live: this.isLive(grant),
    }));
  }
}

/** Other consents among `grants` that open something of the same to the same recipient for the same purpose. */
function sameYes(
  { id, recipientOrgId, purposeKind, purposeId, scopes }: ConsentGrant,
  grants: readonly ConsentGrant[],
): readonly ConsentGrant[] {
  return grants.filter(
    (one) =>
      one.id !== id &&
      one.recipientOrgId === recipientOrgId &&
      one.purposeKind === purposeKind &&
      one.purposeId === purposeId &&
      one.scopes.some((scope) => scopes.includes(scope)),
  );
}

/** Being found names no one; everything else names who and what for, and each opens what its purpose can. */
function shapeFaults({
  purposeKind,
  purposeId,
  recipientOrgId,
  scopes,
}: CreateGrantDto): readonly FieldError[] {
  const allowed = SCOPES_FOR[purposeKind];
  const scopeFaults = scopes.flatMap((scope, index): FieldError[] =>
    allowed.some((one) => one === scope) ? [] : [{ pointer: `/scopes/${index}`, code: 'not_in_list' }],
  );
  const pair = [
    ['/purposeId', purposeId],
    ['/recipientOrgId', recipientOrgId],
  ] as const;
  const wantsPair = purposeKind !== 'being_found';
  return [
    ...scopeFaults,
    ...pair.flatMap(([pointer, value]): FieldError[] =>
      (value !== undefined) === wantsPair
        ? []
        : [{ pointer, code: wantsPair ? 'required' : 'unknown_field' }],
    ),
  ];
}

function purposeOf({ purposeKind, purposeId }: CreateGrantDto): Purpose {
  return purposeKind === 'being_found' || purposeId === undefined
    ? { kind: 'being_found' }
    : { kind: purposeKind, id: purposeId };
}
