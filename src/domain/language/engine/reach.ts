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

/** Finds the runs that can be reached from a home: those near enough by a grid over places, and all online runs. */
export class ReachIndex {
  private readonly cells = new Map<number, number[]>();
  private readonly online: number[] = [];

  /** `places` gives the place of each run of the catalogue; null for a run without one, which only counts online. */
  constructor(
    catalogue: RunCatalogue,
    private readonly places: readonly (GeoPoint | null)[],
    private readonly model: TravelModel = USUAL_TRAVEL,
  ) {
    for (let run = 0; run < catalogue.columns.count; run += 1) {
      const place = places[run];
      if (((catalogue.columns.flags[run] as number) & RUN_FLAGS.online) !== 0) this.online.push(run);
      else if (place) this.cellAt(cellOf(place.lat), cellOf(place.lon), true)?.push(run);
    }
  }

  /** Runs within the travel time, ascending. Good for anybody at this home who goes no farther. */
  from(home: GeoPoint, maxMinutes: number): Reach {
    const near = this.near(home, maxMinutes);
    const order = near.map(({ run }, index) => [run, index] as const).sort((a, b) => a[0] - b[0]);
    const runs = new Int32Array(near.length + this.online.length);
    const travel = new Int32Array(runs.length);
    let [at, next] = [0, 0];
    for (const [run, index] of [...order, [Infinity, -1] as const]) {
      for (; next < this.online.length && (this.online[next] as number) < run; next += 1)
        runs[at++] = this.online[next] as number;
      if (index < 0) break;
      travel[at] = near[index]?.minutes ?? 0;
      runs[at++] = run;
    }
    return { count: at, runs, travel };
  }

  private near(home: GeoPoint, maxMinutes: number): { readonly run: number; readonly minutes: number }[] {
    const km = (maxMinutes + 0.5 - this.model.fixedMinutes) / this.model.minutesPerKm;
    if (km < 0) return [];
    const lat = km / KM_PER_DEGREE;
    const lon = lat / Math.max(0.05, Math.cos(((Math.abs(home.lat) + lat) * Math.PI) / 180));
    const found: { run: number; minutes: number }[] = [];
    for (let row = cellOf(home.lat - lat); row <= cellOf(home.lat + lat); row += 1)
      for (let column = cellOf(home.lon - lon); column <= cellOf(home.lon + lon); column += 1)
        for (const run of this.cellAt(row, column, false) ?? []) {
          const minutes = travelMinutes(home, this.places[run] as GeoPoint, this.model);
          if (minutes <= maxMinutes) found.push({ run, minutes });
        }
    return found;
  }

  private cellAt(row: number, column: number, create: boolean): number[] | undefined {
    const key = row * 10_000 + column;
    const cell = this.cells.get(key);
    if (cell || !create) return cell;
    const made: number[] = [];
    this.cells.set(key, made);
    return made;
  }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}
