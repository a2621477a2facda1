import { ageOn, LocalDate } from '../../shared/index.js';
import { FirstDay, firstDayAfter, UNKNOWN_DAY } from '../counting.js';
import { View } from '../situation.js';
import { CLARIFY, FORBIDDEN, Verdict, verdict } from '../verdict.js';
import { rule } from './rule.js';

const ADULT = 18;

/** § 60b(5) sentence 2 AufenthG: no permission with the toleration "for persons with unclear identity". */
export const aufenthg60bPara5 = rule(
  { id: 'aufenthg60bPara5', source: '§ 60b Abs. 5 S. 2 AufenthG', facts: [] },
  (s): Verdict | null => (s.status === 'duldung_60b' ? FORBIDDEN : null),
);

/** § 60c(1) sentence 3 AufenthG: with a training toleration the permission for the training must be given. */
export const aufenthg60cPara1Sentence3 = rule(
  {
    id: 'aufenthg60cPara1Sentence3',
    source: '§ 60c Abs. 1 S. 3 AufenthG',
    facts: ['duldungSince', 'titleIssuedOn'],
  },
  (s): Verdict | null =>
    s.vacancy.kind === 'apprenticeship' || s.vacancy.kind === 'internship_mandatory'
      ? verdict('PERMISSION_ENTITLEMENT', s.value('titleIssuedOn') ?? s.value('duldungSince'))
      : null,
);

/** § 60d(1) with § 60a(5b) AufenthG: the job of an employment toleration goes on; another one should be permitted. */
export const aufenthg60dPara1 = rule(
  { id: 'aufenthg60dPara1', source: '§ 60d Abs. 1, § 60a Abs. 5b AufenthG', facts: [] },
  (s): true | null => (s.status === 'duldung_60d' ? true : null),
);

/** § 60a(5b) sentence 1 AufenthG: tolerated people should be permitted to work. */
export const aufenthg60aPara5b = rule(
  { id: 'aufenthg60aPara5b', source: '§ 60a Abs. 5b S. 1 AufenthG', facts: ['duldungSince'] },
  (s): FirstDay | null => ({ on: s.value('duldungSince') }),
);

/** § 60a(5b) sentence 1 AufenthG speaks of any gainful work but ties it to the approval of employment: self-employment is open. */
export const aufenthg60aPara5bSelfEmployment = rule(
  { id: 'aufenthg60aPara5bSelfEmployment', source: '§ 60a Abs. 5b S. 1 AufenthG', facts: [] },
  (s): Verdict | null => (s.vacancy.kind === 'self_employment' ? CLARIFY : null),
);

/** § 60a(5b) sentence 2, § 61(1) s. 6 AsylG: not while removal steps are concretely under way, which only the office knows. */
export const aufenthg60aPara5bSentence2 = rule(
  {
    id: 'aufenthg60aPara5bSentence2',
    source: '§ 60a Abs. 5b S. 2 AufenthG; § 61 Abs. 1 S. 6 AsylG',
    facts: ['concreteRemovalMeasures'],
  },
  (s): Verdict | null => (s.holds('concreteRemovalMeasures') ? CLARIFY : null),
);

/**
 * § 60a(5b) sentence 2 no. 5, § 61(1) s. 6 no. 5 AsylG: a procedure that looks for the responsible Member State is by
 * statute a removal step under way. Who answers that there are none answers this too, so only a stated yes counts.
 */
export const aufenthg60aPara5bSentence2No5 = rule(
  {
    id: 'aufenthg60aPara5bSentence2No5',
    source:
      '§ 60a Abs. 5b S. 2 Nr. 5 AufenthG; § 61 Abs. 1 S. 6 Nr. 5 AsylG; Art. 38 Abs. 1 VO (EU) 2024/1351',
    facts: ['transferDecision', 'dublinRequestSent'],
  },
  (s): Verdict | null => {
    const isUnderWay = s.value('transferDecision') === true || s.value('dublinRequestSent') === true;
    return isUnderWay ? CLARIFY : null;
  },
);

/** § 60a(4) AufenthG: a toleration ends with its printed day; only a renewed paper carries a permission. */
export const aufenthg60aPara4 = rule(
  { id: 'aufenthg60aPara4', source: '§ 60a Abs. 4 AufenthG', facts: ['titleValidUntil'] },
  (s): Verdict | null => {
    const until = s.value('titleValidUntil');
    return until !== null && s.day > until ? CLARIFY : null;
  },
);

/** § 60a(6) sentence 4 AufenthG: for recognised people the bans fall away; the right paper must be fetched. */
export const aufenthg60aPara6Sentence4 = rule(
  { id: 'aufenthg60aPara6Sentence4', source: '§ 60a Abs. 6 S. 4 AufenthG', facts: ['asylumOutcome'] },
  (s): Verdict | null => (s.value('asylumOutcome') === 'recognised' ? CLARIFY : null),
);

/** § 60a(6) sentence 1 no. 1 AufenthG: no permission for who came in order to receive benefits. */
export const aufenthg60aPara6No1 = rule(
  { id: 'aufenthg60aPara6No1', source: '§ 60a Abs. 6 S. 1 Nr. 1 AufenthG', facts: ['exclusionGround'] },
  (s): Verdict | null => recorded(s, 'no1'),
);

/** § 60a(6) sentence 1 no. 2 AufenthG: no permission while the person's own conduct blocks removal. */
export const aufenthg60aPara6No2 = rule(
  { id: 'aufenthg60aPara6No2', source: '§ 60a Abs. 6 S. 1 Nr. 2 AufenthG', facts: ['exclusionGround'] },
  (s): Verdict | null => recorded(s, 'no2'),
);

/** § 60a(6) sentence 1 no. 3 AufenthG, as the authority recorded it. */
export const aufenthg60aPara6No3Recorded = rule(
  {
    id: 'aufenthg60aPara6No3Recorded',
    source: '§ 60a Abs. 6 S. 1 Nr. 3 AufenthG',
    facts: ['exclusionGround'],
  },
  (s): Verdict | null => recorded(s, 'no3'),
);

function recorded(s: View<'exclusionGround'>, ground: 'no1' | 'no2' | 'no3'): Verdict | null {
  if (s.value('exclusionGround') === null) s.ask('exclusionGround');
  return s.value('exclusionGround') === ground ? FORBIDDEN : null;
}

/** § 60a(6) sentence 1 no. 3 AufenthG: safe origin bans when the application was rejected, withdrawn or never made. */
export const aufenthg60aPara6No3 = rule(
  {
    id: 'aufenthg60aPara6No3',
    source: '§ 60a Abs. 6 S. 1 Nr. 3 AufenthG',
    reviewBy: '2027-02-28',
    facts: ['asylumOutcome'],
  },
  (s): 'refused' | 'withdrawn' | 'never_made' | 'unknown' | null => {
    const outcome = s.value('asylumOutcome');
    if (outcome === 'rejected') return 'refused';
    if (outcome === 'withdrawn') return 'withdrawn';
    if (outcome === 'no_application') return 'never_made';
    if (outcome === 'pending' || outcome === 'recognised') return null;
    s.ask('asylumOutcome');
    return 'unknown';
  },
);

/** § 60a(6) sentence 1 no. 3 AufenthG: not after a withdrawal that followed the free legal information of § 12b AsylG. */
export const aufenthg60aPara6No3Withdrawal = rule(
  {
    id: 'aufenthg60aPara6No3Withdrawal',
    validFrom: '2026-06-12',
    source: '§ 60a Abs. 6 S. 1 Nr. 3 AufenthG; § 12b AsylG',
    facts: ['withdrawnAfterLegalInformation', 'duldungSince'],
  },
  (s): true | null => {
    const since = s.value('duldungSince');
    // Whoever was tolerated before 12 June 2026 withdrew before that information existed.
    if (since !== null && since < '2026-06-12' && s.value('withdrawnAfterLegalInformation') === null)
      return null;
    return s.holds('withdrawnAfterLegalInformation') ? true : null;
  },
);

/** § 60a(6) sentence 3 AufenthG: not for unaccompanied minors when withdrawal or waiver served the child's best interest. */
export const aufenthg60aPara6Sentence3 = rule(
  {
    id: 'aufenthg60aPara6Sentence3',
    source: '§ 60a Abs. 6 S. 3 AufenthG',
    facts: ['minorBestInterest', 'birthDate', 'entryDate', 'stayUninterruptedSince', 'duldungSince'],
  },
  (s): true | null => {
    if (s.value('minorBestInterest') === null && wasAdultOnArrival((fact) => s.value(fact), s.day))
      return null;
    return s.holds('minorBestInterest') ? true : null;
  },
);

/** Whether the person was of age on the first day known in Germany; unknown counts as no. */
export function wasAdultOnArrival(
  value: (fact: 'birthDate' | 'entryDate' | 'stayUninterruptedSince' | 'duldungSince') => LocalDate | null,
  day: LocalDate,
): boolean {
  const birth = value('birthDate');
  const arrival = value('entryDate') ?? value('stayUninterruptedSince') ?? value('duldungSince') ?? day;
  return birth !== null && ageOn(birth, arrival) >= ADULT;
}

/** § 61(1) sentence 6 AsylG: in a reception centre tolerated people should be permitted to work after six months of toleration. */
export const asylg61Para1Sentence6 = rule(
  { id: 'asylg61Para1Sentence6', source: '§ 61 Abs. 1 S. 6 AsylG', facts: ['duldungSince'] },
  (s): FirstDay | null => afterToleration(s, 6),
);

/** § 61(1) sentence 7 AsylG: three months with a valid passport or for a qualified apprenticeship. */
export const asylg61Para1Sentence7 = rule(
  {
    id: 'asylg61Para1Sentence7',
    source: '§ 61 Abs. 1 S. 7 AsylG; § 60c Abs. 1 S. 1 Nr. 2 AufenthG',
    facts: ['validPassportPresented', 'duldungSince'],
  },
  (s): FirstDay | null =>
    s.vacancy.kind === 'apprenticeship' || s.holds('validPassportPresented') ? afterToleration(s, 3) : null,
);

/** § 61(1) sentence 9 AsylG: permission must be given at once when work was permitted during the asylum procedure. */
export const asylg61Para1Sentence9 = rule(
  {
    id: 'asylg61Para1Sentence9',
    source: '§ 61 Abs. 1 S. 9 AsylG',
    facts: ['workPermittedDuringAsylum', 'duldungSince'],
  },
  (s): FirstDay | null => (s.holds('workPermittedDuringAsylum') ? { on: s.value('duldungSince') } : null),
);

function afterToleration(s: View<'duldungSince'>, months: number): FirstDay {
  const since = s.value('duldungSince');
  if (since !== null) return { on: firstDayAfter(since, months) };
  s.ask('duldungSince');
  return UNKNOWN_DAY;
}

/** § 61(1) sentence 9 AsylG beside a ground of § 60a(6): which of both prevails is not settled. */
export const asylg61Para1Sentence9Exclusion = rule(
  {
    id: 'asylg61Para1Sentence9Exclusion',
    source: '§ 61 Abs. 1 S. 9 AsylG; § 60a Abs. 6 AufenthG',
    facts: [],
  },
  (): Verdict | null => CLARIFY,
);
