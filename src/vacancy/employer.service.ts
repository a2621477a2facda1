import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { OrganisationService } from '../access/index.js';
import { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { AppError } from '../platform/http/index.js';
import { Employer } from './employer.entity.js';
import { EmployerInput, firmKey } from './firm-key.js';

/** Finds or enters the firm behind a posting. */
@Injectable()
export class EmployerService {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * The firm of an employer's own member, or the firm that a desk names; a new name makes a new firm.
   * @throws AppError `invalid_input` when a desk names none.
   */
  async resolve(tx: EntityManager, actor: Actor, input: EmployerInput | null): Promise<Employer> {
    if (actor.orgKind === 'employer' && actor.orgId !== null) {
      const own = await tx.findOneBy(Employer, { orgId: actor.orgId });
      if (own) return own;
      const name = await this.organisations.nameOf(tx, actor.orgId);
      // The operator checked the firm when entering its organisation.
      return this.enter(tx, actor.orgId, {
        name,
        registerNumber: input?.registerNumber ?? null,
        known: true,
      });
    }
    if (input === null)
      throw new AppError('invalid_input', { errors: [{ pointer: '/employer/name', code: 'required' }] });
    const known = await tx
      .createQueryBuilder(Employer, 'employer')
      .where('lower(employer.name) = lower(:name)', { name: input.name })
      .andWhere('employer.registerNumber is not distinct from :number', { number: input.registerNumber })
      .getOne();
    if (known) return this.vouched(tx, known, input.known);
    const orgId = await this.organisations.enter(tx, { kind: 'employer', name: input.name, ags: null });
    return this.enter(tx, orgId, input);
  }

  /**
   * Firms that a table names, each name with its register number once, in the order given: a few statements for all
   * that are new, one for all that are known. A firm's own member has one firm only, whatever the table says.
   */
  async resolveAll(
    tx: EntityManager,
    actor: Actor,
    inputs: readonly EmployerInput[],
  ): Promise<readonly Employer[]> {
    const [first] = inputs;
    if (!first) return [];
    if (actor.orgKind === 'employer') {
      const own = await this.resolve(tx, actor, first);
      return inputs.map(() => own);
    }
    const known = await this.named(tx, inputs);
    if (inputs.every((input) => known.has(firmKey(input))))
      return inputs.map((input) => known.get(firmKey(input)) as Employer);
    // Two tables that name the same new firm make one of it: whoever comes second finds what the first entered.
    await tx.query(`select pg_advisory_xact_lock(hashtext('employer/new'))`);
    for (const [key, employer] of await this.named(tx, inputs)) known.set(key, employer);
    const missing = inputs.filter((input) => !known.has(firmKey(input)));
    const made = missing.map(({ name, registerNumber, known: verified }) =>
      tx.create(Employer, {
        id: crypto.randomUUID(),
        orgId: crypto.randomUUID(),
        ...{ name, registerNumber, verified },
        createdAt: this.clock.now(),
      }),
    );
    await this.organisations.enterAll(
      tx,
      made.map(({ orgId, name }) => ({ id: orgId, kind: 'employer', name, ags: null })),
    );
    if (made.length > 0) await tx.insert(Employer, made);
    for (const employer of made) known.set(firmKey(employer), employer);
    return inputs.map((input) => known.get(firmKey(input)) as Employer);
  }

  private async named(tx: EntityManager, inputs: readonly EmployerInput[]): Promise<Map<string, Employer>> {
    const found = await tx
      .createQueryBuilder(Employer, 'employer')
      .where('lower(employer.name) = any(:names)', { names: inputs.map(({ name }) => name.toLowerCase()) })
      .getMany();
    return new Map(found.map((employer) => [firmKey(employer), employer]));
  }

  /**
   * A firm that came by a signed link. It is a firm of its own whatever name it gives: a name in a form opens nobody
   * else's placements.
   */
  async enterByLink(tx: EntityManager, input: Omit<EmployerInput, 'known'>): Promise<Employer> {
    const orgId = await this.organisations.enter(tx, { kind: 'employer', name: input.name, ags: null });
    return this.enter(tx, orgId, { ...input, known: false }, true);
  }

  /** A desk that knows the firm lifts it once and for all; nobody takes that back by leaving the box empty. */
  private async vouched(tx: EntityManager, employer: Employer, known: boolean): Promise<Employer> {
    if (!known || employer.verified) return employer;
    await tx.update(Employer, { id: employer.id }, { verified: true });
    return Object.assign(employer, { verified: true });
  }

  private async enter(
    tx: EntityManager,
    orgId: string,
    input: EmployerInput,
    answersByLink = false,
  ): Promise<Employer> {
    const employer = tx.create(Employer, {
      id: crypto.randomUUID(),
      orgId,
      name: input.name,
      registerNumber: input.registerNumber,
      verified: input.known,
      answersByLink,
      createdAt: this.clock.now(),
    });
    await tx.insert(Employer, employer);
    return employer;
  }
}
