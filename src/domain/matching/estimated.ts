import { Explanation } from './explain.js';
import { GateResult } from './types.js';

/**
 * Names days of "not yet" as what they are: to a level in `planned` leads a path of known courses; any other day is
 * reckoned by usual course lengths, and nobody should take it for a plan.
 */
export function withEstimates(explanation: Explanation, planned: ReadonlySet<number>): Explanation {
  const named = (gate: GateResult): GateResult =>
    gate.reason === 'language_reachable' && !planned.has(Number(gate.params['level']))
      ? { ...gate, reason: 'language_estimated' }
      : gate;
  return { ...explanation, gates: explanation.gates.map(named) };
}
