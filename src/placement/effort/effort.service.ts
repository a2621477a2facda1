import { Injectable } from '@nestjs/common';
import type { Stage } from '../../domain/placement/index.js';
import { addDays, type LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';

const USUAL_DAYS = 90;

export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Something the person did to find work: an introduction to a firm, or what came of it. */
export interface Effort {
  readonly placementId: string;
  readonly day: LocalDate;
  readonly stage: Extract<Stage, 'introduced' | 'interview' | 'trial' | 'permit_pending' | 'started'>;
  readonly title: string;
  readonly firm: string;
}

/**
 * What a person can show an office of her own search. Only what reached a firm counts: what the portal suggested and she
 * did not take up, why something ended, and steps that were taken back are in no list.
 */
@Injectable()
export class EffortService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The last three months. */
  usual(): Period {
    const to = this.clock.today();
    return { from: addDays(to, -USUAL_DAYS), to };
  }

  /**
   * The own efforts of a period, by day; also for the portal acting for the person.
   * @throws AppError `invalid_input` when it ends before it begins
   */
  async list({ kind, personId, ...actor }: Actor, { from, to }: Period): Promise<readonly Effort[]> {
    if ((kind !== 'person' && kind !== 'system') || personId === null) throw new AppError('forbidden');
    if (to < from) throw new AppError('invalid_input', { errors: [{ pointer: '?to', code: 'day_order' }] });
    return this.database.read({ kind, personId, ...actor }, (tx) =>
      tx.query<Effort[]>(
        `select distinct on (d.day, p.id, s.to_stage) p.id as "placementId", d.day::text as day, s.to_stage as stage,
           v.title, e.name as firm
         from placement p join placement_step s on s.placement_id = p.id
         join vacancy v on v.id = p.vacancy_id join employer e on e.id = v.employer_id
         cross join lateral (select (s.at at time zone 'Europe/Berlin')::date as day) d
         where p.person_id = $1 and d.day between $2 and $3 and s.corrects is null
           and s.to_stage in ('introduced', 'interview', 'trial', 'permit_pending', 'started')
           and not exists (select from placement_step c where c.placement_id = p.id and c.corrects = s.number)
         order by d.day, p.id, s.to_stage, s.number`,
        [personId, from, to],
      ),
    );
  }
}
