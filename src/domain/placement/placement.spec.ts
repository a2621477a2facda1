import fc from 'fast-check';
import {
  CLOSING_REASONS,
  ClosingReason,
  SEATED_STAGES,
  STAGES,
  Stage,
  StepActor,
  decideStep,
  followUps,
  openSteps,
} from './index.js';

const actors: readonly StepActor[] = ['person', 'desk', 'employer', 'caseworker', 'system'];
const step = fc.record({
  from: fc.constantFrom(...STAGES),
  to: fc.constantFrom(...STAGES),
  by: fc.constantFrom(...actors),
  reason: fc.option(fc.constantFrom(...CLOSING_REASONS), { nil: null }),
  agreementOnRecord: fc.boolean(),
});

function take(
  from: Stage,
  to: Stage,
  by: StepActor,
  reason: ClosingReason | null = null,
  agreed = true,
): string {
  const result = decideStep({ from, to, by, reason, agreementOnRecord: agreed });
  return result.ok ? 'ok' : result.error;
}

describe('steps of a placement', () => {
  it.each([
    ['suggested', 'agreed', 'person', 'ok'],
    ['suggested', 'introduced', 'desk', 'no_such_step'],
    ['suggested', 'agreed', 'employer', 'not_your_step'],
    ['introduced', 'interview', 'employer', 'ok'],
    ['introduced', 'started', 'desk', 'no_such_step'],
    ['started', 'held_3', 'desk', 'ok'],
    ['held_12', 'closed', 'desk', 'already_closed'],
    ['closed', 'agreed', 'desk', 'already_closed'],
    ['interview', 'closed', 'caseworker', 'not_your_step'],
  ] as const)('%s to %s by %s: %s', (from, to, by, expected) =>
    expect(take(from, to, by, 'pay')).toBe(expected),
  );

  it('introduces nobody without an agreement on record', () => {
    expect(take('agreed', 'introduced', 'desk', null, false)).toBe('consent_missing');
    expect(take('agreed', 'introduced', 'desk', null, true)).toBe('ok');
  });

  it('closes only with a reason, and with a break-off reason only after the start', () => {
    expect(take('interview', 'closed', 'desk', null)).toBe('reason_required');
    expect(take('permit_pending', 'closed', 'desk', 'training_money')).toBe('reason_not_fitting');
    expect(take('started', 'closed', 'desk', 'training_money')).toBe('ok');
  });

  it('moves forward only, and counts seats so that none is taken or freed twice', () => {
    fc.assert(
      fc.property(step, (request) => {
        const result = decideStep(request);
        if (!result.ok) return;
        expect(STAGES.indexOf(request.to)).toBeGreaterThan(STAGES.indexOf(request.from));
        const before = SEATED_STAGES.includes(request.from);
        const after = SEATED_STAGES.includes(request.to);
        expect(result.value).toEqual({ takesSeat: !before && after, freesSeat: before && !after });
      }),
    );
  });

  it('offers in a menu exactly the steps that would be accepted', () => {
    for (const from of STAGES)
      for (const by of actors)
        for (const agreementOnRecord of [true, false]) {
          const accepted = STAGES.filter(
            (to) =>
              decideStep({ from, to, by, reason: to === 'closed' ? 'pay' : null, agreementOnRecord }).ok,
          );
          expect([...openSteps(from, by, agreementOnRecord)].sort()).toEqual([...accepted].sort());
        }
  });

  it('asks again after three, six and twelve months', () => {
    expect(followUps('2026-11-30').map((entry) => entry.dueOn)).toEqual([
      '2027-02-28',
      '2027-05-30',
      '2027-11-30',
    ]);
  });
});
