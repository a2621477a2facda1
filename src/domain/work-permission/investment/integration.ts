import { addDays, addYears, LocalDate } from '../../shared/index.js';
import { firstDayAfter } from '../counting.js';
import { statute } from '../rules/rule.js';
import { STATUS_FAMILY } from '../status/families.js';
import {
  ASK,
  byAnswer,
  curable,
  FULFILLED,
  InvestmentCase,
  MISSING,
  PrerequisiteFinding,
  since,
} from './types.js';

const AREA = 'route' as const;
const SCHOOL_YEARS = 3;
const AGE_LIMIT = 27;

/** § 25a(1) no. 3 AufenthG: apply before the 27th birthday. */
export const aufenthg25aPara1No3 = statute(
  { id: 'aufenthg25aPara1No3', area: AREA, source: '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG', facts: ['birthDate'] },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (c.facts.birthDate === null) return ASK;
    const lastDay = addDays(addYears(c.facts.birthDate, AGE_LIMIT), -1);
    return c.day <= lastDay ? { ...FULFILLED, by: lastDay } : MISSING;
  },
);

/** § 25a(1) AufenthG: twelve months tolerated, or a title of § 104c. */
export const aufenthg25aPara1 = statute(
  {
    id: 'aufenthg25aPara1',
    area: AREA,
    source: '§ 25a Abs. 1 S. 1 AufenthG',
    facts: ['status', 'duldungSince'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (c.facts.status === 'ae_104c') return { ...FULFILLED, by: c.facts.titleValidUntil };
    if (!isTolerated(c)) return withoutToleration(c);
    return since(c.facts.duldungSince, (start) => firstDayAfter(start, 12), c.day);
  },
);

/** An asylum seeker may be tolerated later; whoever holds another title does not need this one. */
function withoutToleration(c: InvestmentCase): PrerequisiteFinding {
  return STATUS_FAMILY[c.facts.status] === 'asylum' ? curable() : MISSING;
}

function isTolerated(c: InvestmentCase): boolean {
  const family = STATUS_FAMILY[c.facts.status];
  return family === 'toleration' || family === 'training_toleration' || family === 'employment_toleration';
}

/** § 25a(1) no. 1 AufenthG: three uninterrupted years of lawful, tolerated or gestattet stay. */
export const aufenthg25aPara1No1 = statute(
  {
    id: 'aufenthg25aPara1No1',
    area: AREA,
    source: '§ 25a Abs. 1 S. 1 Nr. 1 AufenthG',
    facts: ['stayUninterruptedSince'],
  },
  (c: InvestmentCase): PrerequisiteFinding =>
    since(c.facts.stayUninterruptedSince, (start) => firstDayAfter(start, 36), c.day),
);

/** § 25a(1) no. 2 AufenthG: three years of school with success, or a German school or vocational diploma. */
export const aufenthg25aPara1No2 = statute(
  {
    id: 'aufenthg25aPara1No2',
    area: AREA,
    source: '§ 25a Abs. 1 S. 1 Nr. 2 AufenthG',
    facts: ['successfulSchoolYears', 'germanDiploma'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    const { successfulSchoolYears, germanDiploma } = c.facts;
    if (germanDiploma === true || (successfulSchoolYears ?? 0) >= SCHOOL_YEARS) return FULFILLED;
    return germanDiploma === null || successfulSchoolYears === null ? ASK : curable();
  },
);

/** § 25a(1) nos. 4, 5, § 25b(1) no. 2 AufenthG: commitment to the constitution, basic knowledge of law and society. */
export const aufenthg25bPara1No2 = statute(
  {
    id: 'aufenthg25bPara1No2',
    area: AREA,
    source: '§ 25a Abs. 1 S. 1 Nr. 4, 5, § 25b Abs. 1 S. 2 Nr. 2 AufenthG',
    facts: ['commitsToConstitution'],
  },
  (c: InvestmentCase): PrerequisiteFinding => byAnswer(c.facts.commitsToConstitution, curable()),
);

/** § 25a(1) s. 3, § 25b(2) no. 1 AufenthG: removal is not blocked by deception. */
export const aufenthg25bPara2No1 = statute(
  {
    id: 'aufenthg25bPara2No1',
    area: AREA,
    source: '§ 25a Abs. 1 S. 3, § 25b Abs. 2 Nr. 1 AufenthG',
    facts: ['deceptionBlocksRemoval'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    const isBlocked = c.facts.deceptionBlocksRemoval;
    return isBlocked === null ? ASK : isBlocked ? MISSING : FULFILLED;
  },
);

/** § 25b(1) AufenthG: tolerated, or a title of § 104c. */
export const aufenthg25bPara1 = statute(
  { id: 'aufenthg25bPara1', area: AREA, source: '§ 25b Abs. 1 S. 1 AufenthG', facts: ['status'] },
  (c: InvestmentCase): PrerequisiteFinding => {
    if (c.facts.status === 'ae_104c') return { ...FULFILLED, by: c.facts.titleValidUntil };
    return isTolerated(c) ? FULFILLED : withoutToleration(c);
  },
);

/** § 25b(1) no. 1 AufenthG: six uninterrupted years, four when living with a minor child. */
export const aufenthg25bPara1No1 = statute(
  {
    id: 'aufenthg25bPara1No1',
    area: AREA,
    source: '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
    facts: ['stayUninterruptedSince', 'livesWithMinorChild'],
  },
  (c: InvestmentCase): PrerequisiteFinding => {
    const after = (months: number): PrerequisiteFinding =>
      since(c.facts.stayUninterruptedSince, (start: LocalDate) => firstDayAfter(start, months), c.day);
    const sixYears = after(72);
    if (sixYears.state === 'fulfilled' || c.facts.livesWithMinorChild === false) return sixYears;
    const fourYears = after(48);
    return c.facts.livesWithMinorChild === true || fourYears.state !== 'fulfilled' ? fourYears : ASK;
  },
);

/** § 25b(1) no. 3 AufenthG: mainly self-supporting by work, or to be expected. */
export const aufenthg25bPara1No3 = statute(
  {
    id: 'aufenthg25bPara1No3',
    area: AREA,
    source: '§ 25b Abs. 1 S. 2 Nr. 3 AufenthG',
    facts: ['mainlySelfSupporting'],
  },
  (c: InvestmentCase): PrerequisiteFinding => byAnswer(c.facts.mainlySelfSupporting, curable()),
);

/** § 25b(1) no. 4 AufenthG: spoken German at level A2. */
export const aufenthg25bPara1No4 = statute(
  {
    id: 'aufenthg25bPara1No4',
    area: AREA,
    source: '§ 25b Abs. 1 S. 2 Nr. 4 AufenthG',
    facts: ['oralGermanA2'],
  },
  (c: InvestmentCase): PrerequisiteFinding => byAnswer(c.facts.oralGermanA2, curable()),
);

/** § 25b(1) no. 5 AufenthG: children of school age go to school. */
export const aufenthg25bPara1No5 = statute(
  {
    id: 'aufenthg25bPara1No5',
    area: AREA,
    source: '§ 25b Abs. 1 S. 2 Nr. 5 AufenthG',
    facts: ['childrenAtSchool'],
  },
  (c: InvestmentCase): PrerequisiteFinding => byAnswer(c.facts.childrenAtSchool, curable()),
);
