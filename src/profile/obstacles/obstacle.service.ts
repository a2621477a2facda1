import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Vault } from '../../platform/vault/index.js';
import { PersonService } from '../person.service.js';
import { ObstacleDto } from './obstacle.dto.js';
import { Obstacle } from './obstacle.entity.js';

const MOST = 30;

/** Obstacles of a person: she and her desk note them, act on them and put them aside. */
@Injectable()
export class ObstacleService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** What is open first, the oldest first. @throws AppError `not_found` for who may not read the person */
  async list(actor: Actor, personId: string): Promise<readonly Obstacle[]> {
    await this.people.get(actor, personId);
    return this.read(actor, personId);
  }

  /** The same for a page that has read the person already. */
  async read(actor: Actor, personId: string): Promise<readonly Obstacle[]> {
    const found = await this.database.read(actor, (tx) =>
      tx.find(Obstacle, { where: { personId }, order: { notedOn: 'ASC', id: 'ASC' } }),
    );
    return [...found].sort((a, b) => Number(a.solvedOn !== null) - Number(b.solvedOn !== null));
  }

  /** @throws AppError `not_found` */
  async get(actor: Actor, personId: string, id: string): Promise<Obstacle> {
    const found = (await this.list(actor, personId)).find((one) => one.id === id);
    if (!found) throw new AppError('not_found');
    return found;
  }

  /** @throws AppError `not_found`; `not_possible` when there are thirty */
  async add(actor: Actor, personId: string, input: ObstacleDto): Promise<Obstacle> {
    return this.database.transaction(actor, async (tx) => {
      await this.people.readable(tx, actor, personId);
      if ((await tx.countBy(Obstacle, { personId })) >= MOST) throw new AppError('not_possible');
      const id = crypto.randomUUID();
      await tx.insert(Obstacle, { id, personId, notedOn: this.clock.today(), ...this.facts(input, null) });
      return tx.findOneByOrFail(Obstacle, { id });
    });
  }

  /** @throws AppError `not_found` */
  async change(actor: Actor, personId: string, id: string, input: ObstacleDto): Promise<Obstacle> {
    return this.database.transaction(actor, async (tx) => {
      const known = await this.own(tx, actor, personId, id);
      const changes = await this.vault.changes(tx, Obstacle, known, this.facts(input, known.solvedOn));
      await tx.update(Obstacle, { id }, changes);
      return tx.findOneByOrFail(Obstacle, { id });
    });
  }

  /** Out of the way, or there again. @throws AppError `not_found` */
  async settle(actor: Actor, personId: string, id: string, solved: boolean): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.own(tx, actor, personId, id);
      await tx.update(Obstacle, { id }, { solvedOn: solved ? this.clock.today() : null });
    });
  }

  /** @throws AppError `not_found` */
  async remove(actor: Actor, personId: string, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.own(tx, actor, personId, id);
      await tx.delete(Obstacle, { id });
    });
  }

  private facts(
    {
      need,
      step = '',
      helper = '',
      dueOn = null,
      solved = false,
    }: Omit<ObstacleDto, 'dueOn'> & { dueOn?: string | null },
    solvedOn: string | null,
  ): Pick<Obstacle, 'need' | 'step' | 'helper' | 'dueOn' | 'solvedOn'> {
    return { need, step, helper, dueOn, solvedOn: solved ? (solvedOn ?? this.clock.today()) : null };
  }

  private async own(tx: EntityManager, actor: Actor, personId: string, id: string): Promise<Obstacle> {
    await this.people.readable(tx, actor, personId);
    const found = await tx.findOneBy(Obstacle, { id, personId });
    if (found === null) throw new AppError('not_found');
    return found;
  }
}
