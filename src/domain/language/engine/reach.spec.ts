import fc from 'fast-check';
import { addDays, sameLevel, toEpochDay } from '../../shared/index.js';
import { LanguageRun } from '../model/index.js';
import { catalogueOf } from './columns.js';
import { ReachIndex } from './reach.js';
import type { Reach } from './view.js';

const START = '2027-01-04';
const near = fc.record({ lat: fc.double({ min: 51, max: 51.6, noNaN: true }), lon: fc.constant(10.2) });
/** Days from the first start of all, or from the own one; some results are out before the run is over. */
const run = fc.record({
  place: fc.option(near),
  from: fc.nat(30),
  days: fc.nat(40),
  result: fc.option(fc.nat(60)),
});
type Drawn = typeof run extends fc.Arbitrary<infer T> ? T : never;

/** Each run with its travel time. */
function listOf(reach: Reach): readonly (readonly [number, number])[] {
  return Array.from(reach.runs.subarray(0, reach.count), (at, index) => [at, reach.travel[index] ?? 0]);
}

describe('what can be reached around a home', () => {
  it('is in parts the same as in one', () => {
    fc.assert(
      fc.property(
        near,
        fc.array(run, { maxLength: 40 }),
        fc.nat(90),
        fc.nat(70),
        (home, drawn, most, days) => {
          const catalogue = catalogueOf(drawn.map(runAt));
          const places = catalogue.ids.map((id) => drawn[Number(id.slice(1))]?.place ?? null);
          const index = new ReachIndex(catalogue, places);
          const around = index.around(home, most);
          const all = listOf(index.from(home, most));
          const last = toEpochDay(START) + days;
          const { end, result } = catalogue.columns;
          const inTime = (at: number): boolean =>
            [end[at] ?? -1, result[at] ?? -1].some((day) => day >= 0 && day <= last);
          expect(listOf(around.upTo(null))).toEqual(all);
          expect(listOf(around.upTo(last))).toEqual(all.filter(([at]) => inTime(at)));
          const some = drawn.flatMap((_, at) => (at % 3 === 0 ? [at] : []));
          expect(listOf(around.of(some))).toEqual(all.filter(([at]) => at % 3 === 0));
        },
      ),
    );
  });
});

function runAt({ place, from, days, result }: Drawn, at: number): LanguageRun {
  const start = addDays(START, from);
  const reported = result === null ? null : addDays(start, result);
  return {
    id: `r${String(at).padStart(2, '0')}`,
    scheme: 'IK',
    entry: { level: 0, proof: 'placement', maxAgeDays: null },
    target: 1,
    skills: ['L'],
    start,
    end: addDays(start, days),
    registerBy: '2027-01-01',
    ue: 100,
    slots: [],
    mode: place ? 'onsite' : 'online',
    travelMin: 0,
    childcare: false,
    seats: 1,
    selfPayCost: null,
    needsJobOffer: false,
    p: 1,
    exam: reported === null ? null : { date: start, resultDate: reported, certifies: sameLevel(1) },
    certScheme: null,
  };
}
