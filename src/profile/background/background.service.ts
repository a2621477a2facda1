import { Injectable } from '@nestjs/common';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import {
  monthOfDay,
  nextStates,
  recognitionsWith,
  usuallyRegulated,
  withPractice,
} from '../../domain/background/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { escoOf, LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldError } from '../../platform/http/index.js';
import { Vault } from '../../platform/vault/index.js';
import { withCodes } from '../occupation-codes/codes.js';
import type { Person } from '../person.entity.js';
import { PersonService } from '../person.service.js';
import { QualificationDto, WorkPeriodDto } from './background.dto.js';
import { Qualification } from './qualification.entity.js';
import { WorkPeriod } from './work-period.entity.js';

/** Entries of each kind that a profile holds at most. */
const MOST = 30;

type Entry = WorkPeriod | Qualification;

export interface Background {
  readonly work: readonly WorkPeriod[];
  readonly qualifications: readonly Qualification[];
}

/**
 * Work history and trainings of a person. Months of practice and full recognitions go on into the profile, where the
 * matching reads them; everything else stays between the person and her desk.
 */
@Injectable()
export class BackgroundService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly labourMarket: LabourMarketService,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The newest work first. @throws AppError `not_found` for who may not read the person */
  async of(actor: Actor, personId: string): Promise<Background & { readonly person: Person }> {
    const person = await this.people.get(actor, personId);
    const { work, qualifications } = await this.read(actor, personId);
    return { person, work, qualifications };
  }

  /** The same for a page that has read the person already. */
  async read(actor: Actor, personId: string): Promise<Background> {
    return this.database.read(actor, async (tx) => ({
      work: await tx.find(WorkPeriod, { where: { personId }, order: { fromMonth: 'DESC', id: 'ASC' } }),
      qualifications: await tx.find(Qualification, {
        where: { personId },
        order: { since: 'DESC', id: 'ASC' },
      }),
    }));
  }

  /**
   * Enters a piece of work, or changes the one with `id`.
   * @throws AppError `not_found`; `invalid_input` for an unknown occupation, a month to come, an end before the
   * beginning; `not_possible` when there are thirty
   */
  async saveWork(
    actor: Actor,
    personId: string,
    id: string | null,
    input: WorkPeriodDto,
  ): Promise<WorkPeriod> {
    await this.check(input.kldb, workFaults(input, this.clock.today()));
    const { kldb, fromMonth, toMonth = null, hours = null, country = '', tasks = '' } = input;
    return this.database.transaction(actor, async (tx) => {
      const row = {
        personId,
        kldb,
        fromMonth,
        toMonth,
        hours,
        country,
        tasks,
        escoId: await escoOf(tx, kldb),
      };
      const saved = await this.store(tx, actor, WorkPeriod, id, row);
      await this.practise(tx, actor, personId);
      return saved;
    });
  }

  /**
   * Enters a training, or changes the one with `id`; its recognition moves only as the procedure does.
   * @throws AppError as `saveWork`; `invalid_input` at `/state` for a move that there is not
   */
  async saveQualification(
    actor: Actor,
    personId: string,
    id: string | null,
    input: QualificationDto,
  ): Promise<Qualification> {
    const today = this.clock.today();
    await this.check(input.kldb, dayFaults(input, today));
    const { title, kldb, country = '', state, since = today, papersCompleteOn = null } = input;
    return this.database.transaction(actor, async (tx) => {
      const before = id === null ? null : await this.own(tx, actor, Qualification, personId, id);
      if (before && before.state !== state && !nextStates(before.state).includes(state))
        throw new AppError('invalid_input', { errors: [{ pointer: '/state', code: 'not_in_list' }] });
      const regulated = input.regulated ?? usuallyRegulated(kldb);
      const row = { personId, title, kldb, country, regulated, state, since, papersCompleteOn };
      const esco = { escoId: await escoOf(tx, kldb) };
      const saved = await this.store(tx, actor, Qualification, id, { ...row, ...esco });
      await this.recognise(tx, actor, personId, before ? [before.kldb, kldb] : [kldb]);
      return saved;
    });
  }

  /** Takes a piece of work away; the profile keeps its occupation, as far as somebody said so. @throws AppError `not_found` */
  async removeWork(actor: Actor, personId: string, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.own(tx, actor, WorkPeriod, personId, id);
      await tx.delete(WorkPeriod, { id });
      await this.practise(tx, actor, personId);
    });
  }

  /** Takes a training away together with its recognition. @throws AppError `not_found` */
  async removeQualification(actor: Actor, personId: string, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { kldb } = await this.own(tx, actor, Qualification, personId, id);
      await tx.delete(Qualification, { id });
      await this.recognise(tx, actor, personId, [kldb]);
    });
  }

  /** Tells the profile what the work history shows. */
  private async practise(tx: EntityManager, actor: Actor, personId: string): Promise<void> {
    const work = await tx.findBy(WorkPeriod, { personId });
    const periods = work.map(({ kldb, fromMonth, toMonth }) => ({ kldb, from: fromMonth, to: toMonth }));
    const now = monthOfDay(this.clock.today());
    await this.people.revise(tx, actor, personId, async ({ occupations }) => ({
      occupations: await withCodes(tx, withPractice(occupations, periods, now), occupations),
    }));
  }

  /** Tells the matching which of the occupations are recognised. */
  private async recognise(
    tx: EntityManager,
    actor: Actor,
    personId: string,
    touched: string[],
  ): Promise<void> {
    const all = await tx.findBy(Qualification, { personId });
    await this.people.revise(tx, actor, personId, ({ recognitions }) => ({
      recognitions: [...recognitionsWith(recognitions, touched, all)],
    }));
  }

  private async store<T extends Entry>(
    tx: EntityManager,
    actor: Actor,
    entity: new () => T,
    id: string | null,
    row: Omit<T, 'id' | 'sealed'>,
  ): Promise<T> {
    const { personId } = row;
    if (id === null) {
      await this.people.readable(tx, actor, personId);
      if ((await tx.countBy<Entry>(entity, { personId })) >= MOST) throw new AppError('not_possible');
    }
    const known = id === null ? null : await this.own(tx, actor, entity, personId, id);
    const key = known?.id ?? crypto.randomUUID();
    if (known) {
      const changes: object = await this.vault.changes<T>(tx, entity, known, row as Partial<T>);
      await tx.update<ObjectLiteral>(entity, { id: key }, { ...changes });
    } else await tx.insert<ObjectLiteral>(entity, { id: key, ...row });
    return this.own(tx, actor, entity, personId, key);
  }

  private async own<T extends Entry>(
    tx: EntityManager,
    actor: Actor,
    entity: new () => T,
    personId: string,
    id: string,
  ): Promise<T> {
    await this.people.readable(tx, actor, personId);
    const found = await tx.findOneBy<Entry>(entity, { id, personId });
    if (found === null) throw new AppError('not_found');
    return found as T;
  }

  private async check(kldb: string, faults: readonly FieldError[]): Promise<void> {
    const known = (await this.labourMarket.occupation(kldb)) !== null;
    const unknown: FieldError = { pointer: '/kldb', code: 'unknown_reference' };
    const errors = [...(known ? [] : [unknown]), ...faults];
    if (errors.length > 0) throw new AppError('invalid_input', { errors });
  }
}

function workFaults({ fromMonth, toMonth }: WorkPeriodDto, today: LocalDate): readonly FieldError[] {
  const now = monthOfDay(today);
  if (fromMonth > now) return [{ pointer: '/fromMonth', code: 'day_in_future' }];
  if (toMonth === undefined) return [];
  if (toMonth > now) return [{ pointer: '/toMonth', code: 'day_in_future' }];
  return toMonth < fromMonth ? [{ pointer: '/toMonth', code: 'day_order' }] : [];
}

function dayFaults(input: QualificationDto, today: LocalDate): readonly FieldError[] {
  return (['since', 'papersCompleteOn'] as const)
    .filter((name) => (input[name] ?? today) > today)
    .map((name) => ({ pointer: `/${name}`, code: 'day_in_future' as const }));
}
