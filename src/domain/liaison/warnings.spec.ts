import { warningReached } from './warnings.js';

describe('warnings before a last day', () => {
  it.each([
    [8, null],
    [7, 7],
    [6, 7],
    [4, 7],
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 0],
    [-1, null],
  ])('%i days before it the step %p is reached', (left, step) => {
    expect(warningReached(left, [7, 3, 1, 0])).toBe(step);
    expect(warningReached(left, [0, 1, 3, 7])).toBe(step);
  });

  it('without steps there is no warning', () => expect(warningReached(0, [])).toBeNull());
});
