import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ANYWHERE, dayOfService, firstLastDay, remedyClock } from '../../domain/liaison/index.js';
import type { Instruction, RemedyClock, RemedyMatter, ServiceChannel } from '../../domain/liaison/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { personNames, PersonService } from '../../profile/index.js';
import { Remedy } from './remedy.entity.js';

export interface NewRemedy {
  readonly matter: RemedyMatter;
  readonly channel: ServiceChannel;
  readonly dispatchedOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly instruction: Instruction;
  readonly companion: string;
}

export interface RunningRemedy {
  readonly remedy: Remedy;
  readonly personName: string;
  /** Null where no rule is known for the day of service. */
  readonly clock: RemedyClock | null;
  /** The first of all days that the clock names. */
  readonly firstDay: LocalDate | null;
}

/** Counts until when a remedy must be filed; keeps days only and nothing of what a decision says. */
@Injectable()
export class RemedyService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found` for a person of somebody else, `invalid_input` for a day in the future */
  async add(actor: Actor, personId: string, input: NewRemedy): Promise<RunningRemedy> {
    const person = await this.people.get(actor, personId);
    if (input.dispatchedOn > this.clock.today())
      throw new AppError('invalid_input', { errors: [{ pointer: '/dispatchedOn', code: 'day_in_future' }] });
    if (input.receivedOn !== null && input.receivedOn < input.dispatchedOn)
      throw new AppError('invalid_input', { errors: [{ pointer: '/receivedOn', code: 'day_order' }] });
    return this.database.transaction(actor, async (tx) => {
      const id = crypto.randomUUID();
      const [madeBy, madeAt] = [actor.id, this.clock.now()];
      await tx.insert(Remedy, { id, orgId: person.orgId, personId, ...input, madeBy, madeAt });
      return this.running(await tx.findOneByOrFail(Remedy, { id }), person.displayName);
    });
  }

  /** Running clocks of the own desk or person, the nearest last day first. */
  async list(actor: Actor, personId: string | null): Promise<readonly RunningRemedy[]> {
    return this.database.read(actor, async (tx) => {
      const where = { closedOn: IsNull(), ...(personId === null ? {} : { personId }) };
      const remedies = await tx.find(Remedy, { where, order: { dispatchedOn: 'ASC', id: 'ASC' } });
      const names = await personNames(
        tx,
        remedies.map((remedy) => remedy.personId),
      );
      const found = remedies.map((remedy) => this.running(remedy, names.get(remedy.personId) ?? ''));
      return found.sort((a, b) => ((a.firstDay ?? '9') < (b.firstDay ?? '9') ? -1 : 1));
    });
  }

  /** Ends a clock: the remedy is filed, or given up by the person. @throws AppError `not_found` */
  async close(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const remedy = await tx.findOneBy(Remedy, { id });
      if (!remedy) throw new AppError('not_found');
      await tx.update(Remedy, { id, closedOn: IsNull() }, { closedOn: this.clock.today() });
    });
  }

  /** The court's seat is not asked, so only holidays of all Germany shift the last day: never too late. */
  private running(remedy: Remedy, personName: string): RunningRemedy {
    const { matter, channel, dispatchedOn, receivedOn, instruction } = remedy;
    const service = dayOfService(channel, dispatchedOn, receivedOn);
    const clock =
      service && remedyClock({ matter, service, instruction, place: ANYWHERE }, this.clock.today());
    return { remedy, personName, clock, firstDay: clock && firstLastDay(clock) };
  }
}
