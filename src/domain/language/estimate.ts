import { CEFR_LEVELS, CefrLevel, LocalDate, SkillLevels, addDays, overallLevel } from '../shared/index.js';

/** Assumptions of an estimate without a catalogue of runs; all durations in days but the weekly load. */
export interface LearningPace {
  /** Teaching units of 45 minutes a week; 15–25 is usual, 10 in the evening. */
  readonly weeklyUe: number;
  /** From the decision to the first lesson. */
  readonly waitDays: number;
  /** From the last lesson to the exam. */
  readonly examDays: number;
  /** From the exam to the certificate. */
  readonly resultDays: number;
  /** From a certificate to the first lesson of the next course. */
  readonly betweenDays: number;
}

/**
 * Middle values of what is published: 20 UE a week; 9 weeks (2022) to 17 weeks (2023) from authorisation to
 * start; one to two weeks to the exam; four to six weeks to the result. The wait between two courses is an
 * assumption: one applies for the next while the first runs.
 */
export const USUAL_PACE: LearningPace = {
  weeklyUe: 20,
  waitDays: 13 * 7,
  examDays: 10,
  resultDays: 35,
  betweenDays: 28,
};

interface CourseLength {
  readonly from: CefrLevel;
  readonly to: CefrLevel;
  /** Units to each level on the way, counted from the first lesson. */
  readonly ue: Readonly<Partial<Record<CefrLevel, number>>>;
}

/**
 * Courses by the level at which one enters, with their teaching units: integration course 600 UE from A0 to B1
 * (modules let people enter later), Spezial-BSK A2 to B1 400 UE (DeuFöV § 13(1)), Basis-BSK 400 UE per level
 * (DeuFöV § 12).
 */
const COURSES: readonly CourseLength[] = [
  { from: 0, to: 3, ue: { 1: 200, 2: 400, 3: 600 } },
  { from: 1, to: 3, ue: { 2: 200, 3: 400 } },
  { from: 2, to: 3, ue: { 3: 400 } },
  { from: 3, to: 4, ue: { 4: 400 } },
  { from: 4, to: 5, ue: { 5: 400 } },
  { from: 5, to: 6, ue: { 6: 400 } },
];

/**
 * Days from the first lesson to the certificate of `to`, exams, results and waits between courses included;
 * 0 when `from` is there already, null when nobody teaches (`weeklyUe` not above 0). A1 has no exam of its own.
 */
export function daysToLevel(
  from: CefrLevel,
  to: CefrLevel,
  weeklyUe: number,
  pace: Omit<LearningPace, 'weeklyUe'> = USUAL_PACE,
): number | null {
  if (to <= from) return 0;
  if (!(weeklyUe > 0)) return null;
  let days = 0;
  for (let at = from; at < to;) {
    const course = COURSES.find((entry) => entry.from === at);
    if (!course) return null;
    const goal = Math.min(course.to, to) as CefrLevel;
    if (at !== from) days += pace.betweenDays;
    days += Math.ceil((course.ue[goal] ?? 0) / weeklyUe) * 7;
    if (goal >= 2) days += pace.examDays + pace.resultDays;
    at = goal;
  }
  return days;
}

/**
 * Estimated day on which all four skills are certified at each level 0..6, for people and places without a
 * catalogue of runs: the weakest skill decides, today when the level is there already, null when no course load
 * is possible. An estimate of the usual case, not a plan: seats, funding and failure are left out.
 */
export function estimateLanguageReady(
  have: SkillLevels,
  day: LocalDate,
  pace: LearningPace = USUAL_PACE,
): readonly (LocalDate | null)[] {
  const from = overallLevel(have);
  return CEFR_LEVELS.map((level) => {
    if (level <= from) return day;
    const days = daysToLevel(from, level, pace.weeklyUe, pace);
    return days === null ? null : addDays(day, pace.waitDays + days);
  });
}
