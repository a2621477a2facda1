import fc from 'fast-check';
import { addDays } from '../shared/index.js';
import { followUpDue, isTimely, moveOf, SILENCE_DAYS, SILENCE_STEPS, silenceDue, STAGES } from './index.js';

const SINCE = '2026-12-01';

describe('silence of a firm', () => {
  it.each(SILENCE_STEPS)('%s comes due on its day and not one day earlier', (step) => {
    const on = addDays(SINCE, SILENCE_DAYS[step]);
    expect(silenceDue('introduced', SINCE, on)).toContain(step);
    expect(silenceDue('introduced', SINCE, addDays(on, -1))).not.toContain(step);
  });

  it('is nobody’s silence where it is not the firm’s move', () => {
    const silent = STAGES.filter((stage) => silenceDue(stage, SINCE, '2027-12-01').length > 0);
    expect(silent).toEqual(['introduced', 'interview', 'trial']);
  });

  it('only grows with time', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((days) =>
          silenceDue('trial', SINCE, addDays(SINCE, days)),
        );
        expect(more).toEqual(expect.arrayContaining([...(less ?? [])]));
      }),
    );
  });
});

describe('the question whether the job is held', () => {
  it.each([
    ['started', '2027-02-28', null],
    ['started', '2027-03-01', 'held_3'],
    ['held_3', '2027-05-31', null],
    ['held_3', '2027-06-01', 'held_6'],
    ['held_6', '2027-12-01', 'held_12'],
    ['held_12', '2030-01-01', null],
    ['introduced', '2030-01-01', null],
  ] as const)('%s on %s: %s', (stage, day, asked) => {
    expect(followUpDue(stage, SINCE, day)?.stage ?? null).toBe(asked);
  });

  it('needs a first day of work', () => {
    expect(followUpDue('started', null, '2030-01-01')).toBeNull();
  });

  it.each([
    ['started', '2027-02-28', 'nobody', false],
    ['started', '2027-03-01', 'desk', true],
    ['held_3', '2027-05-31', 'nobody', false],
    ['held_3', '2027-06-01', 'desk', true],
    ['held_6', '2027-11-30', 'nobody', false],
    ['held_6', '2027-12-01', 'desk', true],
  ] as const)('%s on %s: the move of %s', (stage, day, party, timely) => {
    const next = ({ started: 'held_3', held_3: 'held_6', held_6: 'held_12' } as const)[stage];
    expect(moveOf(stage, '2026-12-01', day)).toBe(party);
    expect(isTimely(stage, next, '2026-12-01', day)).toBe(timely);
    expect(isTimely(stage, 'closed', '2026-12-01', day)).toBe(true);
  });
});
