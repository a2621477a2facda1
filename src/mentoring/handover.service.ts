import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import { ConsentService } from '../access/index.js';
import type { DisclosureRequest, Scope } from '../domain/consent/index.js';
import {
  decideHandoverStep,
  handoverNames,
  handoverStateNow,
  openHandoverSteps,
  REFERRAL_SCOPES,
} from '../domain/liaison/index.js';
import type {
  HandoverActor,
  HandoverKind,
  HandoverReason,
  HandoverRefusal,
  HandoverState,
} from '../domain/liaison/index.js';
import { type Actor, SYSTEM } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError, type ErrorCode } from '../platform/http/index.js';
import { Notices } from '../platform/notify/index.js';
import { personNames, PersonService } from '../profile/index.js';
import { CaseHandover } from './care.entity.js';
import { END_TANDEMS, LEAVE, MOVE } from './handover-moves.js';
import { audienceOf, type Recipient, recipientsBeside } from './handover-recipients.js';

export interface HandoverOffer {
  readonly personIds: readonly string[];
  readonly toOrgId: string;
  readonly kind: HandoverKind;
  /** What a referral opens, beside the name. */
  readonly scopes: readonly Scope[];
  /** How each of these people said yes to exactly this recipient. */
  readonly consent: 'spoken' | 'paper' | null;
  /** Language of the page that was read out. */
  readonly locale: string;
}

export interface ListedHandover {
  readonly handover: CaseHandover;
  /** Null for a receiver whose grant has ended. */
  readonly personName: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly openSteps: readonly HandoverState[];
  /** The reader is the one that it was offered to. */
  readonly received: boolean;
}

const REFUSALS: Readonly<Record<HandoverRefusal, ErrorCode>> = {
  no_such_step: 'not_possible',
  not_your_step: 'forbidden',
  already_closed: 'not_possible',
  consent_missing: 'consent_missing',
  reason_required: 'reason_required',
};

/**
 * Gives cases to another group, one by one or all of a group that closes, or opens parts of one to a second group or an
 * office. Nothing moves or opens without the person's yes.
 */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly consent: ConsentService,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Offers cases. @throws AppError `consent_missing`, `invalid_input`, `not_found` for a foreign person */
  async offer(actor: Actor, offer: HandoverOffer): Promise<readonly string[]> {
    const { personIds, toOrgId } = offer;
    const { orgId } = actor;
    if (orgId === null || actor.role !== 'desk_lead') throw new AppError('forbidden');
    const groups = await this.recipients(actor, offer.kind);
    if (!groups.some(({ id }) => id === toOrgId))
      throw new AppError('invalid_input', { errors: [{ pointer: '/toOrgId', code: 'unknown_reference' }] });
    for (const personId of personIds) await this.people.get(actor, personId);
    return this.database.transaction(actor, async (tx) => {
      const made: string[] = [];
      for (const personId of personIds) made.push(await this.offerOne(tx, actor, personId, offer));
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
      if (decision.value.changesOwner) {
        for (const sql of MOVE) await tx.query(sql, [personId, toOrgId]);
        await tx.query(END_TANDEMS, [personId, this.clock.today()]);
      }
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
    const { nameOf, granted } = await this.database.read(SYSTEM, async (tx) => {
      const people = await personNames(
        tx,
        found.map((row) => row.personId),
      );
      const groups = await tx.query<{ id: string; name: string }[]>(
        `select id, name from organisation where id = any($1)`,
        [found.flatMap((row) => [row.fromOrgId, row.toOrgId])],
      );
      return {
        nameOf: new Map([...people, ...groups.map(({ id, name }) => [id, name] as const)]),
        granted: await this.consent.coveredAmong(tx, found.map(disclosureOf)),
      };
    });
    return found.map((handover, index) => {
      const isGranted = granted[index] === true;
      const state = handoverStateNow(handover.kind, handover.state, isGranted);
      const side = sideOf(actor, handover);
      const named = side !== 'receiver' || handoverNames(handover.kind, handover.state, isGranted);
      return {
        handover: Object.assign(handover, { state }),
        personName: named ? (nameOf.get(handover.personId) ?? '') : null,
        fromName: nameOf.get(handover.fromOrgId) ?? '',
        toName: nameOf.get(handover.toOrgId) ?? '',
        openSteps: openHandoverSteps(handover.kind, state, side),
        received: side === 'receiver',
      };
    });
  }

  /** Who can be offered a case: for a transfer other groups that keep cases, for a referral offices, too. */
  async recipients(actor: Actor, kind: HandoverKind): Promise<readonly Recipient[]> {
    return this.database.read(actor, (tx) => recipientsBeside(tx, kind, actor.orgId));
  }

  /**
   * Gives the helper's own open tasks back to the desk: who leaves or tires leaves nothing behind. Tandems that run stay
   * until they are ended with a look back.
   */
  async release(actor: Actor): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `update liaison_request set member_id = null
         where member_id = $1 and state not in ('answered', 'refused', 'withdrawn')`,
        [actor.id],
      );
      for (const sql of LEAVE) await tx.query(sql, [actor.id, this.clock.today()]);
    });
  }

  private async offerOne(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    { toOrgId, kind, scopes, consent: channel, locale }: HandoverOffer,
  ): Promise<string> {
    await this.endUngranted(tx, personId, toOrgId);
    const id = crypto.randomUUID();
    const opened: Scope[] =
      kind === 'transfer' ? [...REFERRAL_SCOPES] : [...new Set<Scope>(['contact', ...scopes])];
    if (channel !== null)
      await this.consent.give(tx, actor, {
        ...{ personId, recipientOrgId: toOrgId, scopes: opened },
        ...{ purpose: { kind: 'measure', id }, locale, channel },
      });
    const handover = { id, personId, fromOrgId: actor.orgId ?? '', toOrgId, kind } as const;
    const grantOnRecord = await this.isGranted(tx, handover);
    const step = { kind: handover.kind, from: 'draft', to: 'offered', by: 'sender', reason: null } as const;
    const decision = decideHandoverStep({ ...step, grantOnRecord });
    if (!decision.ok) throw new AppError(REFUSALS[decision.error]);
    const [offeredOn, changedAt] = [this.clock.today(), this.clock.now()];
    const row = {
      ...handover,
      scopes: opened,
      state: 'offered' as const,
      offeredBy: actor.id,
      offeredOn,
      changedAt,
    };
    await tx.insert(CaseHandover, row);
    const audience = await audienceOf(tx, toOrgId);
    const notice = { key: `handover/${id}/offered`, audience, orgId: toOrgId } as const;
    await this.notices.add(tx, { ...notice, code: 'handover_offered', href: '/handovers', day: offeredOn });
    return id;
  }

  /** What nobody opens any more makes way for a new offer. */
  private async endUngranted(tx: EntityManager, personId: string, toOrgId: string): Promise<void> {
    const open = await tx.findBy(CaseHandover, { personId, toOrgId, state: In(['offered', 'accepted']) });
    for (const handover of open) {
      const state = handoverStateNow(handover.kind, handover.state, await this.isGranted(tx, handover));
      if (state !== handover.state)
        await tx.update(CaseHandover, { id: handover.id }, { state, changedAt: this.clock.now() });
    }
  }

  private isGranted(tx: EntityManager, handover: Disclosing): Promise<boolean> {
    return this.consent.covers(tx, disclosureOf(handover));
  }
}

type Disclosing = Pick<CaseHandover, 'id' | 'personId' | 'toOrgId'>;

/** Without name and contact nobody can help: they decide whether a hand-over stands. */
function disclosureOf({ id, personId, toOrgId }: Disclosing): Omit<DisclosureRequest, 'day'> {
  return { personId, recipientOrgId: toOrgId, scope: 'contact', purpose: { kind: 'measure', id } };
}

/** Whether the reader has to answer the offer. */
export function isAsked({ handover, received }: ListedHandover): boolean {
  return received && handover.state === 'offered';
}

/** @throws AppError `not_found` for who has no part in it */
function sideOf(actor: Actor, handover: CaseHandover): HandoverActor {
  if (actor.kind === 'person' && actor.personId === handover.personId) return 'person';
  if (actor.orgId === handover.toOrgId) return 'receiver';
  if (actor.orgId === handover.fromOrgId) return 'sender';
  throw new AppError('not_found');
}
