import { CefrLevel, addDays, sameLevel } from '../../../src/domain/shared/index.js';
import {
  LanguageCandidate,
  LanguageGoal,
  LanguageRun,
  WeeklySlot,
} from '../../../src/domain/language/index.js';

/** Short ways to write problems by hand: only what a test is about is named. */
export const TODAY = '2026-11-23';

export const MORNINGS: readonly WeeklySlot[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  from: 510,
  to: 765,
}));

export function person(level: CefrLevel, changes: Partial<LanguageCandidate> = {}): LanguageCandidate {
  return {
    today: TODAY,
    levels: sameLevel(level),
    certs: [],
    entitlements: ['BSK'],
    selfPay: false,
    budget: 0,
    ikUeUsed: 0,
    ikUeQuota: 600,
    busy: [],
    maxTravelMin: 60,
    onlineOk: true,
    jobOffer: false,
    ...changes,
  };
}

export function goal(level: CefrLevel, changes: Partial<LanguageGoal> = {}): LanguageGoal {
  return {
    id: 'V',
    need: sameLevel(level),
    proof: 'certificate',
    certScheme: null,
    latest: null,
    onTheJob: null,
    ...changes,
  };
}

/** A course from one level to the next with an exam a week after its end and the result five weeks later. */
export function course(
  id: string,
  from: CefrLevel,
  start: string,
  weeks: number,
  changes: Partial<LanguageRun> = {},
): LanguageRun {
  const target = (from + 1) as CefrLevel;
  const end = addDays(start, weeks * 7 - 3);
  const exam = addDays(end, 7);
  return {
    id,
    scheme: 'BSK',
    entry: { level: from, proof: 'placement', maxAgeDays: null },
    target,
    skills: ['L', 'R', 'S', 'W'],
    start,
    end,
    registerBy: start,
    ue: weeks * 20,
    slots: MORNINGS,
    mode: 'onsite',
    travelMin: 20,
    childcare: false,
    seats: 5,
    selfPayCost: null,
    needsJobOffer: false,
    p: 1,
    exam: { date: exam, resultDate: addDays(exam, 35), certifies: sameLevel(target) },
    certScheme: null,
    ...changes,
  };
}

/** An exam sitting without a course. */
export function sitting(
  id: string,
  level: CefrLevel,
  date: string,
  changes: Partial<LanguageRun> = {},
): LanguageRun {
  return course(id, (level - 1) as CefrLevel, date, 1, {
    entry: { level, proof: 'placement', maxAgeDays: null },
    end: date,
    ue: 0,
    slots: [],
    exam: { date, resultDate: addDays(date, 35), certifies: sameLevel(level) },
    ...changes,
  });
}
