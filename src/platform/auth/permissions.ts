import { Actor, MEMBER_ROLES, Role, ROLES } from './actor.js';

const DESK = ['volunteer', 'desk_lead'] as const;
const HELPERS = ['volunteer', 'desk_lead', 'mentor'] as const;
const MEMBERS = MEMBER_ROLES;
const EVERYBODY = ROLES;

/**
 * Which role may use which operation at all: the first of three walls. The second is the service, which asks for
 * the relation and the grant to the one record; the third is row-level security. What no line allows is refused.
 */
export const PERMISSIONS = {
  // The person: profile, wishes, obstacles, evidence.
  'person:read': [...HELPERS, 'caseworker', 'person'],
  'person:write': [...HELPERS, 'person'],
  'person:assign': ['desk_lead'],
  // Two records of one person become one.
  'person:merge': DESK,
  // A blind profile: skills, levels and a coarse area without a name.
  'candidate:read': ['employer_editor', ...HELPERS],
  // Cases offered to, or opened to, the own group or office; nobody reads more than the grant names.
  'referral:read': ['desk_lead', 'caseworker'],
  // Consent and a person's own rights.
  'consent:read': [...HELPERS, 'person'],
  'consent:write': [...HELPERS, 'person'],
  'self:read': ['person'],
  'self:write': ['person'],
  // One person's contact in danger, for an hour and never in silence.
  'emergency:open': ['desk_lead'],
  'export:request': ['desk_lead'],
  'export:approve': ['desk_lead', 'operator'],
  // Vacancies and employers.
  'vacancy:read': EVERYBODY,
  'vacancy:write': ['employer_editor', ...DESK],
  // Links by which a firm without an account posts and keeps one vacancy.
  'firm-link:write': DESK,
  // Postings of the job search of the Bundesagentur, and taking them over.
  'job-search:read': DESK,
  'vacancy:check': ['desk_lead', 'operator'],
  'vacancy:import': ['employer_editor', 'desk_lead'],
  'employer:read': EVERYBODY,
  'employer:write': ['employer_editor', ...DESK],
  // Matching.
  'match:read': [...HELPERS, 'caseworker', 'person', 'employer_editor'],
  'match:watch': [...HELPERS, 'person'],
  'assignment:read': ['desk_lead'],
  'assignment:write': ['desk_lead'],
  // Placement.
  'placement:read': [...HELPERS, 'employer_editor', 'caseworker', 'person'],
  'placement:write': [...HELPERS, 'employer_editor', 'person'],
  // Liaison with offices.
  'office:read': EVERYBODY,
  'office:write': ['desk_lead', 'operator'],
  'liaison:read': [...HELPERS, 'caseworker', 'person'],
  'liaison:write': [...DESK, 'caseworker'],
  'liaison:decide': ['caseworker'],
  'agreement:read': ['desk_lead', 'caseworker'],
  'agreement:write': ['desk_lead', 'caseworker'],
  'permission:assess': [...HELPERS, 'caseworker', 'person'],
  // The adviser's conversation: volatile facts are heard, answered and forgotten.
  'permission:confirm': HELPERS,
  // What protects a training: for the person and the desk that keeps the case.
  'permission:protect': [...HELPERS, 'person'],
  // The rows of law on which those answers rest.
  'law:read': ['desk_lead', 'operator'],
  'law:write': ['operator'],
  // Mentoring and practice.
  'mentoring:read': [...HELPERS, 'person'],
  'mentoring:write': HELPERS,
  // What help a group looks for is public; who answered, its desk alone reads.
  'helper-role:write': ['desk_lead'],
  'helper-answer:write': DESK,
  // The round of a Kreis: groups, offices and the municipality there.
  'round:read': [...HELPERS, 'caseworker', 'municipal_reader'],
  'round:write': ['desk_lead', 'caseworker', 'municipal_reader'],
  'practice:read': EVERYBODY,
  'practice:write': ['desk_lead'],
  // Courses and the labour market.
  'course:read': EVERYBODY,
  'course:write': ['desk_lead', 'provider_editor', 'operator'],
  'course:import': ['desk_lead', 'provider_editor', 'operator'],
  'course:waiting': HELPERS,
  'plan:read': [...HELPERS, 'caseworker', 'person'],
  'region:read': EVERYBODY,
  'report:read': ['desk_lead', 'caseworker', 'municipal_reader', 'auditor'],
  // Organisations, members, accounts.
  'account:own': EVERYBODY,
  'webhook:write': ['desk_lead', 'employer_editor', 'caseworker'],
  'organisation:read': EVERYBODY,
  'organisation:write': ['desk_lead', 'operator'],
  'member:read': MEMBERS,
  'member:write': ['desk_lead', 'operator'],
  // Oversight and operation; neither role reads cases.
  'audit:read': ['auditor'],
  'operation:read': ['operator'],
  'operation:write': ['operator'],
  'reference:import': ['operator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the table lets this actor use an operation. The portal itself may; a visitor may not. */
export function mayUse(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true;
  const roles: readonly Role[] = PERMISSIONS[permission];
  return actor.role !== null && roles.includes(actor.role);
}
