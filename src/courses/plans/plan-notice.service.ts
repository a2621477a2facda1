import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { Person } from '../../profile/index.js';
import { CourseRun } from '../course-run.entity.js';
import { PlanNotice } from './plan-notice.entity.js';

/** A notice with the names that its row shows. */
export interface ListedNotice {
  readonly notice: PlanNotice;
  readonly person: Person;
  readonly run: CourseRun;
}

/** News about plans: for the desk that keeps the case, and for the person herself. */
@Injectable()
export class PlanNoticeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What nobody has confirmed yet, newest first. */
  async list(
    actor: Actor,
    limit: number,
  ): Promise<{ readonly items: readonly ListedNotice[]; readonly total: number }> {
    const own = ownNotices(actor);
    return this.database.read(actor, async (tx) => {
      const [notices, total] = await tx.findAndCount(PlanNotice, {
        where: { ...own, seenAt: IsNull() },
        order: { createdAt: 'DESC', id: 'ASC' },
        take: limit,
      });
      return { items: await withNames(tx, notices), total };
    });
  }

  /** "Seen". @throws AppError `not_found` for a notice of somebody else. */
  async see(actor: Actor, id: string): Promise<void> {
    const own = ownNotices(actor);
    await this.database.transaction(actor, async (tx) => {
      const notice = await tx.findOneBy(PlanNotice, { ...own, id });
      if (!notice) throw new AppError('not_found');
      if (notice.seenAt === null) await tx.update(PlanNotice, { id }, { seenAt: this.clock.now() });
    });
  }
}

function ownNotices(actor: Actor): FindOptionsWhere<PlanNotice> {
  if (actor.kind === 'person' && actor.personId !== null) return { personId: actor.personId };
  if (actor.orgId === null) throw new AppError('forbidden');
  return { orgId: actor.orgId };
}

async function withNames(
  tx: EntityManager,
  notices: readonly PlanNotice[],
): Promise<readonly ListedNotice[]> {
  const people = await tx.findBy(Person, { id: In(notices.map(({ personId }) => personId)) });
  const runs = await tx.findBy(CourseRun, { id: In(notices.map(({ runId }) => runId)) });
  const personOf = new Map(people.map((person) => [person.id, person]));
  const runOf = new Map(runs.map((run) => [run.id, run]));
  return notices.flatMap((notice) => {
    const person = personOf.get(notice.personId);
    const run = runOf.get(notice.runId);
    return person && run ? [{ notice, person, run }] : [];
  });
}
