import { SAMPLE_DAY, samplePerson, sampleVacancy } from '../../../test/support/match-samples.js';
import { sameLevel } from '../shared/index.js';
import { explain, Explanation, matchContext, withEstimates } from './index.js';

const vacancy = sampleVacancy({
  languageNeeds: [{ language: 'de', levels: sameLevel(3), strength: 'employer', acceptsLower: null }],
});
const learner = samplePerson({
  german: sameLevel(2),
  languageReady: [null, null, null, '2027-06-01', '2028-01-01', null, null],
});
const explained = explain(learner, vacancy, SAMPLE_DAY, matchContext([vacancy]));
const language = ({ gates }: Explanation): object | undefined =>
  gates.find(({ gate }) => gate === 'language');

describe('days of "not yet"', () => {
  it('are those of a plan where known courses lead to the level', () => {
    expect(language(explained)).toMatchObject({ reason: 'language_reachable', from: '2027-06-01' });
    expect(withEstimates(explained, new Set([3]))).toEqual(explained);
  });

  it.each([[new Set<number>()], [new Set([4])]])(
    'are named as estimates where none is known: %p',
    (planned) => {
      const told = withEstimates(explained, planned);
      expect(language(told)).toEqual({ ...language(explained), reason: 'language_estimated' });
      expect(told.match).toEqual(explained.match);
    },
  );
});
