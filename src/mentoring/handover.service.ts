import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { ConsentService } from '../access/index.js';
import { decideHandoverStep, openHandoverSteps } from '../domain/liaison/index.js';
import type {
  HandoverActor,
  HandoverReason,
  HandoverRefusal,
  HandoverState,
} from '../domain/liaison/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, type ErrorCode } from '../platform/http/index.js';
import { Notices } from '../platform/notify/index.js';
import { PersonService } from '../profile/index.js';
import { CaseHandover } from './care.entity.js';

export interface HandoverOffer {
  readonly personIds: readonly string[];
  readonly toOrgId: string;
  /** How each of these people said yes to exactly this group. */
  readonly consent: 'spoken' | 'paper' | null;
}

export interface ListedHandover {
  readonly handover: CaseHandover;
  readonly personName: string;
  readonly fromName: string;
  readonly toName: string;
  readonly openSteps: readonly HandoverState[];
}

const REFUSALS: Readonly<Record<HandoverRefusal, ErrorCode>> = {
  no_such_step: 'not_possible',
  not_your_step: 'forbidden',
  already_closed: 'not_possible',
  consent_missing: 'consent_missing',
  reason_required: 'reason_required',
};

/** Everything that belongs to a case and goes with it; what ended stays as it was. */
const MOVE = [
  `update person set org_id = $2 where id = $1`,
  `update placement set org_id = $2 where person_id = $1 and stage not in ('closed', 'held_12')`,
  `update liaison_request set org_id = $2, member_id = null
   where person_id = $1 and state not in ('answered', 'refused', 'withdrawn')`,
  `update remedy_clock set org_id = $2 where person_id = $1 and closed_on is null`,
];

/** Gives cases to another group: one by one, or all of a group that closes. Nothing moves without the person's yes. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly consent: ConsentService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Offers cases to a group. @throws AppError `consent_missing`, `invalid_input`, `not_found` for a foreign person */
  async offer(actor: Actor, { personIds, toOrgId, consent }: HandoverOffer): Promise<readonly string[]> {
    const { orgId } = actor;
    if (orgId === null || actor.role !== 'desk_lead') throw new AppError('forbidden');
    const groups = await this.groups(actor);
    if (!groups.some(({ id }) => id === toOrgId))
      throw new AppError('invalid_input', { errors: [{ pointer: '/toOrgId', code: 'unknown_reference' }] });
    for (const personId of personIds) await this.people.get(actor, personId);
    return this.database.transaction(actor, async (tx) => {
      const made: string[] = [];
      for (const personId of personIds) made.push(await this.offerOne(tx, actor, personId, toOrgId, consent));
      return made;
    });
  }

  /**
   * Takes a step: the receiver accepts or refuses, the sender or the person revokes. Accepting moves the case.
   * @throws AppError `consent_missing` when the grant has ended meanwhile
   */
  async step(actor: Actor, id: string, to: HandoverState, reason: HandoverReason | null): Promise<void> {
    await this.database.read(actor, async (tx) => {
      if (!(await tx.existsBy(CaseHandover, { id }))) throw new AppError('not_found');
    });
    // The receiver has no right to the case before it is accepted, so the portal moves it after the decision.
    await this.database.transaction(SYSTEM, async (tx) => {
      const handover = await tx.findOne(CaseHandover, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!handover) throw new AppError('not_found');
      const { kind, state, personId, toOrgId } = handover;
      const grantOnRecord = await this.isGranted(tx, handover);
      const decision = decideHandoverStep({
        kind,
        from: state,
        to,
        by: sideOf(actor, handover),
        grantOnRecord,
        reason,
      });
      if (!decision.ok) throw new AppError(REFUSALS[decision.error]);
      await tx.update(CaseHandover, { id }, { state: to, reason, changedAt: this.clock.now() });
      if (decision.value.changesOwner) for (const sql of MOVE) await tx.query(sql, [personId, toOrgId]);
      const { fromOrgId } = handover;
      const notice = { key: `handover/${id}/${to}`, audience: 'desk', orgId: fromOrgId } as const;
      await this.notices.add(tx, {
        ...notice,
        code: `handover_${to}`,
        href: '/handovers',
        day: this.clock.today(),
      });
    });
  }

  /** Hand-overs to and from the own group, the open ones first. */
  async list(actor: Actor): Promise<readonly ListedHandover[]> {
    const found = await this.database.read(actor, (tx) =>
      tx.find(CaseHandover, { order: { changedAt: 'DESC', id: 'ASC' }, take: 200 }),
    );
    // An offer names the person to the receiver: that is what the grant is for.
    const names = await this.database.read(SYSTEM, (tx) =>
      tx.query<{ id: string; name: string }[]>(
        `select id, display_name as name from person where id = any($1)
         union all select id, name from organisation where id = any($2)`,
        [found.map((row) => row.personId), found.flatMap((row) => [row.fromOrgId, row.toOrgId])],
      ),
    );
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    return found.map((handover) => ({
      handover,
      personName: nameOf.get(handover.personId) ?? '',
      fromName: nameOf.get(handover.fromOrgId) ?? '',
      toName: nameOf.get(handover.toOrgId) ?? '',
      openSteps: openHandoverSteps(handover.kind, handover.state, sideOf(actor, handover)),
    }));
  }

  /** Other groups that keep cases. */
  async groups(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]> {
    return this.database.read(actor, (tx) =>
      tx.query<{ id: string; name: string }[]>(
        `select id, name from organisation where kind in ('helper_group', 'ngo') and id <> $1 order by name, id`,
        [actor.orgId],
      ),
    );
  }

  /** Gives the helper's own open tasks back to the desk: who leaves or tires leaves nothing behind. */
  async release(actor: Actor): Promise<number> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<[unknown[], number]>(
        `update liaison_request set member_id = null
         where member_id = $1 and state not in ('answered', 'refused', 'withdrawn')`,
        [actor.id],
      ),
    );
    return rows[1];
  }

  private async offerOne(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    toOrgId: string,
    channel: 'spoken' | 'paper' | null,
  ): Promise<string> {
    const id = crypto.randomUUID();
    if (channel !== null)
      await this.consent.give(tx, actor, {
        ...{ personId, recipientOrgId: toOrgId, scopes: ['contact', 'cv', 'certificates', 'progress'] },
        ...{ purpose: { kind: 'measure', id }, locale: 'de', channel },
      });
    const handover = { id, personId, fromOrgId: actor.orgId ?? '', toOrgId, kind: 'transfer' } as const;
    const grantOnRecord = await this.isGranted(tx, handover);
    const step = { kind: handover.kind, from: 'draft', to: 'offered', by: 'sender', reason: null } as const;
    const decision = decideHandoverStep({ ...step, grantOnRecord });
    if (!decision.ok) throw new AppError(REFUSALS[decision.error]);
    const [offeredOn, changedAt] = [this.clock.today(), this.clock.now()];
    const row = { ...handover, state: 'offered' as const, offeredBy: actor.id, offeredOn, changedAt };
    await tx.insert(CaseHandover, row);
    const notice = { key: `handover/${id}/offered`, audience: 'desk', orgId: toOrgId } as const;
    await this.notices.add(tx, { ...notice, code: 'handover_offered', href: '/handovers', day: offeredOn });
    return id;
  }

  private isGranted(
    tx: EntityManager,
    { id, personId, toOrgId }: Pick<CaseHandover, 'id' | 'personId' | 'toOrgId'>,
  ): Promise<boolean> {
    const purpose = { kind: 'measure', id } as const;
    return this.consent.covers(tx, { personId, recipientOrgId: toOrgId, scope: 'contact', purpose });
  }
}

/** @throws AppError `not_found` for who has no part in it */
function sideOf(actor: Actor, handover: CaseHandover): HandoverActor {
  if (actor.kind === 'person' && actor.personId === handover.personId) return 'person';
  if (actor.orgId === handover.toOrgId) return 'receiver';
  if (actor.orgId === handover.fromOrgId) return 'sender';
  throw new AppError('not_found');
}
