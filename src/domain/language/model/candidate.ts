import { Cents, LocalDate, PartialSkillLevels, SkillLevels } from '../../shared/index.js';
import { LanguageScheme, WeeklySlot } from './run.js';

/** A language certificate; skills that it does not name are not certified. */
export interface LanguageCertificate {
  readonly levels: PartialSkillLevels;
  readonly date: LocalDate;
  readonly certScheme: string | null;
}

/** Time that a person cannot give to a course. Reason `care` falls away where a run offers child care. */
export interface BusyInterval extends WeeklySlot {
  readonly reason: string;
}

/** What the planner knows of a person: nothing beyond language, time, reach and funding. */
export interface LanguageCandidate {
  readonly today: LocalDate;
  readonly levels: SkillLevels;
  readonly certs: readonly LanguageCertificate[];
  /** Schemes with a funded place for this person, see `entitlements`. */
  readonly entitlements: readonly LanguageScheme[];
  readonly selfPay: boolean;
  readonly budget: Cents;
  readonly ikUeUsed: number;
  readonly ikUeQuota: number;
  readonly busy: readonly BusyInterval[];
  readonly maxTravelMin: number;
  readonly onlineOk: boolean;
  readonly jobOffer: boolean;
}
