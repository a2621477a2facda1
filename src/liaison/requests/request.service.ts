import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { ConsentService } from '../../access/index.js';
import { isPending } from '../../domain/liaison/index.js';
import type {
  AnswerChannel,
  Circumstance,
  FundingInstrument,
  Paper,
  RefusalReason,
  RequestKind,
  RequestState,
} from '../../domain/liaison/index.js';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import { OfficeDirectory, placeOfOffice } from '../directory/office-directory.service.js';
import { sideOf } from './parties.js';
import { applyByOf } from './request-clock.js';
import { RequestMessage, RequestPaper } from './request-parts.entity.js';
import { fault, RequestStore } from './request-store.js';
import { LiaisonRequest } from './request.entity.js';

export interface NewRequest {
  readonly personId: string;
  readonly kind: RequestKind;
  readonly instrument: FundingInstrument | null;
  /** `kind/area` of a proposed office. */
  readonly office: string;
  readonly vacancyId: string | null;
  readonly circumstances: readonly Circumstance[];
  readonly note: string;
  readonly eventOn: LocalDate | null;
}

export interface RequestStepInput {
  readonly to: RequestState;
  readonly revision: number;
  readonly channel: AnswerChannel | null;
  readonly decidedOn: LocalDate | null;
  readonly reason: RefusalReason | null;
}

export interface SendInput {
  readonly revision: number;
  /** Fingerprint of the page that showed what is sent; another one means that something changed since. */
  readonly seen: string;
  /** How the person said yes; sending by the person herself is that yes. */
  readonly consent: 'page' | 'spoken' | 'paper' | null;
  /** Language of the page on which it was read or read out. */
  readonly locale: string;
}

/** Days that concern the approval of the Bundesagentur (§ 36 BeschV). */
export interface ApprovalDays {
  readonly passedOn: LocalDate | null;
  readonly askedOn: LocalDate | null;
  readonly approvedOn: LocalDate | null;
}

/** How long the office may read after a yes: as long as a request can stay open. */
const GRANT_DAYS = 240;

/** Makes requests and moves them; what an office reads is covered by a grant for this one request. */
@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly directory: OfficeDirectory,
    private readonly store: RequestStore,
    private readonly consent: ConsentService,
    private readonly clock: Clock,
  ) {}

  /** A draft that nobody outside has seen. @throws AppError `invalid_input` for an office that does not fit */
  async create(actor: Actor, input: NewRequest): Promise<LiaisonRequest> {
    const person = await this.people.get(actor, input.personId);
    const offices = await this.directory.proposals(person, input.kind, input.instrument);
    const office = offices.find(({ kind, area }) => `${kind}/${area}` === input.office);
    if (!office) throw fault('/office', 'not_in_list');
    if (input.kind === 'funding' && input.instrument === null) throw fault('/instrument', 'required');
    return this.database.transaction(actor, async (tx) => {
      if (input.vacancyId !== null) await assertKnownVacancy(tx, person.id, input.vacancyId);
      const request = tx.create(LiaisonRequest, {
        id: crypto.randomUUID(),
        orgId: person.orgId,
        personId: person.id,
        officeId: await this.directory.ensure(tx, office),
        kind: input.kind,
        instrument: input.kind === 'funding' ? input.instrument : null,
        vacancyId: input.vacancyId,
        circumstances: [...input.circumstances],
        note: input.note,
        memberId: actor.kind === 'member' ? actor.id : null,
        eventOn: input.eventOn,
        createdAt: this.clock.now(),
        changedAt: this.clock.now(),
      });
      request.applyBy = applyByOf(request, placeOfOffice(office), this.clock.today());
      await tx.insert(LiaisonRequest, request);
      return tx.findOneByOrFail(LiaisonRequest, { id: request.id });
    });
  }

  /** Sends a draft after the person's yes and after exactly this content was shown. */
  async send(actor: Actor, id: string, input: SendInput): Promise<LiaisonRequest> {
    return this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, id);
      const side = sideOf(actor, request);
      if (side === 'office') throw new AppError('forbidden');
      this.store.assertRevision(request, input.revision);
      const channel = side === 'person' ? 'page' : input.consent;
      if (request.state === 'draft' && channel !== null && side !== 'system')
        request.grantId = await this.consent.give(tx, actor, {
          personId: request.personId,
          recipientOrgId: request.officeId,
          scopes: ['contact', 'progress'],
          purpose: { kind: 'measure', id: request.id },
          until: addDays(this.clock.today(), GRANT_DAYS),
          locale: input.locale,
          channel,
        });
      const previewed = input.seen === (await this.store.fingerprint(tx, request));
      await this.store.take(tx, actor, request, side, { ...NO_WORD, to: 'sent', previewed });
      return this.store.reload(tx, request.id);
    });
  }

  /**
   * Takes one step after the sending, by whichever side the table lets.
   * @throws AppError `conflict`, `not_possible`, `forbidden`, `invalid_input`, `reason_required`, `consent_missing`
   */
  async step(actor: Actor, id: string, input: RequestStepInput, asOffice = false): Promise<LiaisonRequest> {
    if (input.to === 'sent') throw new AppError('not_possible');
    return this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, id);
      const side = asOffice ? 'office' : sideOf(actor, request);
      this.store.assertRevision(request, input.revision);
      if (side === 'office') await this.store.assertGrant(tx, request);
      const channel = asOffice ? 'link' : side === 'office' ? 'account' : input.channel;
      await this.store.take(tx, actor, request, side, { ...input, channel, previewed: true });
      return this.store.reload(tx, id);
    });
  }

  /** Notes which papers are there; the last one starts the clocks that wait for complete papers. */
  async notePapers(actor: Actor, id: string, present: readonly Paper[]): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, id);
      sideOf(actor, request);
      const known = await tx.findBy(RequestPaper, { requestId: id });
      const gone = known.filter(({ paper }) => !present.includes(paper));
      for (const { paper } of gone) await tx.delete(RequestPaper, { requestId: id, paper });
      const fresh = present.filter((paper) => !known.some((row) => row.paper === paper));
      const presentOn = this.clock.today();
      for (const paper of new Set(fresh))
        await tx.insert(RequestPaper, { requestId: id, paper, presentOn, notedBy: actor.id });
      await this.store.saveDue(tx, request);
    });
  }

  /** Notes the days of the Bundesagentur's approval; each may still be unknown. */
  async noteApproval(actor: Actor, id: string, days: ApprovalDays): Promise<void> {
    for (const [name, day] of Object.entries(days))
      if (typeof day === 'string' && day > this.clock.today()) throw fault(`/${name}`, 'day_in_future');
    await this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, id);
      sideOf(actor, request);
      if (!isPending(request.state)) throw new AppError('not_possible');
      await tx.update(LiaisonRequest, { id }, { ...days, changedAt: this.clock.now() });
    });
  }

  /** A line of the thread, which every side reads, the person first of all. */
  async write(actor: Actor, id: string, text: string, asOffice = false): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const request = await this.store.lock(tx, id);
      const side = asOffice ? 'office' : sideOf(actor, request);
      if (side === 'office') await this.store.assertGrant(tx, request);
      const at = this.clock.now();
      await tx.insert(RequestMessage, { requestId: id, side, actorId: actor.id, text, at });
      await tx.update(LiaisonRequest, { id }, { changedAt: at });
    });
  }

  /** Moves a request as the portal itself, in the caller's transaction: only what the clock alone decides. */
  async expire(tx: EntityManager, actor: Actor, request: LiaisonRequest): Promise<void> {
    await this.store.take(tx, actor, request, 'system', { ...NO_WORD, to: 'expired', previewed: true });
  }
}

const NO_WORD = { channel: null, decidedOn: null, reason: null } as const;

/** A vacancy belongs to a request only when a placement ties the person to it. */
async function assertKnownVacancy(tx: EntityManager, personId: string, vacancyId: string): Promise<void> {
  const rows = await tx.query<unknown[]>(`select 1 from placement where person_id = $1 and vacancy_id = $2`, [
    personId,
    vacancyId,
  ]);
  if (rows.length === 0) throw fault('/vacancyId', 'unknown_reference');
}
