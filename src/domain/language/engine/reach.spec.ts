import fc from 'fast-check';
import { GeoPoint, addDays, toEpochDay } from '../../shared/index.js';
import { LanguageRun } from '../model/index.js';
import { catalogueOf } from './columns.js';
import { ReachIndex } from './reach.js';
import type { Reach } from './view.js';

const START = '2027-01-04';
const near = fc.record({ lat: fc.double({ min: 51, max: 51.6, noNaN: true }), lon: fc.constant(10.2) });
const run = fc.record({ place: fc.option(near), days: fc.nat(40) });

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
        fc.nat(40),
        (home, drawn, most, days) => {
          const catalogue = catalogueOf(drawn.map((one, at) => runAt(at, one.place, one.days)));
          const places = drawn.map(({ place }) => place);
          const index = new ReachIndex(catalogue, places);
          const around = index.around(home, most);
          const all = listOf(index.from(home, most));
          const last = toEpochDay(START) + days;
          const inTime = (at: number): boolean => (catalogue.columns.end[at] ?? 0) <= last;
          expect(listOf(around.upTo(null))).toEqual(all);
          expect(listOf(around.upTo(last))).toEqual(all.filter(([at]) => inTime(at)));
          const some = drawn.flatMap((_, at) => (at % 3 === 0 ? [at] : []));
          expect(listOf(around.of(some))).toEqual(all.filter(([at]) => at % 3 === 0));
        },
      ),
    );
  });
});

function runAt(at: number, place: GeoPoint | null, days: number): LanguageRun {
  return {
    id: `r${String(at).padStart(2, '0')}`,
    scheme: 'IK',
    entry: { level: 0, proof: 'placement', maxAgeDays: null },
    target: 1,
    skills: ['L'],
    start: START,
    end: addDays(START, days),
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
    exam: null,
    certScheme: null,
  };
}
