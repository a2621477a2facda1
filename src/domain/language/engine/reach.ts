import { GeoPoint, distanceKm } from '../../shared/index.js';
import { RUN_FLAGS, RunCatalogue } from './columns.js';
import { Reach } from './view.js';

/** How distance becomes travel time where no timetable is known: an assumption, stated with the answer. */
export interface TravelModel {
  readonly fixedMinutes: number;
  readonly minutesPerKm: number;
}

/** Door to door by local transport: ten minutes and two for each kilometre of straight line. */
export const USUAL_TRAVEL: TravelModel = { fixedMinutes: 10, minutesPerKm: 2 };

/** Travel time one way in whole minutes. */
export function travelMinutes(from: GeoPoint, to: GeoPoint, model: TravelModel = USUAL_TRAVEL): number {
  return Math.round(model.fixedMinutes + model.minutesPerKm * distanceKm(from, to));
}

const CELL_DEGREES = 0.25;
const KM_PER_DEGREE = 111.2;

/** A place with the runs that are held there, ascending. */
interface Site {
  readonly place: GeoPoint;
  readonly runs: number[];
}

/** Finds the runs that can be reached from a home: those near enough by a grid over places, and all online runs. */
export class ReachIndex {
  private readonly cells = new Map<number, Site[]>();
  private readonly online: number[] = [];

  /** `places` gives the place of each run of the catalogue; null for a run without one, which only counts online. */
  constructor(
    catalogue: RunCatalogue,
    places: readonly (GeoPoint | null)[],
    private readonly model: TravelModel = USUAL_TRAVEL,
  ) {
    const sites = new Map<string, Site>();
    for (let run = 0; run < catalogue.columns.count; run += 1) {
      const place = places[run];
      if (((catalogue.columns.flags[run] as number) & RUN_FLAGS.online) !== 0) this.online.push(run);
      else if (place) this.siteAt(place, sites).runs.push(run);
    }
  }

  /** Runs within the travel time, ascending. Good for anybody at this home who goes no farther. */
  from(home: GeoPoint, maxMinutes: number): Reach {
    const near = this.near(home, maxMinutes).sort();
    const runs = new Int32Array(near.length + this.online.length);
    const travel = new Int32Array(runs.length);
    let [at, next] = [0, 0];
    for (const key of near) {
      const run = Math.floor(key / MINUTES);
      for (; next < this.online.length && (this.online[next] as number) < run; next += 1)
        runs[at++] = this.online[next] as number;
      travel[at] = key % MINUTES;
      runs[at++] = run;
    }
    runs.set(this.online.slice(next), at);
    return { count: runs.length, runs, travel };
  }

  /** Numbers of the runs times `MINUTES` plus the travel time. */
  private near(home: GeoPoint, maxMinutes: number): Float64Array {
    const km = (maxMinutes + 0.5 - this.model.fixedMinutes) / this.model.minutesPerKm;
    if (km < 0) return new Float64Array(0);
    const lat = km / KM_PER_DEGREE;
    const lon = lat / Math.max(0.05, Math.cos(((Math.abs(home.lat) + lat) * Math.PI) / 180));
    const found: number[] = [];
    for (let row = cellOf(home.lat - lat); row <= cellOf(home.lat + lat); row += 1)
      for (let column = cellOf(home.lon - lon); column <= cellOf(home.lon + lon); column += 1)
        for (const { place, runs } of this.cells.get(cellKey(row, column)) ?? []) {
          const minutes = travelMinutes(home, place, this.model);
          if (minutes <= maxMinutes) for (const run of runs) found.push(run * MINUTES + minutes);
        }
    return Float64Array.from(found);
  }

  private siteAt(place: GeoPoint, sites: Map<string, Site>): Site {
    const name = `${place.lat} ${place.lon}`;
    const known = sites.get(name);
    if (known) return known;
    const made: Site = { place, runs: [] };
    sites.set(name, made);
    const key = cellKey(cellOf(place.lat), cellOf(place.lon));
    const cell = this.cells.get(key);
    if (cell) cell.push(made);
    else this.cells.set(key, [made]);
    return made;
  }
}

/** More minutes than any travel time. */
const MINUTES = 2 ** 20;

function cellKey(row: number, column: number): number {
  return row * 10_000 + column;
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}
