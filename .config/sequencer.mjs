import Sequencer from '@jest/test-sequencer';

/** Specs of a minute or more; begun last, one of them would keep a single worker busy when all others are done. */
const LONG = ['every-page', 'authorization', 'second-wall', 'liaison/year', 'security/transitions'];

/** Long specs first, then as Jest would. */
export default class LongFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((name) => path.includes(name));
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
