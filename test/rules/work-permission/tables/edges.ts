import { PermissionFacts, ResidenceStatus } from '../../../../src/domain/work-permission/index.js';
import { factsOf, line, route, Row } from '../support.js';

const since = (
  status: ResidenceStatus,
  day: string,
  over: Partial<PermissionFacts> = {},
): PermissionFacts => {
  const asylum = { asylumRegisteredOn: day, gestattetSince: day };
  return factsOf(status, {
    ...(status === 'aufenthaltsgestattung' ? asylum : { duldungSince: day }),
    stayUninterruptedSince: day,
    ...over,
  });
};
const inside = (day: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  since('aufenthaltsgestattung', day, { mustLiveInReception: true, ...over });
const outside = (day: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  since('aufenthaltsgestattung', day, over);
const tolerated = (day: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  since('duldung_60a', day, over);

const ENTITLED = 'PERMISSION_ENTITLEMENT required';
const ENTITLED_FREE = 'PERMISSION_ENTITLEMENT not_required';
const NORMALLY = 'PERMISSION_NORMALLY_GRANTED required';

/** Periods that end on a day their month does not have (§ 188(3) BGB), in common years and in a leap year. */
const MONTH_ENDS: readonly Row[] = (
  [
    ['31 August: over on 30 November', '2026-08-31', '2026-11-30', 'NOT_YET 2026-12-01 required'],
    ['31 August: first day', '2026-08-31', '2026-12-01', ENTITLED],
    ['28 November before a leap year', '2027-11-28', '2028-02-29', ENTITLED],
    ['29 November before a leap year', '2027-11-29', '2028-02-29', 'NOT_YET 2028-03-01 required'],
    ['30 November before a leap year', '2027-11-30', '2028-02-29', 'NOT_YET 2028-03-01 required'],
    ['30 November before a leap year: first day', '2027-11-30', '2028-03-01', ENTITLED],
  ] as const
).map(([name, registered, day, expect]) =>
  line('asylg61Para1Sentence2', expect === ENTITLED ? 'in' : 'out', name, expect, inside(registered), {
    day,
  }),
);

/** Internships at the edge of three months, counted from their first day on (§§ 187(2), 188(2) BGB). */
const INTERNSHIPS: readonly Row[] = (
  [
    ['from 30 November to the end of February', '2026-11-30', '2027-02-28', true],
    ['from 30 November to 1 March', '2026-11-30', '2027-03-01', false],
    ['from 1 December to the leap day', '2027-12-01', '2028-02-29', true],
    ['from 1 December to the day after the leap day', '2027-12-01', '2028-03-01', false],
  ] as const
).map(([name, start, end, isShort]) =>
  line(
    'beschv32Para2No1',
    isShort ? 'in' : 'out',
    name,
    isShort ? ENTITLED_FREE : ENTITLED,
    outside('2026-07-01'),
    { work: { kind: 'internship_orientation', start, end } },
  ),
);

const serbian = { nationality: 'RS', asylumApplicationFiledOn: '2024-05-10' };

/** Where the old and the new § 61 AsylG meet, and where one wait ends before another. */
const MEETINGS: readonly Row[] = [
  line(
    'asylg61Para1Sentence2Until20260611',
    'out',
    'the new wait ends before the old one and after the change',
    'NOT_YET 2026-08-02 required',
    inside('2026-05-01', { asylumApplicationFiledOn: '2026-05-10' }),
    { day: '2026-06-01' },
  ),
  line(
    'asylg61Para1SafeOriginUntil20260611',
    'in',
    'safe origin in a reception centre, last day of the old law',
    'FORBIDDEN not_applicable',
    inside('2024-05-02', serbian),
    { day: '2026-06-11' },
  ),
  line(
    'asylg61Para1SafeOriginUntil20260611',
    'out',
    'safe origin in a reception centre, first day of the new law',
    'CLARIFY required',
    inside('2024-05-02', serbian),
    { day: '2026-06-12' },
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'asked on 31 August: over with February',
    'NOT_YET 2027-03-01 required',
    inside('2026-08-31', { dublinRequestSent: true }),
    { day: '2027-02-28' },
  ),
  line(
    'asylg61Para1Sentence9',
    'in',
    'worked during asylum, but the approval needs three months of stay',
    'NOT_YET 2026-12-16 required',
    tolerated('2026-11-01', {
      mustLiveInReception: true,
      workPermittedDuringAsylum: true,
      stayUninterruptedSince: '2026-09-15',
    }),
  ),
  line(
    'beschv32Para1',
    'out',
    'toleration of today after years of Gestattung',
    NORMALLY,
    tolerated('2026-11-21', { stayUninterruptedSince: '2024-01-01' }),
  ),
  line(
    'aufenthg60cPara3',
    'out',
    'seven and six months back from 31 August',
    'not_yet 2027-01-31 2027-02-28',
    tolerated('2026-06-01', { entryDate: '2025-11-20', identityClarifiedOn: '2026-02-01' }),
    {
      day: '2027-01-30',
      work: { kind: 'apprenticeship', start: '2027-08-31', contractRegistrationRequested: true },
    },
    route,
  ),
];

export const EDGE_ROWS: readonly Row[] = [...MONTH_ENDS, ...INTERNSHIPS, ...MEETINGS];
