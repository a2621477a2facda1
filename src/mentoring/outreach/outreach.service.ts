import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { Member, OrganisationService } from '../../access/index.js';
import {
  decideVisit,
  NO_RESULT,
  type OutreachCounts,
  type OutreachRefusal,
  outreachYield,
} from '../../domain/mentoring/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type ErrorCode } from '../../platform/http/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import type { VisitFilter } from './outreach.dto.js';
import { OutreachVisit } from './outreach.entity.js';

export const OUTREACH_REFUSALS: Readonly<Record<OutreachRefusal, ErrorCode>> = {
  ...{ no_such_step: 'not_possible', too_early: 'not_possible', consent_missing: 'consent_missing' },
};
const SHOWN = 200;
const HELPER_ROLES = ['volunteer', 'desk_lead', 'mentor'] as const;

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface ListedVisit {
  readonly visit: OutreachVisit;
  readonly place: string;
  /** Empty when nobody wrote it down. */
  readonly address: string;
  readonly members: readonly Colleague[];
}

export interface VisitInput {
  readonly place: string;
  readonly address: string;
  /** Kreis; null: the group's own. */
  readonly ags: string | null;
  readonly day: LocalDate;
  readonly startsAt: string | null;
  readonly memberIds: readonly string[];
  readonly languages: readonly string[];
}

/** Visits to accommodation: planned, called off, and what they brought. The group alone knows where. */
@Injectable()
export class OutreachService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly labourMarket: LabourMarketService,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /** Plans a visit. @throws AppError `invalid_input` for a past day, an unknown Kreis or somebody of another group */
  async plan(actor: Actor, input: VisitInput): Promise<string> {
    const orgId = groupOf(actor);
    const { place, address, day, startsAt, memberIds, languages } = input;
    if (day < this.clock.today()) throw wrong('/day', 'day_in_past');
    const ags = input.ags ?? (await this.organisations.kreisOf(actor, orgId)) ?? '';
    if (!(await this.labourMarket.kreis(ags))) throw wrong('/ags', 'unknown_reference');
    const id = crypto.randomUUID();
    const sealed = this.keys.sealText(JSON.stringify({ place, address }), visitPlace(id));
    await this.database.transaction(actor, async (tx) => {
      const going = [...new Set(memberIds)];
      if ((await tx.countBy(Member, { id: In(going), orgId })) < going.length)
        throw wrong('/memberIds', 'unknown_reference');
      await tx.insert(OutreachVisit, {
        ...{ id, orgId, ags, sealed, day, startsAt, memberIds: going, languages: [...languages] },
        ...{ state: 'planned' as const, counts: NO_RESULT },
      });
    });
    return id;
  }

  /** Visits of the own group: the coming ones soonest first, otherwise the latest first. */
  async list(actor: Actor, only: VisitFilter | null): Promise<readonly ListedVisit[]> {
    const orgId = groupOf(actor);
    const today = this.clock.today();
    const where = {
      ...{ coming: { state: 'planned' as const, day: MoreThanOrEqual(today) } },
      ...{ untold: { state: 'planned' as const, day: LessThan(today) } },
    };
    return this.database.read(actor, async (tx) => {
      const found = await tx.find(OutreachVisit, {
        where: { orgId, ...(only === null ? {} : where[only]) },
        order: { day: only === null ? 'DESC' : 'ASC', id: 'ASC' },
        take: SHOWN,
      });
      return this.named(tx, found);
    });
  }

  /** @throws AppError `not_found` */
  async get(actor: Actor, id: string): Promise<ListedVisit> {
    return this.database.read(actor, async (tx) => {
      const [found] = await this.named(tx, await tx.findBy(OutreachVisit, { id }));
      if (!found) throw new AppError('not_found');
      return found;
    });
  }

  /** Calls a planned visit off. @throws AppError `not_found`, `not_possible` */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.step(actor, id, 'cancelled', null);
  }

  /** Says what a visit brought, or corrects it. @throws AppError `not_found`, `not_possible` before its day */
  async tell(actor: Actor, id: string, counts: OutreachCounts): Promise<void> {
    await this.step(actor, id, 'done', counts);
  }

  /** What all visits of the group brought so far. */
  async brought(actor: Actor): Promise<OutreachCounts> {
    const orgId = groupOf(actor);
    return outreachYield(await this.database.read(actor, (tx) => tx.findBy(OutreachVisit, { orgId })));
  }

  /** Who of the group could go. */
  async colleagues(actor: Actor): Promise<readonly Colleague[]> {
    const orgId = groupOf(actor);
    const where = { orgId, role: In([...HELPER_ROLES]) };
    const found = await this.database.read(actor, (tx) =>
      tx.find(Member, { where, order: { displayName: 'ASC', id: 'ASC' } }),
    );
    return found.map(({ id, displayName }) => ({ id, name: displayName }));
  }

  private async step(
    actor: Actor,
    id: string,
    to: 'done' | 'cancelled',
    counts: OutreachCounts | null,
  ): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const visit = await lockedVisit(tx, id);
      const decision = decideVisit(visit, to, this.clock.today());
      if (!decision.ok) throw new AppError(OUTREACH_REFUSALS[decision.error]);
      await tx.update(
        OutreachVisit,
        { id },
        { state: decision.value, ...(counts === null ? {} : { counts }) },
      );
    });
  }

  private async named(tx: EntityManager, visits: readonly OutreachVisit[]): Promise<readonly ListedVisit[]> {
    const members = await tx.findBy(Member, { id: In(visits.flatMap(({ memberIds }) => memberIds)) });
    return visits.map((visit) => ({
      visit,
      ...(JSON.parse(this.keys.openText(visit.sealed, visitPlace(visit.id))) as Pick<
        ListedVisit,
        'place' | 'address'
      >),
      members: members
        .filter(({ id }) => visit.memberIds.includes(id))
        .map(({ id, displayName }) => ({ id, name: displayName })),
    }));
  }
}

/** Holds a visit of the own group for a step. @throws AppError `not_found` */
export async function lockedVisit(tx: EntityManager, id: string): Promise<OutreachVisit> {
  const found = await tx.findOne(OutreachVisit, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new AppError('not_found');
  return found;
}

/** Place of a sealed accommodation; it opens nowhere else. */
function visitPlace(id: string): string {
  return `outreach_visit.sealed/${id}`;
}

function wrong(pointer: string, code: 'day_in_past' | 'unknown_reference'): AppError {
  return new AppError('invalid_input', { errors: [{ pointer, code }] });
}

function groupOf({ orgId }: Actor): string {
  if (orgId === null) throw new AppError('forbidden');
  return orgId;
}
