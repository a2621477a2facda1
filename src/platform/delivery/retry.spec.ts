import { DELIVERY_ATTEMPTS, nextAttempt } from './retry.js';

describe('a delivery that fails', () => {
  const now = new Date('2026-11-22T08:00:00Z');

  it('is started again after waits that grow, and given up after three days', () => {
    const at: (string | undefined)[] = [];
    for (let failures = 1; failures <= DELIVERY_ATTEMPTS; failures += 1)
      at.push(nextAttempt(failures, now)?.toISOString().slice(5, 19));
    expect(at).toEqual([
      '11-22T08:00:05',
      '11-22T08:05:00',
      '11-22T08:30:00',
      '11-22T10:00:00',
      '11-22T13:00:00',
      '11-22T18:00:00',
      '11-22T22:00:00',
      '11-23T04:00:00',
      '11-23T08:00:00',
      undefined,
    ]);
  });
});
