import { berlinDay, berlinTime, FixedClock } from './clock.js';

describe('Clock', () => {
  it.each([
    ['2026-03-28T22:59:59Z', '2026-03-28', '23:59'],
    ['2026-03-28T23:00:00Z', '2026-03-29', '00:00'],
    ['2026-06-30T21:59:59Z', '2026-06-30', '23:59'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '00:00'],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00:00'],
  ])('at %s it is %s, %s in Germany', (instant, day, time) => {
    expect(berlinDay(new Date(instant))).toBe(day);
    expect(berlinTime(new Date(instant))).toBe(time);
  });

  it('stands still until it is moved', () => {
    const clock = new FixedClock(new Date('2026-10-25T21:00:00Z'));
    expect(clock.today()).toBe('2026-10-25');
    clock.advance(2 * 3_600_000);
    expect(clock.today()).toBe('2026-10-26');
  });
});
