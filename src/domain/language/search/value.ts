import { fromEpochDay, toEpochDay } from '../../shared/index.js';
import { LanguageGoal, LanguagePlan, OnTheJobStart } from '../model/index.js';
import { HeldCertificate, LEVEL_COUNT, LevelVector, Person, levelVector } from './compile.js';
import { Label, idsOf, probabilityOf } from './label.js';

/** A goal with days as numbers. */
export interface Goal {
  readonly goal: LanguageGoal;
  readonly need: LevelVector;
  readonly latest: number;
  readonly job: JobStart | null;
}

export interface JobStart {
  readonly terms: OnTheJobStart;
  readonly start: number;
}

export function compileGoal(goal: LanguageGoal): Goal {
  return {
    goal,
    need: levelVector(goal.need),
    latest: goal.latest === null ? Infinity : toEpochDay(goal.latest),
    job: goal.onTheJob && { terms: goal.onTheJob, start: toEpochDay(goal.onTheJob.start) },
  };
}

/** Earliest day of a certificate that covers the skill at the level; Infinity when there is none. */
function certifiedOn(
  person: Person,
  label: Label,
  skill: number,
  level: number,
  scheme: string | null,
): number {
  let day = Infinity;
  const consider = (levels: LevelVector, date: number, certScheme: string | null): void => {
    if ((levels[skill] ?? 0) >= level && (scheme === null || certScheme === scheme))
      day = Math.min(day, date);
  };
  for (const cert of person.certs) consider(cert.levels, cert.date, cert.certScheme);
  for (const stage of label.stages.values()) consider(stage.levels, stage.result, stage.certScheme);
  return day;
}

/** Day on which all needed levels are proven, not before today; Infinity when they are not. */
export function provenOn(
  person: Person,
  label: Label,
  need: LevelVector,
  proof: LanguageGoal['proof'],
  scheme: string | null,
): number {
  let day = person.today;
  need.forEach((level, skill) => {
    if (level === 0) return;
    const proven =
      proof === 'certificate'
        ? certifiedOn(person, label, skill, level, scheme)
        : (label.learned[skill * LEVEL_COUNT + level] ?? Infinity);
    day = Math.max(day, proven);
  });
  return day;
}

/** First day of work below the needed level: not before the offered start, once the minimum is proven. */
export function workStart(person: Person, label: Label, goal: Goal, job: JobStart): number {
  const level = job.terms.minLevel;
  const need = [level, level, level, level];
  return Math.max(job.start, provenOn(person, label, need, goal.goal.proof, goal.goal.certScheme));
}

/** How a sequence serves a goal. `missedBy` is 0 when in time, else days late; `day` is what the goal is ranked by. */
export interface Outcome {
  readonly day: number;
  readonly commitment: number | null;
  readonly missedBy: number;
  /** The day that comes too late, or the qualifying day. */
  readonly decidingDay: number;
}

/** Null when the sequence never proves what the goal asks, not even late. */
export function outcomeOf(person: Person, label: Label, goal: Goal): Outcome | null {
  return goal.job ? jobOutcome(person, label, goal, goal.job) : directOutcome(person, label, goal);
}

export function directOutcome(person: Person, label: Label, goal: Goal): Outcome | null {
  const day = provenOn(person, label, goal.need, goal.goal.proof, goal.goal.certScheme);
  if (day === Infinity) return null;
  return { day, commitment: null, missedBy: Math.max(0, day - goal.latest), decidingDay: day };
}

function jobOutcome(person: Person, label: Label, goal: Goal, job: JobStart): Outcome | null {
  const day = workStart(person, label, goal, job);
  if (day === Infinity) return null;
  const { commitLevel, commitWithinDays } = job.terms;
  if (commitLevel === null)
    return { day, commitment: null, missedBy: Math.max(0, day - goal.latest), decidingDay: day };
  const need = [commitLevel, commitLevel, commitLevel, commitLevel];
  const commitment = provenOn(person, label, need, 'certificate', goal.goal.certScheme);
  if (commitment === Infinity) return null;
  if (day > goal.latest) return { day, commitment, missedBy: day - goal.latest, decidingDay: day };
  return {
    day,
    commitment,
    missedBy: Math.max(0, commitment - day - commitWithinDays),
    decidingDay: commitment,
  };
}

/** True when the certificate may open a run that asks for one: covers all four skills, in time, and fresh enough. */
export function opens(
  cert: Pick<HeldCertificate, 'levels' | 'date'>,
  gate: {
    readonly level: number;
    readonly maxAgeDays: number | null;
    readonly registerBy: number;
    readonly start: number;
  },
): boolean {
  return (
    Math.min(...cert.levels) >= gate.level &&
    cert.date <= gate.registerBy &&
    (gate.maxAgeDays === null || gate.start - cert.date <= gate.maxAgeDays)
  );
}

export function toPlan(label: Label, outcome: Outcome, goal: Goal): LanguagePlan {
  return {
    runs: idsOf(label),
    qualifiedOn: fromEpochDay(outcome.day),
    cost: label.cost,
    ue: label.ue,
    probability: probabilityOf(label),
    onTheJob: goal.job && {
      startWorkOn: fromEpochDay(outcome.day),
      commitmentMetOn: outcome.commitment === null ? null : fromEpochDay(outcome.commitment),
    },
  };
}
