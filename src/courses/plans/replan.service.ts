import { Injectable } from '@nestjs/common';
import { Any } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { estimateLanguageReady, planLanguageForAll } from '../../domain/language/index.js';
import type { LanguageGoal } from '../../domain/language/index.js';
import { CEFR_LEVELS, overallLevel, sameLevel } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { actingFor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { germanLevels, Person } from '../../profile/index.js';
import { CourseRun } from '../course-run.entity.js';
import { PlanOfRun, StoredLanguagePlan } from './language-plan.entity.js';
import { PlanInputs } from './plan-input.service.js';
import type { PlanInput } from './plan-input.service.js';
import { PlanNotice } from './plan-notice.entity.js';

type Row = Pick<StoredLanguagePlan, 'level' | 'qualifiedOn' | 'runs'>;

interface Worked {
  readonly after: readonly Row[];
  readonly ready: readonly (LocalDate | null)[];
  readonly rows: PlanInput['rows'];
}

/** Every level as a goal of its own: what the employer sees for itself. */
const GOALS: readonly LanguageGoal[] = CEFR_LEVELS.map((level) => ({
  id: String(level),
  need: sameLevel(level),
  proof: 'assessed',
  certScheme: null,
  latest: null,
  onTheJob: null,
}));

/**
 * Works out the paths of one person to every level and keeps them with their index by run. The dates go to the
 * profile, where the matcher reads them as dates of "not yet".
 */
@Injectable()
export class ReplanService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly inputs: PlanInputs,
    private readonly clock: Clock,
  ) {}

  /** After a change of the profile: asks for new matches in any case. Silent when the person is gone meanwhile. */
  async refresh(personId: string): Promise<void> {
    await this.database.transaction(actingFor(personId), async (tx) => {
      const person = await lockPerson(tx, personId);
      if (!person) return;
      await this.renew(tx, person);
      await this.outbox.add(tx, 'match.person', { personId });
    });
  }

  /** After a change of a course, and in the night: asks for new matches only when a date is another one. Tells whether. */
  async refreshQuietly(personId: string): Promise<boolean> {
    return this.database.transaction(actingFor(personId), async (tx) => {
      const person = await lockPerson(tx, personId);
      if (!person) return false;
      const changed = await this.renew(tx, person);
      if (changed) await this.outbox.add(tx, 'match.person', { personId });
      return changed;
    });
  }

  /** True when a day is another one. */
  private async renew(tx: EntityManager, person: Person): Promise<boolean> {
    const before = await tx.find(StoredLanguagePlan, {
      where: { personId: person.id },
      order: { level: 'ASC' },
    });
    const { after, ready, rows } = await this.settled(tx, person);
    const news = await changedRuns(tx, person.id);
    await this.tell(tx, person, news, before, after);
    if (news.length > 0 || !samePlans(before, after)) await this.store(tx, person.id, after, rows);
    if (JSON.stringify(ready) === JSON.stringify(person.languageReady)) return false;
    await tx.update(Person, { id: person.id }, { languageReady: [...ready], revision: person.revision + 1 });
    return true;
  }

  /**
   * Holds the runs of the paths until they are stored. Who changes one of them later waits for that and then finds the
   * paths in the index; what somebody changed meanwhile is taken into account.
   */
  private async settled(tx: EntityManager, person: Person): Promise<Worked> {
    for (;;) {
      const worked = await this.work(tx, person);
      const ids = [...new Set(worked.after.flatMap(({ runs }) => runs))];
      const held = await tx.find(CourseRun, {
        select: { id: true, revision: true },
        where: { id: Any(ids) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_read' },
      });
      const isAsPlanned = held.every(({ id, revision }) => worked.rows.get(id)?.revision === revision);
      if (held.length === ids.length && isAsPlanned) return worked;
    }
  }

  /** By the catalogue where a path exists, else by the usual duration of courses. */
  private async work(tx: EntityManager, person: Person): Promise<Worked> {
    const estimate = estimateLanguageReady(germanLevels(person), this.clock.today());
    const { candidate, runs, rows } = await this.inputs.of(tx, person, GOALS, 'none');
    if (runs.length === 0) return { after: [], ready: estimate, rows };
    const have = overallLevel(germanLevels(person));
    const answers = planLanguageForAll(candidate, GOALS, runs);
    const after = answers.flatMap((answer, level): Row[] =>
      answer.feasible && level > have
        ? [{ level, qualifiedOn: answer.plan.qualifiedOn, runs: [...answer.plan.runs] }]
        : [],
    );
    const ready = answers.map((answer, level) =>
      answer.feasible ? answer.plan.qualifiedOn : (estimate[level] ?? null),
    );
    return { after, ready, rows };
  }

  private async store(
    tx: EntityManager,
    personId: string,
    plans: readonly Row[],
    courses: PlanInput['rows'],
  ): Promise<void> {
    await tx.delete(StoredLanguagePlan, { personId });
    await tx.delete(PlanOfRun, { personId });
    if (plans.length === 0) return;
    const computedAt = this.clock.now();
    await tx.insert(
      StoredLanguagePlan,
      plans.map((row) => ({ personId, ...row, computedAt })),
    );
    const index = plans.flatMap(({ level, runs }) =>
      runs.map((runId) => ({ runId, personId, level, revision: courses.get(runId)?.revision ?? 1 })),
    );
    if (index.length > 0) await tx.insert(PlanOfRun, index);
  }

  /**
   * Tells the desk (or the person without one) that a path which rested on a run that was called off or moved since
   * has another day now. The index keeps the version told of, under the lock of the person: nobody is told twice.
   */
  private async tell(
    tx: EntityManager,
    person: Person,
    news: readonly CourseRun[],
    before: readonly StoredLanguagePlan[],
    after: readonly Row[],
  ): Promise<void> {
    const newDay = (level: number): LocalDate | null =>
      after.find((row) => row.level === level)?.qualifiedOn ?? null;
    for (const run of news) {
      const touched = before.find(
        ({ runs, level, qualifiedOn }) => runs.includes(run.id) && newDay(level) !== qualifiedOn,
      );
      if (!touched) continue;
      await tx.insert(PlanNotice, {
        orgId: person.orgId,
        personId: person.id,
        runId: run.id,
        kind: run.cancelledAt === null ? 'moved' : 'cancelled',
        level: touched.level,
        oldOn: touched.qualifiedOn,
        newOn: newDay(touched.level),
        createdAt: this.clock.now(),
      });
    }
  }
}

/** Runs of stored paths that changed after the paths were worked out. */
async function changedRuns(tx: EntityManager, personId: string): Promise<readonly CourseRun[]> {
  return tx
    .createQueryBuilder(CourseRun, 'run')
    .where(
      `run.id in (select i.run_id from language_plan_run i where i.person_id = :personId
         and i.revision <> run.revision)`,
      { personId },
    )
    .orderBy('run.id')
    .getMany();
}

async function lockPerson(tx: EntityManager, id: string): Promise<Person | null> {
  const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return person?.archivedAt === null ? person : null;
}

function samePlans(before: readonly Row[], after: readonly Row[]): boolean {
  const text = (rows: readonly Row[]): string =>
    JSON.stringify(rows.map(({ level, qualifiedOn, runs }) => [level, qualifiedOn, runs]));
  return text(before) === text(after);
}
