import { CefrLevel, Cents, LanguageSkill, LocalDate, PartialSkillLevels } from '../../shared/index.js';

/**
 * Funding scheme of a run: `IK` integration course (§ 43 AufenthG), `BSK` occupational course (§ 45a AufenthG),
 * `EOK` first orientation, `EXAM` a sitting without a course; providers may use further names.
 */
export type LanguageScheme = string;

/** The scheme whose units are limited per person (IntV § 11: 600 UE, 300 more where a repetition is open). */
export const INTEGRATION_COURSE: LanguageScheme = 'IK';

/** Minutes since midnight, 0..1440. */
export type MinuteOfDay = number;

/** A weekly recurring time; ISO weekday 1 = Monday. `to` before `from` runs past midnight. */
export interface WeeklySlot {
  readonly weekday: number;
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** How a run checks who may enter: its own placement test, or a certificate (DeuFöV § 8(1): at most six months old). */
export interface RunEntry {
  readonly level: CefrLevel;
  readonly proof: 'placement' | 'certificate';
  /** Oldest age of the certificate on the first day of the run; null = any. */
  readonly maxAgeDays: number | null;
}

export interface RunExam {
  readonly date: LocalDate;
  /** From this day the certificate exists. */
  readonly resultDate: LocalDate;
  readonly certifies: PartialSkillLevels;
}

/** One dated run of a course, or one exam sitting, as one person sees it (travel time from home, price for them). */
export interface LanguageRun {
  readonly id: string;
  readonly scheme: LanguageScheme;
  readonly entry: RunEntry;
  readonly target: CefrLevel;
  readonly skills: readonly LanguageSkill[];
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly registerBy: LocalDate;
  /** Teaching units of 45 minutes. */
  readonly ue: number;
  readonly slots: readonly WeeklySlot[];
  readonly mode: 'onsite' | 'online' | 'hybrid';
  /** One way, in minutes; counts on both sides of a slot unless the run is online. */
  readonly travelMin: number;
  readonly childcare: boolean;
  readonly seats: number;
  /** Price for somebody without a funded place; null = not offered to self-payers. */
  readonly selfPayCost: Cents | null;
  readonly needsJobOffer: boolean;
  /** Probability of passing (with an exam) or of reaching the target level (without). */
  readonly p: number;
  readonly exam: RunExam | null;
  /** Kind of certificate where a vacancy may insist on one, for example `CARE` for an exam of the health professions. */
  readonly certScheme: string | null;
}
