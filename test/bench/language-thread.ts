import { parentPort } from 'node:worker_threads';
import { GeoPoint } from '../../src/domain/shared/index.js';
import {
  FastAnswer,
  FastPlanner,
  Reach,
  ReachIndex,
  RunCatalogue,
} from '../../src/domain/language/engine/index.js';
import { LanguageGoal } from '../../src/domain/language/index.js';
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
  readonly ue: Int32Array;
  /** Number of runs of the earliest plan. */
  readonly steps: Uint8Array;
}

/** The runs on which the answer to each slot rests, those of the earliest plan first. */
export interface KnownRuns {
  /** Where those of a slot begin in `runs`; one more entry than slots. */
  readonly begin: Int32Array;
  readonly runs: Int32Array;
}

/** What to plan: all people, or the vacancies of some after a run was called off, as slots in ascending order. */
export type BatchOrder =
  | { readonly slots: null }
  | { readonly slots: Int32Array; readonly calledOff: number; readonly known: KnownRuns };

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
  plan(person: number, used: number[]): void {
    const first = person * this.data.size.vacancies;
    this.answers(person).forEach((answer, index) => this.write(first + index, answer, used));
  }

  /** The same for some slots of one person after a run was called off, from what is written down. */
  replan(slots: readonly number[], { calledOff, known }: Replan, used: number[]): void {
    const { vacancies } = this.data.size;
    const person = Math.floor((slots[0] as number) / vacancies);
    const { home, candidate, goals } = this.world.person(person);
    const around = this.index.around(this.world.homes[home] as GeoPoint, candidate.maxTravelMin);
    const wanted = slots.map((slot) => goals[slot % vacancies] as LanguageGoal);
    const runsOf = (slot: number): number[] =>
      Array.from(known.runs.subarray(known.begin[slot], known.begin[slot + 1]));
    const before = slots.map((slot) => this.read(slot, runsOf(slot)));
    this.planner
      .replan(candidate, around, wanted, LIKELY_AT, before, calledOff)
      .forEach((answer, index) => this.write(slots[index] as number, answer, used));
  }

  /** Writes an answer down; appends the runs used to `used`. */
  write(slot: number, { earliest, likelyOn, runsUsed }: FastAnswer, used: number[]): void {
    const { results } = this.data;
    results.earliest[slot] = earliest?.day ?? -1;
    results.cost[slot] = earliest?.cost ?? -1;
    results.ue[slot] = earliest?.ue ?? -1;
    results.steps[slot] = earliest?.runs.length ?? 0;
    results.likelyOn[slot] = likelyOn ?? -1;
    for (const run of runsUsed) used.push(slot, run);
  }

  /** What is written down, with the runs on which it rests. */
  read(slot: number, runsUsed: readonly number[]): FastAnswer {
    const { earliest, likelyOn, cost, ue, steps } = this.data.results;
    const [day, likely] = [earliest[slot] as number, likelyOn[slot] as number];
    const plan = {
      ...{ day, cost: cost[slot] as number, ue: ue[slot] as number },
      runs: runsUsed.slice(0, steps[slot]),
    };
    return { earliest: day < 0 ? null : plan, likelyOn: likely < 0 ? null : likely, runsUsed };
  }
}

type Replan = Extract<BatchOrder, { slots: Int32Array }>;

/** The program of a planning thread: takes pieces of each order until none is left. */
export function serve(data: BatchData): void {
  const planner = new PeoplePlanner(data);
  parentPort?.on('message', (order: BatchOrder) => {
    const used: number[] = [];
    const end = order.slots ? order.slots.length : data.size.people;
    for (let at = take(data.counter); at < end; at = take(data.counter))
      if (order.slots) replanPiece(planner, order, at, data.size.vacancies, used);
      else for (let who = at; who < Math.min(end, at + PIECE); who += 1) planner.plan(who, used);
    parentPort?.postMessage(Int32Array.from(used));
  });
  parentPort?.postMessage(new Int32Array(0));
}

function take(counter: Int32Array): number {
  return Atomics.add(counter, 0, PIECE);
}

/** All slots of the people whose first slot lies in the piece. */
function replanPiece(
  planner: PeoplePlanner,
  order: Replan,
  from: number,
  vacancies: number,
  used: number[],
): void {
  const { slots } = order;
  const personAt = (at: number): number => Math.floor((slots[at] as number) / vacancies);
  let at = from;
  while (at > 0 && at < slots.length && personAt(at) === personAt(at - 1)) at += 1;
  while (at < Math.min(from + PIECE, slots.length)) {
    const mine: number[] = [];
    for (const person = personAt(at); at < slots.length && personAt(at) === person; at += 1)
      mine.push(slots[at] as number);
    planner.replan(mine, order, used);
  }
}

function placesOf(places: Float64Array): readonly (GeoPoint | null)[] {
  return Array.from({ length: places.length / 2 }, (_, run) => {
    const [lat, lon] = [places[2 * run] ?? NaN, places[2 * run + 1] ?? NaN];
    return Number.isNaN(lat) ? null : { lat, lon };
  });
}
