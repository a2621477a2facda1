import { LocalDate } from '../../shared/index.js';
import { FirstDay, firstDayAfter, UNKNOWN_DAY } from '../counting.js';
import { View } from '../situation.js';
import { CLARIFY, FORBIDDEN, Verdict, verdict } from '../verdict.js';
import { rule } from './rule.js';

/** First day of the law of 12 June 2026 (GEAS-Anpassungsgesetz, BGBl. 2026 I Nr. 111). */
export const NEW_ASYLUM_LAW = '2026-06-12';
const LAST_DAY_OF_OLD_LAW = '2026-06-11';
const REVIEW = '2027-06-12';

/** § 47 AsylG: does the person have to live in a reception centre? There other sentences of § 61 AsylG speak. */
export const asylg47Para1 = rule(
  { id: 'asylg47Para1', area: 'condition', source: '§ 47 AsylG', facts: ['mustLiveInReception'] },
  (s): true | null => (s.holds('mustLiveInReception') ? true : null),
);

/** § 61 AsylG permits employment only; nobody in the asylum procedure can be self-employed. */
export const asylg61EmploymentOnly = rule(
  { id: 'asylg61EmploymentOnly', source: '§ 61 AsylG; § 21 Abs. 6 AufenthG', facts: [] },
  (s): Verdict | null => (s.vacancy.kind === 'self_employment' ? FORBIDDEN : null),
);

/** § 67(1) AsylG: once the procedure is closed, § 61 no longer speaks; a new paper must be fetched. */
export const asylg67Para1Closed = rule(
  { id: 'asylg67Para1Closed', source: '§ 61 Abs. 1 S. 2 Nr. 1, § 67 Abs. 1 AsylG', facts: ['asylumOutcome'] },
  (s): Verdict | null => {
    const outcome = s.value('asylumOutcome');
    return outcome === 'recognised' || outcome === 'withdrawn' ? CLARIFY : null;
  },
);

/** § 67(1) no. 6 AsylG: after a Dublin transfer decision the right to stay and work may have ended. */
export const asylg67Para1No6 = rule(
  {
    id: 'asylg67Para1No6',
    source: '§ 67 Abs. 1 Nr. 6 AsylG; Art. 21 RL (EU) 2024/1346',
    facts: ['transferDecision'],
  },
  (s): Verdict | null => (s.holds('transferDecision') ? CLARIFY : null),
);

/** § 61(1) sentence 5 AsylG: no permission in the accelerated procedure of letters (a) to (f). */
export const asylg61Para1Sentence5 = rule(
  {
    id: 'asylg61Para1Sentence5',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 5, Abs. 2 S. 5 AsylG; Art. 42 Abs. 1 Buchst. a–f VO (EU) 2024/1348',
    reviewBy: REVIEW,
    facts: ['acceleratedProcedure'],
  },
  (s): Verdict | null => (s.holds('acceleratedProcedure') ? FORBIDDEN : null),
);

/** § 61(1) sentence 4 AsylG: after repeated or serious breach of duties normally no permission; only the office can find one. */
export const asylg61Para1Sentence4 = rule(
  {
    id: 'asylg61Para1Sentence4',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 4, Abs. 2 S. 5 AsylG',
    reviewBy: REVIEW,
    facts: ['cooperationBreach'],
  },
  (s): Verdict | null => (s.holds('cooperationBreach') ? verdict('CLARIFY', null, 'normally_refused') : null),
);

/** § 61(2) sentence 4 AsylG: outside reception centres no permission for people from states on the German lists. */
export const asylg61Para2Sentence4 = rule(
  { id: 'asylg61Para2Sentence4', source: '§ 61 Abs. 2 S. 4 AsylG', reviewBy: REVIEW, facts: [] },
  (): Verdict | null => FORBIDDEN,
);

/** § 61(1) AsylG as of 12 June 2026 names no safe origin any more: in a reception centre only the office can say. */
export const asylg61Para1SafeOrigin = rule(
  {
    id: 'asylg61Para1SafeOrigin',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 2, Abs. 2 S. 4, 5 AsylG',
    reviewBy: REVIEW,
    facts: [],
  },
  (): Verdict | null => CLARIFY,
);

/** § 61(1) sentence 2 no. 3 AsylG until 11 June 2026: no permission in reception centres for people from safe states. */
export const asylg61Para1SafeOriginUntil20260611 = rule(
  {
    id: 'asylg61Para1SafeOriginUntil20260611',
    validTo: LAST_DAY_OF_OLD_LAW,
    source: '§ 61 Abs. 1 S. 2 Nr. 3 AsylG a. F.',
    facts: [],
  },
  (): Verdict | null => FORBIDDEN,
);

/** § 61(2) sentence 4 AsylG does not name the Union's list; its people are barred only by acceleration, so ask which procedure runs. */
export const asylg61Para2UnionList = rule(
  {
    id: 'asylg61Para2UnionList',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 5, Abs. 2 S. 4 AsylG; Art. 42 Abs. 1 Buchst. e VO (EU) 2024/1348',
    reviewBy: REVIEW,
    facts: [],
  },
  (): Verdict | null => CLARIFY,
);

/** Start of the clock in a reception centre; an Ankunftsnachweis is issued at registration (§ 63a AsylG). */
function registeredOn(s: View<'asylumRegisteredOn' | 'titleIssuedOn'>): LocalDate | null {
  const registered = s.value('asylumRegisteredOn');
  if (registered !== null) return registered;
  if (s.status === 'ankunftsnachweis' && s.value('titleIssuedOn') !== null) return s.value('titleIssuedOn');
  s.ask('asylumRegisteredOn');
  return null;
}

/** § 61(1) sentence 2 AsylG: in a reception centre permission must be given three months after registration. */
export const asylg61Para1Sentence2 = rule(
  {
    id: 'asylg61Para1Sentence2',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 2 AsylG',
    reviewBy: REVIEW,
    facts: ['asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): FirstDay | null => {
    const registered = registeredOn(s);
    return registered === null ? UNKNOWN_DAY : { on: firstDayAfter(registered, 3) };
  },
);

/** § 61(1) sentence 2 AsylG until 11 June 2026: in a reception centre six months after the application was filed. */
export const asylg61Para1Sentence2Until20260611 = rule(
  {
    id: 'asylg61Para1Sentence2Until20260611',
    validTo: LAST_DAY_OF_OLD_LAW,
    source: '§ 61 Abs. 1 S. 2 Nr. 1 AsylG a. F.',
    facts: ['asylumApplicationFiledOn', 'asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): FirstDay | null => {
    const filed = s.value('asylumApplicationFiledOn');
    if (filed !== null) return { on: firstDayAfter(filed, 6) };
    s.ask('asylumApplicationFiledOn');
    // Filing never comes before registration: six months from there are the earliest that is possible.
    const registered = registeredOn(s);
    const earliest = registered === null ? null : firstDayAfter(registered, 6);
    return earliest !== null && earliest > s.day ? { on: earliest } : UNKNOWN_DAY;
  },
);

/** A longer wait: certain, or one of two readings that only the office can choose between. */
export interface LongerWait {
  /** null: the day of registration is not known. */
  readonly from: LocalDate | null;
  readonly isCertain: boolean;
}

/** § 61(1) sentence 3 no. 1 AsylG: six months when a Dublin request or notification was sent. */
export const asylg61Para1Sentence3No1 = rule(
  {
    id: 'asylg61Para1Sentence3No1',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 3 Nr. 1 AsylG; Art. 39, 41, 84 Abs. 2 VO (EU) 2024/1351',
    reviewBy: REVIEW,
    facts: ['dublinRequestSent', 'asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): LongerWait | null => {
    if (!s.holds('dublinRequestSent')) return null;
    const registered = registeredOn(s);
    if (registered === null) return { from: null, isCertain: false };
    return { from: firstDayAfter(registered, 6), isCertain: registered >= s.tables.dublinRegisteredFrom };
  },
);

/** § 61(1) sentence 3 no. 2 AsylG: six months with protection from another Member State, unless Germany must examine again. */
export const asylg61Para1Sentence3No2 = rule(
  {
    id: 'asylg61Para1Sentence3No2',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 1 S. 3 Nr. 2 AsylG',
    reviewBy: REVIEW,
    facts: ['protectionInOtherMemberState', 'germanyMustExamineAgain', 'asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): LongerWait | null => {
    if (!s.holds('protectionInOtherMemberState') || s.holds('germanyMustExamineAgain')) return null;
    const registered = registeredOn(s);
    return { from: registered === null ? null : firstDayAfter(registered, 6), isCertain: true };
  },
);

/** § 61(2) sentence 5 AsylG leaves the longer waits of paragraph 1 untouched: how far they reach outside is not settled. */
export const asylg61Para2Sentence5 = rule(
  {
    id: 'asylg61Para2Sentence5',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 2 S. 5 AsylG',
    reviewBy: REVIEW,
    facts: [],
  },
  (s, wait: LongerWait): LongerWait | null => ({ from: wait.from, isCertain: false }),
);

type OutsideFacts = 'stayUninterruptedSince' | 'gestattetSince' | 'asylumRegisteredOn' | 'titleIssuedOn';

/** First day after three months gestattet; an earlier lawful or tolerated stay counts (§ 61(2) sentences 1, 2 AsylG). */
function outsideFrom(s: View<OutsideFacts>): FirstDay {
  const stay = s.value('stayUninterruptedSince');
  const gestattet = s.value('gestattetSince');
  const start = stay ?? gestattet ?? registeredOn(s);
  if (start === null) {
    s.ask('gestattetSince');
    return UNKNOWN_DAY;
  }
  if (stay === null) s.ask('stayUninterruptedSince');
  return { on: firstDayAfter(start, 3) };
}

/** § 61(2) sentences 1, 2 AsylG: outside reception centres permission must be given after three months; earlier stay counts. */
export const asylg61Para2Sentence1 = rule(
  {
    id: 'asylg61Para2Sentence1',
    validFrom: NEW_ASYLUM_LAW,
    source: '§ 61 Abs. 2 S. 1, 2 AsylG',
    reviewBy: REVIEW,
    facts: ['stayUninterruptedSince', 'gestattetSince', 'asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): FirstDay | null => outsideFrom(s),
);

/** § 61(2) sentence 1 AsylG until 11 June 2026: outside reception centres permission could be given after three months. */
export const asylg61Para2Sentence1Until20260611 = rule(
  {
    id: 'asylg61Para2Sentence1Until20260611',
    validTo: LAST_DAY_OF_OLD_LAW,
    source: '§ 61 Abs. 2 S. 1, 2 AsylG a. F.',
    facts: ['stayUninterruptedSince', 'gestattetSince', 'asylumRegisteredOn', 'titleIssuedOn'],
  },
  (s): FirstDay | null => outsideFrom(s),
);

/** § 55(1) AsylG: no permission can exist before the asylum procedure began. */
export const asylg55Para1 = rule(
  {
    id: 'asylg55Para1',
    area: 'condition',
    source: '§ 55 Abs. 1, § 63a AsylG',
    facts: ['gestattetSince', 'asylumRegisteredOn'],
  },
  (s, from: LocalDate): LocalDate | null => {
    const began = s.value('gestattetSince') ?? s.value('asylumRegisteredOn');
    return began !== null && began > from ? began : null;
  },
);
