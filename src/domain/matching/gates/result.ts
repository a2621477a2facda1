import { LocalDate } from '../../shared/index.js';
import { GateName, GateOutcome, GateResult, ReasonCode } from '../types.js';

/** What a gate says before the frame fills in the rest. */
export interface Finding {
  readonly outcome: GateOutcome;
  readonly reason: ReasonCode;
  readonly from?: LocalDate | null;
  readonly params?: Readonly<Record<string, string | number>>;
}

const NO_PARAMS = {};
const WORSE: Readonly<Record<GateOutcome, number>> = { pass: 0, unknown: 1, later: 2, fail: 3 };

export function gateResult(gate: GateName, source: string, finding: Finding): GateResult {
  const { outcome, reason, from = null, params = NO_PARAMS } = finding;
  return { gate, outcome, from, reason, params, source };
}

/** The finding that binds: the worst outcome, among dates the latest, among equals the first. */
export function worst(first: Finding, ...rest: readonly Finding[]): Finding {
  return rest.reduce((bad, next) => (isWorse(next, bad) ? next : bad), first);
}

function isWorse(next: Finding, than: Finding): boolean {
  if (WORSE[next.outcome] !== WORSE[than.outcome]) return WORSE[next.outcome] > WORSE[than.outcome];
  return next.outcome === 'later' && (next.from ?? '') > (than.from ?? '');
}
