import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import { escalationsToTake, isPending, REQUEST_STATES } from '../../domain/liaison/index.js';
import type { Escalation, EscalationStep } from '../../domain/liaison/index.js';
import { daysBetween, type LocalDate } from '../../domain/shared/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { type NewNotice, Notices } from '../../platform/notify/index.js';
import { OfficeDirectory, placeOfOffice } from '../directory/office-directory.service.js';
import { approvalClock, storedDue } from './request-clock.js';
import { RequestEscalation, RequestPaper } from './request-parts.entity.js';
import { RequestService } from './request.service.js';
import { LiaisonRequest } from './request.entity.js';

const PENDING = REQUEST_STATES.filter(isPending);
/** Days before the last day to apply on which the desk is told, the nearest last. */
const APPLY_WARNINGS = [14, 7, 1] as const;

/**
 * What the calendar does to requests, once a day: what falls due is shown, silence is reminded, goes to the deputy, to
 * the desk's lead, and after 180 days to the archive. Runs again, or after a gap, without doing anything twice.
 */
@Injectable()
export class RequestDayService {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestService,
    private readonly directory: OfficeDirectory,
    private readonly notices: Notices,
  ) {}

  /** One transaction per request, so that one that fails keeps no other waiting. Gives how many were looked at. */
  async run(day: LocalDate): Promise<number> {
    const rows = await this.database.read(SYSTEM, (tx) =>
      tx.find(LiaisonRequest, { select: { id: true }, where: { state: In([...PENDING, 'draft']) } }),
    );
    for (const { id } of rows) await this.database.transaction(SYSTEM, (tx) => this.one(tx, id, day));
    return rows.length;
  }

  private async one(tx: EntityManager, id: string, day: LocalDate): Promise<void> {
    const request = await tx.findOne(LiaisonRequest, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!request) return;
    if (request.state === 'draft') await this.warn(tx, request, day);
    if (!isPending(request.state)) return;
    await this.noteApproval(tx, request, day);
    const due = storedDue(request);
    if (due === null) return;
    const place = placeOfOffice(await this.directory.get(tx, request.officeId));
    const rows = await tx.findBy(RequestEscalation, { requestId: id, dueOn: due.on });
    const taken = rows.map(({ step }) => step);
    for (const escalation of escalationsToTake(due, place, taken, day))
      await this.take(tx, request, due.on, escalation, day);
  }

  private async take(
    tx: EntityManager,
    request: LiaisonRequest,
    dueOn: LocalDate,
    { step }: Escalation,
    day: LocalDate,
  ): Promise<void> {
    await tx.insert(RequestEscalation, { requestId: request.id, dueOn, step, takenOn: day });
    if (step === 'deputy') await tx.update(LiaisonRequest, { id: request.id }, { withDeputy: true });
    if (step === 'expire') await this.requests.expire(tx, SYSTEM, request);
    for (const notice of noticesOf(request, step, dueOn, day)) await this.notices.add(tx, notice);
  }

  /** A draft that must be at the office before an event. */
  private async warn(tx: EntityManager, request: LiaisonRequest, day: LocalDate): Promise<void> {
    if (request.applyBy === null) return;
    const left = daysBetween(day, request.applyBy);
    const reached = APPLY_WARNINGS.filter((before) => left <= before && left >= 0).at(-1);
    if (reached === undefined) return;
    const key = `request/${request.id}/apply/${request.applyBy}/${String(reached)}`;
    for (const notice of toKeepers(request, key, 'request_apply', day)) await this.notices.add(tx, notice);
  }

  /** § 36 BeschV: from the day on which silence counts as approval, desk and person know it. */
  private async noteApproval(tx: EntityManager, request: LiaisonRequest, day: LocalDate): Promise<void> {
    if (request.passedOn === null) return;
    const papers = await tx.findBy(RequestPaper, { requestId: request.id });
    const present = papers.map(({ paper }) => paper);
    if (approvalClock(request, present, day)?.state !== 'deemed') return;
    const key = `request/${request.id}/deemed/${request.passedOn}`;
    for (const notice of toKeepers(request, key, 'request_deemed', day)) await this.notices.add(tx, notice);
  }
}

/** Who hears of a step. Reminders go to desks and offices, never to one volunteer. */
function noticesOf(
  request: LiaisonRequest,
  step: EscalationStep,
  dueOn: LocalDate,
  day: LocalDate,
): readonly NewNotice[] {
  const key = `request/${request.id}/${step}/${dueOn}`;
  const office: NewNotice = {
    ...{ key: `${key}/office`, audience: 'office', orgId: request.officeId },
    ...{ code: `request_${step}`, href: hrefOf(request), day },
  };
  switch (step) {
    case 'coming':
      return toKeepers(request, key, 'request_coming', day);
    case 'remind':
    case 'deputy':
      return [office, ...toKeepers(request, key, `request_${step}`, day)];
    case 'desk':
      return toKeepers(request, key, 'request_desk', day, 'lead');
    case 'expire':
      return toKeepers(request, key, 'request_expire', day);
  }
}

/** The desk that keeps the case, and the person, to whom every request is visible. */
function toKeepers(
  request: LiaisonRequest,
  key: string,
  code: string,
  day: LocalDate,
  audience: 'desk' | 'lead' = 'desk',
): readonly NewNotice[] {
  const { orgId, personId } = request;
  const rest = { code, href: hrefOf(request), day };
  return [
    ...(orgId === null ? [] : [{ key: `${key}/desk`, audience, orgId, ...rest }]),
    { key: `${key}/person`, audience: 'person', personId, ...rest },
  ];
}

function hrefOf({ id }: LiaisonRequest): string {
  return `/requests/${id}`;
}
