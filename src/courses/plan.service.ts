import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  allRejections,
  estimateLanguageReady,
  languageOutlook,
  planLanguage,
  planLanguageForAll,
  withLeadTimes,
} from '../domain/language/index.js';
import type {
  LanguageEntitlements,
  LanguageGoal,
  LanguageOutlook,
  PlanAnswer,
  Rejection,
} from '../domain/language/index.js';
import { CEFR_LEVELS, sameLevel } from '../domain/shared/index.js';
import type { LocalDate } from '../domain/shared/index.js';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/index.js';
import { Database } from '../platform/database/index.js';
import { germanLevels, LanguageClaim, Person, PersonService } from '../profile/index.js';
import { VacancyService } from '../vacancy/index.js';
import type { VacancyWithEmployer } from '../vacancy/index.js';
import { candidateOf, personEntitlements } from './candidate.js';
import { CourseRun } from './course-run.entity.js';
import { languageGoal, languageRun, travelMinutes } from './runs.js';

/** Runs considered for one person: the soonest ones within reach; enough for a chain of four courses. */
const MOST_RUNS = 60;
const NEAR_MINUTES = 60;

/** The dated path of a person to a vacancy. */
export interface PersonPlan {
  readonly person: Person;
  readonly vacancy: VacancyWithEmployer;
  /** Null when the vacancy asks for no German. */
  readonly goal: LanguageGoal | null;
  readonly answer: PlanAnswer | null;
  readonly outlook: LanguageOutlook | null;
  readonly runs: ReadonlyMap<string, CourseRun>;
  readonly granted: LanguageEntitlements;
  /** Why single runs could not be the first step; the reasons to act on where there is no path. */
  readonly rejections: readonly Rejection[];
  /** Days per level without a catalogue, where no run leads there. */
  readonly estimate: readonly (LocalDate | null)[];
}

/** Plans language paths from the catalogue of courses. */
@Injectable()
export class PlanService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly vacancies: VacancyService,
    private readonly clock: Clock,
  ) {}

  async planFor(actor: Actor, personId: string, vacancyId: string): Promise<PersonPlan> {
    const person = await this.people.get(actor, personId);
    const vacancy = await this.vacancies.get(actor, vacancyId);
    const claims = await this.people.claims(actor, personId);
    const today = this.clock.today();
    const rows = await this.database.read(actor, (tx) => this.runsNear(tx, person, today));
    const granted = personEntitlements(person, claims, today);
    const candidate = candidateOf(person, claims, granted, today);
    // A funded place must be asked for first: a run whose application day is past is no way any more.
    const runs = withLeadTimes(
      rows.map((row) => languageRun(row, person)),
      granted,
    );
    const goal = languageGoal(vacancy, today);
    return {
      person,
      vacancy,
      goal,
      answer: goal && planLanguage(candidate, goal, runs),
      outlook: goal && languageOutlook(candidate, goal, runs),
      runs: new Map(rows.map((row) => [row.id, row])),
      granted,
      rejections: allRejections(candidate, goal, runs).filter(({ after }) => after.length === 0),
      estimate: estimateLanguageReady(germanLevels(person), today),
    };
  }

  /**
   * Per level the day on which all four skills are there: by the catalogue where a path exists, else by the usual
   * duration of courses.
   */
  async readyDays(
    tx: EntityManager,
    person: Person,
    claims: readonly LanguageClaim[],
  ): Promise<(LocalDate | null)[]> {
    const today = this.clock.today();
    const estimate = estimateLanguageReady(germanLevels(person), today);
    const rows = await this.runsNear(tx, person, today);
    if (rows.length === 0) return [...estimate];
    const granted = personEntitlements(person, claims, today);
    const candidate = candidateOf(person, claims, granted, today);
    const goals = CEFR_LEVELS.map((level) => ({
      id: String(level),
      need: sameLevel(level),
      proof: 'assessed' as const,
      certScheme: null,
      latest: null,
      onTheJob: null,
    }));
    const runs = withLeadTimes(
      rows.map((row) => languageRun(row, person)),
      granted,
    );
    const answers = planLanguageForAll(candidate, goals, runs);
    return answers.map((answer, level) =>
      answer.feasible ? answer.plan.qualifiedOn : (estimate[level] ?? null),
    );
  }

  private async runsNear(tx: EntityManager, person: Person, today: LocalDate): Promise<readonly CourseRun[]> {
    const rows = await tx
      .createQueryBuilder(CourseRun, 'run')
      .where('run.registerBy >= :today', { today })
      // A degree of latitude is 111 km, one of longitude in Germany about 70.
      .andWhere(`(run.mode = 'online' or (abs(run.lat - :lat) < 0.3 and abs(run.lon - :lon) < 0.5))`, {
        lat: person.lat,
        lon: person.lon,
      })
      .orderBy('run.startsOn')
      .addOrderBy('run.id')
      .limit(MOST_RUNS * 4)
      .getMany();
    return rows.filter((row) => travelMinutes(row, person) <= NEAR_MINUTES).slice(0, MOST_RUNS);
  }
}
