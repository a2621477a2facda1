import {
  CefrLevel,
  KldbCode,
  KreisAgs,
  LanguageSkill,
  LevelSource,
  LocalDate,
  PartialSkillLevels,
  RequirementLevel,
  VacancyKind,
} from '../../domain/shared/index.js';
import { LanguageNeed, OccupationRelation, Shift, VacancySkill } from '../../domain/matching/index.js';
import { ClosingReason, Stage } from '../../domain/placement/index.js';
import { ResidenceStatus, StoredPermissionFacts } from '../../domain/work-permission/index.js';
import { OrganisationKind, Role } from '../../platform/auth/index.js';

/**
 * What a generator gives out: plain values that services turn into records. `ref` names a draft within its world, so
 * that others can point to it before it has an id.
 */
interface Draft {
  readonly ref: string;
}

/** Where something is, in the form the tables keep it. */
export interface PlaceDraft {
  readonly plz: string;
  readonly ags: KreisAgs;
  readonly lat: number;
  readonly lon: number;
}

export interface OrganisationDraft extends Draft {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly ags: KreisAgs | null;
}

export interface LoginDraft {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  readonly displayName: string;
  readonly locale: string;
  /** Organisation the member acts for; null for a person. */
  readonly orgRef: string | null;
  readonly personRef: string | null;
}

export interface LanguageClaimDraft {
  readonly levels: PartialSkillLevels;
  readonly source: LevelSource;
  readonly datedOn: LocalDate;
}

export interface PersonOccupationDraft {
  readonly kldb: KldbCode;
  readonly relation: OccupationRelation;
  /** Years of practice; null where not said. */
  readonly years: number | null;
}

export interface PersonDraft extends Draft, PlaceDraft {
  /** Desk that keeps the case; null for a person who acts alone. */
  readonly deskRef: string | null;
  readonly displayName: string;
  readonly status: ResidenceStatus;
  /** Only facts that papers show and that may be stored. */
  readonly statusFacts: Partial<Omit<StoredPermissionFacts, 'status' | 'nationalityGroup'>>;
  readonly occupations: readonly PersonOccupationDraft[];
  readonly qualification: RequirementLevel | null;
  readonly skills: readonly string[];
  /** Statements about German, oldest first. */
  readonly german: readonly LanguageClaimDraft[];
  readonly otherLanguages: Readonly<Record<string, CefrLevel>>;
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly shifts: readonly Shift[];
  readonly availableFrom: LocalDate;
  /** Farthest way to work; null: would move. */
  readonly mobilityKm: number | null;
  readonly licences: readonly string[];
  /** Time `HH:MM` until which child care is there; null without children to care for. */
  readonly childCareUntil: string | null;
  readonly wishes: string;
  readonly confirmedOn: LocalDate;
  /** What the desk would tell; empty for drawn people. */
  readonly story: string;
}

export interface EmployerDraft extends Draft, PlaceDraft {
  readonly name: string;
  /** The firm's own organisation, or the desk that posts for it; null for drawn market data. */
  readonly orgRef: string | null;
  readonly registerNumber: string | null;
  readonly verified: boolean;
}

export interface PayDraft {
  readonly amountCents: number;
  readonly per: 'hour' | 'month';
}

export interface VacancyDraft extends Draft, PlaceDraft {
  readonly employerRef: string;
  readonly kind: VacancyKind;
  readonly title: string;
  readonly description: string;
  readonly kldb: KldbCode;
  readonly remote: boolean;
  readonly hoursMin: number;
  readonly hoursMax: number;
  readonly shifts: readonly Shift[];
  readonly pay: PayDraft | null;
  readonly startsOn: LocalDate | null;
  readonly latestStart: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly trainingYear: number | null;
  readonly languageNeeds: readonly LanguageNeed[];
  readonly instructionLanguages: readonly string[];
  readonly skills: readonly VacancySkill[];
  readonly licences: readonly string[];
  readonly regulated: boolean;
  readonly agencyLicence: string | null;
  readonly seats: number;
  readonly expiresOn: LocalDate;
  readonly confirmedOn: LocalDate;
}

/** Weekly lesson: ISO weekday 1..7 and local times `HH:MM`. */
export type SlotDraft = readonly [weekday: number, from: string, to: string];

export interface CourseRunDraft extends Draft, PlaceDraft {
  readonly provider: string;
  readonly title: string;
  /** IK, BSK, EOK, EXAM, or a provider's own name. */
  readonly scheme: string;
  readonly entryLevel: CefrLevel;
  readonly entryProof: 'placement' | 'certificate';
  readonly entryMaxAgeDays: number | null;
  readonly target: CefrLevel;
  readonly skills: readonly LanguageSkill[];
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly registerBy: LocalDate;
  /** Teaching units of 45 minutes. */
  readonly ue: number;
  readonly slots: readonly SlotDraft[];
  readonly mode: 'onsite' | 'online';
  readonly childcare: boolean;
  readonly seats: number;
  readonly costCents: number;
  readonly selfPayCostCents: number | null;
  readonly needsJobOffer: boolean;
  readonly passProbability: number;
  readonly examOn: LocalDate | null;
  readonly resultOn: LocalDate | null;
  readonly certifies: CefrLevel | null;
}

/** A placement on its way: the stages it went through with the day of each. */
export interface PlacementDraft extends Draft {
  readonly personRef: string;
  readonly vacancyRef: string;
  readonly steps: readonly { readonly stage: Stage; readonly on: LocalDate }[];
  /** Why it was closed; null while it is open. */
  readonly reason: ClosingReason | null;
  readonly note: string;
}

/** A mentor's tandem with a person. */
export interface TandemDraft {
  readonly mentorLogin: string;
  readonly personRef: string;
  readonly since: LocalDate;
}
