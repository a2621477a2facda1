import { CLARIFY, Verdict, verdict } from '../verdict.js';
import { rule } from './rule.js';

const SIDE_JOB_HOURS = 20;

/** § 16g(1) AufenthG: the title for an apprenticeship allows that apprenticeship. */
export const aufenthg16gPara1 = rule(
  {
    id: 'aufenthg16gPara1',
    validFrom: '2024-03-01',
    source: '§ 16g Abs. 1, § 4a Abs. 1 AufenthG',
    facts: [],
  },
  (s): Verdict | null =>
    s.vacancy.kind === 'apprenticeship' || s.vacancy.kind === 'internship_mandatory'
      ? verdict('FREE', s.day)
      : null,
);

/** § 16g(3a) AufenthG: beside the apprenticeship any employment of up to 20 hours a week is allowed. */
export const aufenthg16gPara3a = rule(
  { id: 'aufenthg16gPara3a', validFrom: '2024-03-01', source: '§ 16g Abs. 3a AufenthG', facts: [] },
  (s): Verdict | null => {
    if (s.vacancy.kind === 'self_employment') return null;
    if (s.vacancy.hoursPerWeek === null) {
      s.askVacancy('hoursPerWeek');
      return CLARIFY;
    }
    return s.vacancy.hoursPerWeek <= SIDE_JOB_HOURS ? verdict('FREE', s.day) : null;
  },
);

/** § 4a(1) sentence 3, (2) AufenthG: work beyond what the training title allows needs a permission. */
export const aufenthg4aPara1Sentence3 = rule(
  { id: 'aufenthg4aPara1Sentence3', source: '§ 4a Abs. 1 S. 3, Abs. 2 AufenthG', facts: [] },
  (s): Verdict | null => verdict('PERMISSION_DISCRETION', s.day),
);
