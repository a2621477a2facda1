import { LocalDate, maxDate, minDate } from '../shared/index.js';
import { Judgement } from './status/judge.js';
import { accessRank, BaApproval, isPermissible } from './vocabulary.js';
import { CLARIFY, Verdict } from './verdict.js';

/**
 * One answer for all worlds. The same class everywhere stays. Where permission is possible everywhere, the weakest
 * promise counts. Where the unknown facts decide whether work can be permitted, nobody but an adviser can say.
 */
export function mergeJudgements(judgements: readonly Judgement[]): Judgement {
  return {
    verdict: mergeVerdicts(judgements.map((judgement) => judgement.verdict)),
    approval: mergeApprovals(judgements),
  };
}

function mergeVerdicts(verdicts: readonly Verdict[]): Verdict {
  const [first, ...others] = verdicts;
  if (first === undefined) return CLARIFY;
  if (others.every((other) => other.accessClass === first.accessClass)) {
    // A wait ends at the earliest where the unknown fact is favourable; a permission exists at the latest of all.
    const pick = first.accessClass === 'NOT_YET' ? minDate : maxDate;
    const strength = others.every((other) => other.strength === first.strength)
      ? first.strength
      : CLARIFY.strength;
    return { ...first, strength, from: fromOf(verdicts, pick) };
  }
  if (!verdicts.every((verdict) => isPermissible(verdict.accessClass))) return CLARIFY;
  const weakest = verdicts.reduce((a, b) => (accessRank(b.accessClass) < accessRank(a.accessClass) ? b : a));
  return { ...weakest, from: fromOf(verdicts, maxDate) };
}

function fromOf(verdicts: readonly Verdict[], pick: typeof maxDate): LocalDate | null {
  const [first, ...others] = verdicts.flatMap((verdict) => verdict.from ?? []);
  return first === undefined ? null : pick(first, ...others);
}

/** Approval does not depend on whether permission is possible; a world in which work is forbidden says nothing. */
function mergeApprovals(judgements: readonly Judgement[]): BaApproval {
  const speaking = judgements.filter((judgement) => judgement.verdict.accessClass !== 'FORBIDDEN');
  const approvals = new Set(
    (speaking.length > 0 ? speaking : judgements).map((judgement) => judgement.approval),
  );
  const [only] = approvals;
  return approvals.size === 1 && only !== undefined ? only : 'unknown';
}
