import { ChanceBounds } from './chance-bounds.js';
import { Field } from './goal-field.js';
import { SERVES } from './run-list.js';

/** As in the readable outlook: what is this close to the threshold reaches it. */
export const ROUNDING = 1e-9;

/**
 * Days from `notBefore` on that prove the goal, beginning with the first on which bounds allow the probability `q`;
 * empty when they allow none, which the last day tells. Few days lie between the first possible one and it: steps from
 * there double.
 */
export function possibleDays(
  field: Field,
  bounds: ChanceBounds,
  q: number,
  notBefore: number,
): readonly number[] {
  const days = candidateDays(field, notBefore);
  const last = days.length - 1;
  if (last < 0) return [];
  const may = (index: number): boolean => atRoot(field, bounds, days[index] as number) >= q - ROUNDING;
  let [low, high] = [0, 0];
  for (let step = 1; !may(high); step *= 2) {
    if (high === last || (step === 1 && !may(last))) return [];
    low = high + 1;
    high = Math.min(high + step, last);
  }
  return days.slice(firstWhere(low, high, may));
}

/** First index in the range for which a condition holds that stays true; it holds for `high`. */
export function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

/** The bound for the person before the first run. */
export function atRoot(field: Field, bounds: ChanceBounds, day: number): number {
  const { reached, budget, ikLeft, today } = field.view.person;
  bounds.reset(field, day);
  const [money, units] = [Math.max(0, budget), Math.max(0, ikLeft)];
  const state = bounds.stateOf({ reached, certified: 0, triedLevel: 0, money, units });
  return bounds.at(state, field.runs.firstFrom(today));
}

function candidateDays({ goal, runs, view }: Field, notBefore: number): readonly number[] {
  const days = new Set<number>();
  const add = (day: number): void => {
    if (day >= notBefore && day <= goal.cap) days.add(day);
  };
  add(goal.rootDay);
  for (let at = 0; at < runs.count; at += 1) {
    const day = Math.max(runs.proves[at] as number, view.person.today);
    if (runs.serves[at] !== SERVES.nothing && day <= goal.rootDay) add(day);
  }
  for (const day of goal.announced) add(day);
  return [...days].sort((a, b) => a - b);
}
