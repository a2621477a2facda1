import { LocalDate, maxDate } from '../../shared/index.js';
import { FirstDay } from '../counting.js';
import { beschv32Para1 } from '../rules/approval.js';
import { asylg47Para1 } from '../rules/asylum.js';
import {
  asylg29a,
  asylg61Para2AppliedAfter2015,
  aufenthg104Para18No1,
  aufenthg104Para18No2,
  euArt62,
} from '../rules/safe-origin.js';
import {
  asylg61Para1Sentence6,
  asylg61Para1Sentence7,
  asylg61Para1Sentence9,
  asylg61Para1Sentence9Exclusion,
  aufenthg60aPara4,
  aufenthg60aPara5b,
  aufenthg60aPara5bSelfEmployment,
  aufenthg60aPara5bSentence2,
  aufenthg60aPara5bSentence2No5,
  aufenthg60aPara6No1,
  aufenthg60aPara6No2,
  aufenthg60aPara6No3,
  aufenthg60aPara6No3Recorded,
  aufenthg60aPara6No3Withdrawal,
  aufenthg60aPara6Sentence3,
  aufenthg60aPara6Sentence4,
  aufenthg60cPara1Sentence3,
  aufenthg60dPara1,
} from '../rules/toleration.js';
import { Situation } from '../situation.js';
import { BaApproval } from '../vocabulary.js';
import { CLARIFY, FORBIDDEN, Verdict, verdict } from '../verdict.js';

/** Toleration of § 60a, and late applicants of § 81(3) sentence 2 who are treated alike. */
export function tolerationVerdict(s: Situation, approval: BaApproval): Verdict {
  const paper = aufenthg60aPara4(s) ?? aufenthg60aPara6Sentence4(s);
  if (paper) return paper;
  const isInReception = asylg47Para1(s) !== null;
  const atOnce = isInReception ? asylg61Para1Sentence9(s) : null;
  const ban = exclusion(s);
  if (ban) return atOnce === null || ban === CLARIFY ? ban : (asylg61Para1Sentence9Exclusion(s) ?? ban);
  const open =
    aufenthg60aPara5bSelfEmployment(s) ?? aufenthg60aPara5bSentence2No5(s) ?? aufenthg60aPara5bSentence2(s);
  if (open) return open;
  if (atOnce !== null) return granted(s, 'PERMISSION_ENTITLEMENT', atOnce, approval);
  if (!isInReception) return granted(s, 'PERMISSION_NORMALLY_GRANTED', aufenthg60aPara5b(s), approval);
  const from = asylg61Para1Sentence7(s) ?? asylg61Para1Sentence6(s);
  if (from === null || from.on === null) return CLARIFY;
  return granted(s, 'PERMISSION_NORMALLY_GRANTED', from, approval);
}

/** Training toleration: the training by right, other work like any tolerated person. */
export function trainingTolerationVerdict(s: Situation, approval: BaApproval): Verdict {
  return aufenthg60aPara4(s) ?? aufenthg60cPara1Sentence3(s) ?? otherWork(s, approval);
}

/** Employment toleration: removal is suspended for 30 months, so no removal steps are asked for. */
export function employmentTolerationVerdict(s: Situation, approval: BaApproval): Verdict {
  aufenthg60dPara1(s);
  return aufenthg60aPara4(s) ?? otherWork(s, approval);
}

function otherWork(s: Situation, approval: BaApproval): Verdict {
  const open = recordedGround(s) ?? aufenthg60aPara5bSelfEmployment(s);
  return open ?? granted(s, 'PERMISSION_NORMALLY_GRANTED', aufenthg60aPara5b(s), approval);
}

function recordedGround(s: Situation): Verdict | null {
  return aufenthg60aPara6No1(s) ?? aufenthg60aPara6No2(s) ?? aufenthg60aPara6No3Recorded(s);
}

function exclusion(s: Situation): Verdict | null {
  return recordedGround(s) ?? safeOriginBan(s);
}

/** § 60a(6) no. 3 with its exceptions; CLARIFY where a fact that decides is missing. */
function safeOriginBan(s: Situation): Verdict | null {
  const origin = asylg29a(s) ?? euArt62(s);
  if (origin === null) return null;
  const ground = aufenthg60aPara6No3(s);
  if (ground === null) return null;
  if (ground !== 'never_made' && ground !== 'unknown' && asylg61Para2AppliedAfter2015(s) === null)
    return null;
  const spared = [aufenthg104Para18No1(s), aufenthg104Para18No2(s)];
  if (spared.some((answer) => answer !== null && answer !== 'unknown')) return null;
  if (ground === 'withdrawn' && aufenthg60aPara6No3Withdrawal(s)) return null;
  if ((ground === 'withdrawn' || ground === 'never_made') && aufenthg60aPara6Sentence3(s)) return null;
  const isOpen = origin === 'unknown' || ground === 'unknown' || spared.includes('unknown');
  const isFilingOpen = ground !== 'never_made' && asylg61Para2AppliedAfter2015(s) === 'unknown';
  return isOpen || isFilingOpen ? CLARIFY : FORBIDDEN;
}

/** The first day by every wait that applies: toleration, stay for the approval, start of the present paper. */
function granted(
  s: Situation,
  accessClass: 'PERMISSION_ENTITLEMENT' | 'PERMISSION_NORMALLY_GRANTED',
  byStatus: FirstDay | null,
  approval: BaApproval,
): Verdict {
  const byStay = approval === 'not_required' ? null : beschv32Para1(s);
  if (byStay !== null && byStay.on === null) return CLARIFY;
  const first = byStatus?.on ?? null;
  const from = later(first, byStay?.on ?? null);
  if (approval === 'unknown' && from !== null && s.day < from) {
    // Whether the stay must be waited for is open; the wait of the status runs in any case.
    return first !== null && s.day < first ? verdict('NOT_YET', first) : CLARIFY;
  }
  return from !== null && s.day < from ? verdict('NOT_YET', from) : verdict(accessClass, from);
}

function later(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  return a === null ? b : maxDate(a, b ?? a);
}
