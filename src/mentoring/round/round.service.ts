import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { OrganisationService } from '../../access/index.js';
import {
  type ObstacleFigures,
  publishObstacles,
  ROUND_DAYS,
  taskState,
} from '../../domain/mentoring/index.js';
import type { TaskState } from '../../domain/mentoring/index.js';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import { type Actor, SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError, type FieldErrorCode } from '../../platform/http/index.js';
import { assertNamesNobody } from '../names-nobody.js';
import { countObstacles } from './obstacle-counts.js';
import { RoundMinutes, RoundTask } from './round.entity.js';

const SHOWN_TASKS = 100;
const SHOWN_MINUTES = 12;

export interface Organisation {
  readonly id: string;
  readonly name: string;
}

export interface TaskInput {
  readonly what: string;
  /** Who does it. */
  readonly orgId: string;
  readonly dueOn: LocalDate;
  /** Of which round; the reader's own Kreis unless named. */
  readonly kreis?: string | undefined;
}

export interface MinutesInput {
  readonly day: LocalDate;
  readonly text: string;
  readonly kreis?: string | undefined;
}

export interface ListedTask {
  readonly task: RoundTask;
  readonly organisation: string;
  readonly state: TaskState;
}

/** Everything about the round of one Kreis. */
export interface Round {
  readonly ags: string;
  /** All Kreise at whose round the reader's organisation sits, its own first. */
  readonly kreise: readonly string[];
  readonly obstacles: ObstacleFigures;
  /** Open ones first, the soonest due first. */
  readonly tasks: readonly ListedTask[];
  readonly minutes: readonly RoundMinutes[];
}

/** The round of a Kreis, at which groups, offices and the municipality agree who does what by when. */
@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /** Kreise at whose round the reader's organisation sits, its own first; none for one that sits at no round. */
  async kreiseOf(actor: Actor): Promise<readonly string[]> {
    return actor.orgId === null ? [] : this.organisations.roundsOf(actor, actor.orgId);
  }

  /** The round of a Kreis, the reader's own unless named. @throws AppError `not_found` where the reader does not sit */
  async get(actor: Actor, kreis?: string): Promise<Round> {
    const kreise = await this.kreiseOf(actor);
    const ags = chosen(kreise, kreis);
    const since = addDays(this.clock.today(), -ROUND_DAYS);
    const counted = await this.database.read(SYSTEM, (tx) => countObstacles(tx, ags, since));
    const minutes = await this.database.read(actor, (tx) =>
      tx.find(RoundMinutes, { where: { ags }, order: { day: 'DESC', id: 'ASC' }, take: SHOWN_MINUTES }),
    );
    const tasks = await this.tasks(actor, [ags]);
    return { ags, kreise, obstacles: publishObstacles(ags, counted), tasks, minutes };
  }

  /** Open tasks of the reader's own organisation at all its rounds. */
  async own(actor: Actor): Promise<readonly ListedTask[]> {
    const kreise = await this.kreiseOf(actor);
    if (kreise.length === 0) return [];
    return (await this.tasks(actor, kreise, actor.orgId)).filter(({ state }) => state !== 'done');
  }

  /** Who could do something: organisations at the round of the Kreis that are no firms. @throws AppError `not_found` */
  async members(actor: Actor, kreis?: string): Promise<readonly Organisation[]> {
    const ags = await this.seated(actor, kreis);
    return this.database.read(actor, (tx) =>
      tx.query<Organisation[]>(
        `select id, name from organisation
         where (ags = $1 or $1 = any (round_ags)) and kind not in ('employer', 'platform') order by name, id`,
        [ags],
      ),
    );
  }

  /** Writes down who does what by when. @throws AppError `not_found`, `invalid_input` */
  async addTask(actor: Actor, { what, orgId, dueOn, kreis }: TaskInput): Promise<string> {
    const ags = await this.seated(actor, kreis);
    if (dueOn < this.clock.today()) throw wrong('/dueOn', 'day_in_past');
    if (!(await this.members(actor, ags)).some(({ id }) => id === orgId))
      throw wrong('/orgId', 'unknown_reference');
    const id = crypto.randomUUID();
    const setBy = actor.orgId ?? '';
    await this.database.transaction(actor, async (tx) => {
      await assertNamesNobody(tx, setBy, '/what', what);
      const createdAt = this.clock.now();
      await tx.insert(RoundTask, { id, ags, what, orgId, dueOn, doneOn: null, setBy, createdAt });
    });
    return id;
  }

  /** Marks a task of a round at which the reader sits as done, or as open again. @throws AppError `not_found` */
  async setDone(actor: Actor, id: string, done: boolean): Promise<void> {
    const kreise = await this.kreiseOf(actor);
    const doneOn = done ? this.clock.today() : null;
    const { affected } = await this.database.transaction(actor, (tx) =>
      tx.update(RoundTask, { id, ags: In([...kreise]) }, { doneOn }),
    );
    if (!affected) throw new AppError('not_found');
  }

  /** Keeps what was said. @throws AppError `not_found`, `invalid_input` for a day to come or a text that names somebody */
  async addMinutes(actor: Actor, { day, text, kreis }: MinutesInput): Promise<void> {
    const ags = await this.seated(actor, kreis);
    if (day > this.clock.today()) throw wrong('/day', 'day_in_future');
    const writtenBy = actor.orgId ?? '';
    await this.database.transaction(actor, async (tx) => {
      await assertNamesNobody(tx, writtenBy, '/text', text);
      const id = crypto.randomUUID();
      await tx.insert(RoundMinutes, { id, ags, day, text, writtenBy, createdAt: this.clock.now() });
    });
  }

  private async seated(actor: Actor, kreis: string | undefined): Promise<string> {
    return chosen(await this.kreiseOf(actor), kreis);
  }

  private async tasks(
    actor: Actor,
    kreise: readonly string[],
    orgId: string | null = null,
  ): Promise<readonly ListedTask[]> {
    const found = await this.database.read(actor, (tx) =>
      tx.find(RoundTask, {
        where: { ags: In([...kreise]), ...(orgId === null ? {} : { orgId }) },
        order: { doneOn: { direction: 'DESC', nulls: 'FIRST' }, dueOn: 'ASC', id: 'ASC' },
        take: SHOWN_TASKS,
      }),
    );
    const names = await this.organisations.namesOf(
      actor,
      found.map(({ orgId }) => orgId),
    );
    const today = this.clock.today();
    return found.map((task) => ({
      ...{ task, organisation: names.get(task.orgId) ?? '', state: taskState(task, today) },
    }));
  }
}

/** The Kreis named, or the first: there the reader must sit. */
function chosen(kreise: readonly string[], named: string | undefined): string {
  const ags = named ?? kreise[0];
  if (ags === undefined || !kreise.includes(ags)) throw new AppError('not_found');
  return ags;
}

function wrong(pointer: string, code: FieldErrorCode): AppError {
  return new AppError('invalid_input', { errors: [{ pointer, code }] });
}
