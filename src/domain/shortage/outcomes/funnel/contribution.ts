import { KldbCode, KreisAgs, LocalDate } from '../../../shared/index.js';
import { ClosingReason, Stage } from '../../../placement/index.js';
import { ShortageClass } from '../../types.js';
import { CellKey, Delta, Measure, Obstacle, occupationGroup } from './cells.js';
import { quarterOf } from './quarter.js';

/** One line of a placement's append-only history. */
export interface HistoryStep {
  /** Counts from 1 within the placement. */
  readonly number: number;
  readonly to: Stage;
  readonly day: LocalDate;
  readonly reason: ClosingReason | null;
  /** Number of the step that this one takes back. */
  readonly corrects: number | null;
}

/**
 * What the figures ask of a case. No name, status, origin, sex or age: nothing of it is counted. For a placement the
 * circumstances are those on the day of the introduction (before it, today's): help that joins later must not move a
 * case between the arms of a comparison, or the longest cases would collect the most help.
 */
export interface CaseContext {
  readonly kreis: KreisAgs;
  readonly kldb: KldbCode;
  readonly shortage: ShortageClass;
  /** A request to, or a proposal of, the job centre belongs to the case. */
  readonly jobCentre: boolean;
  readonly mentor: boolean;
  readonly obstacles: readonly Obstacle[];
}

export interface PlacementRecord {
  readonly context: CaseContext;
  readonly steps: readonly HistoryStep[];
  /** First day of work where it is known; else the day of the step counts. */
  readonly startedOn: LocalDate | null;
}

export interface PersonRecord {
  readonly context: CaseContext;
  readonly enteredOn: LocalDate;
}

/** What one person adds to the figures. */
export function personContribution(person: PersonRecord): readonly Delta[] {
  const cell = cellOf(person.context, person.enteredOn);
  return [one(cell, 'people'), ...uniqueObstacles(person.context).map((it) => one(cell, `people/${it}`))];
}

/**
 * What one placement adds to the figures, read from its whole history: a pure function of it, so that taking the old
 * contribution away and adding the new one always equals a rebuild. Steps that were taken back count as never made.
 */
export function placementContribution(placement: PlacementRecord): readonly Delta[] {
  const steps = standingSteps(placement.steps);
  const dayOf = (stage: Stage): LocalDate | null => steps.find((step) => step.to === stage)?.day ?? null;
  const started = dayOf('started') === null ? null : (placement.startedOn ?? dayOf('started'));
  const { context } = placement;
  const result: Delta[] = [];
  const suggested = dayOf('suggested');
  if (suggested !== null) result.push(one(cellOf(context, suggested), 'matches'));
  const introduced = dayOf('introduced');
  if (introduced !== null) {
    const interviewed = dayOf('interview') !== null || dayOf('trial') !== null;
    result.push(...proposalCounts(context, introduced, interviewed, started !== null));
  }
  if (started !== null) {
    const cell = cellOf(context, started);
    const held = (['held_3', 'held_6', 'held_12'] as const).filter((stage) => dayOf(stage) !== null);
    result.push(one(cell, 'starts'), ...held.map((stage) => one(cell, stage)));
  }
  const closing = steps.findLast((step) => step.to === 'closed');
  if (closing?.reason) result.push(one(cellOf(context, closing.day), `closed/${closing.reason}`));
  return result;
}

function proposalCounts(
  context: CaseContext,
  introduced: LocalDate,
  interviewed: boolean,
  started: boolean,
): readonly Delta[] {
  const cell = cellOf(context, introduced);
  const obstacles = uniqueObstacles(context);
  return [
    one(cell, 'proposals'),
    ...obstacles.map((it) => one(cell, `proposals/${it}`)),
    ...(interviewed ? [one(cell, 'interviews')] : []),
    ...(started
      ? [one(cell, 'proposals_started'), ...obstacles.map((it) => one(cell, `proposals_started/${it}`))]
      : []),
  ];
}

/** Steps that stand: neither corrections nor corrected ones, in the order of their numbers. */
export function standingSteps(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const takenBack = steps.map((step) => step.corrects).filter((number) => number !== null);
  return steps
    .filter((step) => step.corrects === null && !takenBack.includes(step.number))
    .sort((a, b) => a.number - b.number);
}

function cellOf(context: CaseContext, day: LocalDate): CellKey {
  return {
    kreis: context.kreis,
    group: occupationGroup(context.kldb),
    quarter: quarterOf(day),
    shortage: context.shortage,
    jobCentre: context.jobCentre,
    mentor: context.mentor,
  };
}

function one(cell: CellKey, measure: Measure): Delta {
  return { cell, measure, by: 1 };
}

function uniqueObstacles(context: CaseContext): readonly Obstacle[] {
  return [...new Set(context.obstacles)];
}
