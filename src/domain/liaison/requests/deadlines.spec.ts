import fc from 'fast-check';
import { LocalDate, addDays } from '../../shared/index.js';
import { Period, inForce, isBusinessDay, placeOfLand } from '../calendar/index.js';
import {
  ApprovalFacts,
  CooperationAgreement,
  Due,
  FundingDays,
  FundingInstrument,
  REQUEST_KINDS,
  RESPONSE_RULES,
  RequestKind,
  ResponseFacts,
  acknowledgementDue,
  agreedResponse,
  deemedApproval,
  fundingDeadline,
  responseDue,
} from './index.js';

const berlin = placeOfLand('11');
const bavaria = placeOfLand('09');
const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2024-01-01', n));

describe('due dates of answers', () => {
  const facts = (kind: RequestKind, change: Partial<ResponseFacts> = {}): ResponseFacts => ({
    kind,
    receivedOn: '2026-11-20',
    completeOn: '2026-11-20',
    agreed: null,
    place: berlin,
    ...change,
  });
  const agreed = (count: number): Period => ({ count, unit: 'business_days' });

  it.each<[string, ResponseFacts, [LocalDate, Due['basis']] | null]>([
    ['question: five business days', facts('question'), ['2026-11-27', 'usual']],
    ['question over Christmas', facts('question', { receivedOn: '2026-12-22' }), ['2026-12-30', 'usual']],
    ['permission: eight weeks', facts('work_permission'), ['2027-01-15', 'usual']],
    ['nothing runs on incomplete papers', facts('work_permission', { completeOn: null }), null],
    [
      'but an agreement does',
      facts('work_permission', { completeOn: null, agreed: agreed(10) }),
      ['2026-12-04', 'agreement'],
    ],
    [
      'recognition: three months from complete papers',
      facts('recognition', { completeOn: '2026-11-30' }),
      ['2027-03-01', 'law'],
    ],
    [
      'an agreement shortens the law',
      facts('recognition', { agreed: agreed(20) }),
      ['2026-12-18', 'agreement'],
    ],
    ['and never stretches it', facts('recognition', { agreed: agreed(100) }), ['2027-02-22', 'law']],
    [
      'it may stretch a planning value',
      facts('question', { agreed: agreed(10) }),
      ['2026-12-04', 'agreement'],
    ],
    ['employer to Bundesagentur: a month', facts('declaration_on_employment'), ['2026-12-21', 'law']],
    [
      'Epiphany moves it in Bavaria',
      facts('declaration_on_employment', { receivedOn: '2025-12-06', place: bavaria }),
      ['2026-01-07', 'law'],
    ],
    [
      'and not in Berlin',
      facts('declaration_on_employment', { receivedOn: '2025-12-06' }),
      ['2026-01-06', 'law'],
    ],
  ])('%s', (_, input, expected) => {
    const due = responseDue(input);
    expect(due === null ? null : [due.on, due.basis]).toEqual(expected);
  });

  it('asks recognition bodies alone to confirm the receipt within a month', () => {
    expect(acknowledgementDue(facts('recognition', { completeOn: null }))?.on).toBe('2026-12-21');
    for (const kind of REQUEST_KINDS.filter((entry) => entry !== 'recognition'))
      expect(acknowledgementDue(facts(kind))).toBeNull();
  });

  it('has one rule per kind, step and day', () => {
    for (const kind of REQUEST_KINDS)
      for (const step of ['answer', 'acknowledge'] as const) {
        const rules = RESPONSE_RULES.filter((rule) => rule.kind === kind && rule.step === step);
        expect(rules.filter((rule) => inForce([rule], '2026-11-21') !== null).length).toBe(
          step === 'answer' || kind === 'recognition' ? 1 : 0,
        );
      }
  });

  it('never falls before the receipt nor on a closed day', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...REQUEST_KINDS),
        fc.option(fc.nat(30), { nil: null }),
        (from, kind, n) => {
          const time = n === null ? null : agreed(n + 1);
          const due = responseDue(facts(kind, { receivedOn: from, completeOn: from, agreed: time }));
          expect(due !== null && due.on > from && isBusinessDay(due.on, berlin)).toBe(true);
        },
      ),
    );
  });
});

describe('cooperation agreements', () => {
  const agreement: CooperationAgreement = {
    groupId: 'g',
    officeId: 'o',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    responseTimes: { question: { count: 3, unit: 'business_days' } },
  };
  it.each<[string, string, RequestKind, LocalDate, boolean]>([
    ['g', 'o', 'question', '2026-01-01', true],
    ['g', 'o', 'question', '2026-12-31', true],
    ['g', 'o', 'question', '2027-01-01', false],
    ['g', 'o', 'question', '2025-12-31', false],
    ['g', 'o', 'funding', '2026-06-01', false],
    ['h', 'o', 'question', '2026-06-01', false],
    ['g', 'p', 'question', '2026-06-01', false],
  ])('of %s with %s on %s at %s: %s', (group, office, kind, at, found) =>
    expect(agreedResponse([agreement], group, office, kind, at) !== null).toBe(found),
  );
});

describe('deemed approval of § 36(2) BeschV', () => {
  const facts: ApprovalFacts = {
    procedure: 'normal',
    requestedOn: '2026-11-06',
    papersComplete: true,
    askedOn: null,
    decidedOn: null,
    place: berlin,
  };
  it.each<[string, Partial<ApprovalFacts>, LocalDate, string]>([
    ['has not begun', { requestedOn: null }, '2026-11-21', 'not_started'],
    ['promises nothing on incomplete papers', { papersComplete: false }, '2026-11-30', 'not_started'],
    ['runs on the fourteenth day', {}, '2026-11-20', 'running'],
    ['is deemed on the day after', {}, '2026-11-21', 'deemed'],
    ['is stopped by a question on the last day', { askedOn: '2026-11-20' }, '2026-11-30', 'stopped'],
    ['is not by one a day later', { askedOn: '2026-11-21' }, '2026-11-30', 'deemed'],
    [
      'is stopped although papers were incomplete',
      { askedOn: '2026-11-10', papersComplete: false },
      '2026-11-30',
      'stopped',
    ],
    ['is decided on the last day', { decidedOn: '2026-11-20' }, '2026-11-30', 'decided'],
    ['a decision a day later comes too late', { decidedOn: '2026-11-21' }, '2026-11-30', 'deemed'],
    ['a week in the accelerated procedure', { procedure: 'accelerated' }, '2026-11-13', 'running'],
    ['and its day after', { procedure: 'accelerated' }, '2026-11-14', 'deemed'],
    [
      'no rule before the accelerated procedure existed',
      { procedure: 'accelerated', requestedOn: '2020-02-28' },
      '2020-04-01',
      'not_started',
    ],
  ])('%s', (_, change, at, state) => expect(deemedApproval({ ...facts, ...change }, at).state).toBe(state));

  it.each<[string, LocalDate, LocalDate]>([
    ['a Saturday to Monday', '2026-11-07', '2026-11-24'],
    ['Christmas to Monday', '2026-12-11', '2026-12-29'],
  ])('moves its last day from %s', (_, requestedOn, deemedFrom) =>
    expect(deemedApproval({ ...facts, requestedOn }, '2026-12-01')).toMatchObject(
      requestedOn === '2026-11-07' ? { state: 'deemed', from: deemedFrom } : { state: 'running', deemedFrom },
    ),
  );

  it('is never deemed before two full weeks have passed, and a stop is final', () => {
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(40), (from, asked, later) => {
        const at = addDays(from, later);
        const plain = deemedApproval({ ...facts, requestedOn: from }, at);
        if (plain.state === 'deemed') expect(later).toBeGreaterThan(14);
        const stopped = deemedApproval({ ...facts, requestedOn: from, askedOn: addDays(from, asked) }, at);
        if (asked <= 14) expect(stopped.state).toBe('stopped');
      }),
    );
  });
});

describe('funding deadlines', () => {
  const days: FundingDays = {
    contractOn: '2026-12-01',
    startOn: '2027-01-04',
    costOn: null,
    procedureOn: null,
  };
  const state = (instrument: FundingInstrument, at: LocalDate, change: Partial<FundingDays> = {}): string => {
    const deadline = fundingDeadline(instrument, { ...days, ...change }, berlin, at);
    return deadline.state === 'open' || deadline.state === 'missed'
      ? `${deadline.state} ${deadline.lastDay} ${deadline.applyBy}`
      : deadline.state;
  };
  it.each<[string, FundingInstrument, LocalDate, Partial<FundingDays>, string]>([
    ['EGZ on the day before the contract', 'egz', '2026-11-30', {}, 'open 2026-11-30 2026-11-30'],
    ['EGZ on the day of the contract', 'egz', '2026-12-01', {}, 'missed 2026-11-30 2026-11-30'],
    [
      'the first day counts when it comes first',
      'egz',
      '2026-11-20',
      { startOn: '2026-11-25' },
      'open 2026-11-24 2026-11-24',
    ],
    [
      'without a contract date the first day leads',
      'egz',
      '2026-11-20',
      { contractOn: null },
      'open 2027-01-03 2026-12-31',
    ],
    ['no date yet', 'egz', '2026-11-20', { contractOn: null, startOn: null }, 'undated'],
    ['a measure counts from its first day', 'mag', '2026-12-20', {}, 'open 2027-01-03 2026-12-31'],
    ['and is missed on it', 'mag', '2027-01-04', {}, 'missed 2027-01-03 2026-12-31'],
    ['BAB may follow', 'bab', '2027-06-01', {}, 'no_deadline'],
    ['the agent’s voucher may follow', 'avgs_agent', '2027-06-01', {}, 'no_deadline'],
    [
      'budget: before the cost',
      'budget_44',
      '2026-11-20',
      { costOn: '2026-11-23' },
      'open 2026-11-22 2026-11-20',
    ],
    [
      'grant: before the procedure',
      'anerkennungszuschuss',
      '2026-11-20',
      { procedureOn: '2026-11-20' },
      'missed 2026-11-19 2026-11-19',
    ],
  ])('%s', (_, instrument, at, change, expected) => expect(state(instrument, at, change)).toBe(expected));
});
