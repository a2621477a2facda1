import { assertNever } from '../../shared/index.js';
import { GateResult, MatchVacancy, PayVerdict } from '../types.js';
import { Finding, gateResult } from './result.js';

/** Unlawful pay is never proposed; a posting on hold waits for the person who checks it (§ 1 MiLoG, § 138 BGB). */
export function payGate(vacancy: MatchVacancy): GateResult {
  return gateResult('pay', '§ 1 MiLoG', finding(vacancy.pay));
}

function finding(verdict: PayVerdict): Finding {
  switch (verdict) {
    case 'ok':
      return { outcome: 'pass', reason: 'pay_lawful' };
    case 'warn':
      return { outcome: 'pass', reason: 'pay_warning' };
    case 'hold':
      return { outcome: 'fail', reason: 'pay_on_hold' };
    case 'refuse':
      return { outcome: 'fail', reason: 'pay_unlawful' };
    default:
      return assertNever(verdict);
  }
}
