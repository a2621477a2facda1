import { Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { interviewCalendar, isFinal } from '../../domain/placement/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { berlinDay, berlinTime, Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { PlacementService } from '../placement.service.js';
import { InterviewRow } from './interview.entity.js';

export interface InterviewInput {
  readonly day: LocalDate;
  /** Berlin wall-clock time `HH:MM`. */
  readonly time: string;
  readonly minutes: number;
  readonly place: string;
}

/** Plans talks; a change or a cancellation is a new version of the same calendar entry. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly database: Database,
    private readonly placements: PlacementService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `invalid_input` for a time that lies behind, `not_found` for who has no part in the placement */
  async plan(actor: Actor, placementId: string, input: InterviewInput): Promise<InterviewRow> {
    const startsAt = this.instant(input);
    return this.database.transaction(actor, async (tx) => {
      const placement = await this.placements.readable(tx, actor, placementId);
      if (isFinal(placement.stage)) throw new AppError('not_possible');
      const id = crypto.randomUUID();
      const { minutes, place } = input;
      const [madeBy, changedAt] = [actor.id, this.clock.now()];
      await tx.insert(InterviewRow, { id, placementId, startsAt, minutes, place, madeBy, changedAt });
      return tx.findOneByOrFail(InterviewRow, { id });
    });
  }

  async move(actor: Actor, id: string, input: InterviewInput): Promise<InterviewRow> {
    const { minutes, place } = input;
    return this.change(actor, id, { startsAt: this.instant(input), minutes, place });
  }

  /** Ends it; its calendar file then takes the entry out. */
  async cancel(actor: Actor, id: string): Promise<InterviewRow> {
    return this.change(actor, id, { state: 'cancelled' });
  }

  async list(actor: Actor, placementId: string): Promise<readonly InterviewRow[]> {
    return this.database.read(actor, (tx) =>
      tx.find(InterviewRow, { where: { placementId }, order: { startsAt: 'ASC', id: 'ASC' } }),
    );
  }

  /** One talk. @throws AppError `not_found` for who has no part in the placement */
  async get(actor: Actor, id: string): Promise<InterviewRow> {
    return this.database.read(actor, (tx) => this.readable(tx, actor, id));
  }

  /** The calendar file in its newest version; names the vacancy and the place, never the person. */
  async calendar(actor: Actor, id: string): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const row = await this.readable(tx, actor, id);
      const [vacancy] = await tx.query<{ title: string; firm: string }[]>(
        `select v.title, e.name as firm from placement p join vacancy v on v.id = p.vacancy_id
         join employer e on e.id = v.employer_id where p.id = $1`,
        [row.placementId],
      );
      const { sequence, startsAt, minutes, place } = row;
      const summary = vacancy ? `${vacancy.title} (${vacancy.firm})` : '';
      const entry = { uid: `interview-${id}@zugang`, sequence, startsAt, minutes, place, summary };
      return interviewCalendar({ ...entry, cancelled: row.state === 'cancelled' }, row.changedAt);
    });
  }

  private async change(actor: Actor, id: string, change: Partial<InterviewRow>): Promise<InterviewRow> {
    return this.database.transaction(actor, async (tx) => {
      const row = await this.readable(tx, actor, id);
      if (row.state === 'cancelled') throw new AppError('not_possible');
      const sequence = row.sequence + 1;
      await tx.update(InterviewRow, { id }, { ...change, sequence, changedAt: this.clock.now() });
      return tx.findOneByOrFail(InterviewRow, { id });
    });
  }

  private async readable(tx: EntityManager, actor: Actor, id: string): Promise<InterviewRow> {
    const row = await tx.findOneBy(InterviewRow, { id });
    if (!row) throw new AppError('not_found');
    await this.placements.readable(tx, actor, row.placementId);
    return row;
  }

  private instant({ day, time }: InterviewInput): Date {
    const at = berlinInstant(day, time);
    if (at <= this.clock.now())
      throw new AppError('invalid_input', { errors: [{ pointer: '/day', code: 'day_in_past' }] });
    return at;
  }
}

/** The instant of a Berlin wall-clock time: one of the two offsets of Germany gives it back unchanged. */
export function berlinInstant(day: LocalDate, time: string): Date {
  const candidates = ['+01:00', '+02:00'].map((offset) => new Date(`${day}T${time}:00${offset}`));
  const right = candidates.find((at) => berlinDay(at) === day && berlinTime(at) === time);
  // The hour that is left out in spring exists in neither: the later reading is taken.
  return right ?? new Date(`${day}T${time}:00+01:00`);
}
