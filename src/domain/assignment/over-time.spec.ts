import { seededRandom } from '../shared/index.js';
import { Arrival, bestPlace, hindsight, learnPrices, PlacesOverTime } from './index.js';

const PLACES = 21;
const PEOPLE = 400;

/** A year of arrivals: kinds of people who do well at different places, as many seats as people. */
function year(seed: number): { readonly arrivals: readonly Arrival[]; readonly seats: Int32Array } {
  const shape = seededRandom(12);
  const kinds = Array.from({ length: 12 }, () =>
    Array.from({ length: PLACES }, () => 1500 + Math.floor(shape() ** 2 * 6000)),
  );
  const common = Array.from({ length: PLACES }, () => Math.floor(shape() * 2500));
  const random = seededRandom(seed);
  const arrivals = Array.from({ length: PEOPLE }, (): Arrival => {
    const kind = kinds[Math.floor(random() ** 1.3 * kinds.length)] ?? [];
    return kind.flatMap((base, place) =>
      random() < 0.8 ? [[place, base + (common[place] ?? 0) + Math.floor(random() * 800)] as const] : [],
    );
  });
  return { arrivals, seats: new Int32Array(PLACES).fill(Math.ceil(PEOPLE / PLACES)) };
}

function gained(arrivals: readonly Arrival[], choose: (arrival: Arrival) => number | null): number {
  return arrivals.reduce((sum, arrival) => {
    const place = choose(arrival);
    return sum + (arrival.find(([own]) => own === place)?.[1] ?? 0);
  }, 0);
}

describe('places over time', () => {
  const earlier = year(1).arrivals;

  it('comes near the best in hindsight with prices of another year, nearer than first come, first served', () => {
    const shares = Array.from({ length: 8 }, (_, index) => {
      const { arrivals, seats } = year(100 + index);
      const best = hindsight(arrivals, seats);
      const informed = new PlacesOverTime(seats, earlier, PEOPLE);
      const left = seats.slice();
      const greedy = gained(arrivals, (arrival) => {
        const place = bestPlace(arrival, new Int32Array(PLACES), left);
        if (place !== null) left[place] = (left[place] ?? 0) - 1;
        return place;
      });
      return { priced: gained(arrivals, (arrival) => informed.place(arrival)) / best, greedy: greedy / best };
    });
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const priced = shares.map((share) => share.priced);
    expect(mean(priced)).toBeGreaterThanOrEqual(0.96);
    expect(Math.min(...priced)).toBeGreaterThanOrEqual(0.94);
    expect(mean(priced)).toBeGreaterThan(mean(shares.map((share) => share.greedy)));
  });

  it('never gives a seat twice', () => {
    const { arrivals } = year(7);
    const seats = new Int32Array(PLACES).fill(3);
    const places = new PlacesOverTime(seats, earlier, PEOPLE);
    const taken = new Int32Array(PLACES);
    for (const arrival of arrivals) {
      const place = places.place(arrival);
      if (place !== null) taken[place] = (taken[place] ?? 0) + 1;
    }
    expect(taken.every((count) => count <= 3)).toBe(true);
  });

  it('has no price where seats abound or nobody is expected', () => {
    expect([...learnPrices(earlier, new Int32Array(PLACES).fill(PEOPLE), PEOPLE)]).toEqual(
      Array<number>(PLACES).fill(0),
    );
    expect([...learnPrices(earlier, Int32Array.of(1, 1), 0)]).toEqual([0, 0]);
    expect([...learnPrices([], Int32Array.of(1, 1), 5)]).toEqual([0, 0]);
  });

  it('prices a seat that those want who have no other choice', () => {
    const flexible: Arrival = [
      [0, 100],
      [1, 95],
    ];
    const bound: Arrival = [[0, 80]];
    const prices = learnPrices([flexible, bound], Int32Array.of(10, 10), 20);
    expect(bestPlace(flexible, prices, Int32Array.of(1, 1))).toBe(1);
    expect(bestPlace(bound, prices, Int32Array.of(1, 1))).toBe(0);
    expect(bestPlace(bound, prices, Int32Array.of(0, 1))).toBe(null);
  });
});
