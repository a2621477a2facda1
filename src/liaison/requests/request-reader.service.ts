import { Injectable } from '@nestjs/common';
import { EntityManager, In } from 'typeorm';
import {
  acknowledgementDue,
  NEXT_MOVE,
  openRequestSteps,
  REQUEST_STATES,
} from '../../domain/liaison/index.js';
import type {
  DeemedApproval,
  Due,
  PaperNeed,
  RequestActor,
  RequestState,
} from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Audit, ReadLog } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { personNames } from '../../profile/index.js';
import type { OfficeContact } from '../directory/office.entity.js';
import { OfficeDirectory, placeOfOffice } from '../directory/office-directory.service.js';
import type { KnownOffice } from '../directory/office-directory.service.js';
import { sideOf } from './parties.js';
import { approvalClock, papersOf } from './request-clock.js';
import { RequestMessage, RequestPaper, RequestStepRow } from './request-parts.entity.js';
import { RequestStore } from './request-store.js';
import { LiaisonRequest } from './request.entity.js';

/** `move`: the reader's side has to act; `overdue`: the office's day is over; `due`: it comes within a week. */
export const REQUEST_FILTERS = ['move', 'due', 'overdue', 'decided'] as const;
export type RequestFilter = (typeof REQUEST_FILTERS)[number];

export interface RequestQuery {
  readonly only: RequestFilter | null;
  readonly personId: string | null;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedRequest {
  readonly request: LiaisonRequest;
  readonly personName: string;
  readonly officeName: string;
}

/** Exactly what an office reads of a request, on the page before sending as on the link. */
export interface Disclosure {
  readonly request: LiaisonRequest;
  readonly personName: string;
  readonly office: KnownOffice;
  /** The group that asks; null when the person asks alone. */
  readonly groupName: string | null;
  readonly vacancy: { readonly title: string; readonly employer: string } | null;
  readonly papers: readonly (PaperNeed & { readonly presentOn: LocalDate | null })[];
}

export interface RequestDetail extends Disclosure {
  readonly side: RequestActor;
  readonly granted: boolean;
  /** Fingerprint of the disclosure as it is now. */
  readonly seen: string;
  readonly steps: readonly RequestStepRow[];
  readonly messages: readonly RequestMessage[];
  readonly approval: DeemedApproval | null;
  readonly acknowledgement: Due | null;
  readonly contact: OfficeContact | null;
  readonly openSteps: readonly RequestState[];
}

const states = (chosen: (state: RequestState) => boolean): string =>
  REQUEST_STATES.filter(chosen)
    .map((state) => `'${state}'`)
    .join(', ');
const OPEN = `r.state in (${states((state) => NEXT_MOVE[state] !== 'nobody' && state !== 'refused')})`;
const AT_OFFICE = `r.state in (${states((state) => NEXT_MOVE[state] === 'office')})`;
const AT_DESK = `r.state in (${states((state) => NEXT_MOVE[state] === 'desk')})`;
const DECIDED = `r.state in ('answered', 'refused', 'withdrawn')`;

/** Reads requests for whoever has a part in them; row-level security decides which rows that are. */
@Injectable()
export class RequestReader {
  constructor(
    private readonly database: Database,
    private readonly directory: OfficeDirectory,
    private readonly store: RequestStore,
    private readonly audit: Audit,
    private readonly reads: ReadLog,
    private readonly clock: Clock,
  ) {}

  /** Requests of the own desk, office or person: the nearest day first. */
  async list(
    actor: Actor,
    query: RequestQuery,
  ): Promise<{ readonly items: readonly ListedRequest[]; readonly total: number }> {
    const found = await this.find(actor, query);
    const subjects = found.items.map(({ request }) => request.personId);
    await this.reads.note(actor, { action: 'list:read', subjects, dataClass: 'case', list: true });
    return found;
  }

  private async find(
    actor: Actor,
    query: RequestQuery,
  ): Promise<{ readonly items: readonly ListedRequest[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const from = `from liaison_request r join organisation g on g.id = r.office_id
        join person p on p.id = r.person_id
        where ${clauseOf(actor, query.only)} and $1::date is not null and ($2::uuid is null or r.person_id = $2)`;
      const values = [this.clock.today(), query.personId];
      const [counted] = await tx.query<{ total: number }[]>(`select count(*)::int as total ${from}`, values);
      const rows = await tx.query<{ id: string; office: string }[]>(
        `select r.id, g.name as office ${from}
         order by ${query.only === 'decided' ? 'r.decided_on desc nulls last' : 'coalesce(r.due_on, r.apply_by) nulls last'},
           r.changed_at, r.id limit $3 offset $4`,
        [...values, query.limit, query.offset],
      );
      const found = await tx.findBy(LiaisonRequest, { id: In(rows.map(({ id }) => id)) });
      const names = await personNames(
        tx,
        found.map(({ personId }) => personId),
      );
      const items = rows.flatMap(({ id, office }) => {
        const request = found.find((row) => row.id === id);
        const personName = names.get(request?.personId ?? '') ?? '';
        return request ? [{ request, personName, officeName: office }] : [];
      });
      return { items, total: counted?.total ?? 0 };
    });
  }

  /** One request with all that hangs on it; who looked is kept in the trail. @throws AppError `not_found` */
  async get(actor: Actor, id: string, asOffice = false): Promise<RequestDetail> {
    const seen = { action: 'request:read', recordId: id, dataClass: 'case' } as const;
    const found = await this.database.transaction(actor, async (tx) => {
      const request = await this.store.find(tx, id);
      const side = asOffice ? 'office' : sideOf(actor, request);
      if (side === 'office') await this.store.assertGrant(tx, request);
      // An office with a link has no account that the log of looks could know.
      if (asOffice) await this.audit.record(tx, actor, { ...seen, subjectId: request.personId });
      return this.detail(tx, request, side);
    });
    await this.reads.note(actor, { ...seen, subjects: [found.request.personId] });
    return found;
  }

  private async detail(
    tx: EntityManager,
    request: LiaisonRequest,
    side: RequestActor,
  ): Promise<RequestDetail> {
    const { id, kind, orgId, officeId, completeOn } = request;
    const disclosure = await this.disclosure(tx, request);
    const present = disclosure.papers.flatMap(({ paper, presentOn }) => (presentOn === null ? [] : [paper]));
    const receivedOn = request.receivedOn ?? request.sentOn;
    const place = placeOfOffice(disclosure.office);
    return {
      ...disclosure,
      side,
      granted: await this.store.isGranted(tx, request),
      seen: await this.store.fingerprint(tx, request),
      steps: await tx.find(RequestStepRow, { where: { requestId: id }, order: { number: 'ASC' } }),
      messages: await tx.find(RequestMessage, { where: { requestId: id }, order: { at: 'ASC', id: 'ASC' } }),
      approval: approvalClock(request, present, this.clock.today()),
      acknowledgement:
        receivedOn === null || request.receivedOn !== null
          ? null
          : acknowledgementDue({ kind, receivedOn, completeOn, agreed: null, place }),
      contact: side === 'desk' ? await this.directory.contact(tx, orgId, officeId) : null,
      openSteps: openRequestSteps(request.state, side),
    };
  }

  private async disclosure(tx: EntityManager, request: LiaisonRequest): Promise<Disclosure> {
    const { personId } = request;
    const [names] = await tx.query<{ group: string | null; title: string | null; firm: string }[]>(
      `select g.name as group, v.title, e.name as firm
       from person p left join organisation g on g.id = $2
         left join vacancy v on v.id = $3 left join employer e on e.id = v.employer_id
       where p.id = $1`,
      [personId, request.orgId, request.vacancyId],
    );
    const rows = await tx.findBy(RequestPaper, { requestId: request.id });
    const dayOf = new Map(rows.map(({ paper, presentOn }) => [paper, presentOn]));
    return {
      request,
      personName: (await personNames(tx, [personId])).get(personId) ?? '',
      office: await this.directory.get(tx, request.officeId),
      groupName: names?.group ?? null,
      vacancy: names?.title ? { title: names.title, employer: names.firm } : null,
      papers: papersOf(request).map((need) => ({ ...need, presentOn: dayOf.get(need.paper) ?? null })),
    };
  }
}

function clauseOf(actor: Actor, only: RequestFilter | null): string {
  if (only === 'decided') return DECIDED;
  if (only === 'overdue') return `${AT_OFFICE} and r.due_on < $1`;
  if (only === 'due') return `${AT_OFFICE} and r.due_on between $1 and $1::date + 7`;
  if (only === null) return OPEN;
  return actor.role === 'caseworker' ? AT_OFFICE : AT_DESK;
}
