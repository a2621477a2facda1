/** Residence papers by the paragraph printed on them; `german`, `eu_citizen` and `other_title` keep the door open for everybody. */
export const RESIDENCE_STATUSES = [
  'ankunftsnachweis',
  'aufenthaltsgestattung',
  'duldung_60a',
  'duldung_60b',
  'duldung_60c',
  'duldung_60d',
  'ae_16g',
  'ae_22',
  'ae_23_1',
  'ae_23_2',
  'ae_23_4',
  'ae_23a',
  'ae_24',
  'ae_24_expired',
  'ae_25_1',
  'ae_25_2',
  'ae_25_3',
  'ae_25_4_s1',
  'ae_25_4_s2',
  'ae_25_4a',
  'ae_25_4b',
  'ae_25_5',
  'ae_25a',
  'ae_25b',
  'ae_104c',
  'ne_26',
  'ae_family',
  'fiktion_81_3_s1',
  'fiktion_81_3_s2',
  'fiktion_81_4',
  'german',
  'eu_citizen',
  'other_title',
] as const;

export type ResidenceStatus = (typeof RESIDENCE_STATUSES)[number];

export function isResidenceStatus(text: unknown): text is ResidenceStatus {
  return (RESIDENCE_STATUSES as readonly unknown[]).includes(text);
}

/**
 * May this person do this work? FREE: by law, without permission. ENTITLEMENT: permission must be given. NORMALLY:
 * it should be. DISCRETION: it may be. NOT_YET: a waiting period runs. FORBIDDEN: it must not be given on these
 * facts. CLARIFY: the portal must not decide; it shows questions and names who does.
 */
export const ACCESS_CLASSES = [
  'FREE',
  'PERMISSION_ENTITLEMENT',
  'PERMISSION_NORMALLY_GRANTED',
  'PERMISSION_DISCRETION',
  'NOT_YET',
  'FORBIDDEN',
  'CLARIFY',
] as const;

export type AccessClass = (typeof ACCESS_CLASSES)[number];

/** How firmly the law says it; informative beside the class. */
export type LegalStrength =
  | 'by_law'
  | 'no_employment'
  | 'must'
  | 'should'
  | 'may'
  | 'none_until_date'
  | 'normally_refused'
  | 'must_not'
  | 'unknown';

/** Approval of the Bundesagentur inside the permission procedure (§ 39 AufenthG). */
export type BaApproval = 'required' | 'not_required' | 'not_applicable' | 'unknown';

/** Who decides on the permission; `none` where no permission is needed. */
export type Authority = 'auslaenderbehoerde' | 'none';

/** Who pays for living costs and who places into work. */
export type Body = 'jobcenter_sgb2' | 'agentur_sgb3' | 'sozialamt_asylblg' | 'unknown';

export type NationalityGroup = 'safe_de_list' | 'safe_eu_list' | 'temporary_protection' | 'not_safe';

export type AsylumOutcome =
  'no_application' | 'pending' | 'rejected' | 'recognised' | 'withdrawn' | 'not_applicable';

/** Work note printed on a title or Fiktionsbescheinigung (§ 4a(3) AufenthG). */
export type WorkNote = 'any_work' | 'any_employment' | 'only_with_permission' | 'no_work';

/** Grounds of § 60a(6) sentence 1 AufenthG as recorded by the authority. */
export type ExclusionGround = 'none' | 'no1' | 'no2' | 'no3';

/** Steps of access from firmest to weakest; a class further right never replaces one further left by not asking. */
const ORDER: Readonly<Record<AccessClass, number>> = {
  FREE: 6,
  PERMISSION_ENTITLEMENT: 5,
  PERMISSION_NORMALLY_GRANTED: 4,
  PERMISSION_DISCRETION: 3,
  NOT_YET: 2,
  CLARIFY: 1,
  FORBIDDEN: 0,
};

/** Rank of a class for comparisons: higher means nearer to work. */
export function accessRank(accessClass: AccessClass): number {
  return ORDER[accessClass];
}

/** True where an authority can give a permission today. */
export function isPermissible(accessClass: AccessClass): boolean {
  return (
    accessClass === 'PERMISSION_ENTITLEMENT' ||
    accessClass === 'PERMISSION_NORMALLY_GRANTED' ||
    accessClass === 'PERMISSION_DISCRETION'
  );
}
