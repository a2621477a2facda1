import { WeeklySlot } from './model/index.js';

const DAY = 1440;
const WEEK = 7 * DAY;

/** Half-open range of minutes since Monday 00:00; may leave the week on either side. */
export interface WeekRange {
  readonly from: number;
  readonly to: number;
}

/** The range of a weekly slot, widened on both sides by `margin` minutes of travel. */
export function weekRange(slot: WeeklySlot, margin = 0): WeekRange {
  const base = (slot.weekday - 1) * DAY;
  const to = slot.to < slot.from ? slot.to + DAY : slot.to;
  return { from: base + slot.from - margin, to: base + to + margin };
}

/** True when two weekly ranges share a minute; touching is no clash, and Sunday night runs into Monday morning. */
export function rangesClash(a: WeekRange, b: WeekRange): boolean {
  return [-WEEK, 0, WEEK].some((shift) => a.from < b.to + shift && b.from + shift < a.to);
}

export function clashesWeekly(slots: readonly WeekRange[], busy: readonly WeekRange[]): boolean {
  return slots.some((slot) => busy.some((interval) => rangesClash(slot, interval)));
}

/** Minutes by which all slots can be widened on both sides until one clashes; Infinity without busy time. */
export function roomBetween(slots: readonly WeekRange[], busy: readonly WeekRange[]): number {
  let room = Infinity;
  for (const slot of slots)
    for (const interval of busy)
      for (let shift = -WEEK; shift <= WEEK; shift += WEEK)
        room = Math.min(room, Math.max(slot.from - interval.to - shift, interval.from + shift - slot.to));
  return room;
}
