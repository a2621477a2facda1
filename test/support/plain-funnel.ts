import type { ClosingReason, Stage } from '../../src/domain/placement/index.js';
import type { KldbCode, KreisAgs, LocalDate } from '../../src/domain/shared/index.js';
import type { ShortageClass } from '../../src/domain/shortage/index.js';
import {
  cellId,
  CellKey,
  Measure,
  Obstacle,
  occupationGroup,
  OutcomeCells,
  quarterOf,
} from '../../src/domain/shortage/outcomes/index.js';

/*
 * What a case adds to the figures, as plain functions of its whole history: easy to read and to check by tables. The
 * portal counts the same by statements over whole tables; a test holds the two against each other.
 */

export interface Delta {
  readonly cell: CellKey;
  readonly measure: Measure;
  readonly by: number;
}

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

/**
 * Net changes between two lists of contributions: what an incremental update has to add to the stored counts. Equal
 * contributions cancel, so an event that changes nothing gives an empty list.
 */
export function deltas(before: readonly Delta[], after: readonly Delta[]): readonly Delta[] {
  const net = new Map<string, Delta>();
  const add = (delta: Delta, sign: 1 | -1): void => {
    const id = `${cellId(delta.cell)}|${delta.measure}`;
    net.set(id, { ...delta, by: (net.get(id)?.by ?? 0) + sign * delta.by });
  };
  for (const delta of before) add(delta, -1);
  for (const delta of after) add(delta, 1);
  return [...net.values()].filter((delta) => delta.by !== 0);
}

/** The cells with the changes added. The given cells stay as they are. */
export function applyDeltas(cells: OutcomeCells, changes: Iterable<Delta>): OutcomeCells {
  const result = new Map(cells);
  const own = new Map<string, Map<Measure, number>>();
  for (const { cell, measure, by } of changes) {
    const id = cellId(cell);
    let counts = own.get(id);
    if (!counts) {
      counts = new Map(result.get(id)?.counts);
      own.set(id, counts);
      result.set(id, { key: cell, counts });
    }
    const count = (counts.get(measure) ?? 0) + by;
    if (count === 0) counts.delete(measure);
    else counts.set(measure, count);
  }
  for (const [id, counts] of own) if (counts.size === 0) result.delete(id);
  return result;
}

/** All cells from contributions: the rebuild from scratch. */
export function countAll(contributions: Iterable<Delta>): OutcomeCells {
  return applyDeltas(new Map(), contributions);
}
