import fc from 'fast-check';
import {
  ANSWER_CHANNELS,
  HANDOVER_ACTORS,
  HANDOVER_KINDS,
  HANDOVER_STATES,
  HandoverStep,
  REFUSAL_REASONS,
  REQUEST_ACTORS,
  REQUEST_STATES,
  RequestActor,
  RequestState,
  RequestStep,
  decideHandoverStep,
  handoverNames,
  handoverStateNow,
  decideRequestStep,
  effortLines,
  isClosed,
  isHandoverClosed,
  isPending,
  officeMaySee,
  openHandoverSteps,
  openRequestSteps,
} from './index.js';

const whole: RequestStep = {
  from: 'draft',
  to: 'sent',
  by: 'desk',
  day: '2026-11-21',
  grantOnRecord: true,
  previewed: true,
  channel: 'paper',
  decidedOn: '2026-11-20',
  reason: 'no_funds',
};

/** Who may take which step, written down a second time: p person, d desk, o office, s system. */
const MATRIX: Readonly<Record<RequestState, Readonly<Partial<Record<RequestState, string>>>>> = {
  draft: { sent: 'pd', withdrawn: 'pd' },
  sent: { received: 'pdos', accepted: 'do', answered: 'pdo', refused: 'pdo', withdrawn: 'pd', expired: 's' },
  received: {
    accepted: 'do',
    in_progress: 'do',
    answered: 'pdo',
    refused: 'pdo',
    withdrawn: 'pd',
    expired: 's',
  },
  accepted: { in_progress: 'do', answered: 'pdo', refused: 'pdo', withdrawn: 'pd', expired: 's' },
  in_progress: { answered: 'pdo', refused: 'pdo', withdrawn: 'pd', expired: 's' },
  answered: {},
  refused: {},
  withdrawn: {},
  expired: { answered: 'pdo', refused: 'pdo', withdrawn: 'pd' },
};
const LETTER: Readonly<Record<RequestActor, string>> = { person: 'p', desk: 'd', office: 'o', system: 's' };

const outcome = (change: Partial<RequestStep>): string => {
  const result = decideRequestStep({ ...whole, ...change });
  return result.ok ? 'ok' : result.error;
};

describe('steps of a request', () => {
  it('are exactly those of the matrix, for every state and actor', () => {
    for (const from of REQUEST_STATES)
      for (const to of REQUEST_STATES)
        for (const by of REQUEST_ACTORS) {
          const allowed = MATRIX[from][to]?.includes(LETTER[by]) ?? false;
          const expected = allowed
            ? 'ok'
            : isClosed(from)
              ? 'already_closed'
              : MATRIX[from][to] === undefined
                ? 'no_such_step'
                : 'not_your_step';
          expect(`${from} ${to} ${by} ${outcome({ from, to, by })}`).toBe(`${from} ${to} ${by} ${expected}`);
        }
  });

  it.each<[string, Partial<RequestStep>, string]>([
    ['nothing leaves without a grant', { grantOnRecord: false }, 'consent_missing'],
    ['nor without the page that shows it', { previewed: false }, 'not_previewed'],
    ['the person needs both too', { by: 'person', grantOnRecord: false }, 'consent_missing'],
    ['withdrawing needs neither', { to: 'withdrawn', grantOnRecord: false, previewed: false }, 'ok'],
    ['a desk says how it heard', { from: 'sent', to: 'answered', channel: null }, 'channel_required'],
    [
      'and cannot claim the account',
      { from: 'sent', to: 'answered', channel: 'account' },
      'channel_required',
    ],
    ['an office need not', { from: 'sent', to: 'answered', by: 'office', channel: null }, 'ok'],
    ['an answer has a date', { from: 'sent', to: 'answered', decidedOn: null }, 'decision_date_required'],
    ['today at the latest', { from: 'sent', to: 'answered', decidedOn: '2026-11-22' }, 'decision_in_future'],
    ['today is possible', { from: 'sent', to: 'answered', decidedOn: '2026-11-21' }, 'ok'],
    ['a refusal has a reason', { from: 'sent', to: 'refused', reason: null }, 'reason_required'],
    ['a yes needs none', { from: 'sent', to: 'answered', reason: null }, 'ok'],
    ['a late answer still counts', { from: 'expired', to: 'answered', by: 'office' }, 'ok'],
  ])('%s', (_, change, expected) => expect(outcome(change)).toBe(expected));

  const step = fc.record({
    from: fc.constantFrom(...REQUEST_STATES),
    to: fc.constantFrom(...REQUEST_STATES),
    by: fc.constantFrom(...REQUEST_ACTORS),
    day: fc.constant('2026-11-21'),
    grantOnRecord: fc.boolean(),
    previewed: fc.boolean(),
    channel: fc.option(fc.constantFrom(...ANSWER_CHANNELS), { nil: null }),
    decidedOn: fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', null),
    reason: fc.option(fc.constantFrom(...REFUSAL_REASONS), { nil: null }),
  });

  it('start the clock with the sending and stop it where nothing is owed any more', () => {
    fc.assert(
      fc.property(step, (request) => {
        const result = decideRequestStep(request);
        if (!result.ok) return;
        expect(result.value.startsClock).toBe(!isPending(request.from) && isPending(request.to));
        expect(result.value.stopsClock).toBe(!isPending(request.to));
        expect(openRequestSteps(request.from, request.by)).toContain(request.to);
      }),
      { numRuns: 3000 },
    );
  });

  it('offers in a menu what somebody with everything at hand could do', () => {
    for (const from of REQUEST_STATES)
      for (const by of REQUEST_ACTORS)
        expect(openRequestSteps(from, by)).toEqual(
          REQUEST_STATES.filter((to) => outcome({ from, to, by }) === 'ok'),
        );
  });
});

describe('hand-over', () => {
  const offer: HandoverStep = {
    kind: 'referral',
    from: 'draft',
    to: 'offered',
    by: 'sender',
    grantOnRecord: true,
    reason: 'no_capacity',
  };
  const answer = (change: Partial<HandoverStep>): string => {
    const result = decideHandoverStep({ ...offer, ...change });
    return result.ok ? 'ok' : result.error;
  };

  it.each<[string, Partial<HandoverStep>, string]>([
    ['is refused without a grant', { grantOnRecord: false }, 'consent_missing'],
    [
      'is not accepted once the grant ended',
      { from: 'offered', to: 'accepted', by: 'receiver', grantOnRecord: false },
      'consent_missing',
    ],
    [
      'is not finished then either',
      { from: 'accepted', to: 'done', by: 'receiver', grantOnRecord: false },
      'consent_missing',
    ],
    ['is revoked without one', { from: 'accepted', to: 'revoked', by: 'system', grantOnRecord: false }, 'ok'],
    [
      'is refused by the receiver without one',
      { from: 'offered', to: 'refused', by: 'receiver', grantOnRecord: false },
      'ok',
    ],
    [
      'a refusal has a reason',
      { from: 'offered', to: 'refused', by: 'receiver', reason: null },
      'reason_required',
    ],
    ['the sender cannot accept', { from: 'offered', to: 'accepted', by: 'sender' }, 'not_your_step'],
    ['the receiver cannot offer', { by: 'receiver' }, 'not_your_step'],
    ['the sender takes a referral back', { from: 'accepted', to: 'revoked', by: 'sender' }, 'ok'],
    [
      'but no accepted transfer',
      { kind: 'transfer', from: 'accepted', to: 'revoked', by: 'sender' },
      'not_your_step',
    ],
    ['the person does', { kind: 'transfer', from: 'accepted', to: 'revoked', by: 'person' }, 'ok'],
    ['nothing follows the end', { from: 'done', to: 'revoked', by: 'person' }, 'already_closed'],
    ['no short cut', { to: 'accepted', by: 'receiver' }, 'no_such_step'],
  ])('%s', (_, change, expected) => expect(answer(change)).toBe(expected));

  it.each<[Partial<HandoverStep>, [boolean, boolean, boolean]]>([
    [{ from: 'offered', to: 'accepted', by: 'receiver' }, [true, false, false]],
    [{ kind: 'transfer', from: 'offered', to: 'accepted', by: 'receiver' }, [true, false, true]],
    [{ from: 'accepted', to: 'done', by: 'receiver' }, [false, true, false]],
    [{ kind: 'transfer', from: 'accepted', to: 'done', by: 'receiver' }, [false, false, false]],
    [{ from: 'accepted', to: 'revoked', by: 'person' }, [false, true, false]],
    [{ from: 'offered', to: 'revoked', by: 'person' }, [false, false, false]],
  ])('%o opens, closes and moves the case: %o', (change, [opensCase, closesCase, changesOwner]) =>
    expect(decideHandoverStep({ ...offer, ...change })).toEqual({
      ok: true,
      value: { opensCase, closesCase, changesOwner },
    }),
  );

  it('opens nothing without a grant, whoever asks in whatever state', () => {
    for (const kind of HANDOVER_KINDS)
      for (const from of HANDOVER_STATES)
        for (const to of HANDOVER_STATES)
          for (const by of HANDOVER_ACTORS) {
            const result = decideHandoverStep({
              kind,
              from,
              to,
              by,
              grantOnRecord: false,
              reason: 'not_stated',
            });
            if (result.ok) expect(isHandoverClosed(to) && !result.value.opensCase).toBe(true);
            const withGrant = decideHandoverStep({
              kind,
              from,
              to,
              by,
              grantOnRecord: true,
              reason: 'not_stated',
            });
            expect(withGrant.ok).toBe(openHandoverSteps(kind, from, by).includes(to));
          }
  });
});

describe('suggestions', () => {
  it('never tell an office of a portal suggestion that was declined or left', () => {
    expect(officeMaySee({ source: 'portal', outcome: 'declined' })).toBe(false);
    expect(officeMaySee({ source: 'portal', outcome: 'no_answer' })).toBe(false);
    expect(officeMaySee({ source: 'portal', outcome: 'open' })).toBe(false);
    expect(officeMaySee({ source: 'portal', outcome: 'applied' })).toBe(true);
    expect(officeMaySee({ source: 'official', outcome: 'declined' })).toBe(true);
  });

  it('leave declined ones of either source out of the proof of effort', () => {
    const lines = effortLines([
      { source: 'portal', outcome: 'declined' },
      { source: 'official', outcome: 'declined' },
      { source: 'official', outcome: 'interviewed' },
      { source: 'portal', outcome: 'hired' },
    ]);
    expect(lines.map((line) => line.outcome)).toEqual(['interviewed', 'hired']);
  });
});

describe('a hand-over whose grant has ended', () => {
  it('is revoked where it would still open something, and stays what it was everywhere else', () => {
    for (const kind of HANDOVER_KINDS)
      for (const state of HANDOVER_STATES) {
        const opens = state === 'offered' || (kind === 'referral' && state === 'accepted');
        expect(handoverStateNow(kind, state, true)).toBe(state);
        expect(handoverStateNow(kind, state, false)).toBe(opens ? 'revoked' : state);
        const own = kind === 'transfer' && (state === 'accepted' || state === 'done');
        expect([handoverNames(kind, state, true), handoverNames(kind, state, false)]).toEqual([true, own]);
      }
  });
});
