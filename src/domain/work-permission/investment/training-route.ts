import { statute } from '../rules/rule.js';
import {
  aufenthg60cPara2No2,
  aufenthg60cPara2No3,
  aufenthg60cPara3,
  aufenthg60cPara3Registration,
} from '../rules/training-route.js';
import { STATUS_FAMILY } from '../status/families.js';
import { ASK, byAnswer, curable, FULFILLED, InvestmentCase, MISSING, PrerequisiteFinding } from './types.js';

const AREA = 'route' as const;

function began(c: InvestmentCase): boolean {
  return c.facts.beganTrainingAsAsylumSeeker === true;
}

/** § 60c(1), § 16g(1) AufenthG: tolerated under § 60a, or training begun as an asylum seeker. */
export const aufenthg60cPara1 = statute(
  {
    id: 'aufenthg60cPara1',
    area: AREA,
    source: '§ 60c Abs. 1 S. 1, § 16g Abs. 1 S. 1 AufenthG',
    facts: ['status', 'beganTrainingAsAsylumSeeker'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (c.facts.status === 'duldung_60a') return FULFILLED;
    if (STATUS_FAMILY[c.facts.status] === 'asylum') {
      return byAnswer(c.facts.beganTrainingAsAsylumSeeker, curable());
    }
    return began(c) ? FULFILLED : MISSING;
  },
);

/** § 60c(1) no. 1, § 16g(1) no. 1 AufenthG: a qualified apprenticeship, or helper training with a promised place in a shortage occupation. */
export const aufenthg60cPara1Training = statute(
  {
    id: 'aufenthg60cPara1Training',
    area: AREA,
    source: '§ 60c Abs. 1 S. 1 Nr. 1, § 16g Abs. 1 S. 1 Nr. 1 AufenthG',
    facts: ['training'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (c.training.level === null) return ASK;
    return c.training.level === 'qualified' ? FULFILLED : byAnswer(c.training.followUpPromised, curable());
  },
);

/** § 60c(2) no. 1, § 16g(2) no. 1 AufenthG: no ground of § 60a(6). */
export const aufenthg60cPara2No1 = statute(
  {
    id: 'aufenthg60cPara2No1',
    area: AREA,
    source: '§ 60c Abs. 2 Nr. 1, § 16g Abs. 2 Nr. 1 AufenthG',
    facts: ['exclusionGround'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    const ground = c.facts.exclusionGround;
    if (ground === null) return ASK;
    // Blocking one's own removal can end any day; origin and purpose of entry cannot.
    return ground === 'none' ? FULFILLED : ground === 'no2' ? curable() : MISSING;
  },
);

/** § 60c(2) no. 2, § 16g(2) no. 2 AufenthG: three months of toleration when applying, unless begun as an asylum seeker. */
export function threeMonthsTolerated(c: InvestmentCase): PrerequisiteFinding {
  if (began(c)) return FULFILLED;
  const first = aufenthg60cPara2No2(c.situation)?.on ?? null;
  if (first === null) return ASK;
  return c.day >= first ? FULFILLED : curable({ from: first });
}

/** § 60c(2) no. 3, § 16g(2) no. 3 AufenthG: identity in time; missed is not fatal (para 7, para 6), but leaves discretion. */
export function identityInTime(c: InvestmentCase): PrerequisiteFinding {
  const identity = aufenthg60cPara2No3(c.situation);
  switch (identity?.state) {
    case 'kept':
      return FULFILLED;
    case 'running':
      return identity.deadline === null ? curable() : curable({ by: identity.deadline });
    case 'missed':
      return { ...MISSING, by: identity.deadline };
    default:
      return ASK;
  }
}

/** § 60c(2) no. 4, § 16g(2) no. 4 with § 19d(1) nos. 6, 7 AufenthG: no conviction above the limit, no expulsion. */
export const aufenthg60cPara2No4 = statute(
  {
    id: 'aufenthg60cPara2No4',
    area: AREA,
    source: '§ 60c Abs. 2 Nr. 4, § 16g Abs. 2 Nr. 4, § 19d Abs. 1 Nr. 6, 7 AufenthG',
    facts: ['convictedAboveLimit', 'expulsionOrdered'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    const { convictedAboveLimit, expulsionOrdered } = c.facts;
    if (convictedAboveLimit === true || expulsionOrdered === true) return MISSING;
    return convictedAboveLimit === null || expulsionOrdered === null ? ASK : FULFILLED;
  },
);

/** § 60c(2) no. 5, § 16g(2) no. 5 AufenthG: no removal steps under way when applying, unless begun as an asylum seeker. */
export const aufenthg60cPara2No5 = statute(
  {
    id: 'aufenthg60cPara2No5',
    area: AREA,
    source: '§ 60c Abs. 2 Nr. 5, § 16g Abs. 2 Nr. 5 AufenthG',
    facts: ['concreteRemovalMeasures', 'beganTrainingAsAsylumSeeker'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (began(c)) return FULFILLED;
    const underWay = c.facts.concreteRemovalMeasures;
    return underWay === null ? ASK : underWay ? MISSING : FULFILLED;
  },
);

/** § 60c(3) s. 1, § 16g(3) s. 1 AufenthG: not before seven months ahead of the start. */
export function withinWindow(c: InvestmentCase): PrerequisiteFinding {
  const first = began(c) ? null : (aufenthg60cPara2No2(c.situation)?.on ?? null);
  const window = aufenthg60cPara3(c.situation, first);
  if (window === null) return ASK;
  return c.day >= window.applyFrom ? FULFILLED : curable({ from: window.applyFrom });
}

/** § 60c(3) s. 3, § 16g(3) s. 3 AufenthG: registration of the contract done or requested. */
export function contractRegistered(c: InvestmentCase): PrerequisiteFinding {
  const registration = aufenthg60cPara3Registration(c.situation);
  if (registration === null) return ASK;
  return registration === 'registered'
    ? FULFILLED
    : curable(c.training.start ? { by: c.training.start } : {});
}

/** § 16g(10) with § 5(1) no. 1 AufenthG: § 16g also wants the livelihood secured; training grants do no harm. */
export const aufenthg16gPara10 = statute(
  {
    id: 'aufenthg16gPara10',
    area: AREA,
    source: '§ 16g Abs. 10, § 5 Abs. 1 Nr. 1 AufenthG',
    facts: ['livelihoodSecured'],
  },
  (c: InvestmentCase): PrerequisiteFinding => byAnswer(c.facts.livelihoodSecured, curable()),
);
