import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { FEWEST_OUTCOMES } from '../../domain/language/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { PersonService } from '../../profile/index.js';
import { CourseRun } from '../course-run.entity.js';
import { PlanOfRun } from '../plans/language-plan.entity.js';
import { CourseOutcome } from './course-outcome.entity.js';
import { OutcomeDto } from './outcome.dto.js';
import { providerKey } from './pass-rates.js';

/** Version of the text beside the tick; a changed text gets a new one. */
const CONSENT_VERSION = `exam-outcome/1 from ${FEWEST_OUTCOMES}`;

/** An outcome that somebody told, with the course it belongs to. */
export interface ToldOutcome {
  readonly run: CourseRun;
  readonly passed: boolean;
}

/** Results of exams that people let count for the pass rates of providers. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /** Exams of the person's plans that are over, and what was told of them. */
  async of(
    actor: Actor,
    personId: string,
  ): Promise<{ readonly open: readonly CourseRun[]; readonly told: readonly ToldOutcome[] }> {
    await this.people.get(actor, personId);
    return this.database.read(actor, async (tx) => {
      const outcomes = await tx.findBy(CourseOutcome, { personId });
      const planned = await tx.findBy(PlanOfRun, { personId });
      const runs = await tx.find(CourseRun, {
        where: [
          { id: In(outcomes.map(({ runId }) => runId)) },
          { id: In(planned.map(({ runId }) => runId)), examOn: Not(IsNull()) },
          { examOn: LessThanOrEqual(this.clock.today()), cancelledAt: IsNull() },
        ],
        order: { examOn: 'DESC', id: 'ASC' },
        take: 50,
      });
      const passed = new Map(outcomes.map((outcome) => [outcome.runId, outcome.passed]));
      return {
        open: runs.filter(({ id, examOn }) => !passed.has(id) && (examOn ?? '9') <= this.clock.today()),
        told: runs.flatMap((run) => {
          const known = passed.get(run.id);
          return known === undefined ? [] : [{ run, passed: known }];
        }),
      };
    });
  }

  /** @throws AppError `not_found`, and `invalid_input` for a run without an exam or before it. */
  async record(actor: Actor, runId: string, input: OutcomeDto): Promise<void> {
    const { personId, passed, locale } = input;
    await this.people.get(actor, personId);
    await this.database.transaction(actor, async (tx) => {
      const run = await tx.findOneBy(CourseRun, { id: runId });
      if (!run) throw new AppError('not_found');
      if (run.examOn === null || run.examOn > this.clock.today())
        throw new AppError('invalid_input', { errors: [{ pointer: '/runId', code: 'day_in_future' }] });
      await tx.upsert(
        CourseOutcome,
        {
          ...{ personId, runId, passed, scheme: run.scheme, target: run.target },
          providerKey: providerKey(run.provider),
          consentVersion: CONSENT_VERSION,
          consentLocale: locale,
          recordedBy: actor.id,
          recordedAt: this.clock.now(),
        },
        ['personId', 'runId'],
      );
    });
  }

  /** Deletes the answer; it is out of every count at once. @throws AppError `not_found` */
  async withdraw(actor: Actor, runId: string, personId: string): Promise<void> {
    await this.people.get(actor, personId);
    await this.database.transaction(actor, async (tx) => {
      const { affected } = await tx.delete(CourseOutcome, { personId, runId });
      if (affected !== 1) throw new AppError('not_found');
    });
  }
}
