import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { ConsentService } from '../access/index.js';
import { Scope } from '../domain/consent/index.js';
import { Stage, StepActor, decideStep, isTimely, openSteps } from '../domain/placement/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { Outbox } from '../platform/outbox/index.js';
import { ConfirmationService, Person, PersonService } from '../profile/index.js';
import { Vacancy, VacancyService } from '../vacancy/index.js';
import { PlacementStep } from './placement-step.entity.js';
import { unwrap } from './refusals.js';
import { Placement } from './placement.entity.js';
import type { StepInput } from './step-input.js';

/** Moves placements through their stages; the history is written first, the row follows it. */
@Injectable()
export class PlacementService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
    private readonly consent: ConsentService,
    private readonly confirmations: ConfirmationService,
    private readonly clock: Clock,
  ) {}

  /** Notes that a vacancy is suggested to a person. Asking twice gives the placement that is there. */
  async suggest(actor: Actor, personId: string, vacancyId: string): Promise<Placement> {
    const person = await this.people.get(actor, personId);
    const vacancy = await this.vacancies.get(actor, vacancyId);
    if (vacancy.state !== 'published') throw new AppError('vacancy_not_open');
    return this.database.transaction(actor, async (tx) => {
      const id = crypto.randomUUID();
      const rows = await tx.query<{ id: string }[]>(
        `insert into placement (id, person_id, vacancy_id, org_id, stage, stage_since, created_at)
         values ($1, $2, $3, $4, 'suggested', $5, $5) on conflict (person_id, vacancy_id) do nothing returning id`,
        [id, personId, vacancyId, person.orgId, this.clock.now()],
      );
      if (rows.length === 0) return tx.findOneByOrFail(Placement, { personId, vacancyId });
      const placement = await tx.findOneByOrFail(Placement, { id });
      await this.append(tx, actor, placement, {
        actorRole: actor.kind === 'person' ? 'person' : 'desk',
        fromStage: null,
        toStage: 'suggested',
      });
      return placement;
    });
  }

  /**
   * Takes one step. The last seat goes to exactly one of several who take it at the same moment.
   * @throws AppError `conflict` when somebody acted in between, `no_seat_left`, `consent_missing`,
   * `reason_required`, `not_possible`, `forbidden`, or `not_found` for who has no part in the placement.
   */
  async step(actor: Actor, id: string, input: StepInput): Promise<Placement> {
    return this.database.transaction(actor, (tx) => this.stepIn(tx, actor, id, input));
  }

  /** The same in the caller's transaction, for what stands or falls with the step. */
  async stepIn(tx: EntityManager, actor: Actor, id: string, input: StepInput): Promise<Placement> {
    const placement = await this.lock(tx, id);
    const party = await this.partyOf(tx, actor, placement);
    if (placement.revision !== input.revision) throw new AppError('conflict');
    const employerOrg = await this.vacancies.employerOrg(tx, placement.vacancyId);
    // Nobody but the person, or the desk at her word, can say yes for her.
    if (input.to === 'agreed' && party !== 'employer')
      await this.recordAgreement(tx, actor, placement, employerOrg, input);
    const decision = unwrap(
      decideStep({
        from: placement.stage,
        to: input.to,
        by: party,
        reason: input.reason,
        agreementOnRecord: await this.hasAgreement(tx, placement, employerOrg),
      }),
    );
    if (!isTimely(placement.stage, input.to, placement.startedOn, this.clock.today()))
      throw new AppError('not_possible');
    if (input.to === 'started' && input.startedOn === null)
      throw new AppError('invalid_input', { errors: [{ pointer: '/startedOn', code: 'required' }] });
    if (input.to === 'introduced' && party === 'desk')
      await this.assertConfirmed(tx, actor, placement, input.confirmed === true);
    if (decision.takesSeat) await this.vacancies.takeSeat(tx, placement.vacancyId);
    if (decision.freesSeat) await this.vacancies.freeSeat(tx, placement.vacancyId);
    await this.append(tx, actor, placement, {
      actorRole: party,
      fromStage: placement.stage,
      toStage: input.to,
      reason: input.reason,
      helperReason: party === 'desk' && input.to === 'closed' ? (input.helperReason ?? null) : null,
      note: input.note,
    });
    if (input.startedOn !== null && input.to === 'started')
      await tx.update(Placement, { id }, { startedOn: input.startedOn });
    return tx.findOneByOrFail(Placement, { id });
  }

  /** Takes the last step back by a new one; only the party that took it may, and the first stays. */
  async undo(actor: Actor, id: string, revision: number): Promise<Placement> {
    return this.database.transaction(actor, async (tx) => {
      const placement = await this.lock(tx, id);
      const party = await this.partyOf(tx, actor, placement);
      if (placement.revision !== revision) throw new AppError('conflict');
      const last = await tx.findOneByOrFail(PlacementStep, { placementId: id, number: placement.revision });
      if (last.fromStage === null || last.corrects !== null || last.actorRole !== party)
        throw new AppError('not_possible');
      await this.vacancies.moveSeat(tx, placement.vacancyId, placement.stage, last.fromStage);
      await this.append(tx, actor, placement, {
        actorRole: party,
        fromStage: placement.stage,
        toStage: last.fromStage,
        corrects: last.number,
      });
      if (last.toStage === 'started') await tx.update(Placement, { id }, { startedOn: null });
      return tx.findOneByOrFail(Placement, { id });
    });
  }

  /** A placement in which the actor has a part. @throws AppError `not_found` */
  async readable(tx: EntityManager, actor: Actor, id: string): Promise<Placement> {
    const placement = await tx.findOneBy(Placement, { id });
    if (!placement) throw new AppError('not_found');
    await this.partyOf(tx, actor, placement);
    return placement;
  }

  /** The steps open to the actor, the usual next one first, and whether the last one can be taken back. */
  async openTo(
    actor: Actor,
    id: string,
  ): Promise<{ readonly steps: readonly Stage[]; readonly mayUndo: boolean }> {
    return this.database.read(actor, async (tx) => {
      const placement = await this.readable(tx, actor, id);
      const party = await this.partyOf(tx, actor, placement);
      const employerOrg = await this.vacancies.employerOrg(tx, placement.vacancyId);
      const agreed = await this.hasAgreement(tx, placement, employerOrg);
      const last = await tx.findOneByOrFail(PlacementStep, { placementId: id, number: placement.revision });
      const mayUndo = last.fromStage !== null && last.corrects === null && last.actorRole === party;
      const today = this.clock.today();
      const steps = openSteps(placement.stage, party, agreed).filter((to) =>
        isTimely(placement.stage, to, placement.startedOn, today),
      );
      return { steps, mayUndo };
    });
  }

  private async lock(tx: EntityManager, id: string): Promise<Placement> {
    const placement = await tx.findOne(Placement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!placement) throw new AppError('not_found');
    return placement;
  }

  /** In which part the actor takes the step; a stranger gets the answer of an unknown id. */
  async partyOf(tx: EntityManager, actor: Actor, placement: Placement): Promise<StepActor> {
    if (actor.kind === 'system') return 'system';
    if (actor.kind === 'person' && actor.personId === placement.personId) return 'person';
    if (actor.orgId !== null && actor.role !== null) {
      const helper = actor.role === 'volunteer' || actor.role === 'desk_lead' || actor.role === 'mentor';
      if (helper && actor.orgId === placement.orgId) return 'desk';
      if (actor.role === 'employer_editor' && (await this.isIntroducedTo(tx, actor.orgId, placement)))
        return 'employer';
    }
    throw new AppError('not_found');
  }

  /** A firm has no part in a placement before it was introduced to it, also not in one that ended before. */
  private async isIntroducedTo(tx: EntityManager, orgId: string, placement: Placement): Promise<boolean> {
    if ((await this.vacancies.employerOrg(tx, placement.vacancyId)) !== orgId) return false;
    return tx.existsBy(PlacementStep, { placementId: placement.id, toStage: 'introduced' });
  }

  private async recordAgreement(
    tx: EntityManager,
    actor: Actor,
    placement: Placement,
    employerOrg: string,
    { scopes, locale = 'de' }: StepInput,
  ): Promise<void> {
    await this.consent.give(tx, actor, {
      personId: placement.personId,
      recipientOrgId: employerOrg,
      scopes: [...new Set<Scope>(['blind', ...scopes])],
      purpose: { kind: 'vacancy', id: placement.vacancyId },
      locale,
      channel: actor.kind === 'person' ? 'page' : 'spoken',
    });
  }

  /** A desk proposes only after an adviser's word; whoever acts alone knows the own case. */
  private async assertConfirmed(
    tx: EntityManager,
    actor: Actor,
    placement: Placement,
    confirmed: boolean,
  ): Promise<void> {
    const person = await tx.findOneByOrFail(Person, { id: placement.personId });
    const { kind } = await tx.findOneByOrFail(Vacancy, { id: placement.vacancyId });
    if (this.confirmations.state(person, kind).open) return;
    if (!confirmed) throw new AppError('confirmation_missing');
    await this.confirmations.confirmIn(tx, actor, person.id, this.confirmations.usualUntil(person));
  }

  private hasAgreement(tx: EntityManager, placement: Placement, employerOrg: string): Promise<boolean> {
    return this.consent.covers(tx, {
      personId: placement.personId,
      recipientOrgId: employerOrg,
      scope: 'blind',
      purpose: { kind: 'vacancy', id: placement.vacancyId },
    });
  }

  private async append(
    tx: EntityManager,
    actor: Actor,
    placement: Placement,
    step: Pick<PlacementStep, 'actorRole' | 'fromStage' | 'toStage'> & Partial<PlacementStep>,
  ): Promise<void> {
    const first = step.fromStage === null;
    const number = first ? 1 : placement.revision + 1;
    await tx.insert(PlacementStep, {
      placementId: placement.id,
      number,
      actorId: actor.id,
      at: this.clock.now(),
      ...step,
    });
    if (!first)
      await tx.update(
        Placement,
        { id: placement.id },
        { stage: step.toStage, revision: number, stageSince: this.clock.now() },
      );
    await this.outbox.add(tx, 'shortage-tracking.placement', { placementId: placement.id, number });
    if (step.toStage === 'introduced' && step.corrects == null)
      await this.outbox.add(tx, 'mail.introduced', { placementId: placement.id, number });
  }
}
