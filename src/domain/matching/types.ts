import {
  CefrLevel,
  GeoPoint,
  KldbCode,
  KreisAgs,
  LandCode,
  LocalDate,
  NeedStrength,
  PartialSkillLevels,
  RequirementLevel,
  SkillLevels,
  VacancyKind,
} from '../shared/index.js';

/** How a person knows an occupation: completed training, practice without papers, or the wish to do it. */
export type OccupationRelation = 'trained' | 'experienced' | 'wanted';

export interface PersonOccupation {
  /** KldB 2010, five digits where known; a shorter code names a whole branch of the tree. */
  readonly kldb: KldbCode;
  readonly relation: OccupationRelation;
}

/** Foreign training found equal to the German one (§§ 4, 9 BQFG): from when, in the past or as expected. */
export interface Recognition {
  readonly kldb5: KldbCode;
  readonly from: LocalDate;
}

/** Where the person must live (§ 12a AufenthG, § 61(1d) AufenthG, § 60 AsylG): a Land or a Kreis of it. */
export type ResidenceRule =
  | { readonly within: 'land'; readonly code: LandCode }
  | { readonly within: 'kreis'; readonly code: KreisAgs };

/** Working times besides weekday daytime. */
export type Shift = 'early' | 'late' | 'night' | 'weekend';
export const SHIFTS: readonly Shift[] = ['early', 'late', 'night', 'weekend'];

/** Hours per week, both ends included; quarter hours are the finest step that the engine keeps. */
export interface HoursRange {
  readonly min: number;
  readonly max: number;
}

export type GateOutcome = 'pass' | 'later' | 'fail' | 'unknown';

/**
 * What work permission says about one kind of work: `pass` free by title, `later` a permission is needed and can
 * exist from `from` (which may lie in the past), `unknown` an authority must judge, `fail` forbidden on these facts.
 */
export interface PermissionView {
  readonly gate: GateOutcome;
  readonly from: LocalDate | null;
  /** Id of the dated rule that decided, for the explanation; never a personal fact. */
  readonly rule: string | null;
}

/**
 * The person as the matcher sees one. There is no field for name, sex, age, origin, religion or family, and none may
 * be added (DESIGN section 4). `null` means "not asked": it is neutral in the score and `unknown` at a gate.
 */
export interface MatchPerson {
  readonly id: string;
  readonly revision: number;
  readonly home: GeoPoint;
  readonly kreis: KreisAgs;
  /** Farthest way to work in kilometres; null: would move anywhere. */
  readonly mobilityKm: number | null;
  readonly residence: ResidenceRule | null;
  readonly occupations: readonly PersonOccupation[];
  readonly recognitions: readonly Recognition[];
  /** Highest requirement level that training or practice proves. */
  readonly qualification: RequirementLevel | null;
  /** Ids of licences held (`driving_b`, `forklift`, `guard_34a`, …). */
  readonly licences: readonly string[] | null;
  /** Ids of skills; an empty list counts as "not asked". */
  readonly skills: readonly string[];
  readonly german: SkillLevels;
  /** Overall level by ISO 639-1 code; German stands in `german`. */
  readonly otherLanguages: Readonly<Record<string, CefrLevel>>;
  /**
   * Per level A0..C2 the day on which all four German skills reach it by the language plan; null: no known way.
   * Never falling with the level, and null stays null above.
   */
  readonly languageReady: readonly (LocalDate | null)[];
  readonly hours: HoursRange | null;
  /** Working times that child care and courses allow. */
  readonly shifts: readonly Shift[] | null;
  readonly availableFrom: LocalDate | null;
  readonly permission: Readonly<Record<VacancyKind, PermissionView>>;
  /** Last day on which somebody confirmed the profile. */
  readonly confirmedOn: LocalDate;
}

export interface VacancySkill {
  readonly id: string;
  readonly essential: boolean;
}

export interface LanguageNeed {
  /** ISO 639-1 code; `de` for German. */
  readonly language: string;
  readonly levels: PartialSkillLevels;
  readonly strength: NeedStrength;
  /** Level the employer takes when the person commits to learn on; counts for `employer` needs alone. */
  readonly acceptsLower: CefrLevel | null;
}

/** Outcome of the check of wage floor, hours and exploitation signals. */
export type PayVerdict = 'ok' | 'warn' | 'hold' | 'refuse';

/** The vacancy as the matcher sees one; `null` means "not stated". */
export interface MatchVacancy {
  readonly id: string;
  readonly revision: number;
  readonly kind: VacancyKind;
  /** Place of work; null: remote from anywhere in Germany. */
  readonly place: GeoPoint | null;
  readonly kreis: KreisAgs | null;
  readonly kldb5: KldbCode;
  /** Level that the employer asks for; kinds that teach (see LEARNING_KINDS) ask for none, whatever stands here. */
  readonly requirementLevel: RequirementLevel;
  /** Work under a protected title: a recognition for the occupation is needed before the first day. */
  readonly regulated: boolean;
  readonly licences: readonly string[];
  readonly skills: readonly VacancySkill[];
  readonly languageNeeds: readonly LanguageNeed[];
  /** Languages in which the employer instructs and explains safety (§ 12 ArbSchG); softens `employer` needs. */
  readonly instructionLanguages: readonly string[];
  readonly hours: HoursRange | null;
  /** Working times that the work demands, all of them. */
  readonly shifts: readonly Shift[];
  /** Planned first day; null: as soon as possible. */
  readonly start: LocalDate | null;
  /** Last first day that the employer accepts; null: stays open until filled. */
  readonly latestStart: LocalDate | null;
  readonly pay: PayVerdict;
  readonly seatsLeft: number;
  /** Regional shortage of the occupation, 0 none to 1 severe; null: no figure for region and occupation. */
  readonly shortage: number | null;
  readonly expiresOn: LocalDate;
  /** Last day on which the employer or the source confirmed the posting. */
  readonly confirmedOn: LocalDate;
}

export type GateName = 'permission' | 'qualification' | 'language' | 'reach' | 'hours' | 'pay' | 'start';
export const GATE_NAMES: readonly GateName[] = [
  'permission',
  'qualification',
  'language',
  'reach',
  'hours',
  'pay',
  'start',
];

/**
 * Why a gate came out as it did; pages hold one sentence per code.
 * `params` of the result fill the sentence.
 */
export type ReasonCode =
  | 'permission_free'
  | 'permission_needed'
  | 'permission_to_confirm'
  | 'permission_forbidden'
  | 'qualification_met'
  | 'qualification_not_asked'
  | 'qualification_unknown'
  | 'qualification_below'
  | 'licence_missing'
  | 'licence_unknown'
  | 'recognition_needed'
  | 'recognition_expected'
  | 'language_met'
  | 'language_not_needed'
  | 'language_instruction_relaxes'
  | 'language_lower_accepted'
  | 'language_reachable'
  /** Never by the gate itself: see `withEstimates`. */
  | 'language_estimated'
  | 'language_no_path'
  | 'language_other_missing'
  | 'reach_within'
  | 'reach_remote'
  | 'reach_by_moving'
  | 'reach_residence_rule'
  | 'reach_too_far'
  | 'hours_fit'
  | 'hours_unknown'
  | 'hours_differ'
  | 'shift_unknown'
  | 'shift_impossible'
  | 'pay_lawful'
  | 'pay_warning'
  | 'pay_on_hold'
  | 'pay_unlawful'
  | 'start_fits'
  | 'start_later'
  | 'start_too_late'
  | 'vacancy_closed';

export interface GateResult {
  readonly gate: GateName;
  readonly outcome: GateOutcome;
  /** First day on which the gate is open, where `later` (and where `unknown` has one). */
  readonly from: LocalDate | null;
  readonly reason: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Paragraph, rule id or standard behind the gate. */
  readonly source: string;
}

/**
 * `now`: nothing has to be granted or learned first. `after_permission`: an authority must act before the first day.
 * `not_yet`: the person must first learn more German or have a qualification recognised.
 */
export type MatchKind = 'now' | 'after_permission' | 'not_yet';
export const MATCH_KINDS: readonly MatchKind[] = ['now', 'after_permission', 'not_yet'];

/** One entry of a ranked list. */
export interface Match {
  readonly personId: string;
  readonly vacancyId: string;
  readonly kind: MatchKind;
  /** Day on which the person is ready: the latest date of the gates, not before the day of the ranking. */
  readonly date: LocalDate;
  /** Hundredths of a point, 0..10,000. */
  readonly score: number;
  /** Gates that came out `unknown`: questions to ask before a proposal. */
  readonly open: readonly GateName[];
}

export type ScorePartName = 'skills' | 'occupation' | 'distance' | 'language' | 'shortage';
export type DeductionName = 'stale_profile' | 'stale_vacancy' | 'waiting';

export interface ScorePart {
  readonly part: ScorePartName;
  /** Hundredths of a point. */
  readonly units: number;
  readonly max: number;
  /** True when data was missing and the neutral value stands in. */
  readonly neutral: boolean;
}

export interface Deduction {
  readonly part: DeductionName;
  /** Hundredths of a point taken off, 0..max. */
  readonly units: number;
  readonly max: number;
}
