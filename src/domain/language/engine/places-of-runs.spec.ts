import fc from 'fast-check';
import { GeoPoint } from '../../shared/index.js';
import { LanguageRun } from '../model/index.js';
import { catalogueOf } from './columns.js';
import { ReachIndex, travelMinutes } from './reach.js';
import { RunList } from './run-list.js';
import { StartDays } from './start-days.js';

describe('places by day of start', () => {
  it('are those that a search finds, near and far', () => {
    const days = new StartDays();
    const start = fc.oneof(fc.nat(40), fc.integer({ min: 0, max: 9_000 }));
    fc.assert(
      fc.property(fc.array(start, { maxLength: 30 }), fc.array(start), (starts, asked) => {
        const runs = new RunList();
        runs.count = starts.length;
        runs.start = Int32Array.from(starts).sort();
        days.take(runs);
        for (const day of [...asked, ...starts, ...starts.map((one) => one + 1)])
          expect(days.firstFrom(day)).toBe(runs.firstFrom(day));
      }),
    );
  });
});

describe('runs near a home', () => {
  const near = fc.record({
    lat: fc.double({ min: 50, max: 51, noNaN: true }),
    lon: fc.double({ min: 9, max: 10, noNaN: true }),
  });

  it('are those that measuring every place finds, with all online runs', () => {
    const site = fc.oneof(near, fc.constantFrom<GeoPoint | null>({ lat: 50.5, lon: 9.5 }, null));
    fc.assert(
      fc.property(near, fc.array(site, { maxLength: 40 }), fc.nat(90), (home, places, most) => {
        const runs = places.map((place, at) => runAt(`r${String(at).padStart(2, '0')}`, place === null));
        const index = new ReachIndex(catalogueOf(runs), places);
        const expected = places.flatMap((place, run) => {
          const minutes = place === null ? 0 : travelMinutes(home, place);
          return minutes <= most ? [[run, minutes]] : [];
        });
        const reach = index.from(home, most);
        expect(Array.from(reach.runs, (run, at) => [run, reach.travel[at]])).toEqual(expected);
        expect(reach.count).toBe(expected.length);
      }),
    );
  });
});

function runAt(id: string, isOnline: boolean): LanguageRun {
  return {
    id,
    scheme: 'IK',
    entry: { level: 0, proof: 'placement', maxAgeDays: null },
    target: 1,
    skills: ['L'],
    start: '2027-01-04',
    end: '2027-02-04',
    registerBy: '2027-01-01',
    ue: 100,
    slots: [],
    mode: isOnline ? 'online' : 'onsite',
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
