import { Injectable } from '@nestjs/common';
import type { Cadence } from '../../domain/liaison/index.js';
import type { Stage } from '../../domain/placement/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/http/index.js';
import { type Person, PersonService } from '../../profile/index.js';
import { CareService } from '../care.service.js';
import type { Goal } from '../goals/goal.entity.js';
import { GoalService } from '../goals/goal.service.js';
import { isOver, type ListedTandem, TandemService } from '../tandems/tandem.service.js';

export interface OpenPlacement {
  readonly id: string;
  readonly stage: Stage;
  readonly title: string;
}

export interface OpenRequest {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly dueOn: LocalDate | null;
}

/** What somebody needs who takes a case over tomorrow. */
export interface Pack {
  readonly person: Person;
  readonly cadence: Cadence | null;
  readonly placements: readonly OpenPlacement[];
  readonly requests: readonly OpenRequest[];
  readonly tandems: readonly ListedTandem[];
  /** Those the person shares. */
  readonly goals: readonly Goal[];
}

const PLACEMENTS = `select p.id, p.stage, v.title from placement p join vacancy v on v.id = p.vacancy_id
  where p.person_id = $1 and p.stage not in ('closed', 'held_12') order by p.stage_since desc, p.id`;
const REQUESTS = `select id, kind, state, due_on::text as "dueOn" from liaison_request
  where person_id = $1 and state not in ('answered', 'refused', 'withdrawn') order by due_on nulls last, id`;

/** Puts on one sheet where a case stands. */
@Injectable()
export class PackService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly care: CareService,
    private readonly goals: GoalService,
    private readonly tandems: TandemService,
  ) {}

  /** @throws AppError `not_found` for a person of somebody else */
  async of(actor: Actor, personId: string): Promise<Pack> {
    const person = await this.people.get(actor, personId);
    if (actor.kind !== 'member' || person.orgId !== actor.orgId) throw new AppError('not_found');
    const open = await this.database.read(actor, async (tx) => ({
      placements: await tx.query<OpenPlacement[]>(PLACEMENTS, [personId]),
      requests: await tx.query<OpenRequest[]>(REQUESTS, [personId]),
    }));
    const tandems = (await this.tandems.list(actor, personId)).filter(({ tandem }) => !isOver(tandem));
    const goals = await this.goals.list(actor, personId);
    return { person, cadence: await this.care.of(actor, personId), ...open, tandems, goals };
  }
}
