import { StandBy } from './stand-by.js';
import type { FastAnswer } from './fast-answer.js';

const NOTHING: FastAnswer = { earliest: null, likelyOn: null, runsUsed: [] };
const PATH: FastAnswer = {
  earliest: { day: 20_400, cost: 12_050, ue: 400, runs: [2, 3] },
  likelyOn: 20_500,
  runsUsed: [2, 3, 5],
};
const ONLY_LIKELY: FastAnswer = { earliest: null, likelyOn: 20_500, runsUsed: [5] };
const ANSWERS = new Map([
  [1, PATH],
  [4, NOTHING],
  [9, ONLY_LIKELY],
]);

const standBy = (): StandBy => new StandBy(Int32Array.of(1, 4, 9), (slot) => ANSWERS.get(slot) ?? NOTHING);

describe('answers kept for the day on which a run is called off', () => {
  it.each([
    ['all its runs take place', 1, [9], PATH],
    ['a run of its plan is gone, too', 1, [9, 3], null],
    ['a run of its policy is gone, too', 1, [5], null],
    ['it rests on none', 4, [3], NOTHING],
    ['it has a likely day alone', 9, [], ONLY_LIKELY],
    ['nothing was kept before the first', 0, [], null],
    ['nothing was kept between', 5, [], null],
    ['nothing was kept after the last', 10, [], null],
  ] as const)('where %s', (_, slot, calledOff, expected) => {
    expect(standBy().answer(slot, new Set(calledOff))).toEqual(expected);
  });

  it('go when other facts change', () => {
    const own = standBy();
    own.drop(4);
    own.drop(5);
    expect([1, 4, 9].map((slot) => own.answer(slot, new Set()))).toEqual([PATH, null, ONLY_LIKELY]);
  });
});
