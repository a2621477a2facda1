import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { planJoint } from '../../domain/language/index.js';
import type { JointPlan, LanguageGoal, LanguageRun } from '../../domain/language/index.js';
import { minDate, sameLevel } from '../../domain/shared/index.js';
import type { CefrLevel } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { compareNames, Person } from '../../profile/index.js';
import { CourseRun } from '../course-run.entity.js';
import { StoredLanguagePlan } from '../plans/language-plan.entity.js';
import { PlanInputs } from '../plans/plan-input.service.js';
import type { PlanInput } from '../plans/plan-input.service.js';

/** Somebody whose plan begins with a run. */
export interface WaitingPerson {
  readonly person: Person;
  readonly level: CefrLevel;
  readonly qualifiedOn: string;
}

export interface WaitingForRun {
  readonly run: CourseRun;
  readonly people: readonly WaitingPerson[];
}

/** Seats of one run shared by several people: who gets one, and what the others do instead. */
export interface SharedSeats {
  readonly run: CourseRun;
  readonly people: readonly WaitingPerson[];
  readonly inputs: ReadonlyMap<string, PlanInput>;
  readonly joint: JointPlan;
}

/** More people than this at one run are shared out in an own step by the desk. */
const MOST_JOINT = 12;

/** Who of a desk waits for which course, from the stored plans. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly database: Database,
    private readonly inputs: PlanInputs,
  ) {}

  /** Courses that are the next step of somebody of the own desk; the soonest registration first. */
  async list(actor: Actor): Promise<{
    readonly courses: readonly WaitingForRun[];
    /** People below B2 for whom no known course is a way on. */
    readonly without: readonly Person[];
  }> {
    const orgId = deskOf(actor);
    return this.database.read(actor, async (tx) => {
      const people = (await tx.find(Person, { where: { orgId }, order: { id: 'ASC' } })).sort((a, b) =>
        compareNames(a.displayName, b.displayName),
      );
      const open = people.filter(({ archivedAt }) => archivedAt === null);
      const next = await this.nextSteps(tx, open);
      const runs = await tx.findBy(CourseRun, { id: In([...next.keys()]) });
      const courses = runs
        .filter(({ cancelledAt }) => cancelledAt === null)
        .map((run) => ({ run, people: next.get(run.id) ?? [] }))
        .sort((a, b) => compare(a.run.registerBy, b.run.registerBy) || compare(a.run.id, b.run.id));
      const waiting = new Set([...next.values()].flat().map(({ person }) => person.id));
      const without = open.filter((person) => !waiting.has(person.id) && weakest(person) < 4);
      return { courses, without };
    });
  }

  /** Shares the seats of a run among those who wait for it. @throws AppError `not_found` */
  async share(actor: Actor, runId: string): Promise<SharedSeats> {
    const { courses } = await this.list(actor);
    const course = courses.find(({ run }) => run.id === runId);
    if (!course) throw new AppError('not_found');
    const people = course.people.slice(0, MOST_JOINT);
    return this.database.read(actor, async (tx) => {
      const inputs = new Map<string, PlanInput>();
      for (const { person, level } of people)
        inputs.set(person.id, await this.inputs.of(tx, person, [goalOf(level)]));
      const runs = sharedRuns([...inputs.values()]);
      const joint = planJoint(
        people.flatMap(({ person, level }) => {
          const input = inputs.get(person.id);
          return input ? [{ id: person.id, candidate: input.candidate, goal: goalOf(level) }] : [];
        }),
        runs,
      );
      return { run: course.run, people, inputs, joint };
    });
  }

  /** By run: people whose nearest level is reached by a path that begins with it. */
  private async nextSteps(
    tx: EntityManager,
    people: readonly Person[],
  ): Promise<ReadonlyMap<string, readonly WaitingPerson[]>> {
    const plans = await tx.find(StoredLanguagePlan, {
      where: { personId: In(people.map(({ id }) => id)) },
      order: { level: 'ASC' },
    });
    const first = new Map<string, StoredLanguagePlan>();
    for (const plan of plans)
      if (!first.has(plan.personId) && plan.runs.length > 0) first.set(plan.personId, plan);
    const byRun = new Map<string, WaitingPerson[]>();
    for (const person of people) {
      const plan = first.get(person.id);
      const run = plan?.runs[0];
      if (!plan || !run) continue;
      const entry = { person, level: plan.level as CefrLevel, qualifiedOn: plan.qualifiedOn };
      byRun.set(run, [...(byRun.get(run) ?? []), entry]);
    }
    return byRun;
  }
}

/**
 * The runs as all of them could take them: the longest way and the earliest last day of anybody, so that no shared
 * plan promises what one of them cannot do.
 */
function sharedRuns(inputs: readonly PlanInput[]): readonly LanguageRun[] {
  const runs = new Map<string, LanguageRun>();
  for (const run of inputs.flatMap((input) => input.runs)) {
    const known = runs.get(run.id) ?? run;
    runs.set(run.id, {
      ...run,
      travelMin: Math.max(known.travelMin, run.travelMin),
      registerBy: minDate(known.registerBy, run.registerBy),
    });
  }
  return [...runs.values()];
}

function goalOf(level: CefrLevel): LanguageGoal {
  return {
    id: String(level),
    need: sameLevel(level),
    proof: 'assessed',
    certScheme: null,
    latest: null,
    onTheJob: null,
  };
}

function weakest(person: Person): number {
  return Math.min(person.germanListening, person.germanReading, person.germanSpeaking, person.germanWriting);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function deskOf(actor: Actor): string {
  if (actor.orgId === null) throw new AppError('forbidden');
  return actor.orgId;
}
