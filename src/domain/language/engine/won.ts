import { GoalRuns } from './run-list.js';
import { PackedLevels, atLeast, lowest, maxLevels } from './packed.js';
import { OpenGoal, schemeFits } from './open-goal.js';

/** Certificates won on the way, one per exam. */
export interface Won {
  readonly exam: number;
  readonly levels: PackedLevels;
  readonly date: number;
  readonly certScheme: number;
  readonly rest: Won | null;
}

/** The list after one more result: a retake moves the certificate to its day and keeps what was certified before. */
export function award(before: Won | null, runs: GoalRuns, at: number): Won | null {
  const exam = runs.exam[at] as number;
  if (exam < 0) return before;
  let levels = runs.certified[at] as number;
  let date = runs.result[at] as number;
  let rest: Won | null = null;
  for (let won = before; won; won = won.rest)
    if (won.exam === exam) {
      levels = maxLevels(levels, won.levels);
      date = Math.max(date, won.date);
    } else rest = { ...won, rest };
  return { exam, levels, date, certScheme: runs.certScheme[at] as number, rest };
}

export function wonIn(list: Won | null, exam: number): Won | null {
  for (let won = list; won; won = won.rest) if (won.exam === exam) return won;
  return null;
}

/** True when a certificate of that day and level opens a run that asks for one. */
export function opensGate(levels: PackedLevels, date: number, runs: GoalRuns, at: number): boolean {
  return (
    date >= (runs.gateFrom[at] as number) &&
    date <= (runs.registerBy[at] as number) &&
    lowest(levels) >= (runs.entryLevel[at] as number)
  );
}

/** Day on which the open levels are proven, by the run that ended last or by certificates; Infinity when not. */
export function provenOn(goal: OpenGoal, reached: PackedLevels, won: Won | null, end: number): number {
  if (goal.assessed) return atLeast(reached, goal.need) ? end : Infinity;
  let day = 0;
  for (let skill = 0; skill < 4; skill += 1) {
    const level = (goal.need >> (4 * skill)) & 15;
    if (level === 0) continue;
    let first = goal.announced[skill] ?? Infinity;
    for (let cert = won; cert; cert = cert.rest)
      if (((cert.levels >> (4 * skill)) & 15) >= level && schemeFits(goal, cert.certScheme))
        first = Math.min(first, cert.date);
    day = Math.max(day, first);
  }
  return day;
}
