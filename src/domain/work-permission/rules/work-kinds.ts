import { Verdict, verdict } from '../verdict.js';
import { rule } from './rule.js';

const NO_EMPLOYMENT = 'no_employment';

/** § 2(2) AufenthG with § 7 SGB IV: who only watches does not work, so there is nothing to permit. */
export const aufenthg2Para2Hospitation = rule(
  {
    id: 'aufenthg2Para2Hospitation',
    source: '§ 2 Abs. 2 AufenthG; § 7 SGB IV (practice of the Bundesagentur)',
    reviewBy: '2027-02-28',
    facts: [],
  },
  (s): Verdict | null => (s.vacancy.kind === 'hospitation' ? verdict('FREE', s.day, NO_EMPLOYMENT) : null),
);

/** § 45 SGB III: a measure in a firm is no job; Agentur or Jobcenter must approve it before the first day. */
export const sgb3Section45NoEmployment = rule(
  {
    id: 'sgb3Section45NoEmployment',
    source: '§ 45 SGB III (practice of the Bundesagentur)',
    reviewBy: '2027-02-28',
    facts: [],
  },
  (s): Verdict | null => (s.vacancy.kind === 'mag' ? verdict('FREE', s.day, NO_EMPLOYMENT) : null),
);

/** § 2(2) AufenthG: school-based training without pay is usually no employment. */
export const aufenthg2Para2SchoolTraining = rule(
  {
    id: 'aufenthg2Para2SchoolTraining',
    source: '§ 2 Abs. 2 AufenthG; § 7 Abs. 2 SGB IV (practice)',
    reviewBy: '2027-02-28',
    facts: [],
  },
  (s): Verdict | null => {
    const isPaid = (s.vacancy.monthlyTrainingPay ?? 0) > 0 || (s.vacancy.grossHourlyWage ?? 0) > 0;
    return s.vacancy.kind === 'school_training' && !isPaid ? verdict('FREE', s.day, NO_EMPLOYMENT) : null;
  },
);
