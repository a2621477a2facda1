import { addDays, LocalDate } from '../../domain/shared/index.js';
import { SlotDraft } from './drafts.js';

const UE_MINUTES = 45;
const MINUTES_PER_DAY = 1440;

/** Last day of a course that holds `ue` units of 45 minutes (one short break per two units) in weekly slots. */
export function courseEnd(startsOn: LocalDate, ue: number, slots: readonly SlotDraft[]): LocalDate {
  const perWeek = slots.reduce((sum, [, from, to]) => sum + lessonUnits(from, to), 0);
  return addDays(startsOn, Math.ceil(ue / perWeek) * 7 - 3);
}

/** Units that fit between two times when a quarter of an hour's break follows each two units. */
function lessonUnits(from: string, to: string): number {
  const minutes = (minuteOf(to) - minuteOf(from) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  const pairs = Math.floor((minutes + 15) / (2 * UE_MINUTES + 15));
  const rest = minutes - pairs * (2 * UE_MINUTES + 15);
  return 2 * pairs + (rest >= UE_MINUTES ? 1 : 0);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
