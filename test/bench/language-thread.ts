import { parentPort } from 'node:worker_threads';
import { GeoPoint } from '../../src/domain/shared/index.js';
import {
  FastAnswer,
  FastPlanner,
  Reach,
  ReachIndex,
  RunCatalogue,
} from '../../src/domain/language/engine/index.js';
import { LanguageWorld, WorldSize, languageWorld } from '../support/language-world.js';

/** What every thread reads; columns and results lie in shared memory. */
export interface BatchData {
  readonly size: WorldSize;
  readonly catalogue: RunCatalogue;
  /** Latitude and longitude of each run of the catalogue; NaN for online runs. */
  readonly places: Float64Array;
  /** Next item that no thread has taken. */
  readonly counter: Int32Array;
  readonly results: BatchResults;
}

/** One slot per person and vacancy; days since 1970-01-01, cost in cents, -1 = none. */
export interface BatchResults {
  readonly earliest: Int32Array;
  readonly likelyOn: Int32Array;
  readonly cost: Float64Array;
}

/** What to plan: all people, or the vacancies of some, as slots in ascending order. */
export interface BatchOrder {
  readonly slots: Int32Array | null;
}

/** Slots and the runs on which their answers rest, in turn. */
export type UsedRuns = Int32Array;

export const LIKELY_AT = 0.8;
/** Nobody in the invented world travels longer. */
const LONGEST_TRAVEL = 90;
const PIECE = 64;

/** Plans people of the invented world; neighbours share what can be reached from their home. */
export class PeoplePlanner {
  readonly world: LanguageWorld;
  private readonly planner: FastPlanner;
  private readonly index: ReachIndex;
  private home = -1;
  private reach: Reach | null = null;

  constructor(private readonly data: BatchData) {
    this.world = languageWorld({ ...data.size, runs: 0 });
    this.planner = new FastPlanner(data.catalogue);
    this.index = new ReachIndex(data.catalogue, placesOf(data.places));
  }

  reachOf(home: number): Reach {
    if (this.reach && this.home === home) return this.reach;
    this.home = home;
    return (this.reach = this.index.from(this.world.homes[home] as GeoPoint, LONGEST_TRAVEL));
  }

  /** Answers to the vacancies given by number; all of them when left out. */
  answers(person: number, vacancies?: readonly number[]): readonly FastAnswer[] {
    const { home, candidate, goals } = this.world.person(person);
    const wanted = vacancies ? goals.filter((_, at) => vacancies.includes(at)) : goals;
    return this.planner.plan(candidate, this.reachOf(home), wanted, LIKELY_AT);
  }

  /** Plans and writes down the results; appends the runs used to `used`. */
  plan(person: number, vacancies: readonly number[] | undefined, used: number[]): void {
    const { results, size } = this.data;
    this.answers(person, vacancies).forEach(({ earliest, likelyOn, runsUsed }, index) => {
      const slot = person * size.vacancies + (vacancies?.[index] ?? index);
      results.earliest[slot] = earliest?.day ?? -1;
      results.cost[slot] = earliest?.cost ?? -1;
      results.likelyOn[slot] = likelyOn ?? -1;
      for (const run of runsUsed) used.push(slot, run);
    });
  }
}

/** The program of a planning thread: takes pieces of each order until none is left. */
export function serve(data: BatchData): void {
  const planner = new PeoplePlanner(data);
  parentPort?.on('message', ({ slots }: BatchOrder) => {
    const used: number[] = [];
    const end = slots ? slots.length : data.size.people;
    for (let at = take(data.counter); at < end; at = take(data.counter))
      if (slots) planSlots(planner, slots.subarray(at, at + PIECE), data.size.vacancies, used);
      else for (let who = at; who < Math.min(end, at + PIECE); who += 1) planner.plan(who, undefined, used);
    parentPort?.postMessage(Int32Array.from(used));
  });
  parentPort?.postMessage(new Int32Array(0));
}

function take(counter: Int32Array): number {
  return Atomics.add(counter, 0, PIECE);
}

function planSlots(planner: PeoplePlanner, slots: Int32Array, vacancies: number, used: number[]): void {
  const wanted = new Map<number, number[]>();
  for (const slot of slots) {
    const person = Math.floor(slot / vacancies);
    wanted.set(person, [...(wanted.get(person) ?? []), slot % vacancies]);
  }
  for (const [person, numbers] of wanted) planner.plan(person, numbers, used);
}

function placesOf(places: Float64Array): readonly (GeoPoint | null)[] {
  return Array.from({ length: places.length / 2 }, (_, run) => {
    const [lat, lon] = [places[2 * run] ?? NaN, places[2 * run + 1] ?? NaN];
    return Number.isNaN(lat) ? null : { lat, lon };
  });
}
