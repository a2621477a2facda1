import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type LocalDate, minDate, type VacancyKind } from '../../../domain/shared/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { AppError } from '../../../platform/http/index.js';
import { assertMayReadPerson } from '../../person.access.js';
import { Person } from '../../person.entity.js';
import { PermissionService } from '../permission.service.js';

/** Longest time for which one conversation can speak. */
export const MOST_DAYS = 90;
const USUAL_DAYS = 28;

/** Whether a person may be proposed for a kind of work as far as volatile facts go, and by whose word. */
export interface ProposalState {
  /** True where the law reads facts that only a conversation can tell. */
  readonly needed: boolean;
  readonly until: LocalDate | null;
  readonly confirmedBy: string | null;
  readonly open: boolean;
}

/** Keeps that an adviser confirmed, until when and who; never what was said (DESIGN section 4, invariant 4). */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly permission: PermissionService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  state(person: Person, kind: VacancyKind): ProposalState {
    const needed = this.permission.of(person, kind).toBeConfirmed;
    const { mayProposeUntil: until, mayProposeConfirmedBy: confirmedBy } = person;
    const confirmed = until !== null && until >= this.clock.today();
    return {
      needed,
      until: confirmed ? until : null,
      confirmedBy: confirmed ? confirmedBy : null,
      open: !needed || confirmed,
    };
  }

  /** The day that a page offers: four weeks, but not beyond the paper. */
  usualUntil({ statusFacts }: Person): LocalDate {
    const usual = addDays(this.clock.today(), USUAL_DAYS);
    const paper = statusFacts.titleValidUntil;
    return paper !== undefined && paper !== null && paper >= this.clock.today()
      ? minDate(usual, paper)
      : usual;
  }

  /**
   * Notes that the actor has asked and nothing stands against a proposal.
   * @throws AppError `not_found` for a person of somebody else, `invalid_input` for a day that is past or too far.
   */
  async confirm(actor: Actor, personId: string, until: LocalDate): Promise<Person> {
    return this.database.transaction(actor, (tx) => this.confirmIn(tx, actor, personId, until));
  }

  /** The same in the transaction of a proposal. */
  async confirmIn(tx: EntityManager, actor: Actor, personId: string, until: LocalDate): Promise<Person> {
    const today = this.clock.today();
    if (until < today || until > addDays(today, MOST_DAYS))
      throw new AppError('invalid_input', {
        errors: [{ pointer: '/until', code: until < today ? 'day_in_past' : 'too_large' }],
      });
    return this.set(tx, actor, personId, until);
  }

  /** Takes a confirmation back; again no reason is kept. */
  async withdraw(actor: Actor, personId: string): Promise<void> {
    await this.database.transaction(actor, (tx) => this.set(tx, actor, personId, null));
  }

  private async set(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    until: LocalDate | null,
  ): Promise<Person> {
    const person = await tx.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
    assertMayReadPerson(actor, person);
    const change = { mayProposeUntil: until, mayProposeConfirmedBy: until === null ? null : actor.id };
    await tx.update(Person, { id: personId }, change);
    await this.audit.record(tx, actor, {
      action: until === null ? 'proposal:withdraw' : 'proposal:confirm',
      subjectId: personId,
      dataClass: 'case',
    });
    return Object.assign(person, change);
  }
}
