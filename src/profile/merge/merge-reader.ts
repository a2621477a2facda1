import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { type ChosenField, mergeConflicts } from '../../domain/profile-merge/index.js';
import { ReadLog } from '../../platform/audit/index.js';
import { type Actor, mayUse, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldErrorCode } from '../../platform/http/index.js';
import { Person } from '../person.entity.js';
import { undoEnd, undoStart } from './merge-days.js';
import { recordOf } from './merge-record.js';
import { PersonMerge } from './person-merge.entity.js';
import { placementsOf } from './placement-moves.js';
import type { Move } from './row-moves.js';

/** Both must be the own desk's, and there; asked of the database itself, whatever the portal believes. */
const OWN = `select id from person where id = any($1) and archived_at is null and keeps_case(id)`;
const ACCOUNTS = `select person_id as id from member where person_id = any($1)`;
const EMERGENCIES = `select 1 from emergency_access where person_id = any($1) and closed_at is null
  and now() < opened_at + interval '60 minutes'`;

/** Two records side by side. */
export interface Comparison {
  readonly kept: Person;
  readonly gone: Person;
  readonly conflicts: readonly ChosenField[];
  /** Why they cannot become one as things stand. */
  readonly blocked: readonly FieldErrorCode[];
}

export interface MergeView {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  readonly keptName: string;
  readonly mergedAt: Date;
  /** Null once it was undone, or cannot be any more. */
  readonly undoUntil: Date | null;
  readonly isUndone: boolean;
}

/** Reads what is to be merged, and what was. Only the desk that keeps both records does. */
@Injectable()
export class MergeReader {
  constructor(
    private readonly database: Database,
    private readonly reads: ReadLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Two records of the own desk side by side.
   * @throws AppError `forbidden`, `not_found` when one of them is not the desk's or not there any more
   */
  async compare(actor: Actor, keptId: string, goneId: string): Promise<Comparison> {
    const found = await this.database.read(actor, async (tx) => {
      await this.assertOwn(tx, actor, keptId, goneId);
      return this.both(tx, keptId, goneId);
    });
    // Not everything that stands against it is the desk's to read.
    const blocked = await this.database.read(SYSTEM, (tx) => this.blocked(tx, { from: goneId, to: keptId }));
    const look = { action: 'person:read', dataClass: 'special' } as const;
    await this.reads.note(actor, { ...look, subjects: [keptId, goneId] });
    return { ...found, blocked, conflicts: mergeConflicts(recordOf(found.kept), recordOf(found.gone)) };
  }

  /** @throws AppError `forbidden`, `not_found` */
  async assertOwn(tx: EntityManager, actor: Actor, keptId: string, goneId: string): Promise<void> {
    if (!mayUse(actor, 'person:merge')) throw new AppError('forbidden');
    const rows = await tx.query<{ id: string }[]>(OWN, [[keptId, goneId]]);
    if (rows.length !== 2) throw new AppError('not_found');
  }

  /** Both rows, locked in one order where the transaction writes. @throws AppError `not_found` */
  async both(
    tx: EntityManager,
    keptId: string,
    goneId: string,
    isLocked = false,
  ): Promise<{ readonly kept: Person; readonly gone: Person }> {
    const people = await tx.find(Person, {
      ...{ where: { id: In([keptId, goneId]) }, order: { id: 'ASC' } },
      ...(isLocked && { lock: { mode: 'pessimistic_write' } as const }),
    });
    const [kept, gone] = [keptId, goneId].map((id) => people.find((one) => one.id === id));
    if (!kept || !gone || kept.orgId !== gone.orgId || kept.archivedAt !== null || gone.archivedAt !== null)
      throw new AppError('not_found');
    return { kept, gone };
  }

  /** Why two records cannot become one as things stand. */
  async blocked(tx: EntityManager, move: Move): Promise<readonly FieldErrorCode[]> {
    const both = [move.from, move.to];
    const accounts = await tx.query<{ id: string }[]>(ACCOUNTS, [both]);
    const hasGone = accounts.some(({ id }) => id === move.from);
    const found: FieldErrorCode[] = [];
    if (accounts.length === 2) found.push('merge_two_accounts');
    else if (hasGone) found.push('merge_other_stays');
    if (!(await placementsOf(tx, move)).aside.ok) found.push('merge_open_twice');
    if ((await tx.query<unknown[]>(EMERGENCIES, [both])).length > 0) found.push('merge_emergency');
    return found;
  }

  /** One merge of the own desk. @throws AppError `not_found` */
  async get(actor: Actor, id: string): Promise<MergeView> {
    return this.database.read(actor, async (tx) => {
      const merge = await tx.findOne(PersonMerge, { where: { id }, select: PLAIN });
      const [view] = merge ? await this.views(tx, actor, [merge]) : [];
      if (!view) throw new AppError('not_found');
      return view;
    });
  }

  /** Merges of the own desk that can be undone, the newest first. */
  async open(actor: Actor): Promise<readonly MergeView[]> {
    return this.database.read(actor, async (tx) => {
      const merges = await tx.find(PersonMerge, {
        where: { undoneAt: IsNull(), mergedAt: MoreThan(undoStart(this.clock.now())) },
        ...{ select: PLAIN, order: { mergedAt: 'DESC' } },
      });
      return this.views(tx, actor, merges);
    });
  }

  private async views(
    tx: EntityManager,
    actor: Actor,
    merges: readonly PersonMerge[],
  ): Promise<readonly MergeView[]> {
    if (!mayUse(actor, 'person:merge')) throw new AppError('forbidden');
    const people = await tx.findBy(Person, { id: In(merges.map(({ personId }) => personId)) });
    return merges.flatMap(({ id, personId, goneId, mergedAt, undoneAt, orgId }) => {
      const kept = people.find((one) => one.id === personId && one.orgId === actor.orgId);
      const until = undoEnd(mergedAt);
      const isOpen = undoneAt === null && until > this.clock.now() && orgId === actor.orgId;
      const view = { id, keptId: personId, goneId, mergedAt, isUndone: undoneAt !== null };
      return kept ? [{ ...view, keptName: kept.displayName, undoUntil: isOpen ? until : null }] : [];
    });
  }
}

/** All but what is sealed. */
const PLAIN = {
  id: true,
  personId: true,
  goneId: true,
  orgId: true,
  mergedAt: true,
  undoneAt: true,
} as const;
