import { PermissionFacts } from '../../../../src/domain/work-permission/index.js';
import { factsOf, line, Row } from '../support.js';

const inside = (registered: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  factsOf('aufenthaltsgestattung', {
    mustLiveInReception: true,
    asylumRegisteredOn: registered,
    gestattetSince: registered,
    stayUninterruptedSince: registered,
    ...over,
  });
const outside = (since: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  inside(since, { mustLiveInReception: false, ...over });

const ENTITLED = 'PERMISSION_ENTITLEMENT required';

/** § 61 AsylG in a reception centre. */
const RECEPTION: readonly Row[] = [
  line(
    'asylg47Para1',
    'in',
    'in a reception centre Serbia is for the office to judge',
    'CLARIFY required',
    inside('2026-07-10', { nationality: 'RS' }),
  ),
  line(
    'asylg47Para1',
    'out',
    'elsewhere Serbia is barred',
    'FORBIDDEN not_applicable',
    outside('2026-07-10', { nationality: 'RS' }),
  ),
  line(
    'asylg61Para1Sentence2',
    'out',
    'last day of three months',
    'NOT_YET 2026-11-22 required',
    inside('2026-08-21'),
  ),
  line('asylg61Para1Sentence2', 'in', 'day after three months', ENTITLED, inside('2026-08-20')),
  line('asylg61Para1Sentence2', 'in', 'first day of the new law', ENTITLED, inside('2026-01-10'), {
    day: '2026-06-12',
  }),
  line(
    'asylg61Para1Sentence2',
    'in',
    'month end: 30 November gives 1 March',
    'NOT_YET 2027-03-01 required',
    inside('2026-11-30'),
    {
      day: '2027-02-28',
    },
  ),
  line(
    'asylg61Para1Sentence2',
    'in',
    'Ankunftsnachweis counts from its own date',
    'NOT_YET 2026-12-02 required',
    {
      ...inside('2026-09-01', { asylumRegisteredOn: null, titleIssuedOn: '2026-09-01' }),
      status: 'ankunftsnachweis',
    },
  ),
  line(
    'asylg61Para1Sentence2Until20260611',
    'out',
    'new law ends the wait',
    'NOT_YET 2026-06-12 required',
    inside('2026-01-10', {
      asylumApplicationFiledOn: '2026-01-20',
    }),
    { day: '2026-06-11' },
  ),
  line(
    'asylg61Para1Sentence2Until20260611',
    'out',
    'last day of six months',
    'NOT_YET 2026-06-11 required',
    inside('2025-12-01', {
      asylumApplicationFiledOn: '2025-12-10',
    }),
    { day: '2026-06-10' },
  ),
  line(
    'asylg61Para1Sentence2Until20260611',
    'in',
    'day after six months',
    ENTITLED,
    inside('2025-12-01', {
      asylumApplicationFiledOn: '2025-12-10',
    }),
    { day: '2026-06-11' },
  ),
  line(
    'asylg61Para1Sentence3No1',
    'out',
    'Dublin: last day of six months',
    'NOT_YET 2027-01-21 required',
    inside('2026-07-20', {
      dublinRequestSent: true,
    }),
    { day: '2027-01-20' },
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'Dublin: day after six months',
    ENTITLED,
    inside('2026-07-20', {
      dublinRequestSent: true,
    }),
    { day: '2027-01-21' },
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'registered on 1 July 2026: six months for certain',
    'NOT_YET 2027-01-02 required',
    inside('2026-07-01', {
      dublinRequestSent: true,
    }),
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'registered on 30 June 2026: only the office knows',
    'CLARIFY required',
    inside('2026-06-30', {
      dublinRequestSent: true,
    }),
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'registered in June: before three months certain',
    'NOT_YET 2026-09-21 required',
    inside('2026-06-20', {
      dublinRequestSent: true,
    }),
    { day: '2026-09-20' },
  ),
  line(
    'asylg61Para1Sentence3No1',
    'in',
    'registered in June: after six months certain',
    ENTITLED,
    inside('2026-05-20', {
      dublinRequestSent: true,
    }),
  ),
  line(
    'asylg61Para1Sentence3No2',
    'out',
    'Germany must examine again',
    ENTITLED,
    inside('2026-07-01', {
      protectionInOtherMemberState: true,
      germanyMustExamineAgain: true,
    }),
  ),
  line(
    'asylg61Para1Sentence3No2',
    'in',
    'protection elsewhere',
    'NOT_YET 2027-01-02 required',
    inside('2026-07-01', {
      protectionInOtherMemberState: true,
    }),
  ),
  line(
    'asylg61Para1Sentence3No2',
    'in',
    'not asked whether Germany must',
    'CLARIFY required',
    inside('2026-07-01', {
      protectionInOtherMemberState: true,
      germanyMustExamineAgain: null,
    }),
  ),
  line(
    'asylg61Para1Sentence3No2',
    'in',
    'not asked, before three months',
    'NOT_YET 2026-10-02 required',
    inside('2026-07-01', {
      protectionInOtherMemberState: true,
      germanyMustExamineAgain: null,
    }),
    { day: '2026-10-01' },
  ),
  line('asylg61Para1Sentence4', 'out', 'no breach', ENTITLED, inside('2026-03-01')),
  line(
    'asylg61Para1Sentence4',
    'in',
    'breach recorded',
    'CLARIFY required',
    inside('2026-03-01', { cooperationBreach: true }),
  ),
  line(
    'asylg61Para1Sentence4',
    'in',
    'breach recorded, other housing',
    'CLARIFY required',
    outside('2026-03-01', {
      cooperationBreach: true,
    }),
  ),
  line('asylg61Para1Sentence5', 'out', 'letters (g) to (j) or none', ENTITLED, inside('2026-07-01')),
  line(
    'asylg61Para1Sentence5',
    'in',
    'letters (a) to (f)',
    'FORBIDDEN not_applicable',
    inside('2026-07-01', {
      acceleratedProcedure: true,
    }),
  ),
  line(
    'asylg61Para1Sentence5',
    'in',
    'other housing',
    'FORBIDDEN not_applicable',
    outside('2026-07-01', {
      acceleratedProcedure: true,
    }),
  ),
  line(
    'asylg61Para1Sentence5',
    'in',
    'not asked',
    'CLARIFY required',
    inside('2026-07-01', { acceleratedProcedure: null }),
  ),
  line(
    'asylg61Para1Sentence5',
    'out',
    'no such procedure under the old law',
    'PERMISSION_DISCRETION required',
    outside('2025-07-01', {
      acceleratedProcedure: true,
    }),
    { day: '2026-06-11' },
  ),
];

/** § 61(2) AsylG in other housing. */
const OUTSIDE: readonly Row[] = [
  line(
    'asylg61Para2Sentence1',
    'out',
    'last day of three months',
    'NOT_YET 2026-11-22 required',
    outside('2026-08-21'),
  ),
  line('asylg61Para2Sentence1', 'in', 'day after three months', ENTITLED, outside('2026-08-20')),
  line(
    'asylg61Para2Sentence1',
    'in',
    'earlier tolerated stay counts',
    ENTITLED,
    outside('2026-11-10', {
      stayUninterruptedSince: '2026-01-01',
    }),
  ),
  line('asylg61Para2Sentence1', 'in', 'first day of the new law: a right', ENTITLED, outside('2026-03-01'), {
    day: '2026-06-12',
  }),
  line(
    'asylg61Para2Sentence1Until20260611',
    'in',
    'last day of the old law: discretion',
    'PERMISSION_DISCRETION required',
    outside('2026-03-01'),
    {
      day: '2026-06-11',
    },
  ),
  line(
    'asylg61Para2Sentence1Until20260611',
    'out',
    'three months not over',
    'NOT_YET 2026-06-12 required',
    outside('2026-03-11'),
    {
      day: '2026-06-11',
    },
  ),
  line(
    'asylg61Para2Sentence5',
    'in',
    'Dublin request in the fourth month',
    'CLARIFY required',
    outside('2026-07-20', {
      dublinRequestSent: true,
    }),
  ),
  line('asylg61Para2Sentence5', 'out', 'no Dublin request', ENTITLED, outside('2026-07-20')),
  line(
    'asylg61Para2Sentence5',
    'in',
    'after six months every reading agrees',
    ENTITLED,
    outside('2026-05-20', {
      dublinRequestSent: true,
    }),
  ),
  line(
    'asylg55Para1',
    'in',
    'not before the procedure began',
    'NOT_YET 2026-12-01 required',
    outside('2026-12-01', {
      stayUninterruptedSince: '2026-01-01',
    }),
  ),
  line(
    'asylg55Para1',
    'out',
    'procedure began today',
    ENTITLED,
    outside('2026-11-21', { stayUninterruptedSince: '2026-01-01' }),
  ),
  line('asylg61EmploymentOnly', 'in', 'self-employment', 'FORBIDDEN not_applicable', outside('2025-01-01'), {
    work: { kind: 'self_employment' },
  }),
  line('asylg61EmploymentOnly', 'out', 'agency work', ENTITLED, outside('2025-01-01'), {
    work: { kind: 'temp_agency' },
  }),
  line(
    'asylg67Para1No6',
    'in',
    'transfer decision',
    'CLARIFY required',
    outside('2025-01-01', { transferDecision: true }),
  ),
  line('asylg67Para1No6', 'out', 'no transfer decision', ENTITLED, outside('2025-01-01')),
  line(
    'asylg67Para1Closed',
    'in',
    'recognised: another paper is due',
    'CLARIFY required',
    outside('2025-01-01', {
      asylumOutcome: 'recognised',
    }),
  ),
  line(
    'asylg67Para1Closed',
    'out',
    'rejected, but not finally: the paper still stands',
    ENTITLED,
    outside('2025-01-01', {
      asylumOutcome: 'rejected',
    }),
  ),
];

/** Safe countries of origin during the asylum procedure. */
const ORIGIN: readonly Row[] = [
  line(
    'asylg61Para2Sentence4',
    'in',
    'Senegal, applied 2024',
    'FORBIDDEN not_applicable',
    outside('2024-05-02', {
      nationality: 'SN',
      asylumApplicationFiledOn: '2024-05-10',
    }),
  ),
  line('asylg61Para2Sentence4', 'out', 'a state on no list', ENTITLED, outside('2024-05-02')),
  line(
    'asylg61Para2AppliedAfter2015',
    'in',
    'applied on 1 September 2015',
    'FORBIDDEN not_applicable',
    outside('2015-08-01', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2015-09-01',
    }),
  ),
  line(
    'asylg61Para2AppliedAfter2015',
    'out',
    'applied on 31 August 2015',
    'PERMISSION_ENTITLEMENT not_required',
    outside('2015-08-01', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2015-08-31',
    }),
  ),
  line(
    'asylg87d',
    'in',
    'Georgia, applied on 30 August 2023',
    ENTITLED,
    outside('2023-08-01', {
      nationality: 'GE',
      asylumApplicationFiledOn: '2023-08-30',
    }),
  ),
  line(
    'asylg87d',
    'out',
    'Georgia, applied on 31 August 2023',
    'FORBIDDEN not_applicable',
    outside('2023-08-01', {
      nationality: 'GE',
      asylumApplicationFiledOn: '2023-08-31',
    }),
  ),
  line(
    'asylg87d',
    'in',
    'Moldova, in a reception centre',
    ENTITLED,
    inside('2023-08-01', {
      nationality: 'MD',
      asylumApplicationFiledOn: '2023-08-30',
    }),
  ),
  line(
    'asylg87d',
    'out',
    'Serbia has no such exception',
    'FORBIDDEN not_applicable',
    outside('2023-08-01', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2023-08-30',
    }),
  ),
  line(
    'asylg29a',
    'in',
    'Kosovo stands on both lists',
    'FORBIDDEN not_applicable',
    outside('2024-05-02', { nationality: 'XK' }),
  ),
  line(
    'asylg29a',
    'out',
    'Egypt only on the Union list',
    'CLARIFY required',
    outside('2024-05-02', { nationality: 'EG' }),
  ),
  line(
    'asylg29a',
    'out',
    'Georgia before its listing',
    'PERMISSION_DISCRETION required',
    outside('2023-09-01', { nationality: 'GE' }),
    {
      day: '2023-12-22',
    },
  ),
  line(
    'asylg29a',
    'in',
    'Georgia on the day of its listing',
    'FORBIDDEN not_applicable',
    outside('2023-09-01', { nationality: 'GE' }),
    {
      day: '2023-12-23',
    },
  ),
  line(
    'asylg61Para1SafeOrigin',
    'in',
    'Serbia in a reception centre, new law',
    'CLARIFY required',
    inside('2026-01-10', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2026-01-20',
    }),
    { day: '2026-06-12' },
  ),
  line(
    'asylg61Para1SafeOrigin',
    'out',
    'Serbia in a reception centre, accelerated',
    'FORBIDDEN not_applicable',
    inside('2026-07-10', {
      nationality: 'RS',
      acceleratedProcedure: true,
    }),
  ),
  line(
    'asylg61Para1SafeOriginUntil20260611',
    'in',
    'Serbia in a reception centre, old law',
    'FORBIDDEN not_applicable',
    inside('2026-01-10', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2026-01-20',
    }),
    { day: '2026-06-11' },
  ),
  line(
    'asylg61Para1SafeOriginUntil20260611',
    'out',
    'a state on no list',
    'NOT_YET 2026-06-12 required',
    inside('2026-01-10', {
      asylumApplicationFiledOn: '2026-01-20',
    }),
    { day: '2026-06-11' },
  ),
  line(
    'euArt62',
    'in',
    'Türkiye from 12 June 2026',
    'CLARIFY required',
    outside('2025-01-01', { nationality: 'TR' }),
    { day: '2026-06-12' },
  ),
  line(
    'euArt62',
    'out',
    'Türkiye on 11 June 2026',
    'PERMISSION_DISCRETION required',
    outside('2025-01-01', { nationality: 'TR' }),
    {
      day: '2026-06-11',
    },
  ),
  line(
    'asylg61Para2UnionList',
    'in',
    'India, procedure not accelerated',
    'CLARIFY required',
    outside('2026-07-01', { nationality: 'IN' }),
  ),
  line(
    'asylg61Para2UnionList',
    'out',
    'India, accelerated',
    'FORBIDDEN not_applicable',
    outside('2026-07-01', {
      nationality: 'IN',
      acceleratedProcedure: true,
    }),
  ),
];

export const ASYLUM_ROWS: readonly Row[] = [...RECEPTION, ...OUTSIDE, ...ORIGIN];
