import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withLeadTimes } from '../../domain/language/index.js';
import type { LanguageCandidate, LanguageEntitlements, LanguageRun } from '../../domain/language/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Clock } from '../../platform/clock/index.js';
import { LanguageClaim } from '../../profile/index.js';
import type { Person } from '../../profile/index.js';
import { candidateOf, personEntitlements } from '../candidate.js';
import { CourseRun } from '../course-run.entity.js';
import { LearningSituation, USUAL_SITUATION } from '../learning/learning-situation.entity.js';
import { PassRates } from '../outcomes/pass-rates.js';
import { languageRun, travelMinutes } from '../runs.js';

/** Runs considered for one person: the soonest ones within reach; enough for a chain of four courses. */
const MOST_RUNS = 60;
/** Runs farther away than the person would go are kept up to here, so that "too far" can be said. */
const SEEN_MINUTES = 90;
/** A degree of latitude is 111 km, one of longitude in Germany about 70. */
export const NEAR = { lat: 0.36, lon: 0.57 } as const;

export type Situation = Omit<LearningSituation, 'personId' | 'updatedAt'>;

/** Everything the planner reads about one person, in the planner's own words and as rows. */
export interface PlanInput {
  readonly person: Person;
  readonly today: LocalDate;
  readonly situation: Situation;
  readonly granted: LanguageEntitlements;
  readonly candidate: LanguageCandidate;
  readonly rows: ReadonlyMap<string, CourseRun>;
  /** As this person would take them: a funded place must be asked for first, so registration closes earlier. */
  readonly runs: readonly LanguageRun[];
  readonly rates: PassRates;
}

/** Gathers what a plan is made from; no access check, because the caller has read the person already. */
@Injectable()
export class PlanInputs {
  constructor(private readonly clock: Clock) {}

  async of(tx: EntityManager, person: Person): Promise<PlanInput> {
    const today = this.clock.today();
    const claims = await tx.findBy(LanguageClaim, { personId: person.id, language: 'de' });
    const situation = (await tx.findOneBy(LearningSituation, { personId: person.id })) ?? usualSituation();
    const granted = personEntitlements(person, claims, situation, today);
    const rates = await PassRates.load(tx);
    const rows = await runsNear(tx, person, today);
    return {
      person,
      today,
      situation,
      granted,
      candidate: candidateOf(person, claims, granted, situation, today),
      rows: new Map(rows.map((row) => [row.id, row])),
      runs: withLeadTimes(
        rows.map((row) => ({ ...languageRun(row, person), p: rates.of(row).p })),
        granted,
      ),
      rates,
    };
  }
}

function usualSituation(): Situation {
  return { ...USUAL_SITUATION, careTimes: [], busyTimes: [] };
}

async function runsNear(tx: EntityManager, person: Person, today: LocalDate): Promise<readonly CourseRun[]> {
  const rows = await tx
    .createQueryBuilder(CourseRun, 'run')
    .where('run.registerBy >= :today and run.cancelledAt is null', { today })
    .andWhere(
      `(run.mode = 'online' or (run.lat between :south and :north and run.lon between :west and :east))`,
      {
        south: person.lat - NEAR.lat,
        north: person.lat + NEAR.lat,
        west: person.lon - NEAR.lon,
        east: person.lon + NEAR.lon,
      },
    )
    .orderBy('run.startsOn')
    .addOrderBy('run.id')
    .limit(MOST_RUNS * 4)
    .getMany();
  return rows.filter((row) => travelMinutes(row, person) <= SEEN_MINUTES).slice(0, MOST_RUNS);
}
