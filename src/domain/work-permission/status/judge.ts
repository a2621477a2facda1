import { assertNever } from '../../shared/index.js';
import {
  beschv31,
  beschv32Approval,
  beschv32Para2No1,
  beschv32Para2No2,
  beschv32Para2No3,
  beschv32Para2No4,
  beschv32Para2No5,
} from '../rules/approval.js';
import { aufenthg81Para3Sentence2, aufenthg81Para4, aufenthg81Para4NoTitle } from '../rules/titles.js';
import { aufenthg60bPara5 } from '../rules/toleration.js';
import {
  aufenthg2Para2Hospitation,
  aufenthg2Para2SchoolTraining,
  sgb3Section45NoEmployment,
} from '../rules/work-kinds.js';
import { Situation } from '../situation.js';
import { BaApproval } from '../vocabulary.js';
import { CLARIFY, FORBIDDEN, Verdict } from '../verdict.js';
import { asylumVerdict } from './asylum.js';
import { STATUS_FAMILY } from './families.js';
import {
  chancenVerdict,
  freeTitleVerdict,
  landTitleVerdict,
  newFiktionVerdict,
  noForeignerVerdict,
  otherTitleVerdict,
  protection24Verdict,
  restrictedTitleVerdict,
  trainingTitleVerdict,
} from './titles.js';
import { employmentTolerationVerdict, tolerationVerdict, trainingTolerationVerdict } from './toleration.js';

/** Class and approval in one world, in which every fact the rules asked for is known. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly approval: BaApproval;
}

/** What the law says about this situation: the paper first, then whether the work is work at all. */
export function judge(s: Situation): Judgement {
  const family = STATUS_FAMILY[s.status];
  switch (family) {
    case 'no_foreigner':
      return { verdict: noForeignerVerdict(s), approval: 'not_required' };
    case 'free_title':
      return humanitarian(s, freeTitleVerdict);
    case 'chancen_title':
      return humanitarian(s, chancenVerdict);
    case 'protection_24':
      return humanitarian(s, protection24Verdict);
    case 'restricted_title':
      return noEmployment(s) ?? humanitarian(s, restrictedTitleVerdict);
    case 'land_title':
      return noEmployment(s) ?? humanitarian(s, landTitleVerdict);
    case 'training_title':
      return noEmployment(s) ?? trainingTitle(s);
    case 'other_title':
      return noEmployment(s) ?? byPaper(otherTitleVerdict(s), 'unknown');
    case 'fiktion_new':
      return noEmployment(s) ?? byPaper(newFiktionVerdict(s), 'unknown');
    case 'fiktion_continued':
      return continued(s);
    case 'asylum':
    case 'toleration':
    case 'toleration_light':
    case 'training_toleration':
    case 'employment_toleration':
      return noEmployment(s) ?? withoutTitle(s, family);
    default:
      return assertNever(family);
  }
}

type WithoutTitle =
  'asylum' | 'toleration' | 'toleration_light' | 'training_toleration' | 'employment_toleration';

function withoutTitle(s: Situation, family: WithoutTitle): Judgement {
  const approval = approvalWithoutTitle(s);
  switch (family) {
    case 'asylum':
      return permitted(asylumVerdict(s), approval);
    case 'toleration':
      aufenthg81Para3Sentence2(s);
      return permitted(tolerationVerdict(s, approval), approval);
    case 'toleration_light':
      return permitted(aufenthg60bPara5(s) ?? FORBIDDEN, approval);
    case 'training_toleration':
      return permitted(trainingTolerationVerdict(s, approval), approval);
    case 'employment_toleration':
      return permitted(employmentTolerationVerdict(s, approval), approval);
    default:
      return assertNever(family);
  }
}

function permitted(verdict: Verdict, approval: BaApproval): Judgement {
  return { verdict, approval: verdict.accessClass === 'FORBIDDEN' ? 'not_applicable' : approval };
}

/** § 32 BeschV: approval is the rule, five groups of work are free of it. */
function approvalWithoutTitle(s: Situation): BaApproval {
  if (s.vacancy.kind === 'self_employment') return 'unknown';
  if (beschv32Para2No2(s) ?? beschv32Para2No3(s) ?? beschv32Para2No4(s) ?? beschv32Para2No5(s)) {
    return 'not_required';
  }
  return beschv32Para2No1(s) ?? beschv32Approval(s) ?? 'required';
}

function humanitarian(s: Situation, rule: (situation: Situation) => Verdict): Judgement {
  const verdict = rule(s);
  if (verdict.accessClass === 'FREE') return { verdict, approval: 'not_required' };
  const other = noEmployment(s);
  if (other) return other;
  const isHeld = s.titleContinues || !isPast(s);
  return { verdict, approval: isHeld ? (beschv31(s) ?? 'unknown') : 'unknown' };
}

function isPast(s: Situation): boolean {
  const until = s.value('titleValidUntil');
  return s.status === 'ae_24_expired' || (until !== null && s.day > until);
}

function trainingTitle(s: Situation): Judgement {
  const verdict = trainingTitleVerdict(s);
  if (verdict.accessClass === 'PERMISSION_DISCRETION') {
    return { verdict, approval: s.vacancy.kind === 'self_employment' ? 'not_required' : 'required' };
  }
  return byPaper(verdict, 'unknown');
}

function byPaper(verdict: Verdict, otherwise: BaApproval): Judgement {
  if (verdict.accessClass === 'FREE') return { verdict, approval: 'not_required' };
  return { verdict, approval: verdict.accessClass === 'FORBIDDEN' ? 'not_applicable' : otherwise };
}

/** § 81(4) AufenthG: the answer of the title held before, as long as it was one. */
function continued(s: Situation): Judgement {
  const previous = aufenthg81Para4(s);
  if (previous === null) {
    return noEmployment(s) ?? { verdict: aufenthg81Para4NoTitle(s) ?? CLARIFY, approval: 'unknown' };
  }
  return judge(s.under(previous));
}

function noEmployment(s: Situation): Judgement | null {
  const verdict =
    aufenthg2Para2Hospitation(s) ?? sgb3Section45NoEmployment(s) ?? aufenthg2Para2SchoolTraining(s);
  return verdict && { verdict, approval: 'not_required' };
}
