import { Injectable } from '@nestjs/common';
import { planUnlock, smallestChanges } from '../../domain/language/index.js';
import type { UnlockingChange, UnlockPlan, WeightedGoal } from '../../domain/language/index.js';
import { addMonths, distanceKm, LANGUAGE_SKILLS, missingSkills } from '../../domain/shared/index.js';
import { lookUp } from '../../domain/shortage/index.js';
import { LabourMarketService } from '../../labour-market/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { PersonService } from '../../profile/index.js';
import type { Person } from '../../profile/index.js';
import { Vacancy } from '../../vacancy/index.js';
import { languageGoal } from '../runs.js';
import { StoredLanguagePlan } from './language-plan.entity.js';
import { PlanInputs } from './plan-input.service.js';
import type { PlanInput } from './plan-input.service.js';

/** Vacancies that are closed only by German; equal needs are one goal with their weights together. */
export interface GoalsHere {
  readonly goals: readonly WeightedGoal[];
  /** Vacancies behind each goal. */
  readonly vacancies: ReadonlyMap<string, readonly Vacancy[]>;
}

/** What learning opens for a person without a certain vacancy in mind. */
export interface UnlockAnswer {
  readonly input: PlanInput;
  readonly here: GoalsHere;
  readonly best: UnlockPlan | null;
  readonly changes: readonly UnlockingChange[];
  /** CEFR levels to which a stored path of known courses leads; days of others are estimates. */
  readonly planned: ReadonlySet<number>;
}

const MOST_VACANCIES = 400;
const KM_PER_DEGREE = { lat: 111, lon: 70 } as const;
/** Somebody who would move looks around this far. */
const WIDE_KM = 100;
const HORIZON_MONTHS = 24;

/** The vacancies here that more German would open, weighted by how short the region is of the occupation. */
@Injectable()
export class HereService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly inputs: PlanInputs,
    private readonly labourMarket: LabourMarketService,
    private readonly clock: Clock,
  ) {}

  /** The sequence of courses that opens most, and which single change would open more. */
  async unlockFor(actor: Actor, personId: string): Promise<UnlockAnswer> {
    const person = await this.people.get(actor, personId);
    const here = await this.goalsOf(actor, person);
    const [input, paths] = await this.database.read(actor, async (tx) => [
      await this.inputs.of(tx, person, here.goals),
      await tx.findBy(StoredLanguagePlan, { personId }),
    ]);
    const { candidate, runs, today } = input;
    return {
      input,
      here,
      best: planUnlock(candidate, here.goals, runs, addMonths(today, HORIZON_MONTHS)),
      changes: smallestChanges(candidate, here.goals, runs).slice(0, 5),
      planned: new Set(paths.map(({ level }) => level)),
    };
  }

  /** Each vacancy counts 1, and up to 1 more by the shortage of its occupation here. */
  async goalsOf(actor: Actor, person: Person): Promise<GoalsHere> {
    const today = this.clock.today();
    const found = await this.vacanciesNear(actor, person);
    const tree = await this.labourMarket.shortageTree();
    const goals = new Map<string, WeightedGoal>();
    const vacancies = new Map<string, Vacancy[]>();
    const have = {
      L: person.germanListening,
      R: person.germanReading,
      S: person.germanSpeaking,
      W: person.germanWriting,
    };
    for (const vacancy of found) {
      const goal = languageGoal(vacancy, today);
      if (goal === null || (goal.proof === 'assessed' && missingSkills(have, goal.need).length === 0))
        continue;
      const key = [
        LANGUAGE_SKILLS.map((skill) => goal.need[skill] ?? 0).join(''),
        goal.proof,
        goal.latest,
      ].join();
      const weight = 1 + (lookUp(tree, vacancy.kldb, vacancy.ags)?.value ?? 0);
      const known = goals.get(key);
      goals.set(
        key,
        known ? { ...known, weight: known.weight + weight } : { ...goal, onTheJob: null, weight },
      );
      vacancies.set(key, [...(vacancies.get(key) ?? []), vacancy]);
    }
    return {
      goals: [...goals.values()],
      vacancies: new Map([...goals].map(([key, goal]) => [goal.id, vacancies.get(key) ?? []])),
    };
  }

  private async vacanciesNear(actor: Actor, person: Person): Promise<readonly Vacancy[]> {
    const km = person.mobilityKm ?? WIDE_KM;
    const rows = await this.database.read(actor, (tx) =>
      tx
        .createQueryBuilder(Vacancy, 'vacancy')
        .where(`vacancy.state = 'published' and vacancy.seatsTaken < vacancy.seats`)
        .andWhere('abs(vacancy.lat - :lat) < :dLat and abs(vacancy.lon - :lon) < :dLon', {
          lat: person.lat,
          lon: person.lon,
          dLat: km / KM_PER_DEGREE.lat,
          dLon: km / KM_PER_DEGREE.lon,
        })
        .andWhere('(substr(vacancy.kldb, 1, 2) in (:...groups) or right(vacancy.kldb, 1) = :helper)', {
          // Work without training is open to everybody; the rest by what the person has done.
          groups: ['-', ...person.occupations.map(({ kldb }) => kldb.slice(0, 2))],
          helper: '1',
        })
        .orderBy('vacancy.confirmedOn', 'DESC')
        .addOrderBy('vacancy.id')
        .limit(MOST_VACANCIES)
        .getMany(),
    );
    return rows.filter((row) => distanceKm(person, row) <= km);
  }
}
