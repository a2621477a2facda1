import { CefrLevel, LocalDate, PartialSkillLevels } from '../../shared/index.js';
import { BusyInterval } from './candidate.js';

/** Start of work below the needed level, against the promise to certify a level later. */
export interface OnTheJobStart {
  readonly start: LocalDate;
  readonly minLevel: CefrLevel;
  /** Null when the employer asks for no further level. */
  readonly commitLevel: CefrLevel | null;
  /** Counted from the day on which work starts. */
  readonly commitWithinDays: number;
  /** Applies to every run that lasts on or after the first day of work. */
  readonly workBusy: readonly BusyInterval[];
}

/** The language side of a vacancy. */
export interface LanguageGoal {
  readonly id: string;
  readonly need: PartialSkillLevels;
  /** `certificate`: each skill by a certificate; `assessed`: the employer sees for itself what was learned. */
  readonly proof: 'certificate' | 'assessed';
  /** Only certificates of this kind count; null = any. */
  readonly certScheme: string | null;
  /** Last day on which the person may become qualified (or start work on the job); null = open. */
  readonly latest: LocalDate | null;
  readonly onTheJob: OnTheJobStart | null;
}
