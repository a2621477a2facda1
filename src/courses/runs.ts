import type { LanguageGoal, LanguageRun } from '../domain/language/index.js';
import { distanceKm, LANGUAGE_SKILLS } from '../domain/shared/index.js';
import type { CefrLevel, GeoPoint, LanguageSkill, LocalDate } from '../domain/shared/index.js';
import type { Vacancy } from '../vacancy/index.js';
import type { CourseRun } from './course-run.entity.js';

/** Getting ready and waiting, then two minutes per kilometre by bus and train: an assumption, shown as one. */
const TRAVEL_BASE_MIN = 10;
const TRAVEL_MIN_PER_KM = 2;
/** Time to reach the promised level after starting below it. */
const COMMIT_DAYS = 365;

/** What a plan reads of a run. */
export type PlannedRun = Omit<
  CourseRun,
  | 'revision'
  | 'orgId'
  | 'title'
  | 'plz'
  | 'ags'
  | 'costCents'
  | 'source'
  | 'externalKey'
  | 'importId'
  | 'cancelledAt'
  | 'updatedAt'
  | 'changedIn'
>;

/** A run as a person at `home` would take it. */
export function languageRun(run: PlannedRun, home: GeoPoint): LanguageRun {
  const skills = run.skills as LanguageSkill[];
  const certifies = run.certifies as CefrLevel | null;
  return {
    id: run.id,
    scheme: run.scheme,
    entry: { level: run.entryLevel as CefrLevel, proof: run.entryProof, maxAgeDays: run.entryMaxAgeDays },
    target: run.target as CefrLevel,
    skills,
    start: run.startsOn,
    end: run.endsOn,
    registerBy: run.registerBy,
    ue: run.ue,
    slots: run.slots.map(([weekday, from, to]) => ({ weekday, from: minutes(from), to: minutes(to) })),
    mode: run.mode,
    travelMin: travelMinutes(run, home),
    childcare: run.childcare,
    seats: run.seats ?? 1,
    selfPayCost: run.selfPayCostCents,
    needsJobOffer: run.needsJobOffer,
    p: run.passProbability,
    exam:
      run.examOn === null || run.resultOn === null || certifies === null
        ? null
        : {
            date: run.examOn,
            resultDate: run.resultOn,
            certifies: Object.fromEntries(LANGUAGE_SKILLS.map((skill) => [skill, certifies])),
          },
    certScheme: null,
  };
}

export function travelMinutes(run: Pick<CourseRun, 'mode' | 'lat' | 'lon'>, home: GeoPoint): number {
  if (run.mode === 'online' || run.lat === null || run.lon === null) return 0;
  return Math.round(TRAVEL_BASE_MIN + TRAVEL_MIN_PER_KM * distanceKm(home, { lat: run.lat, lon: run.lon }));
}

/** The German that a vacancy asks for, its binding needs together; null when it asks for none. */
export function languageGoal(vacancy: Vacancy, today: LocalDate): LanguageGoal | null {
  const needs = vacancy.languageNeeds.filter(
    ({ language, strength }) => language === 'de' && strength !== 'recommendation',
  );
  if (needs.length === 0) return null;
  const need = Object.fromEntries(
    LANGUAGE_SKILLS.map((skill) => [skill, Math.max(0, ...needs.map(({ levels }) => levels[skill] ?? 0))]),
  ) as Record<LanguageSkill, CefrLevel>;
  const strict = needs.some(({ strength }) => strength === 'hard' || strength === 'authority');
  const lower = needs.map(({ acceptsLower }) => acceptsLower).find((level) => level !== null) ?? null;
  return {
    id: vacancy.id,
    need,
    proof: strict ? 'certificate' : 'assessed',
    certScheme: null,
    latest: vacancy.latestStart,
    onTheJob:
      strict || lower === null
        ? null
        : {
            start: vacancy.startsOn ?? today,
            minLevel: lower,
            commitLevel: Math.max(...Object.values(need)) as CefrLevel,
            commitWithinDays: COMMIT_DAYS,
            workBusy: [],
          },
  };
}

/** The level at which the firm begins against a promise, as a goal of its own; null where it asks for all at once. */
export function beginningGoal(goal: LanguageGoal): LanguageGoal | null {
  const { need, onTheJob } = goal;
  if (onTheJob === null) return null;
  const begins = LANGUAGE_SKILLS.map(
    (skill) => [skill, Math.min(need[skill] ?? 0, onTheJob.minLevel)] as const,
  );
  return { ...goal, need: Object.fromEntries(begins), onTheJob: null };
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
