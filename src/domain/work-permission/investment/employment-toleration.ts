import { LocalDate } from '../../shared/index.js';
import { firstDayAfter } from '../counting.js';
import { IDENTITY_60D, LAST_ENTRY_60D } from '../rules/notices.js';
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

const EARLY_ENTRY: LocalDate = '2016-12-31';

const afterAYear = (start: LocalDate): LocalDate => firstDayAfter(start, 12);

function prerequisite(
  id: string,
  number: string,
  facts: readonly string[],
  decide: (c: InvestmentCase) => PrerequisiteFinding,
): ((c: InvestmentCase) => PrerequisiteFinding) & {
  readonly info: { readonly id: string; readonly source: string };
} {
  return statute(
    {
      id,
      area: 'route',
      source: `§ 60d Abs. 1 Nr. ${number} AufenthG`,
      facts,
    },
    decide,
  );
}

/** § 60d(1) AufenthG: tolerated, and entered by 31 December 2022. */
export function enteredInTime(c: InvestmentCase): PrerequisiteFinding {
  const family = STATUS_FAMILY[c.facts.status];
  // An asylum seeker may be tolerated later; whoever holds a title needs no toleration.
  if (family !== 'toleration' && family !== 'asylum') return MISSING;
  if (c.facts.entryDate === null) return ASK;
  if (c.facts.entryDate > LAST_ENTRY_60D) return MISSING;
  return family === 'toleration' ? FULFILLED : curable();
}

/** § 60d(1) no. 1 AufenthG: identity clarified, or all steps taken, by 31 December 2024 (entry by 2016: by the application). */
export const aufenthg60dPara1No1 = prerequisite(
  'aufenthg60dPara1No1',
  '1',
  ['entryDate', 'identityClarifiedOn', 'identityMeasuresTakenOn'],
  (c) => {
    const { entryDate, identityClarifiedOn, identityMeasuresTakenOn } = c.facts;
    const first = [identityClarifiedOn, identityMeasuresTakenOn].filter((date) => date !== null).sort()[0];
    if (entryDate === null) return ASK;
    if (entryDate <= EARLY_ENTRY) return first === undefined ? curable() : FULFILLED;
    if (first !== undefined) return first <= IDENTITY_60D ? FULFILLED : { ...MISSING, by: IDENTITY_60D };
    return c.day <= IDENTITY_60D ? curable({ by: IDENTITY_60D }) : ASK;
  },
);

/** § 60d(1) no. 2 AufenthG: tolerated for twelve months. */
export const aufenthg60dPara1No2 = prerequisite('aufenthg60dPara1No2', '2', ['duldungSince'], (c) =>
  since(c.facts.duldungSince, afterAYear, c.day),
);

/** § 60d(1) no. 3 AufenthG: twelve months in an insured job of at least 20 hours a week. */
export const aufenthg60dPara1No3 = prerequisite('aufenthg60dPara1No3', '3', ['employedSince'], (c) =>
  since(c.facts.employedSince, afterAYear, c.day),
);

/** § 60d(1) no. 4 AufenthG: livelihood secured by work in the last twelve months. */
export const aufenthg60dPara1No4 = prerequisite(
  'aufenthg60dPara1No4',
  '4',
  ['livelihoodSecuredForAYear'],
  (c) => byAnswer(c.facts.livelihoodSecuredForAYear, curable()),
);

/** § 60d(1) no. 5 AufenthG: livelihood secured by work now. */
export const aufenthg60dPara1No5 = prerequisite('aufenthg60dPara1No5', '5', ['livelihoodSecured'], (c) =>
  byAnswer(c.facts.livelihoodSecured, curable()),
);

/** § 60d(1) no. 6 AufenthG: sufficient spoken German (A2). */
export const aufenthg60dPara1No6 = prerequisite('aufenthg60dPara1No6', '6', ['oralGermanA2'], (c) =>
  byAnswer(c.facts.oralGermanA2, curable()),
);

/** § 60d(1) no. 7 AufenthG: no conviction for an intentional offence. */
export const aufenthg60dPara1No7 = prerequisite(
  'aufenthg60dPara1No7',
  '7',
  ['convictedOfIntentionalOffence'],
  (c) => byAnswer(negated(c.facts.convictedOfIntentionalOffence), MISSING),
);

/** § 60d(1) no. 9 AufenthG: no expulsion order. */
export const aufenthg60dPara1No9 = prerequisite('aufenthg60dPara1No9', '9', ['expulsionOrdered'], (c) =>
  byAnswer(negated(c.facts.expulsionOrdered), MISSING),
);

/** § 60d(1) no. 10 AufenthG: children of school age go to school. */
export const aufenthg60dPara1No10 = prerequisite('aufenthg60dPara1No10', '10', ['childrenAtSchool'], (c) =>
  byAnswer(c.facts.childrenAtSchool, curable()),
);

/** § 60d(1) no. 11 AufenthG: an integration course that was a duty is finished. */
export const aufenthg60dPara1No11 = prerequisite(
  'aufenthg60dPara1No11',
  '11',
  ['integrationCourseSettled'],
  (c) => byAnswer(c.facts.integrationCourseSettled, curable()),
);

function negated(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}
