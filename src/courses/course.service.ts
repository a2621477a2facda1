import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { passPrior } from '../domain/language/index.js';
import type { CefrLevel } from '../domain/shared/index.js';
import { LabourMarketService, Place } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import { assertMayChangeRun } from './course.access.js';
import { CreateCourseDto, UpdateCourseDto } from './course.dto.js';
import { faultsOf } from './course-faults.js';
import { CourseRun } from './course-run.entity.js';
import { RunChangeService } from './plans/run-change.service.js';

export interface CourseQuery {
  readonly target: CefrLevel | null;
  /** Only runs of the actor's organisation, past and cancelled ones too. */
  readonly own?: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** The catalogue of dated courses and exam sittings. */
@Injectable()
export class CourseService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly changes: RunChangeService,
    private readonly clock: Clock,
  ) {}

  /** Runs that one can still register for, the soonest first. */
  async list(
    actor: Actor,
    query: CourseQuery,
  ): Promise<{ readonly items: readonly CourseRun[]; readonly total: number }> {
    const { target, own = false, limit, offset } = query;
    return this.database.read(actor, async (tx) => {
      const [items, total] = await tx
        .createQueryBuilder(CourseRun, 'run')
        .where(own ? 'run.orgId = :org' : 'run.registerBy >= :today and run.cancelledAt is null', {
          today: this.clock.today(),
          org: actor.orgId,
        })
        .andWhere(target === null ? 'true' : 'run.target = :target', { target })
        .orderBy('run.startsOn', own ? 'DESC' : 'ASC')
        .addOrderBy('run.id')
        .limit(limit)
        .offset(offset)
        .getManyAndCount();
      return { items, total };
    });
  }

  /** Every run is public, a cancelled one too, so that an old link tells the truth. @throws AppError `not_found` */
  async get(actor: Actor, id: string): Promise<CourseRun> {
    const run = await this.database.read(actor, (tx) => tx.findOneBy(CourseRun, { id }));
    if (!run) throw new AppError('not_found');
    return run;
  }

  /** Enters a run. @throws AppError `invalid_input` with pointers for dates out of order and unknown places. */
  async create(actor: Actor, input: CreateCourseDto): Promise<CourseRun> {
    const place = input.plz === undefined ? null : await this.labourMarket.placeOf(input.plz);
    const errors = faultsOf(input, place !== null, this.clock.today());
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    return this.database.transaction(actor, async (tx) => {
      const id = crypto.randomUUID();
      await tx.insert(CourseRun, {
        ...this.columns(input, place),
        id,
        orgId: actor.orgId,
        source: actor.role === 'provider_editor' ? 'provider' : 'desk',
      });
      await this.changes.announce(tx, id, 1);
      return tx.findOneByOrFail(CourseRun, { id });
    });
  }

  /** Changes seats, dates or anything else of a run; plans that rest on it are made anew. */
  async update(actor: Actor, id: string, input: UpdateCourseDto): Promise<CourseRun> {
    const known = await this.get(actor, id);
    const whole = { ...inputOf(known), ...defined(input) };
    const place = whole.plz === undefined ? null : await this.labourMarket.placeOf(whole.plz);
    const moved = input.registerBy !== undefined && input.registerBy !== known.registerBy;
    const errors = faultsOf(whole, place !== null, moved ? this.clock.today() : known.registerBy);
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    const lessons = input.weekdays ?? input.from ?? input.to;
    const columns = {
      ...this.columns(whole, place),
      ...(lessons === undefined && { slots: known.slots }),
      ...(input.target === undefined && whole.examOn && { certifies: known.certifies ?? known.target }),
    };
    return this.change(actor, id, async (tx) => {
      await tx.update(CourseRun, { id }, columns);
    });
  }

  /** The provider called the run off: desks whose people planned with it hear of the new dates. */
  async cancel(actor: Actor, id: string): Promise<CourseRun> {
    return this.change(actor, id, async (tx, run) => {
      const now = this.clock.now();
      await tx.update(CourseRun, { id: run.id }, { cancelledAt: now, updatedAt: now });
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (tx: EntityManager, run: CourseRun) => Promise<void>,
  ): Promise<CourseRun> {
    return this.database.transaction(actor, async (tx) => {
      const run = await tx.findOne(CourseRun, { where: { id }, lock: { mode: 'pessimistic_write' } });
      assertMayChangeRun(actor, run);
      if (run.cancelledAt !== null) return run;
      await work(tx, run);
      const revision = run.revision + 1;
      await tx.update(CourseRun, { id }, { revision });
      await this.changes.announce(tx, id, revision);
      return tx.findOneByOrFail(CourseRun, { id });
    });
  }

  private columns(input: CreateCourseDto, place: Place | null): Partial<CourseRun> {
    const { selfPayEur, weekdays = [], from, to, passProbability, ...rest } = input;
    const prior = passPrior(input.scheme, input.target, null);
    return {
      ...rest,
      entryProof: input.entryProof ?? 'placement',
      entryMaxAgeDays: input.entryMaxAgeDays ?? null,
      slots: from && to ? [...weekdays].sort().map((weekday) => [weekday, from, to] as const) : [],
      plz: place?.plz ?? null,
      ags: place?.ags ?? null,
      lat: place?.lat ?? null,
      lon: place?.lon ?? null,
      childcare: input.childcare ?? false,
      selfPayCostCents: selfPayEur === undefined ? null : Math.round(selfPayEur * 100),
      passProbability: passProbability ?? prior.passed / (prior.passed + prior.failed),
      examOn: input.examOn ?? null,
      resultOn: input.resultOn ?? null,
      certifies: input.examOn ? input.target : null,
      updatedAt: this.clock.now(),
    };
  }
}

/** A stored run as somebody would enter it, so that a change is checked as a whole. */
export function inputOf(run: CourseRun): CreateCourseDto {
  const [first] = run.slots;
  return {
    provider: run.provider,
    title: run.title,
    scheme: run.scheme,
    entryLevel: run.entryLevel as CefrLevel,
    entryProof: run.entryProof,
    target: run.target as CefrLevel,
    startsOn: run.startsOn,
    endsOn: run.endsOn,
    registerBy: run.registerBy,
    ue: run.ue,
    mode: run.mode,
    childcare: run.childcare,
    seats: run.seats ?? 0,
    passProbability: run.passProbability,
    weekdays: run.slots.map(([weekday]) => weekday),
    ...(run.entryMaxAgeDays !== null && { entryMaxAgeDays: run.entryMaxAgeDays }),
    ...(first && { from: first[1], to: first[2] }),
    ...(run.plz !== null && { plz: run.plz }),
    ...(run.selfPayCostCents !== null && { selfPayEur: run.selfPayCostCents / 100 }),
    ...(run.examOn !== null && { examOn: run.examOn }),
    ...(run.resultOn !== null && { resultOn: run.resultOn }),
  };
}

function defined<T extends object>(input: T): Partial<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<T>;
}
