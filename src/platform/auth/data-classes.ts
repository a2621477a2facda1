import type { DataClass } from '../database/fields.js';
import type { Permission } from './permissions.js';

/** From the least to the most delicate. */
export const DATA_CLASSES = ['public', 'org', 'case', 'special'] as const satisfies readonly DataClass[];

/**
 * The highest class of data that an operation behind a permission hands out or takes in; stands as `x-data-class` in
 * the description of the API. A permission without a line does not compile.
 */
const CLASS_OF: Readonly<Record<Permission, DataClass>> = {
  'person:read': 'special',
  'person:write': 'special',
  'person:assign': 'case',
  'person:merge': 'special',
  'candidate:read': 'case',
  'referral:read': 'case',
  'consent:read': 'case',
  'consent:write': 'case',
  'self:read': 'special',
  'self:write': 'special',
  'emergency:open': 'case',
  'export:request': 'special',
  'export:approve': 'special',
  'vacancy:read': 'public',
  'vacancy:write': 'org',
  'firm-link:write': 'org',
  'job-search:read': 'org',
  'vacancy:check': 'org',
  'vacancy:import': 'org',
  'employer:read': 'public',
  'employer:write': 'org',
  'match:read': 'special',
  'match:watch': 'case',
  'assignment:read': 'case',
  'assignment:write': 'case',
  'placement:read': 'case',
  'placement:write': 'case',
  'office:read': 'public',
  'office:write': 'org',
  'liaison:read': 'special',
  'liaison:write': 'special',
  'liaison:decide': 'special',
  'agreement:read': 'org',
  'agreement:write': 'org',
  'permission:assess': 'special',
  'permission:confirm': 'special',
  'permission:protect': 'special',
  'law:read': 'org',
  'law:write': 'org',
  'mentoring:read': 'case',
  'mentoring:write': 'case',
  'helper-role:write': 'org',
  'helper-answer:write': 'special',
  'round:read': 'org',
  'round:write': 'org',
  'practice:read': 'public',
  'practice:write': 'org',
  'course:read': 'public',
  'course:write': 'org',
  'course:import': 'org',
  'course:waiting': 'case',
  'plan:read': 'case',
  'region:read': 'public',
  'report:read': 'org',
  'account:own': 'org',
  'webhook:write': 'org',
  'organisation:read': 'public',
  'organisation:write': 'org',
  'member:read': 'org',
  'member:write': 'org',
  'audit:read': 'case',
  'operation:read': 'org',
  'operation:write': 'org',
  'reference:import': 'public',
};

/** The most delicate class among permissions of which any opens the operation. */
export function dataClassOfPermissions(permissions: readonly Permission[]): DataClass {
  const ranks = permissions.map((permission) => DATA_CLASSES.indexOf(CLASS_OF[permission]));
  return DATA_CLASSES[Math.max(...ranks)] ?? 'special';
}
