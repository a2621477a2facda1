import { LocalDate } from '../../shared/index.js';
import { contractPeriodEnd, FirstDay, firstDayAfter, UNKNOWN_DAY } from '../counting.js';
import { View } from '../situation.js';
import { rule } from './rule.js';

const SHORT_INTERNSHIP_MONTHS = 3;
const FOUR_YEARS = 48;

/** Does the internship keep to three months? null where start or end is not stated. */
function isShort(s: View<never>): boolean | null {
  const { start, end } = s.vacancy;
  if (start === null || end === null) {
    s.askVacancy(start === null ? 'start' : 'end');
    return null;
  }
  return end <= contractPeriodEnd(start, SHORT_INTERNSHIP_MONTHS);
}

/**
 * § 32(2) no. 1 BeschV with § 22(1) nos. 1 to 4 MiLoG: no approval for compulsory internships and EQ of any length,
 * for orientation and first accompanying ones up to three months.
 */
export const beschv32Para2No1 = rule(
  {
    id: 'beschv32Para2No1',
    area: 'approval',
    source: '§ 32 Abs. 2 Nr. 1, Abs. 3 BeschV; § 22 Abs. 1 S. 2 Nr. 1 bis 4 MiLoG',
    facts: [],
  },
  (s): 'not_required' | 'unknown' | null => {
    const { kind } = s.vacancy;
    if (kind === 'internship_mandatory' || kind === 'eq') return 'not_required';
    if (kind !== 'internship_orientation' && kind !== 'internship_accompanying') return null;
    if (kind === 'internship_accompanying' && s.vacancy.earlierInternshipThere === true) return null;
    const short = isShort(s);
    if (short === null) return 'unknown';
    return short ? 'not_required' : null;
  },
);

/** § 32(2) no. 2 BeschV: no approval for a recognised apprenticeship. */
export const beschv32Para2No2 = rule(
  { id: 'beschv32Para2No2', area: 'approval', source: '§ 32 Abs. 2 Nr. 2, Abs. 3 BeschV', facts: [] },
  (s): true | null =>
    s.vacancy.kind === 'apprenticeship' || s.vacancy.kind === 'school_training' ? true : null,
);

/** § 32(2) no. 3 BeschV: no approval for the highly qualified work named there. */
export const beschv32Para2No3 = rule(
  { id: 'beschv32Para2No3', area: 'approval', source: '§ 32 Abs. 2 Nr. 3, Abs. 3 BeschV', facts: [] },
  (s): true | null => (s.vacancy.highlyQualified === true ? true : null),
);

/** § 32(2) no. 4 BeschV: no approval in the firm of a close relative of the same household. */
export const beschv32Para2No4 = rule(
  { id: 'beschv32Para2No4', area: 'approval', source: '§ 32 Abs. 2 Nr. 4, Abs. 3 BeschV', facts: [] },
  (s): true | null => (s.vacancy.familyFirm === true ? true : null),
);

type StayFacts = 'stayUninterruptedSince' | 'gestattetSince' | 'duldungSince';

/** Start of the stay that surely counts; an earlier one may be unknown. */
function stayStart(s: View<StayFacts>): LocalDate | null {
  const stay = s.value('stayUninterruptedSince');
  if (stay !== null) return stay;
  s.ask('stayUninterruptedSince');
  return s.status === 'ankunftsnachweis' || s.status === 'aufenthaltsgestattung'
    ? s.value('gestattetSince')
    : s.value('duldungSince');
}

/** § 32(2) no. 5 BeschV: no approval after four uninterrupted years of lawful, tolerated or gestattet stay. */
export const beschv32Para2No5 = rule(
  {
    id: 'beschv32Para2No5',
    area: 'approval',
    source: '§ 32 Abs. 2 Nr. 5, Abs. 3 BeschV',
    facts: ['stayUninterruptedSince', 'gestattetSince', 'duldungSince'],
  },
  (s): true | null => {
    const start = stayStart(s);
    return start !== null && s.day >= firstDayAfter(start, FOUR_YEARS) ? true : null;
  },
);

/** First day without approval by length of stay, while it lies ahead; null where the stay is unknown. */
export function approvalFreeFrom(s: View<'stayUninterruptedSince'>): LocalDate | null {
  const stay = s.value('stayUninterruptedSince');
  const from = stay === null ? null : firstDayAfter(stay, FOUR_YEARS);
  return from !== null && from > s.day ? from : null;
}

/** § 4a(2) AufenthG with § 32(1) BeschV: every other employment needs the approval of the Bundesagentur. */
export const beschv32Approval = rule(
  {
    id: 'beschv32Approval',
    area: 'approval',
    source: '§ 61 AsylG, § 60a Abs. 5b AufenthG; § 39 AufenthG',
    facts: [],
  },
  (): 'required' | null => 'required',
);

/** § 32(1) BeschV: approval for tolerated people after three months of lawful, tolerated or gestattet stay. */
export const beschv32Para1 = rule(
  {
    id: 'beschv32Para1',
    area: 'approval',
    source: '§ 32 Abs. 1 BeschV',
    facts: ['stayUninterruptedSince', 'gestattetSince', 'duldungSince'],
  },
  (s): FirstDay | null => {
    const start = stayStart(s);
    return start === null ? UNKNOWN_DAY : { on: firstDayAfter(start, 3) };
  },
);

/** § 31 BeschV: no approval for holders of a humanitarian title. */
export const beschv31 = rule(
  { id: 'beschv31', area: 'approval', source: '§ 31 BeschV', facts: [] },
  (): 'not_required' | null => 'not_required',
);
