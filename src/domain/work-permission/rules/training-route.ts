import { LocalDate, maxDate } from '../../shared/index.js';
import { FirstDay, firstDayAfter, monthsBefore, periodEnd, UNKNOWN_DAY } from '../counting.js';
import { View } from '../situation.js';
import { rule } from './rule.js';

const AREA = 'route' as const;
const FIXED_DEADLINE = '2020-06-30';

/** Whether the identity deadline of the training route was kept, and what the deadline is. */
export interface IdentityDeadline {
  /** null: by the application itself. */
  readonly deadline: LocalDate | null;
  readonly state: 'kept' | 'running' | 'missed' | 'unknown';
}

type IdentityFacts = 'entryDate' | 'identityClarifiedOn' | 'identityMeasuresTakenOn';

/** Last day for clearing the identity by day of entry; null: until one applies. */
function identityDeadline(entry: LocalDate): LocalDate | null {
  if (entry <= '2016-12-31') return null;
  return entry <= '2019-12-31' ? FIXED_DEADLINE : periodEnd(entry, 6);
}

/** § 60c(2) no. 3, § 16g(2) no. 3 AufenthG: identity cleared, or all steps taken, within six months of entry (from 2020). */
export const aufenthg60cPara2No3 = rule(
  {
    id: 'aufenthg60cPara2No3',
    area: AREA,
    source: '§ 60c Abs. 2 Nr. 3, § 16g Abs. 2 Nr. 3 AufenthG',
    facts: ['entryDate', 'identityClarifiedOn', 'identityMeasuresTakenOn'],
  },
  (s): IdentityDeadline | null => {
    const entry = s.value('entryDate');
    if (entry === null) {
      s.ask('entryDate');
      return { deadline: null, state: 'unknown' };
    }
    const deadline = identityDeadline(entry);
    if (deadline === null) return { deadline: null, state: isCleared(s) ? 'kept' : 'running' };
    return { deadline, state: identityState(s, deadline) };
  },
);

function isCleared(s: View<IdentityFacts>): boolean {
  return s.value('identityClarifiedOn') !== null || s.value('identityMeasuresTakenOn') !== null;
}

function identityState(s: View<IdentityFacts>, deadline: LocalDate): IdentityDeadline['state'] {
  const cleared = s.value('identityClarifiedOn');
  const steps = s.value('identityMeasuresTakenOn');
  if ((cleared !== null && cleared <= deadline) || (steps !== null && steps <= deadline)) return 'kept';
  if (cleared !== null || steps !== null) {
    if (steps === null) s.ask('identityMeasuresTakenOn');
    return 'missed';
  }
  s.ask('identityClarifiedOn');
  return s.day <= deadline ? 'running' : 'unknown';
}

/** § 60c(7), § 16g(6) AufenthG: with the deadline missed and the steps taken, the route is left to discretion. */
export const aufenthg60cPara7 = rule(
  {
    id: 'aufenthg60cPara7',
    area: AREA,
    source: '§ 60c Abs. 7, § 16g Abs. 6 AufenthG',
    facts: ['identityClarifiedOn', 'identityMeasuresTakenOn'],
  },
  (s, identity: IdentityDeadline): true | null => (identity.state === 'missed' && isCleared(s) ? true : null),
);

/** § 60c(2) no. 2, § 16g(2) no. 2 AufenthG: tolerated for three months when applying. */
export const aufenthg60cPara2No2 = rule(
  {
    id: 'aufenthg60cPara2No2',
    area: AREA,
    source: '§ 60c Abs. 2 Nr. 2, § 16g Abs. 2 Nr. 2 AufenthG',
    facts: ['duldungSince'],
  },
  (s): FirstDay | null => {
    const since = s.value('duldungSince');
    if (since !== null) return { on: firstDayAfter(since, 3) };
    s.ask('duldungSince');
    return UNKNOWN_DAY;
  },
);

/** First days of the application and of the grant. */
export interface RouteWindow {
  readonly applyFrom: LocalDate;
  readonly grantEarliest: LocalDate;
}

/** § 60c(3), § 16g(3) AufenthG: apply at the earliest seven months, granted at the earliest six months before the start. */
export const aufenthg60cPara3 = rule(
  {
    id: 'aufenthg60cPara3',
    area: AREA,
    source: '§ 60c Abs. 3 S. 1, 2, § 16g Abs. 3 S. 1, 2 AufenthG',
    facts: [],
  },
  (s, tolerated: LocalDate | null): RouteWindow | null => {
    const { start } = s.vacancy;
    if (start === null) {
      s.askVacancy('start');
      return null;
    }
    const applyFrom = maxDate(monthsBefore(start, 7), tolerated ?? monthsBefore(start, 7));
    return { applyFrom, grantEarliest: maxDate(monthsBefore(start, 6), applyFrom) };
  },
);

/** § 60c(3) sentence 3, § 16g(3) sentence 3 AufenthG: the contract registered, or its registration requested, when applying. */
export const aufenthg60cPara3Registration = rule(
  {
    id: 'aufenthg60cPara3Registration',
    area: AREA,
    source: '§ 60c Abs. 3 S. 3, § 16g Abs. 3 S. 3 AufenthG',
    facts: [],
  },
  (s): 'registered' | 'missing' | null => {
    const requested = s.vacancy.contractRegistrationRequested;
    if (requested === null) s.askVacancy('contractRegistrationRequested');
    if (requested === null) return null;
    return requested ? 'registered' : 'missing';
  },
);
