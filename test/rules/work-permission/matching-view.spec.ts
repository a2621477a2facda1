import fc from 'fast-check';
import { gatesByRules, permissionMatcher, storableFacts } from '../../../src/domain/work-permission/index.js';
import { anyFacts, assessedDay } from './arbitraries.js';

describe('answers for the matcher', () => {
  it('are those of the readable rules for any facts on any day', () => {
    fc.assert(
      fc.property(
        assessedDay.chain((day) =>
          fc.tuple(fc.constant(day), fc.array(anyFacts(day), { minLength: 1, maxLength: 8 })),
        ),
        ([day, people]) => {
          const matcher = permissionMatcher(day);
          for (const facts of people.map(storableFacts))
            expect(matcher(facts)).toEqual(gatesByRules(facts, day));
        },
      ),
      { numRuns: 400 },
    );
  });
});
