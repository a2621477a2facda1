import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { Any, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { LIKELY, routeInto, RUN_FLAGS, withLeadTimes } from '../../domain/language/index.js';
import type {
  LanguageCandidate,
  LanguageEntitlements,
  LanguageGoal,
  LanguageRun,
  Reach,
  RunCatalogue,
} from '../../domain/language/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LawService } from '../../law/index.js';
import { SYSTEM } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { germanLevels, LanguageClaim } from '../../profile/index.js';
import type { Person } from '../../profile/index.js';
import { candidateOf, personEntitlements } from '../candidate.js';
import { CourseRun } from '../course-run.entity.js';
import { LearningSituation, USUAL_SITUATION } from '../learning/learning-situation.entity.js';
import { PassRates } from '../outcomes/pass-rates.js';
import { languageRun } from '../runs.js';
import { OpenRunStore } from './open-runs.js';
import type { OpenRuns } from './open-runs.js';

/** Runs shown beside those that decide the plan: other ways, mishaps, reasons. */
const SPARE_RUNS = 16;
/** Runs farther away than the person would go are kept up to here, so that "too far" can be said. */
const SEEN_MINUTES = 90;
/** A degree of latitude is 111 km, one of longitude in Germany about 70. */
export const NEAR = { lat: 0.36, lon: 0.57 } as const;

export type Situation = Omit<LearningSituation, 'personId' | 'updatedAt'>;

/**
 * A restored backup brings numbers of transactions of another server, which may not be reached here for years; until
 * then a change would look older than what is known. The trigger gives the rows a number of this server.
 */
const NUMBERED_HERE = `update course_run set updated_at = updated_at
  where changed_in >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;

/** Everything the planner reads about one person, in the planner's own words and as rows. */
export interface PlanInput {
  readonly person: Person;
  readonly today: LocalDate;
  readonly situation: Situation;
  readonly granted: LanguageEntitlements;
  readonly candidate: LanguageCandidate;
  readonly rows: ReadonlyMap<string, CourseRun>;
  /** Those that decide the plan and some more, as this person would take them: a funded place must be asked for first, so registration closes earlier. */
  readonly runs: readonly LanguageRun[];
  readonly rates: PassRates;
  /** The runs on which the answers rest: the likely day follows from these alone. */
  readonly decisive: ReadonlySet<string>;
  /** The runs that can be part of a path to a goal; the others are there to be told of. */
  readonly relevant: ReadonlySet<string>;
}

/** Gathers what a plan is made from; no access check, because the caller has read the person already. */
@Injectable()
export class PlanInputs implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly law: LawService,
    private readonly open: OpenRunStore,
  ) {}

  /** The whole catalogue is read at the start, so that nobody's plan waits for it. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) => tx.query(NUMBERED_HERE));
    await this.database.read(SYSTEM, async (tx) =>
      this.open.current(tx, this.clock.today(), await PassRates.load(tx)),
    );
  }

  /**
   * All runs within reach are looked at; kept are those on which the answers for the goals rest (planning with these
   * alone gives the same days) and, with `spare`, some more to tell of. Without, only the earliest plans are of interest.
   */
  async of(
    tx: EntityManager,
    person: Person,
    goals: readonly LanguageGoal[],
    spare: 'spare' | 'none' = 'spare',
  ): Promise<PlanInput> {
    const today = this.clock.today();
    const claims = await tx.findBy(LanguageClaim, { personId: person.id, language: 'de' });
    const situation = (await tx.findOneBy(LearningSituation, { personId: person.id })) ?? usualSituation();
    const granted = personEntitlements(person, claims, situation, today, this.law.languageRules());
    const candidate = candidateOf(person, claims, granted, situation, today);
    const rates = await PassRates.load(tx);
    const asked: Asked = { person, candidate, granted, goals, spare: spare === 'spare' ? SPARE_RUNS : 0 };
    const { decisive, relevant, rows } = await this.choose(tx, asked, rates);
    const runs = rows.map((row) => ({ ...languageRun(row, person), p: rates.of(row).p }));
    return {
      ...{ person, today, situation, granted, candidate, rates, decisive, relevant },
      rows: new Map(rows.map((row) => [row.id, row])),
      runs: withLeadTimes(runs, granted),
    };
  }

  /** Runs that were called off or left the database since they were chosen are left out, and others chosen. */
  private async choose(
    tx: EntityManager,
    asked: Asked,
    rates: PassRates,
  ): Promise<Pick<Chosen, 'decisive' | 'relevant'> & { readonly rows: readonly CourseRun[] }> {
    for (;;) {
      const open = await this.open.current(tx, asked.candidate.today, rates);
      const { decisive, relevant, kept } = chosenRuns(open, asked);
      const found = await tx.find(CourseRun, {
        where: { id: Any([...kept]), cancelledAt: IsNull() },
        order: { startsOn: 'ASC', id: 'ASC' },
      });
      if (found.length === kept.size) return { decisive, relevant, rows: found };
      const there = new Set(found.map(({ id }) => id));
      this.open.forget(
        open,
        [...kept].filter((id) => !there.has(id)),
      );
    }
  }
}

function usualSituation(): Situation {
  return { ...USUAL_SITUATION, careTimes: [], busyTimes: [] };
}

interface Asked {
  readonly person: Person;
  readonly candidate: LanguageCandidate;
  readonly granted: LanguageEntitlements;
  readonly goals: readonly LanguageGoal[];
  /** How many runs beside those that decide are wanted. */
  readonly spare: number;
}

/** Ids of runs; those kept are shown. */
interface Chosen {
  readonly decisive: ReadonlySet<string>;
  readonly relevant: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

/** Ids of the runs that decide the answers, and of some more for each goal and near home. */
function chosenRuns({ catalogue, index, planner }: OpenRuns, asked: Asked): Chosen {
  const { person, candidate, granted, goals, spare } = asked;
  const leadDays = catalogue.schemes.map((scheme) => routeInto({ scheme }, granted)?.leadDays ?? -1);
  const reach: Reach = { ...index.from(person, SEEN_MINUTES), leadDays };
  const decisive = new Set<string>();
  for (const { runsUsed } of planner.plan(candidate, reach, goals, spare === 0 ? null : LIKELY))
    for (const run of runsUsed) decisive.add(catalogue.ids[run] ?? '');
  if (spare === 0) return { decisive, relevant: decisive, kept: decisive };
  const kept = new Set(decisive);
  const relevant = new Set(decisive);
  for (const goal of goals) {
    const ids = planner.relevantRuns(candidate, reach, goal);
    for (const id of ids) relevant.add(id);
    for (const id of ids.slice(0, spare)) kept.add(id);
  }
  for (const run of toldRuns(catalogue, reach, asked)) kept.add(catalogue.ids[run] ?? '');
  return { decisive, relevant, kept };
}

/**
 * Runs of which to tell, the soonest first, also why they are closed: those near home that teach something new and
 * begin no higher than asked, then online runs that the person cannot take.
 */
function toldRuns({ columns, schemes }: RunCatalogue, reach: Reach, asked: Asked): readonly number[] {
  const { person, candidate, goals, spare } = asked;
  const weakest = Math.min(...Object.values(germanLevels(person)));
  const highest = Math.max(0, ...goals.flatMap(({ need }) => Object.values(need)));
  const funded = schemes.map((scheme) => candidate.entitlements.includes(scheme));
  const isBarred = (run: number): boolean => {
    const price = columns.price[run] as number;
    const payable =
      funded[columns.scheme[run] as number] === true || (price >= 0 && price <= candidate.budget);
    return !payable || !candidate.onlineOk || ((columns.flags[run] as number) & RUN_FLAGS.seat) === 0;
  };
  const near: number[] = [];
  const barred: number[] = [];
  for (let at = 0; at < reach.count && near.length < 2 * spare; at += 1) {
    const run = reach.runs[at] as number;
    if ((columns.target[run] as number) < weakest || (columns.entryLevel[run] as number) > highest) continue;
    if (((columns.flags[run] as number) & RUN_FLAGS.online) === 0) near.push(run);
    else if (barred.length < spare && isBarred(run)) barred.push(run);
  }
  return [...near, ...barred].slice(0, 2 * spare);
}
