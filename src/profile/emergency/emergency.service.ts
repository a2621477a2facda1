import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Throttle } from '../../access/index.js';
import { emergencyMinutesLeft, isReasonUsed } from '../../domain/consent/index.js';
import { Audit, ReadLog } from '../../platform/audit/index.js';
import { type Actor, mayUse, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { ServiceKeys } from '../../platform/vault/index.js';
import { Person } from '../person.entity.js';
import { EmergencyAccess } from './emergency-access.entity.js';
import { EmergencyNotices } from './emergency-notices.js';

const SHOWN = 50;
/** All but the reason, which opens only for who may read the person. */
const PLAIN = {
  id: true,
  personId: true,
  orgId: true,
  memberId: true,
  openedAt: true,
  closedAt: true,
} as const;

const FOUND = `select p.id, p.org_id as "orgId" from person p join person_lookup l on l.person_id = p.id
  where p.archived_at is null and (l.phone = $1 or l.email = $2) limit 2`;

/** What ran out is closed at its end, so that a new reason may open anew. */
const RUN_OUT = `update emergency_access set closed_at = opened_at + interval '60 minutes'
  where member_id = $1 and person_id = $2 and closed_at is null and now() >= opened_at + interval '60 minutes'`;

const CLOSE = `update emergency_access set closed_at = now() where id = $1 and member_id = $2 and closed_at is null
  and now() < opened_at + interval '60 minutes' returning person_id as "personId"`;

export interface EmergencyView {
  readonly access: EmergencyAccess;
  readonly minutesLeft: number;
  /** Null for who may not read the person (any more). */
  readonly reason: string | null;
  readonly own: boolean;
}

interface Found {
  readonly id: string;
  readonly orgId: string | null;
}

/**
 * Opens one person's contact to a lead of another group when there is danger and nobody else can be reached. Offices have
 * no such door: a public body must report what it reads (§ 87 AufenthG); neither have operators and auditors.
 */
@Injectable()
export class EmergencyService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly notices: EmergencyNotices,
    private readonly audit: Audit,
    private readonly reads: ReadLog,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the record of the one person of another group, or on her own, with this phone number or e-mail address.
   * @throws AppError `invalid_input` when there is no such person or the reason was used before, `already_exists` while
   *   an access lasts, `not_possible` when no second person could be told, `too_many_requests` after a few tries
   */
  async open(actor: Actor, contact: string, reason: string): Promise<string> {
    const { id: memberId, orgId } = actor;
    if (!mayUse(actor, 'emergency:open') || memberId === null || orgId === null)
      throw new AppError('forbidden');
    await this.throttle.begin([`emergency:${memberId}`]);
    const { phone, email } = this.keys.lookup().sought(contact);
    const rows = await this.database.read(SYSTEM, (tx) => tx.query<Found[]>(FOUND, [phone, email]));
    const [person] = rows;
    if (!person || rows.length > 1 || person.orgId === orgId) {
      await this.database.beside(actor, (tx) => this.audit.record(tx, actor, { action: 'emergency:miss' }));
      throw faulty('/contact', 'nothing_found');
    }
    return this.database.transaction(SYSTEM, async (tx) => {
      await this.assertNew(tx, memberId, person.id, reason);
      const id = crypto.randomUUID();
      const access = { id, personId: person.id, orgId, memberId, keeperOrgId: person.orgId, reason };
      await tx.insert(EmergencyAccess, access);
      if ((await this.notices.tell(tx, access)) === 0) throw new AppError('not_possible');
      await this.audit.record(tx, actor, {
        ...{ action: 'emergency:open', subjectId: person.id, recordId: id, dataClass: 'case' },
      });
      return id;
    });
  }

  /**
   * The record, as the database gives it at this moment; each look is noted.
   * @throws AppError `not_found` for an access of somebody else, `gone` after its end
   */
  async read(actor: Actor, id: string): Promise<EmergencyView & { readonly person: Person }> {
    const found = await this.database.read(actor, async (tx) => {
      const access = await tx.findOne(EmergencyAccess, {
        where: { id, memberId: actor.id ?? '' },
        select: PLAIN,
      });
      if (!access) throw new AppError('not_found');
      const person = access.closedAt === null ? await tx.findOneBy(Person, { id: access.personId }) : null;
      if (!person) throw new AppError('gone');
      return { access, person };
    });
    const { person, access } = found;
    const look = { action: 'emergency:read', dataClass: 'case', recordId: id } as const;
    await this.reads.note(actor, { ...look, subjects: [person.id] });
    const minutesLeft = emergencyMinutesLeft(access, this.clock.now());
    return { ...found, minutesLeft, reason: null, own: true };
  }

  /** Ends an access before its hour is over. @throws AppError `not_found` */
  async close(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      const [rows] = await tx.query<[{ personId: string }[], number]>(CLOSE, [id, actor.id]);
      const [row] = rows;
      if (!row) throw new AppError('not_found');
      await this.audit.record(tx, actor, {
        ...{ action: 'emergency:close', subjectId: row.personId, recordId: id, dataClass: 'case' },
      });
    });
  }

  /** What the own group opened, and what others opened of its people, newest first. */
  async list(actor: Actor): Promise<readonly EmergencyView[]> {
    return this.database.read(actor, async (tx) => {
      const all = await tx.find(EmergencyAccess, {
        ...{ select: PLAIN, order: { openedAt: 'DESC', id: 'ASC' }, take: SHOWN },
      });
      const people = await tx.find(Person, {
        ...{ where: { id: In(all.map(({ personId }) => personId)) }, select: { id: true } },
      });
      const readable = await tx.findBy(EmergencyAccess, {
        ...{ id: In(all.map(({ id }) => id)), personId: In(people.map(({ id }) => id)) },
      });
      const reasons = new Map(readable.map(({ id, reason }) => [id, reason]));
      return all.map((access) => ({
        access,
        minutesLeft: emergencyMinutesLeft(access, this.clock.now()),
        reason: reasons.get(access.id) ?? null,
        own: access.memberId === actor.id,
      }));
    });
  }

  /** An access is never made longer: the next one needs a reason that was not given before. */
  private async assertNew(
    tx: EntityManager,
    memberId: string,
    personId: string,
    reason: string,
  ): Promise<void> {
    await tx.query(RUN_OUT, [memberId, personId]);
    const before = await tx.findBy(EmergencyAccess, { memberId, personId });
    if (before.some(({ closedAt }) => closedAt === null)) throw new AppError('already_exists');
    if (
      isReasonUsed(
        reason,
        before.map((one) => one.reason),
      )
    )
      throw faulty('/reason', 'not_unique');
  }
}

function faulty(pointer: string, code: 'nothing_found' | 'not_unique'): AppError {
  return new AppError('invalid_input', { errors: [{ pointer, code }] });
}
