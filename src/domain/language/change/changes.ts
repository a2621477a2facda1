import {
  CefrLevel,
  Cents,
  LANGUAGE_SKILLS,
  LocalDate,
  addDays,
  assertNever,
  sameLevel,
} from '../../shared/index.js';
import { LanguageCandidate, LanguageGoal, LanguageRun, LanguageScheme } from '../model/index.js';

/** One thing that could be different for a person. */
export type PathChange =
  /** A device, a quiet place and a connection: online runs become possible. */
  | { readonly kind: 'online' }
  | { readonly kind: 'childcare' }
  /** An entitlement, admission or obligation by the office for this scheme. */
  | { readonly kind: 'funding'; readonly scheme: LanguageScheme }
  | { readonly kind: 'budget'; readonly extra: Cents }
  | { readonly kind: 'travel'; readonly minutes: number }
  | { readonly kind: 'job_offer' }
  | { readonly kind: 'quota'; readonly extraUe: number }
  | { readonly kind: 'seat'; readonly run: string }
  /** One more sitting of an exam, on the day given. */
  | {
      readonly kind: 'sitting';
      readonly level: CefrLevel;
      readonly certScheme: string | null;
      readonly date: LocalDate;
    }
  /** The employer waits longer. */
  | { readonly kind: 'later'; readonly goal: string; readonly days: number };

/** Between changes that open equally much, the one earlier in this list is shown first: less to ask for. */
export const CHANGE_KINDS: readonly PathChange['kind'][] = [
  'online',
  'childcare',
  'travel',
  'job_offer',
  'funding',
  'seat',
  'sitting',
  'later',
  'quota',
  'budget',
];

/** Everything that a change can touch. */
export interface PathSituation {
  readonly candidate: LanguageCandidate;
  readonly goals: readonly LanguageGoal[];
  readonly runs: readonly LanguageRun[];
}

/** Name of the run that stands for the sitting of a change. */
export const EXTRA_SITTING = '+sitting';

/** Assumptions about a sitting that does not exist yet: results after five weeks, the prior mean of a pass. */
const SITTING = { resultDays: 35, p: 0.6 } as const;

/** The situation after a change; the given one is not touched. */
export function applyChange(situation: PathSituation, change: PathChange): PathSituation {
  const { candidate, goals, runs } = situation;
  const person = (changes: Partial<LanguageCandidate>): PathSituation => ({
    ...situation,
    candidate: { ...candidate, ...changes },
  });
  switch (change.kind) {
    case 'online':
      return person({ onlineOk: true });
    case 'childcare':
      return person({ busy: candidate.busy.filter(({ reason }) => reason !== 'care') });
    case 'funding':
      return person({ entitlements: [...candidate.entitlements, change.scheme] });
    case 'budget':
      return person({ selfPay: true, budget: (candidate.selfPay ? candidate.budget : 0) + change.extra });
    case 'travel':
      return person({ maxTravelMin: Math.max(candidate.maxTravelMin, change.minutes) });
    case 'job_offer':
      return person({ jobOffer: true });
    case 'quota':
      return person({ ikUeQuota: candidate.ikUeQuota + change.extraUe });
    case 'seat':
      return { ...situation, runs: runs.map((run) => (run.id === change.run ? { ...run, seats: 1 } : run)) };
    case 'sitting':
      return withSitting(situation, change.level, change.certScheme, change.date);
    case 'later':
      return {
        ...situation,
        goals: goals.map((goal) => (goal.id === change.goal ? waiting(goal, change.days) : goal)),
      };
    default:
      return assertNever(change);
  }
}

function waiting(goal: LanguageGoal, days: number): LanguageGoal {
  return goal.latest === null ? goal : { ...goal, latest: addDays(goal.latest, days) };
}

function withSitting(
  situation: PathSituation,
  level: CefrLevel,
  certScheme: string | null,
  date: LocalDate,
): PathSituation {
  const { candidate, runs } = situation;
  return {
    ...situation,
    candidate: { ...candidate, entitlements: [...candidate.entitlements, EXTRA_SITTING] },
    runs: [...runs, extraSitting(EXTRA_SITTING, level, certScheme, date)],
  };
}

export function extraSitting(
  id: string,
  level: CefrLevel,
  certScheme: string | null,
  date: LocalDate,
): LanguageRun {
  return {
    id,
    scheme: EXTRA_SITTING,
    entry: { level, proof: 'placement', maxAgeDays: null },
    target: level,
    skills: LANGUAGE_SKILLS,
    start: date,
    end: date,
    registerBy: date,
    ue: 0,
    slots: [],
    mode: 'onsite',
    travelMin: 0,
    childcare: false,
    seats: 1,
    selfPayCost: null,
    needsJobOffer: false,
    p: SITTING.p,
    exam: { date, resultDate: addDays(date, SITTING.resultDays), certifies: sameLevel(level) },
    certScheme,
  };
}
