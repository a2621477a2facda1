import { PermissionFacts } from '../../../../src/domain/work-permission/index.js';
import { factsOf, hint, line, Row } from '../support.js';

const tolerated = (since: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  factsOf('duldung_60a', { duldungSince: since, stayUninterruptedSince: since, ...over });
const inReception = (since: string, over: Partial<PermissionFacts> = {}): PermissionFacts =>
  tolerated(since, { mustLiveInReception: true, stayUninterruptedSince: '2025-10-01', ...over });

const NORMALLY = 'PERMISSION_NORMALLY_GRANTED required';
const FORBIDDEN = 'FORBIDDEN not_applicable';

const PAPERS: readonly Row[] = [
  line('aufenthg60aPara5b', 'in', 'tolerated for years', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg60aPara5b',
    'out',
    'in a reception centre other sentences speak',
    'NOT_YET 2026-12-21 required',
    inReception('2026-06-20'),
  ),
  line(
    'aufenthg60aPara5b',
    'in',
    'apprenticeship from the first day',
    'PERMISSION_NORMALLY_GRANTED not_required',
    tolerated('2026-11-21'),
    {
      work: { kind: 'apprenticeship' },
    },
  ),
  line('aufenthg60aPara5bSelfEmployment', 'in', 'own business', 'CLARIFY unknown', tolerated('2025-01-01'), {
    work: { kind: 'self_employment' },
  }),
  line('aufenthg60aPara5bSelfEmployment', 'out', 'a job', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg60aPara5bSentence2',
    'in',
    'removal steps under way',
    'CLARIFY required',
    tolerated('2025-01-01', {
      concreteRemovalMeasures: true,
    }),
  ),
  line('aufenthg60aPara5bSentence2', 'out', 'no removal steps', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg60aPara5bSentence2',
    'in',
    'not asked',
    'CLARIFY required',
    tolerated('2025-01-01', { concreteRemovalMeasures: null }),
  ),
  line(
    'aufenthg60aPara5bSentence2No5',
    'in',
    'another state is to take the person back by decision',
    'CLARIFY required',
    tolerated('2025-01-01', { transferDecision: true }),
  ),
  line(
    'aufenthg60aPara5bSentence2No5',
    'in',
    'another state was asked, in a reception centre, after half a year',
    'CLARIFY required',
    tolerated('2026-01-01', { dublinRequestSent: true, mustLiveInReception: true }),
  ),
  line(
    'aufenthg60aPara5bSentence2No5',
    'out',
    'no removal steps at all: that answers the transfer too',
    NORMALLY,
    tolerated('2025-01-01', { transferDecision: null, dublinRequestSent: null }),
  ),
  line(
    'aufenthg60aPara4',
    'in',
    'printed day passed yesterday',
    'CLARIFY required',
    tolerated('2025-01-01', {
      titleValidUntil: '2026-11-20',
    }),
  ),
  line(
    'aufenthg60aPara4',
    'out',
    'last printed day',
    NORMALLY,
    tolerated('2025-01-01', { titleValidUntil: '2026-11-21' }),
  ),
  line(
    'aufenthg60bPara5',
    'in',
    'identity unclear',
    FORBIDDEN,
    factsOf('duldung_60b', { duldungSince: '2024-01-01' }),
  ),
  line('aufenthg60bPara5', 'out', 'cured: plain toleration', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg60cPara1Sentence3',
    'in',
    'the training',
    'PERMISSION_ENTITLEMENT not_required',
    factsOf('duldung_60c', {
      duldungSince: '2026-08-01',
    }),
    { work: { kind: 'apprenticeship' } },
  ),
  line(
    'aufenthg60cPara1Sentence3',
    'out',
    'a job beside it',
    NORMALLY,
    factsOf('duldung_60c', {
      duldungSince: '2026-08-01',
      stayUninterruptedSince: '2024-01-01',
    }),
    { work: { kind: 'side_job' } },
  ),
  line(
    'aufenthg60dPara1',
    'in',
    'job goes on',
    NORMALLY,
    factsOf('duldung_60d', {
      duldungSince: '2025-08-01',
      stayUninterruptedSince: '2022-12-31',
      concreteRemovalMeasures: true,
    }),
  ),
  line(
    'aufenthg60dPara1',
    'out',
    'plain toleration with removal steps',
    'CLARIFY required',
    tolerated('2025-08-01', {
      concreteRemovalMeasures: true,
    }),
  ),
];

const RECEPTION: readonly Row[] = [
  line(
    'asylg61Para1Sentence6',
    'out',
    'last day of six months',
    'NOT_YET 2026-11-22 required',
    inReception('2026-05-21'),
  ),
  line('asylg61Para1Sentence6', 'in', 'day after six months', NORMALLY, inReception('2026-05-20')),
  line(
    'asylg61Para1Sentence7',
    'in',
    'passport: day after three months',
    NORMALLY,
    inReception('2026-08-20', {
      validPassportPresented: true,
    }),
  ),
  line(
    'asylg61Para1Sentence7',
    'out',
    'passport: last day of three months',
    'NOT_YET 2026-11-22 required',
    inReception('2026-08-21', {
      validPassportPresented: true,
    }),
  ),
  line(
    'asylg61Para1Sentence7',
    'out',
    'no passport',
    'NOT_YET 2027-02-21 required',
    inReception('2026-08-20'),
  ),
  line(
    'asylg61Para1Sentence7',
    'in',
    'apprenticeship without passport',
    'PERMISSION_NORMALLY_GRANTED not_required',
    inReception('2026-08-20'),
    {
      work: { kind: 'apprenticeship' },
    },
  ),
  line(
    'asylg61Para1Sentence7',
    'out',
    'passport not asked',
    'CLARIFY required',
    inReception('2026-08-20', {
      validPassportPresented: null,
    }),
  ),
  line(
    'asylg61Para1Sentence9',
    'in',
    'work was permitted before',
    'PERMISSION_ENTITLEMENT required',
    inReception('2026-11-20', {
      workPermittedDuringAsylum: true,
    }),
  ),
  line(
    'asylg61Para1Sentence9',
    'out',
    'work was never permitted',
    'NOT_YET 2027-05-21 required',
    inReception('2026-11-20'),
  ),
  line(
    'asylg61Para1Sentence9Exclusion',
    'in',
    'with a recorded ground',
    'CLARIFY required',
    inReception('2026-11-20', {
      workPermittedDuringAsylum: true,
      exclusionGround: 'no2',
    }),
  ),
  line(
    'asylg61Para1Sentence9Exclusion',
    'out',
    'ground without earlier permission',
    FORBIDDEN,
    inReception('2026-05-20', {
      exclusionGround: 'no2',
    }),
  ),
];

const GROUNDS: readonly Row[] = [
  line(
    'aufenthg60aPara6No1',
    'in',
    'came for benefits',
    FORBIDDEN,
    tolerated('2025-01-01', { exclusionGround: 'no1' }),
  ),
  line('aufenthg60aPara6No1', 'out', 'no ground', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg60aPara6No2',
    'in',
    'own conduct',
    FORBIDDEN,
    tolerated('2025-01-01', { exclusionGround: 'no2' }),
  ),
  line(
    'aufenthg60aPara6No2',
    'out',
    'not asked: no ban, but a question',
    NORMALLY,
    tolerated('2025-01-01', { exclusionGround: null }),
  ),
  line(
    'aufenthg60aPara6No3Recorded',
    'in',
    'recorded safe origin',
    FORBIDDEN,
    tolerated('2025-04-01', {
      nationality: 'RS',
      exclusionGround: 'no3',
    }),
  ),
  line('aufenthg60aPara6No3Recorded', 'out', 'no ground', NORMALLY, tolerated('2025-04-01')),
  line(
    'aufenthg60aPara6No3',
    'in',
    'Serbia, application rejected',
    FORBIDDEN,
    tolerated('2025-04-01', {
      nationality: 'RS',
      asylumApplicationFiledOn: '2024-09-01',
    }),
  ),
  line(
    'aufenthg60aPara6No3',
    'in',
    'Serbia, never applied',
    FORBIDDEN,
    tolerated('2025-04-01', {
      nationality: 'RS',
      asylumOutcome: 'no_application',
    }),
  ),
  line(
    'aufenthg60aPara6No3',
    'out',
    'Serbia, application pending',
    NORMALLY,
    tolerated('2025-04-01', {
      nationality: 'RS',
      asylumOutcome: 'pending',
    }),
  ),
  line(
    'aufenthg60aPara6No3',
    'in',
    'outcome not asked',
    'CLARIFY required',
    tolerated('2025-04-01', {
      nationality: 'RS',
      asylumOutcome: null,
      asylumApplicationFiledOn: '2024-09-01',
    }),
  ),
  line(
    'aufenthg60aPara6No3',
    'in',
    'Egypt from 12 June 2026',
    FORBIDDEN,
    tolerated('2025-05-07', {
      nationality: 'EG',
      asylumApplicationFiledOn: '2024-09-01',
      workPermitHeldOn20260611: false,
    }),
    { day: '2026-06-12' },
  ),
  line(
    'aufenthg60aPara6No3',
    'out',
    'Egypt on 11 June 2026',
    NORMALLY,
    tolerated('2025-05-07', {
      nationality: 'EG',
      asylumApplicationFiledOn: '2024-09-01',
      workPermitHeldOn20260611: false,
    }),
    { day: '2026-06-11' },
  ),
  line(
    'aufenthg104Para18No1',
    'in',
    'Georgia, applied on 30 August 2023',
    NORMALLY,
    tolerated('2024-04-01', {
      nationality: 'GE',
      asylumApplicationFiledOn: '2023-08-30',
    }),
  ),
  line(
    'aufenthg104Para18No1',
    'out',
    'Georgia, applied on 31 August 2023',
    FORBIDDEN,
    tolerated('2024-04-01', {
      nationality: 'GE',
      asylumApplicationFiledOn: '2023-08-31',
    }),
  ),
  line(
    'aufenthg104Para18No1',
    'in',
    'Moldova, tolerated on the day, never applied',
    'PERMISSION_NORMALLY_GRANTED required',
    tolerated('2023-08-30', {
      nationality: 'MD',
      asylumOutcome: 'no_application',
    }),
  ),
  line(
    'aufenthg104Para18No1',
    'out',
    'Moldova, tolerated a day later, never applied',
    FORBIDDEN,
    tolerated('2023-08-31', {
      nationality: 'MD',
      asylumOutcome: 'no_application',
    }),
  ),
  line(
    'aufenthg104Para18No2',
    'in',
    'Morocco, tolerated on 6 May 2025',
    NORMALLY,
    tolerated('2025-05-06', {
      nationality: 'MA',
      asylumApplicationFiledOn: '2024-01-20',
      workPermitHeldOn20260611: false,
    }),
  ),
  line(
    'aufenthg104Para18No2',
    'out',
    'Morocco, tolerated on 7 May 2025',
    FORBIDDEN,
    tolerated('2025-05-07', {
      nationality: 'MA',
      asylumApplicationFiledOn: '2024-01-20',
      workPermitHeldOn20260611: false,
    }),
  ),
  line(
    'aufenthg104Para18No2',
    'in',
    'work permission held on 11 June 2026',
    NORMALLY,
    tolerated('2025-05-07', {
      nationality: 'MA',
      asylumApplicationFiledOn: '2024-01-20',
      workPermitHeldOn20260611: true,
    }),
  ),
  line(
    'aufenthg104Para18No2',
    'out',
    'not asked about the permission',
    'CLARIFY required',
    tolerated('2025-05-07', {
      nationality: 'TR',
      asylumApplicationFiledOn: '2024-01-20',
      workPermitHeldOn20260611: null,
    }),
  ),
  line(
    'aufenthg60aPara6No3Withdrawal',
    'in',
    'withdrawn after free advice',
    NORMALLY,
    tolerated('2026-07-01', {
      nationality: 'RS',
      asylumOutcome: 'withdrawn',
      asylumApplicationFiledOn: '2026-06-15',
      withdrawnAfterLegalInformation: true,
    }),
  ),
  line(
    'aufenthg60aPara6No3Withdrawal',
    'out',
    'withdrawn without it',
    FORBIDDEN,
    tolerated('2026-07-01', {
      nationality: 'RS',
      asylumOutcome: 'withdrawn',
      asylumApplicationFiledOn: '2026-06-15',
      withdrawnAfterLegalInformation: false,
    }),
  ),
  line(
    'aufenthg60aPara6No3Withdrawal',
    'out',
    'withdrawn before that advice existed',
    FORBIDDEN,
    tolerated('2026-06-11', {
      nationality: 'RS',
      asylumOutcome: 'withdrawn',
      asylumApplicationFiledOn: '2026-03-15',
    }),
  ),
  line(
    'aufenthg60aPara6Sentence3',
    'in',
    'minor, waived in the best interest',
    NORMALLY,
    tolerated('2025-01-01', {
      nationality: 'SN',
      asylumOutcome: 'no_application',
      birthDate: '2009-01-01',
      minorBestInterest: true,
    }),
  ),
  line(
    'aufenthg60aPara6Sentence3',
    'out',
    'an adult',
    FORBIDDEN,
    tolerated('2025-01-01', {
      nationality: 'SN',
      asylumOutcome: 'no_application',
    }),
  ),
  line(
    'aufenthg60aPara6Sentence4',
    'in',
    'recognised: another paper is due',
    'CLARIFY required',
    tolerated('2025-01-01', {
      asylumOutcome: 'recognised',
    }),
  ),
  line('aufenthg60aPara6Sentence4', 'out', 'rejected', NORMALLY, tolerated('2025-01-01')),
  line(
    'aufenthg104Para18Proof',
    'in',
    'proof of that day matters',
    'hint',
    tolerated('2025-05-06', {
      nationality: 'MA',
      asylumApplicationFiledOn: '2024-01-20',
    }),
    {},
    hint('KEEP_PROOF_OF_TOLERATION_ON_2025-05-06'),
  ),
  line(
    'aufenthg104Para18Proof',
    'out',
    'not tolerated on that day',
    'no hint',
    tolerated('2025-05-07', {
      nationality: 'MA',
      asylumApplicationFiledOn: '2024-01-20',
      workPermitHeldOn20260611: true,
    }),
    {},
    hint('KEEP_PROOF_OF_TOLERATION_ON_2025-05-06'),
  ),
];

export const TOLERATION_ROWS: readonly Row[] = [...PAPERS, ...RECEPTION, ...GROUNDS];
