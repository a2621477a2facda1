import { Injectable } from '@nestjs/common';
import type { CefrLevel } from '../domain/shared/index.js';
import { LabourMarketService } from '../labour-market/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/http/index.js';
import type { FieldError } from '../platform/http/index.js';
import { CreateCourseDto } from './course.dto.js';
import { CourseRun } from './course-run.entity.js';

/** Middle of what is published for B1 exams; shown as an assumption until outcomes are known. */
const PASS_PRIOR = 0.6;

export interface CourseQuery {
  readonly target: CefrLevel | null;
  readonly limit: number;
  readonly offset: number;
}

/** The catalogue of dated courses and exam sittings. */
@Injectable()
export class CourseService {
  constructor(
    private readonly database: Database,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /** Runs that one can still register for, the soonest first. */
  async list(
    actor: Actor,
    query: CourseQuery,
  ): Promise<{ readonly items: readonly CourseRun[]; readonly total: number }> {
    return this.database.read(actor, async (tx) => {
      const [items, total] = await tx
        .createQueryBuilder(CourseRun, 'run')
        .where('run.registerBy >= :today', { today: this.clock.today() })
        .andWhere(query.target === null ? 'true' : 'run.target = :target', { target: query.target })
        .orderBy('run.startsOn')
        .addOrderBy('run.id')
        .limit(query.limit)
        .offset(query.offset)
        .getManyAndCount();
      return { items, total };
    });
  }

  /** Enters a run. @throws AppError `invalid_input` with pointers for dates out of order and unknown places. */
  async create(actor: Actor, input: CreateCourseDto): Promise<CourseRun> {
    const place = input.plz === undefined ? null : await this.labourMarket.placeOf(input.plz);
    const errors = this.faults(input, place !== null);
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
    const { selfPayEur, weekdays = [], from, to, ...rest } = input;
    return this.database.transaction(actor, async (tx) => {
      const id = crypto.randomUUID();
      await tx.insert(CourseRun, {
        ...rest,
        id,
        orgId: actor.orgId,
        entryProof: input.entryProof ?? 'placement',
        entryMaxAgeDays: input.entryMaxAgeDays ?? null,
        slots: from && to ? [...weekdays].sort().map((weekday) => [weekday, from, to] as const) : [],
        plz: place?.plz ?? null,
        ags: place?.ags ?? null,
        lat: place?.lat ?? null,
        lon: place?.lon ?? null,
        childcare: input.childcare ?? false,
        selfPayCostCents: selfPayEur === undefined ? null : Math.round(selfPayEur * 100),
        passProbability: input.passProbability ?? PASS_PRIOR,
        examOn: input.examOn ?? null,
        resultOn: input.resultOn ?? null,
        certifies: input.examOn ? input.target : null,
        source: 'desk',
        updatedAt: this.clock.now(),
      });
      return tx.findOneByOrFail(CourseRun, { id });
    });
  }

  private faults(input: CreateCourseDto, placed: boolean): readonly FieldError[] {
    const errors: FieldError[] = [];
    if (input.registerBy < this.clock.today()) errors.push({ pointer: '/registerBy', code: 'day_in_past' });
    if (input.registerBy > input.startsOn) errors.push({ pointer: '/registerBy', code: 'day_order' });
    if (input.endsOn < input.startsOn) errors.push({ pointer: '/endsOn', code: 'day_order' });
    if (input.examOn && input.examOn < input.startsOn) errors.push({ pointer: '/examOn', code: 'day_order' });
    if (input.examOn && !input.resultOn) errors.push({ pointer: '/resultOn', code: 'required' });
    if (input.resultOn && input.resultOn < (input.examOn ?? input.endsOn))
      errors.push({ pointer: '/resultOn', code: 'day_order' });
    if (input.target < input.entryLevel) errors.push({ pointer: '/target', code: 'too_small' });
    if (input.mode === 'onsite' && !placed)
      errors.push({ pointer: '/plz', code: input.plz ? 'unknown_reference' : 'required' });
    if (input.from && input.to && input.to <= input.from) errors.push({ pointer: '/to', code: 'too_small' });
    return errors;
  }
}
