import { assertNever } from '../../shared/index.js';
import { GateResult, MatchPerson, MatchVacancy, PermissionView } from '../types.js';
import { Finding, gateResult } from './result.js';

/**
 * May the person do this kind of work, and from when? The answer comes from the work-permission rules; this gate only
 * reads it. A permission that can be had is `later` even when its day has come: somebody must still apply.
 */
export function permissionGate(person: MatchPerson, vacancy: MatchVacancy): GateResult {
  const view = person.permission[vacancy.kind];
  return gateResult('permission', view.rule ?? '§ 4a AufenthG', finding(view));
}

function finding(view: PermissionView): Finding {
  switch (view.gate) {
    case 'pass':
      return { outcome: 'pass', reason: 'permission_free' };
    case 'later':
      return { outcome: 'later', reason: 'permission_needed', from: view.from };
    case 'unknown':
      return { outcome: 'unknown', reason: 'permission_to_confirm', from: view.from };
    case 'fail':
      return { outcome: 'fail', reason: 'permission_forbidden' };
    default:
      return assertNever(view.gate);
  }
}
