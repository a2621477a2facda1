import type { ClosingReason } from '../placement/index.js';
import type { LocalDate } from '../shared/index.js';
import { type CountTable, PUBLIC_POLICY, publishTable } from '../shortage/outcomes/index.js';
import { type Obstacle, OBSTACLES } from './practice.js';

/** So far back a round looks, in days. */
export const ROUND_DAYS = 365;

/** What stood in the way of a placement that ended; null where nothing of this kind did, or where it is nobody's to count. */
const OBSTACLE_OF: Readonly<Record<ClosingReason, Obstacle | null>> = {
  language: 'language',
  permission: 'permission',
  pay: 'employer',
  hours: 'employer',
  distance: 'mobility',
  child_care: 'child_care',
  recognition: 'recognition',
  chose_other: null,
  no_answer: 'employer',
  filled: null,
  training_status: 'permission',
  training_language: 'language',
  training_money: null,
  training_housing: 'housing',
  training_care: 'child_care',
  removal: null,
};

export function obstacleOf(reason: ClosingReason): Obstacle | null {
  return OBSTACLE_OF[reason];
}

export interface ObstacleCount {
  readonly obstacle: Obstacle;
  /** Rounded; null: too few to tell. */
  readonly count: number | null;
}

/** What stood in the way in one Kreis, as it may be shown. */
export interface ObstacleFigures {
  /** The most frequent first, those that are not told last. */
  readonly counts: readonly ObstacleCount[];
  readonly total: number | null;
}

/**
 * Counts of a Kreis by the rule of all figures that leave a desk: none below five, none that the others give away, the
 * rest rounded.
 */
export function publishObstacles(ags: string, counted: ReadonlyMap<Obstacle, number>): ObstacleFigures {
  const table: CountTable = {
    rows: [{ id: ags, parent: null }],
    columns: OBSTACLES,
    counts: new Map([[ags, OBSTACLES.map((obstacle) => counted.get(obstacle) ?? 0)]]),
  };
  const published = publishTable(table, PUBLIC_POLICY);
  if (!published.ok) throw new Error(`the table of obstacles is no table: ${published.error}`);
  const { cells } = published.value;
  const shown = (column: Obstacle | null): number | null =>
    cells.find((cell) => cell.column === column)?.count ?? null;
  const counts = OBSTACLES.map((obstacle) => ({ obstacle, count: shown(obstacle) }));
  return { counts: counts.sort((a, b) => (b.count ?? -1) - (a.count ?? -1)), total: shown(null) };
}

export type TaskState = 'done' | 'open' | 'late';

/** Where something stands that somebody promised to do by a day. */
export function taskState(
  task: { readonly dueOn: LocalDate; readonly doneOn: LocalDate | null },
  day: LocalDate,
): TaskState {
  if (task.doneOn !== null) return 'done';
  return task.dueOn < day ? 'late' : 'open';
}
