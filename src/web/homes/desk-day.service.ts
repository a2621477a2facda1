import { Injectable } from '@nestjs/common';
import { type ListedNotice, PlanNoticeService } from '../../courses/index.js';
import { type RecentMatch, RecentMatchesService } from '../../matching/index.js';
import { type ListedPlacement, PlacementListService } from '../../placement/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { type Person, PersonService } from '../../profile/index.js';
import { VacancyService, type VacancyWithEmployer } from '../../vacancy/index.js';

/** Some rows of a list and how many it has in all. */
export interface Waiting<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Everything that waits for a desk, each as a list that has a page of its own. */
export interface DeskDay {
  readonly move: Waiting<ListedPlacement>;
  readonly silent: Waiting<ListedPlacement>;
  readonly unconfirmed: Waiting<Person>;
  readonly papers: Waiting<Person>;
  readonly held: Waiting<VacancyWithEmployer>;
  /** Language plans with another date since a course was called off or moved. */
  readonly plans: Waiting<ListedNotice>;
  readonly fresh: readonly RecentMatch[];
}

/** So many of each kind stand below "first"; the rest is one click away. */
const FIRST = { limit: 2, offset: 0 } as const;
const FRESH = 5;

/** Gathers the day of a desk from the modules that know its parts. */
@Injectable()
export class DeskDayService {
  constructor(
    private readonly people: PersonService,
    private readonly placements: PlacementListService,
    private readonly vacancies: VacancyService,
    private readonly matches: RecentMatchesService,
    private readonly plans: PlanNoticeService,
  ) {}

  async of(actor: Actor): Promise<DeskDay> {
    const own = { closed: false, personId: null, ...FIRST };
    return {
      move: await this.placements.list(actor, { ...own, only: 'move' }),
      silent: await this.placements.list(actor, { ...own, only: 'silent' }),
      unconfirmed: await this.people.list(actor, { text: '', only: 'unconfirmed', ...FIRST }),
      papers: await this.people.list(actor, { text: '', only: 'papers', ...FIRST }),
      held: await this.vacancies.list(actor, { text: '', scope: 'mine', state: 'held', ...FIRST }),
      plans: await this.plans.list(actor, FIRST.limit),
      fresh: await this.matches.ofDesk(actor, FRESH),
    };
  }
}
