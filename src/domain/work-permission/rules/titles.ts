import { assertNever, LocalDate } from '../../shared/index.js';
import { View } from '../situation.js';
import { isTitle } from '../status/families.js';
import { CLARIFY, FORBIDDEN, Verdict, verdict } from '../verdict.js';
import type { ResidenceStatus } from '../vocabulary.js';
import { rule } from './rule.js';

/** A title counts as held while its printed day has not passed; an unknown day leaves a question, not a doubt. */
function isInForce(s: View<'titleValidUntil'>): boolean {
  if (s.titleContinues) return true;
  const until = s.value('titleValidUntil');
  if (until === null) s.ask('titleValidUntil');
  return until === null || s.day <= until;
}

/** § 2(1) AufenthG: who is German is no foreigner and needs no permission for any work. */
export const aufenthg2Para1German = rule(
  { id: 'aufenthg2Para1German', source: '§ 2 Abs. 1 AufenthG; Art. 12, 116 GG', facts: [] },
  (s): Verdict | null => (s.status === 'german' ? verdict('FREE', s.day) : null),
);

/** § 2(1) FreizügG/EU: citizens of the Union may work without any permission. */
export const freizuegg2Para1 = rule(
  { id: 'freizuegg2Para1', source: '§ 2 Abs. 1 FreizügG/EU; Art. 45 AEUV', facts: [] },
  (s): Verdict | null => (s.status === 'eu_citizen' ? verdict('FREE', s.day) : null),
);

/** § 4a(1) sentence 1 AufenthG: a residence title allows any work unless a statute forbids or limits it. */
export const aufenthg4aPara1 = rule(
  { id: 'aufenthg4aPara1', source: '§ 4a Abs. 1 S. 1 AufenthG', facts: ['titleValidUntil'] },
  (s): Verdict | null => (isInForce(s) ? verdict('FREE', s.day) : null),
);

/** § 4a(4), (5) AufenthG: after the printed day of a title only the office can say whether work may go on. */
export const aufenthg4aPara5Expired = rule(
  { id: 'aufenthg4aPara5Expired', source: '§ 4a Abs. 4, 5 AufenthG', facts: ['titleValidUntil'] },
  (s): Verdict | null => (isInForce(s) ? null : CLARIFY),
);

/** § 104c(1) AufenthG: a Chancen title allows any work until its printed day and is not granted anew. */
export const aufenthg104cPara1 = rule(
  { id: 'aufenthg104cPara1', source: '§ 104c Abs. 1 AufenthG', facts: ['titleValidUntil'] },
  (s): Verdict | null => (isInForce(s) ? verdict('FREE', s.day) : null),
);

/** § 104c(2) sentence 3 AufenthG: after it only an application for § 25a or § 25b lets the title go on. */
export const aufenthg104cPara2 = rule(
  { id: 'aufenthg104cPara2', source: '§ 104c Abs. 2 S. 3 AufenthG', facts: ['appliedFor25a25b'] },
  (s): Verdict | null => (s.holds('appliedFor25a25b') ? null : CLARIFY),
);

/** § 23(1) sentence 4 AufenthG: a title of a Land's admission gives no right to work; its order may. */
export const aufenthg23Para1Sentence4 = rule(
  { id: 'aufenthg23Para1Sentence4', source: '§ 23 Abs. 1 S. 4 AufenthG', facts: ['titleWorkNote'] },
  (s): Verdict | null => {
    const note = s.value('titleWorkNote');
    if (note === null) s.ask('titleWorkNote');
    return note === null || note === 'no_work' ? CLARIFY : null;
  },
);

/** § 25(4) sentence 3, (4a) sentence 4, (4b) sentence 4 AufenthG: no right to work; it may be permitted, or be printed as allowed. */
export const aufenthg25Para4Sentence3 = rule(
  {
    id: 'aufenthg25Para4Sentence3',
    source: '§ 25 Abs. 4 S. 3, Abs. 4a S. 4, Abs. 4b S. 4 AufenthG',
    facts: ['titleIssuedOn', 'titleWorkNote'],
  },
  (s): Verdict | null => {
    const note = s.value('titleWorkNote');
    if (note === 'any_work' || note === 'any_employment') return null;
    return verdict('PERMISSION_DISCRETION', s.value('titleIssuedOn') ?? s.day);
  },
);

/** § 4a(3) AufenthG: every title must show whether work is allowed; what is printed decides. */
export const aufenthg4aPara3 = rule(
  { id: 'aufenthg4aPara3', source: '§ 4a Abs. 3 AufenthG', facts: ['titleWorkNote'] },
  (s): Verdict | null => {
    const note = s.value('titleWorkNote');
    switch (note) {
      case 'any_work':
        return verdict('FREE', s.day);
      case 'any_employment':
        return s.vacancy.kind === 'self_employment'
          ? verdict('PERMISSION_DISCRETION', s.day)
          : verdict('FREE', s.day);
      case 'only_with_permission':
        return verdict('PERMISSION_DISCRETION', s.day);
      case 'no_work':
        return FORBIDDEN;
      case null:
        s.ask('titleWorkNote');
        return CLARIFY;
      default:
        return assertNever(note);
    }
  },
);

/** § 24 with § 4a(1) AufenthG: a permit for temporary protection allows any work, also self-employment. */
export const aufenthg24Para1 = rule(
  {
    id: 'aufenthg24Para1',
    source: '§ 24 Abs. 1, § 4a Abs. 1 AufenthG',
    reviewBy: '2027-02-01',
    facts: ['titleValidUntil'],
  },
  (s): Verdict | null => {
    const until = s.value('titleValidUntil');
    if (s.titleContinues || (until !== null && s.day <= until)) return verdict('FREE', s.day);
    const protectionEnd = s.tables.continuationOrders.at(-1)?.until;
    const isCurrent = s.status === 'ae_24' && until === null;
    if (!isCurrent || protectionEnd === undefined || s.day > protectionEnd) return null;
    s.ask('titleValidUntil');
    return verdict('FREE', s.day);
  },
);

/** Day on which a § 24 permit ends when every order that catches it carries it on. */
function carriedUntil(s: View<never>, issuedOn: LocalDate | null, printed: LocalDate): LocalDate {
  const orders = [...s.tables.continuationOrders].sort((a, b) => (a.validOn < b.validOn ? -1 : 1));
  return orders.reduce((until, order) => {
    const isCaught = (issuedOn === null || issuedOn <= order.validOn) && order.validOn <= until;
    return isCaught && order.until > until ? order.until : until;
  }, printed);
}

/**
 * § 2(1) UkraineAufenthFGV: a § 24 permit of a Ukrainian that is valid on the day an order names runs on without a
 * decision, and from one order into the next; for others only the office can say whether they are covered.
 */
export const ukraineAufenthFgv2 = rule(
  {
    id: 'ukraineAufenthFgv2',
    source: '§ 2 Abs. 1 UkraineAufenthFGV',
    reviewBy: '2027-02-01',
    facts: ['titleValidUntil', 'titleIssuedOn', 'nationality'],
  },
  (s): Verdict | null => {
    const printed = s.value('titleValidUntil');
    const issuedOn = s.value('titleIssuedOn');
    if (printed === null) {
      s.ask('titleValidUntil');
      return CLARIFY;
    }
    if (s.day > carriedUntil(s, issuedOn, printed)) return null;
    // Issued at the latest on its own last day: covered even then, or does the card's issue date decide?
    if (issuedOn === null && s.day > carriedUntil(s, printed, printed)) {
      s.ask('titleIssuedOn');
      return CLARIFY;
    }
    if (s.value('nationality') === 'UA') return verdict('FREE', s.day);
    if (s.value('nationality') === null) s.ask('nationality');
    return CLARIFY;
  },
);

/** § 4a(4) AufenthG: a § 24 permit that no order carries on has ended; the office must be asked at once. */
export const aufenthg24NotCarriedOn = rule(
  { id: 'aufenthg24NotCarriedOn', source: '§ 4a Abs. 4 AufenthG; § 2 UkraineAufenthFGV', facts: [] },
  (): Verdict | null => CLARIFY,
);

/** § 81(4) AufenthG: applied for in time, the former title goes on with its right to work; null where it was none. */
export const aufenthg81Para4 = rule(
  { id: 'aufenthg81Para4', source: '§ 81 Abs. 4 S. 1 AufenthG', facts: ['previousTitle'] },
  (s): ResidenceStatus | null => {
    const previous = s.value('previousTitle');
    return previous !== null && isTitle(previous) ? previous : null;
  },
);

/** § 81(4) AufenthG cannot carry on a title that is not known or was none. */
export const aufenthg81Para4NoTitle = rule(
  { id: 'aufenthg81Para4NoTitle', source: '§ 81 Abs. 4 AufenthG', facts: ['previousTitle'] },
  (s): Verdict | null => {
    if (s.value('previousTitle') === null) s.ask('previousTitle');
    return CLARIFY;
  },
);

/** § 81(3) sentence 1 AufenthG: the stay counts as allowed, but whether work is, only the note on the paper says. */
export const aufenthg81Para3Sentence1 = rule(
  { id: 'aufenthg81Para3Sentence1', source: '§ 81 Abs. 3 S. 1, Abs. 5 AufenthG', facts: ['titleWorkNote'] },
  (s): Verdict | null => {
    const note = s.value('titleWorkNote');
    if (note === 'any_work') return verdict('FREE', s.day);
    if (note === 'any_employment' && s.vacancy.kind !== 'self_employment') return verdict('FREE', s.day);
    if (note === null) s.ask('titleWorkNote');
    return CLARIFY;
  },
);

/** § 81(3) sentence 2 AufenthG: applied for late, removal counts as suspended; the person is treated as tolerated. */
export const aufenthg81Para3Sentence2 = rule(
  { id: 'aufenthg81Para3Sentence2', source: '§ 81 Abs. 3 S. 2 AufenthG', facts: [] },
  (s): true | null => (s.status === 'fiktion_81_3_s2' ? true : null),
);
