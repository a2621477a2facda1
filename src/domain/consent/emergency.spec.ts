import fc from 'fast-check';
import { EMERGENCY_MINUTES, emergencyMinutesLeft, isReasonUsed } from './index.js';

const openedAt = new Date('2026-11-22T10:00:00.000Z');
const after = (ms: number): Date => new Date(openedAt.getTime() + ms);

describe('an emergency access', () => {
  it.each([
    [0, 60],
    [1, 60],
    [60_000, 59],
    [3_599_999, 1],
    [3_600_000, 0],
    [3_600_001, 0],
  ])('%d ms after its start lasts %d minutes more', (ms, minutes) => {
    expect(emergencyMinutesLeft({ openedAt, closedAt: null }, after(ms))).toBe(minutes);
    expect(emergencyMinutesLeft({ openedAt, closedAt: after(5) }, after(ms))).toBe(0);
  });

  it('never lasts longer than its hour and never comes back', () => {
    fc.assert(
      fc.property(fc.nat(8_000_000), fc.nat(8_000_000), (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
          emergencyMinutesLeft({ openedAt, closedAt: null }, after(ms)),
        );
        expect(first).toBeLessThanOrEqual(EMERGENCY_MINUTES);
        expect(second).toBeLessThanOrEqual(first ?? 0);
      }),
    );
  });

  it('takes no reason twice, however it is typed', () => {
    expect(isReasonUsed('Sturz auf der Baustelle!', ['  sturz auf  der Baustelle'])).toBe(true);
    expect(isReasonUsed('Sturz auf der Baustelle', ['Sturz im Betrieb'])).toBe(false);
  });
});
