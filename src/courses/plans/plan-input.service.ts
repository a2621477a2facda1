import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { catalogueOf, FastPlanner, LIKELY, reachOfAll, withLeadTimes } from '../../domain/language/index.js';
import type {
  LanguageCandidate,
  LanguageEntitlements,
  LanguageGoal,
  LanguageRun,
} from '../../domain/language/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { LawService } from '../../law/index.js';
import { Clock } from '../../platform/clock/index.js';
import { germanLevels, LanguageClaim } from '../../profile/index.js';
import type { Person } from '../../profile/index.js';
import { candidateOf, personEntitlements } from '../candidate.js';
import { CourseRun } from '../course-run.entity.js';
import { LearningSituation, USUAL_SITUATION } from '../learning/learning-situation.entity.js';
import { PassRates } from '../outcomes/pass-rates.js';
import { languageRun, travelMinutes } from '../runs.js';
import type { PlannedRun } from '../runs.js';

/** More open runs than this are not within reach of anybody; the soonest are read. */
const MOST_RUNS = 5000;
/** Runs shown beside those that decide the plan: other ways, mishaps, reasons. */
const SPARE_RUNS = 16;
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
  /** Those that decide the plan and some more, as this person would take them: a funded place must be asked for first, so registration closes earlier. */
  readonly runs: readonly LanguageRun[];
  readonly rates: PassRates;
  /** The runs on which the answers rest: the likely day follows from these alone. */
  readonly decisive: ReadonlySet<string>;
}

/** Gathers what a plan is made from; no access check, because the caller has read the person already. */
@Injectable()
export class PlanInputs {
  constructor(
    private readonly clock: Clock,
    private readonly law: LawService,
  ) {}

  /**
   * All runs within reach are looked at; kept are those on which the answers for the goals rest (planning with these
   * alone gives the same days) and, with `spare`, some more to tell of.
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
    const open = await runsNear(tx, person, candidate, goals, OPEN, MOST_RUNS);
    const barred =
      spare === 'spare' ? await runsNear(tx, person, candidate, goals, BARRED_ONLINE, SPARE_RUNS) : [];
    const near = [...open, ...barred].filter((row) => travelMinutes(row, person) <= SEEN_MINUTES);
    const all = withLeadTimes(
      near.map((row) => ({ ...languageRun(row, person), p: rates.of(row).p })),
      granted,
    );
    const { decisive, kept } = chosenRuns(candidate, all, goals, spare === 'spare' ? SPARE_RUNS : 0);
    const rows = await tx.findBy(CourseRun, { id: In([...kept]) });
    return {
      ...{ person, today, situation, granted, candidate, rates, decisive },
      rows: new Map(rows.map((row) => [row.id, row])),
      runs: all.filter(({ id }) => kept.has(id)),
    };
  }
}

function usualSituation(): Situation {
  return { ...USUAL_SITUATION, careTimes: [], busyTimes: [] };
}

/** Online runs that the person can take: with a seat, funded or affordable. */
const ONLINE = `mode = 'online' and coalesce(seats, 1) > 0 and $8
  and (scheme = any($9) or coalesce(self_pay_cost_cents <= $10, false))`;
/** What can decide a plan, and runs on site that cannot, so that the reason can be told. */
const OPEN = `((lat between $4 and $5 and lon between $6 and $7 and mode <> 'online') or (${ONLINE}))`;
/** Some of the other online runs, for the same reason. */
const BARRED_ONLINE = `(mode = 'online' and not (${ONLINE}) and $4 < $5 and $6 < $7)`;

/** The columns that a plan reads, of open runs that teach or certify something new and begin no higher than asked. */
async function runsNear(
  tx: EntityManager,
  person: Person,
  candidate: LanguageCandidate,
  goals: readonly LanguageGoal[],
  which: string,
  most: number,
): Promise<readonly PlannedRun[]> {
  const weakest = Math.min(...Object.values(germanLevels(person)));
  const highest = Math.max(0, ...goals.flatMap(({ need }) => Object.values(need)));
  return tx.query<PlannedRun[]>(
    `select id, provider, scheme, entry_level as "entryLevel", entry_proof as "entryProof",
       entry_max_age_days as "entryMaxAgeDays", target, skills, starts_on::text as "startsOn",
       ends_on::text as "endsOn", register_by::text as "registerBy", ue, slots, mode, lat, lon, childcare, seats,
       self_pay_cost_cents as "selfPayCostCents", needs_job_offer as "needsJobOffer",
       pass_probability as "passProbability", exam_on::text as "examOn", result_on::text as "resultOn", certifies
     from course_run
     where register_by >= $1 and cancelled_at is null and target >= $2 and entry_level <= $3
       and ${which}
     order by starts_on, id limit ${most}`,
    [
      ...[candidate.today, weakest, highest],
      ...[person.lat - NEAR.lat, person.lat + NEAR.lat, person.lon - NEAR.lon, person.lon + NEAR.lon],
      ...[candidate.onlineOk, candidate.entitlements, candidate.budget],
    ],
  );
}

/** False for a run that no step before it could open. */
function mayEver(candidate: LanguageCandidate, run: LanguageRun): boolean {
  const affordable = run.selfPayCost !== null && run.selfPayCost <= candidate.budget;
  return (
    run.seats > 0 &&
    run.registerBy >= candidate.today &&
    (run.mode === 'online' || run.travelMin <= candidate.maxTravelMin) &&
    (!run.needsJobOffer || candidate.jobOffer) &&
    (affordable || candidate.entitlements.includes(run.scheme))
  );
}

/** Ids of the runs that decide the answers, and of some more for each goal and near home. */
function chosenRuns(
  candidate: LanguageCandidate,
  runs: readonly LanguageRun[],
  goals: readonly LanguageGoal[],
  spare: number,
): { readonly decisive: ReadonlySet<string>; readonly kept: ReadonlySet<string> } {
  // What can never be entered decides nothing; it stays among the spare runs, so that the reason can be told.
  const catalogue = catalogueOf(runs.filter((run) => mayEver(candidate, run)));
  const reach = reachOfAll(catalogue);
  const planner = new FastPlanner(catalogue);
  const decisive = new Set<string>();
  for (const { runsUsed } of planner.plan(candidate, reach, goals, LIKELY))
    for (const run of runsUsed) decisive.add(catalogue.ids[run] ?? '');
  if (spare === 0) return { decisive, kept: decisive };
  const kept = new Set(decisive);
  for (const goal of goals)
    for (const id of planner.relevantRuns(candidate, reach, goal).slice(0, spare)) kept.add(id);
  const told = runs.filter((run) => run.mode !== 'online' || !mayEver(candidate, run));
  for (const { id } of told.slice(0, 2 * spare)) kept.add(id);
  return { decisive, kept };
}
