import { assign } from './assign.js';
import { Arrival, learnPrices } from './over-time.js';

/** A vacancy that suits a person, with the score of the match in hundredths of a point. */
export interface Wish {
  readonly vacancyId: string;
  readonly score: number;
}

export interface DeskPerson {
  readonly id: string;
  /** How often the person may be introduced this week. */
  readonly introductions: number;
  readonly wishes: readonly Wish[];
}

/** What one desk can do in a week. */
export interface DeskWeek {
  readonly people: readonly DeskPerson[];
  /** People who may be introduced, per open vacancy. */
  readonly places: ReadonlyMap<string, number>;
  /** Introductions that the desk's volunteers can accompany. */
  readonly capacity: number;
  /** Gain that a place must bring at least, because people are expected who will need it; see `keptPlaces`. */
  readonly prices?: ReadonlyMap<string, number>;
}

export interface DeskPair extends Wish {
  readonly personId: string;
}

export interface DeskChoice {
  /** By person, best first; people in the order given. */
  readonly pairs: readonly DeskPair[];
  /** Sum of scores, less the prices of kept places. */
  readonly profit: number;
  /** No choice can gain more. */
  readonly bound: number;
}

/** Who should be introduced where: the exact best choice of one desk for one week. */
export function assignDesk({ people, places, capacity, prices }: DeskWeek): DeskChoice {
  const ids = [...places.keys()].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const start = new Uint32Array(people.length + 1);
  const edges: (DeskPair & { readonly gain: number; readonly place: number })[] = [];
  people.forEach(({ id: personId, wishes }, person) => {
    for (const { vacancyId, score } of wishes) {
      const place = numbers.get(vacancyId);
      const gain = score - (prices?.get(vacancyId) ?? 0);
      if (place !== undefined && gain >= 1) edges.push({ personId, vacancyId, score, gain, place });
    }
    start[person + 1] = edges.length;
  });
  const { chosen, profit, bound } = assign({
    deskCapacity: Int32Array.of(capacity),
    deskOf: new Int32Array(people.length),
    introductions: Int32Array.from(people, ({ introductions }) => Math.max(0, introductions)),
    seats: Int32Array.from(ids, (id) => Math.max(0, places.get(id) ?? 0)),
    start,
    vacancy: Int32Array.from(edges, ({ place }) => place),
    profit: Int32Array.from(edges, ({ gain }) => gain),
  });
  const pairs = edges
    .filter((_, edge) => chosen[edge] === 1)
    .map(({ personId, vacancyId, score }) => ({ personId, vacancyId, score }));
  return { pairs, profit, bound };
}

/**
 * What places are worth to people still to come, learned from those who came earlier: `earlier` are their wishes,
 * `expected` how many will come while the places are open. Places without a price are left out.
 */
export function keptPlaces(
  earlier: readonly (readonly Wish[])[],
  places: ReadonlyMap<string, number>,
  expected: number,
): ReadonlyMap<string, number> {
  const ids = [...places.keys()].sort();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const arrivals = earlier.map((wishes): Arrival =>
    wishes.flatMap(({ vacancyId, score }) => {
      const place = numbers.get(vacancyId);
      return place === undefined || score < 1 ? [] : [[place, score] as const];
    }),
  );
  const seats = Int32Array.from(ids, (id) => Math.max(0, places.get(id) ?? 0));
  const prices = learnPrices(arrivals, seats, expected);
  return new Map(ids.flatMap((id, number) => ((prices[number] ?? 0) > 0 ? [[id, prices[number] ?? 0]] : [])));
}
