/** What a member may be inside an organisation. */
export const MEMBER_ROLES = [
  'volunteer',
  'desk_lead',
  'mentor',
  'employer_editor',
  'provider_editor',
  'caseworker',
  'municipal_reader',
  'auditor',
  'operator',
] as const;

/** All roles; `person` is the refugee in their own right. */
export const ROLES = [...MEMBER_ROLES, 'person'] as const;
export type Role = (typeof ROLES)[number];

/**
 * The kinds of organisation around a person. `helper_group` and `ngo` place people, `employer` offers work,
 * `job_centre` and `agency` are the two bodies of SGB II and SGB III, `municipality` reads regional figures,
 * `provider` is a commercial one that sees public data only, `authority` is any other office that decides about
 * people (Ausländerbehörde, Sozialamt, recognition body), `platform` runs the portal.
 */
export const ORGANISATION_KINDS = [
  'helper_group',
  'ngo',
  'employer',
  'job_centre',
  'agency',
  'municipality',
  'provider',
  'authority',
  'platform',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Who acts; the first argument of every service method and the identity that row-level security reads. */
export interface Actor {
  readonly kind: 'member' | 'person' | 'system' | 'anonymous';
  /** The member's or person's account id. */
  readonly id: string | null;
  readonly orgId: string | null;
  readonly orgKind: OrganisationKind | null;
  readonly role: Role | null;
  /** The person whose own data this account is; set only for `kind: 'person'`. */
  readonly personId: string | null;
}

const NOBODY = { id: null, orgId: null, orgKind: null, role: null, personId: null } as const;

/** The portal itself: workers, migrations, seeding. Never the actor of a request. */
export const SYSTEM: Actor = Object.freeze({ kind: 'system', ...NOBODY });

/** A visitor who has not signed in. */
export const ANONYMOUS: Actor = Object.freeze({ kind: 'anonymous', ...NOBODY });
