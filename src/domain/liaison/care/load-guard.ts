import { LocalDate, addDays, daysBetween } from '../../shared/index.js';

/** A moment in which a helper worked in the portal: the day and the minute of it, Berlin time. */
export interface Activity {
  readonly day: LocalDate;
  readonly minute: number;
}

export interface HelperLoad {
  readonly openTasks: number;
  /** What the helper said is enough; null: the default. */
  readonly taskLimit: number | null;
  /** The helper's own activity of about the last quarter, in any order. */
  readonly activity: readonly Activity[];
  /** On a break until this day; nothing is offered meanwhile. */
  readonly pausedUntil: LocalDate | null;
}

/** What the helper alone is told, as a reason for the offer; never a number to compare people by. */
export type LoadSignal = 'many_tasks' | 'late_evenings' | 'no_pause';

export interface LoadOffer {
  readonly signals: readonly LoadSignal[];
  /** What helps with these signals: hand something over, or take a break. Empty without a signal. */
  readonly offers: readonly ('hand_over' | 'pause')[];
}

export const DEFAULT_TASK_LIMIT = 12;
/** Work after nine in the evening, or before five, on at least four days of two weeks. */
const LATE_FROM_MINUTE = 21 * 60;
const LATE_UNTIL_MINUTE = 5 * 60;
const LATE_WINDOW_DAYS = 14;
const LATE_DAYS = 4;
/** Eight weeks in which no seven days in a row were free. */
const PAUSE_WINDOW_DAYS = 56;
const PAUSE_DAYS = 7;

/**
 * The quiet offer for one helper on `day`. It looks at this helper only and returns words, no score, so that nobody
 * can be ranked by it; it is shown to the helper and, if they agree, to the desk lead.
 */
export function loadOffer(load: HelperLoad, day: LocalDate): LoadOffer {
  if (load.pausedUntil !== null && day <= load.pausedUntil) return { signals: [], offers: [] };
  const signals: LoadSignal[] = [];
  if (load.openTasks > (load.taskLimit ?? DEFAULT_TASK_LIMIT)) signals.push('many_tasks');
  if (lateEvenings(load.activity, day) >= LATE_DAYS) signals.push('late_evenings');
  if (hadNoPause(load.activity, day)) signals.push('no_pause');
  const offers: LoadOffer['offers'][number][] = [];
  if (signals.includes('many_tasks')) offers.push('hand_over');
  if (signals.includes('late_evenings') || signals.includes('no_pause')) offers.push('pause');
  return { signals, offers };
}

/** Days of the last two weeks with work late in the evening; after midnight counts to the evening before. */
function lateEvenings(activity: readonly Activity[], day: LocalDate): number {
  const evenings = activity
    .filter((entry) => entry.minute >= LATE_FROM_MINUTE || entry.minute < LATE_UNTIL_MINUTE)
    .map((entry) => (entry.minute < LATE_UNTIL_MINUTE ? addDays(entry.day, -1) : entry.day))
    .filter((evening) => evening <= day && daysBetween(evening, day) < LATE_WINDOW_DAYS);
  return new Set(evenings).size;
}

/** True when eight weeks of work passed without seven free days in a row; who began later has had their pause. */
function hadNoPause(activity: readonly Activity[], day: LocalDate): boolean {
  const from = addDays(day, -PAUSE_WINDOW_DAYS);
  const worked = [...new Set(activity.map((entry) => entry.day))].filter((it) => it <= day).sort();
  const inside = worked.filter((it) => it > from);
  const stops = [from, ...inside, addDays(day, 1)];
  return stops.every((stop, index) => {
    const next = stops[index + 1];
    return next === undefined || daysBetween(stop, next) - 1 < PAUSE_DAYS;
  });
}
