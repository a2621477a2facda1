import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Goal, type GoalArea } from './goal.entity.js';

const MOST = 50;

export interface GoalInput {
  readonly area: GoalArea;
  readonly text: string;
  readonly dueOn: LocalDate | null;
  readonly shared: boolean;
}

export interface GoalChange {
  readonly done?: boolean;
  readonly shared?: boolean;
}

/** The goal sheet: written by the person alone. */
@Injectable()
export class GoalService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Goals of a person as far as the reader may see them: all for herself, the shared ones for her desk. Open first. */
  async list(actor: Actor, personId: string): Promise<readonly Goal[]> {
    const found = await this.database.read(actor, (tx) =>
      tx.find(Goal, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' }, take: MOST }),
    );
    return [...found].sort((a, b) => Number(a.doneOn !== null) - Number(b.doneOn !== null));
  }

  /** @throws AppError `not_possible` when there are fifty */
  async add(actor: Actor, input: GoalInput): Promise<Goal> {
    const personId = personOf(actor);
    return this.database.transaction(actor, async (tx) => {
      if ((await tx.countBy(Goal, { personId })) >= MOST) throw new AppError('not_possible');
      const id = crypto.randomUUID();
      await tx.insert(Goal, { id, personId, ...input, createdAt: this.clock.now() });
      return tx.findOneByOrFail(Goal, { id });
    });
  }

  /** Marks a goal as reached or open again, shares it or takes it back. @throws AppError `not_found` */
  async change(actor: Actor, id: string, { done, shared }: GoalChange): Promise<void> {
    const personId = personOf(actor);
    await this.database.transaction(actor, async (tx) => {
      if (!(await tx.existsBy(Goal, { id, personId }))) throw new AppError('not_found');
      const change = {
        ...(done === undefined ? {} : { doneOn: done ? this.clock.today() : null }),
        ...(shared === undefined ? {} : { shared }),
      };
      if (Object.keys(change).length > 0) await tx.update(Goal, { id }, change);
    });
  }

  /** @throws AppError `not_found` */
  async remove(actor: Actor, id: string): Promise<void> {
    const personId = personOf(actor);
    await this.database.transaction(actor, async (tx) => {
      if (!(await tx.existsBy(Goal, { id, personId }))) throw new AppError('not_found');
      await tx.delete(Goal, { id });
    });
  }
}

function personOf({ kind, personId }: Actor): string {
  if (kind !== 'person' || personId === null) throw new AppError('forbidden');
  return personId;
}
