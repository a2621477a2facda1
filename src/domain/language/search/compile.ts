import { CEFR_LEVELS, LANGUAGE_SKILLS, PartialSkillLevels, toEpochDay } from '../../shared/index.js';
import {
  BusyInterval,
  INTEGRATION_COURSE,
  LanguageCandidate,
  LanguageCertificate,
  LanguageRun,
} from '../model/index.js';
import { WeekRange, clashesWeekly, weekRange } from '../week.js';

/** Levels of the four skills in the order of `LANGUAGE_SKILLS`. */
export type LevelVector = readonly number[];

export interface HeldCertificate {
  readonly levels: LevelVector;
  readonly date: number;
  readonly certScheme: string | null;
}

/** A person with days as numbers and sets for look-ups. */
export interface Person {
  readonly candidate: LanguageCandidate;
  readonly today: number;
  readonly levels: LevelVector;
  readonly certs: readonly HeldCertificate[];
  readonly entitled: ReadonlySet<string>;
  readonly ikLeft: number;
}

/** What of an exam the search needs; attempts with the same `key` are sittings of the same exam. */
export interface Exam {
  readonly key: string;
  readonly result: number;
  readonly levels: LevelVector;
  readonly certScheme: string | null;
}

/** A run with days as numbers (since 1970-01-01) and with the first day on which the person is free again. */
export interface Step {
  readonly run: LanguageRun;
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly registerBy: number;
  /** The day after the last day of the run, or the day of a later exam. */
  readonly freeFrom: number;
  /** Indices into `LANGUAGE_SKILLS`. */
  readonly skills: readonly number[];
  readonly exam: Exam | null;
  readonly usesIkQuota: boolean;
  readonly ranges: readonly WeekRange[];
}

export function levelVector(levels: PartialSkillLevels): LevelVector {
  return LANGUAGE_SKILLS.map((skill) => levels[skill] ?? 0);
}

export function compilePerson(candidate: LanguageCandidate): Person {
  return {
    candidate,
    today: toEpochDay(candidate.today),
    levels: levelVector(candidate.levels),
    certs: candidate.certs.map(heldCertificate),
    entitled: new Set(candidate.entitlements),
    ikLeft: candidate.ikUeQuota - candidate.ikUeUsed,
  };
}

function heldCertificate(cert: LanguageCertificate): HeldCertificate {
  return { levels: levelVector(cert.levels), date: toEpochDay(cert.date), certScheme: cert.certScheme };
}

export function compileRun(run: LanguageRun): Step {
  const start = toEpochDay(run.start);
  const end = Math.max(start, toEpochDay(run.end));
  return {
    run,
    id: run.id,
    start,
    end,
    registerBy: toEpochDay(run.registerBy),
    freeFrom: Math.max(end + 1, run.exam ? toEpochDay(run.exam.date) : 0),
    skills: run.skills.map((skill) => LANGUAGE_SKILLS.indexOf(skill)),
    exam: run.exam && {
      key: examKey(run),
      result: toEpochDay(run.exam.resultDate),
      levels: levelVector(run.exam.certifies),
      certScheme: run.certScheme,
    },
    usesIkQuota: run.scheme === INTEGRATION_COURSE,
    ranges: run.slots.map((slot) => weekRange(slot, run.mode === 'online' ? 0 : run.travelMin)),
  };
}

/** Exams with the same target and the same kind of certificate count as sittings of one exam. */
export function examKey(run: Pick<LanguageRun, 'target' | 'certScheme'>): string {
  return `${run.target} ${run.certScheme ?? ''}`;
}

/** Runs in order of start; the search relies on it, since no step can lead back in time. */
export function compileRuns(runs: readonly LanguageRun[]): readonly Step[] {
  return runs.map(compileRun).sort((a, b) => a.start - b.start || compareText(a.id, b.id));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when the weekly hours of the run meet busy time; child care on site frees time kept for care. */
export function clashesWith(step: Step, busy: readonly BusyInterval[]): boolean {
  if (step.ranges.length === 0) return false;
  const binding = busy.filter((interval) => !(step.run.childcare && interval.reason === 'care'));
  return clashesWeekly(
    step.ranges,
    binding.map((interval) => weekRange(interval)),
  );
}

/** Number of CEFR levels, the stride of a table per skill and level. */
export const LEVEL_COUNT = CEFR_LEVELS.length;
