import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { ConsentService } from '../../access/index.js';
import { decideRequestStep, isPending } from '../../domain/liaison/index.js';
import type {
  AnswerChannel,
  RefusalReason,
  RequestActor,
  RequestRefusal,
  RequestState,
} from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { AppError, type ErrorCode } from '../../platform/http/index.js';
import { Agreement } from '../agreements/agreement.entity.js';
import { OfficeDirectory, placeOfOffice } from '../directory/office-directory.service.js';
import { dueOf, lacking } from './request-clock.js';
import { RequestPaper, RequestStepRow } from './request-parts.entity.js';
import { LiaisonRequest } from './request.entity.js';

/** A step as somebody wants to take it. */
export interface WantedStep {
  readonly to: RequestState;
  readonly channel: AnswerChannel | null;
  readonly decidedOn: LocalDate | null;
  readonly reason: RefusalReason | null;
  readonly previewed: boolean;
}

const REFUSALS: Readonly<Record<RequestRefusal, ErrorCode>> = {
  no_such_step: 'not_possible',
  not_your_step: 'forbidden',
  already_closed: 'not_possible',
  consent_missing: 'consent_missing',
  not_previewed: 'conflict',
  channel_required: 'invalid_input',
  decision_date_required: 'invalid_input',
  decision_in_future: 'invalid_input',
  reason_required: 'reason_required',
};

/** Writes requests inside a transaction of its caller: the history first, then the row with its due day. */
@Injectable()
export class RequestStore {
  constructor(
    private readonly directory: OfficeDirectory,
    private readonly consent: ConsentService,
    private readonly clock: Clock,
  ) {}

  /** What exactly this content is known by, so that a page seen before a change cannot be confirmed after it. */
  async fingerprint(tx: EntityManager, request: LiaisonRequest): Promise<string> {
    const papers = await tx.find(RequestPaper, { where: { requestId: request.id }, order: { paper: 'ASC' } });
    const { id, officeId, kind, instrument, vacancyId, note, circumstances } = request;
    const content = [
      id,
      officeId,
      kind,
      instrument,
      vacancyId,
      note,
      circumstances,
      papers.map((row) => row.paper),
    ];
    return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
  }

  /** Whether the person's grant for this one request lives today. */
  async isGranted(tx: EntityManager, request: LiaisonRequest): Promise<boolean> {
    return this.consent.covers(tx, {
      personId: request.personId,
      recipientOrgId: request.officeId,
      scope: 'contact',
      purpose: { kind: 'measure', id: request.id },
    });
  }

  /** Decides a step by the table, writes it down and moves the row. */
  async take(
    tx: EntityManager,
    actor: Actor,
    request: LiaisonRequest,
    side: RequestActor,
    input: WantedStep,
  ): Promise<void> {
    const today = this.clock.today();
    const { to, channel, decidedOn, reason } = input;
    const decision = decideRequestStep({
      ...{ from: request.state, to, by: side, day: today, previewed: input.previewed },
      ...{ channel, decidedOn, reason, grantOnRecord: await this.isGranted(tx, request) },
    });
    if (!decision.ok) throw refusal(decision.error);
    await this.append(tx, actor, request, side, input);
    request.state = to;
    request.revision += 1;
    if (to === 'sent') request.sentOn = today;
    if (to !== 'sent' && to !== 'withdrawn' && to !== 'expired') request.receivedOn ??= today;
    if (channel !== null) request.channel = channel;
    if (to === 'answered' || to === 'refused') Object.assign(request, { decidedOn, reason });
    const { state, revision, sentOn, receivedOn, grantId } = request;
    await tx.update(
      LiaisonRequest,
      { id: request.id },
      {
        ...{ state, revision, sentOn, receivedOn, grantId, channel: request.channel },
        ...{ decidedOn: request.decidedOn, reason: request.reason, changedAt: this.clock.now() },
      },
    );
    if (isPending(to)) await this.saveDue(tx, request);
  }

  private async append(
    tx: EntityManager,
    actor: Actor,
    request: LiaisonRequest,
    side: RequestActor,
    { to, channel, reason }: WantedStep,
  ): Promise<void> {
    await tx.insert(RequestStepRow, {
      requestId: request.id,
      number: request.revision + 1,
      fromState: request.state,
      toState: to,
      ...{ side, actorId: actor.id, channel, reason, at: this.clock.now() },
    });
  }

  /** Counts the due day anew from what is known now. */
  async saveDue(tx: EntityManager, request: LiaisonRequest): Promise<void> {
    const present = await tx.findBy(RequestPaper, { requestId: request.id });
    const complete =
      lacking(
        request,
        present.map(({ paper }) => paper),
      ).length === 0;
    request.completeOn = complete ? (request.completeOn ?? this.clock.today()) : null;
    const office = await this.directory.get(tx, request.officeId);
    const agreements = await tx.findBy(Agreement, { officeId: request.officeId });
    const due = isPending(request.state) ? dueOf(request, agreements, placeOfOffice(office)) : null;
    await tx.update(
      LiaisonRequest,
      { id: request.id },
      {
        completeOn: request.completeOn,
        dueOn: due?.on ?? null,
        dueBasis: due?.basis ?? null,
        dueSource: due?.source ?? null,
        changedAt: this.clock.now(),
      },
    );
  }

  /** @throws AppError `not_found`, also for a request that the actor may not see */
  async lock(tx: EntityManager, id: string): Promise<LiaisonRequest> {
    const request = await tx.findOne(LiaisonRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) throw new AppError('not_found');
    return request;
  }

  /** @throws AppError `not_found`, also for a request that the actor may not see */
  async find(tx: EntityManager, id: string): Promise<LiaisonRequest> {
    const request = await tx.findOneBy(LiaisonRequest, { id });
    if (!request) throw new AppError('not_found');
    return request;
  }

  reload(tx: EntityManager, id: string): Promise<LiaisonRequest> {
    return tx.findOneByOrFail(LiaisonRequest, { id });
  }

  assertRevision(request: LiaisonRequest, revision: number): void {
    if (request.revision !== revision) throw new AppError('conflict');
  }

  async assertGrant(tx: EntityManager, request: LiaisonRequest): Promise<void> {
    if (!(await this.isGranted(tx, request))) throw new AppError('consent_missing');
  }
}

function refusal(error: RequestRefusal): AppError {
  const code = REFUSALS[error];
  if (error === 'channel_required') return fault('/channel', 'required');
  if (error === 'decision_date_required') return fault('/decidedOn', 'required');
  if (error === 'decision_in_future') return fault('/decidedOn', 'day_in_future');
  return new AppError(code);
}

/** A single faulty field. */
export function fault(
  pointer: string,
  code: 'not_in_list' | 'required' | 'day_in_future' | 'unknown_reference',
): AppError {
  return new AppError('invalid_input', { errors: [{ pointer, code }] });
}
