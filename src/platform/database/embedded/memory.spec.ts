import { sharedBuffers } from './memory.js';

const GIBIBYTE = 1_073_741_824;

describe('memory of the built-in server', () => {
  it.each([
    [GIBIBYTE / 2, '32MB'],
    [GIBIBYTE, '32MB'],
    [2 * GIBIBYTE, '64MB'],
    [8 * GIBIBYTE, '256MB'],
    [16 * GIBIBYTE, '512MB'],
    [512 * GIBIBYTE, '512MB'],
  ])('of a machine with %d bytes is %s', (memory, expected) => expect(sharedBuffers(memory)).toBe(expected));

  it('of this machine is within the same bounds', () => {
    const [, number] = /^(\d+)MB$/.exec(sharedBuffers()) ?? [];
    expect(Number(number)).toBeGreaterThanOrEqual(32);
    expect(Number(number)).toBeLessThanOrEqual(512);
  });
});
