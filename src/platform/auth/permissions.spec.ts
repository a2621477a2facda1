import { ANONYMOUS, Role, ROLES, SYSTEM } from './actor.js';
import { mayUse, Permission, PERMISSIONS } from './permissions.js';

const all = Object.keys(PERMISSIONS) as Permission[];
const actor = (role: Role): Parameters<typeof mayUse>[0] => ({
  kind: role === 'person' ? 'person' : 'member',
  id: null,
  orgId: null,
  orgKind: null,
  role,
  personId: null,
});
const permissionsOf = (role: Role): readonly Permission[] => all.filter((one) => mayUse(actor(role), one));

describe('the table of permissions', () => {
  it('gives visitors nothing and the portal itself everything', () => {
    expect(all.filter((permission) => mayUse(ANONYMOUS, permission))).toEqual([]);
    expect(all.filter((permission) => !mayUse(SYSTEM, permission))).toEqual([]);
  });

  it('names only roles that exist, each once per line', () => {
    for (const permission of all) {
      const roles: readonly string[] = PERMISSIONS[permission];
      expect(roles.filter((role) => !ROLES.includes(role as Role))).toEqual([]);
      expect(new Set(roles).size).toBe(roles.length);
    }
  });

  it.each<Role>(['operator', 'auditor', 'municipal_reader'])('keeps %s away from every case', (role) => {
    const cases = permissionsOf(role).filter((permission) =>
      /^(person|candidate|consent|match|placement|liaison|mentoring|plan|permission):/.test(permission),
    );
    expect(cases).toEqual([]);
  });

  it('keeps an employer away from the person behind a blind profile', () => {
    expect(permissionsOf('employer_editor')).not.toContain('person:read');
    expect(permissionsOf('employer_editor')).toContain('candidate:read');
  });

  it('leaves a person their own rights and nobody else’s', () => {
    expect(permissionsOf('person')).toEqual(
      expect.arrayContaining(['self:read', 'self:write', 'consent:write']),
    );
    for (const role of ROLES.filter((one) => one !== 'person'))
      expect(permissionsOf(role).filter((permission) => permission.startsWith('self:'))).toEqual([]);
  });
});
