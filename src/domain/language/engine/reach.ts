import { GeoPoint, distanceKm } from '../../shared/index.js';
import { RUN_FLAGS, RunCatalogue } from './columns.js';
import { Around, Reach } from './view.js';

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
/** No place within the travel time lies outside the box, whatever the last digit of a degree in kilometres. */
const WIDER = 1.01;

/** A place with the runs that are held there, ascending. */
interface Site {
  readonly place: GeoPoint;
  readonly cell: number;
  readonly runs: number[];
}

/** Finds the runs that can be reached from a home: those near enough by a grid over places, and all online runs. */
export class ReachIndex {
  private readonly online: number[] = [];
  /** By cell: the first of its sites and the one after its last. */
  private readonly cells = new Map<number, readonly [number, number]>();
  // Side by side, cell by cell: a search looks at a hundred sites, and those near each other lie near in memory.
  private readonly lat: Float64Array;
  private readonly lon: Float64Array;
  /** Where the runs of a site begin in `held`; one more entry than sites. */
  private readonly begin: Int32Array;
  private readonly held: Int32Array;
  /** By run the first day on which it can prove something: its last one, or that of a result which comes before. */
  private readonly provesOn: Int32Array;

  /** `places` gives the place of each run of the catalogue; null for a run without one, which only counts online. */
  constructor(
    private readonly catalogue: RunCatalogue,
    private readonly places: readonly (GeoPoint | null)[],
    private readonly model: TravelModel = USUAL_TRAVEL,
  ) {
    const { end, result } = catalogue.columns;
    this.provesOn = end.map((day, run) =>
      (result[run] as number) < 0 ? day : Math.min(day, result[run] as number),
    );
    const sites = this.sites();
    this.lat = Float64Array.from(sites, ({ place }) => place.lat);
    this.lon = Float64Array.from(sites, ({ place }) => place.lon);
    this.begin = new Int32Array(sites.length + 1);
    this.held = new Int32Array(sites.reduce((sum, { runs }) => sum + runs.length, 0));
    sites.forEach(({ cell, runs }, site) => {
      this.held.set(runs, this.begin[site]);
      this.begin[site + 1] = (this.begin[site] as number) + runs.length;
      this.cells.set(cell, [this.cells.get(cell)?.[0] ?? site, site + 1]);
    });
  }

  /** Places where runs are held, cell by cell; notes the online runs. */
  private sites(): readonly Site[] {
    const sites = new Map<string, Site>();
    const { flags, count } = this.catalogue.columns;
    for (let run = 0; run < count; run += 1) {
      const place = this.places[run];
      if (((flags[run] as number) & RUN_FLAGS.online) !== 0) this.online.push(run);
      else if (place) {
        const name = `${place.lat} ${place.lon}`;
        const known = sites.get(name);
        if (known) known.runs.push(run);
        else sites.set(name, { place, cell: cellKey(cellOf(place.lat), cellOf(place.lon)), runs: [run] });
      }
    }
    return [...sites.values()].sort((a, b) => a.cell - b.cell);
  }

  /** Runs within the travel time, ascending. Good for anybody at this home who goes no farther. */
  from(home: GeoPoint, maxMinutes: number): Reach {
    return this.merged(this.near(home, maxMinutes, Infinity), this.online);
  }

  /** The same in parts. */
  around(home: GeoPoint, maxMinutes: number): Around {
    return {
      of: (runs) => this.among(home, maxMinutes, runs),
      upTo: (day) =>
        day === null
          ? this.from(home, maxMinutes)
          : this.merged(this.near(home, maxMinutes, day), this.onlineUpTo(day)),
    };
  }

  /** Runs near by, by the numbers of `near`, and online runs. */
  private merged(near: Float64Array, online: readonly number[]): Reach {
    near.sort();
    const runs = new Int32Array(near.length + online.length);
    const travel = new Int32Array(runs.length);
    let [at, next] = [0, 0];
    for (const key of near) {
      const run = Math.floor(key / MINUTES);
      for (; next < online.length && (online[next] as number) < run; next += 1)
        runs[at++] = online[next] as number;
      travel[at] = key % MINUTES;
      runs[at++] = run;
    }
    for (; next < online.length; next += 1) runs[at++] = online[next] as number;
    return { count: runs.length, runs, travel };
  }

  private onlineUpTo(day: number): readonly number[] {
    const { start } = this.catalogue.columns;
    const found: number[] = [];
    for (const run of this.online)
      if ((this.provesOn[run] as number) <= day) found.push(run);
      else if ((start[run] as number) > day) break;
    return found;
  }

  private among(home: GeoPoint, maxMinutes: number, wanted: readonly number[]): Reach {
    const { flags } = this.catalogue.columns;
    const [runs, travel] = [new Int32Array(wanted.length), new Int32Array(wanted.length)];
    let count = 0;
    for (const run of wanted) {
      const isOnline = ((flags[run] as number) & RUN_FLAGS.online) !== 0;
      const place = this.places[run];
      const minutes = isOnline ? 0 : place ? travelMinutes(home, place, this.model) : Infinity;
      if (minutes > maxMinutes) continue;
      runs[count] = run;
      travel[count] = minutes;
      count += 1;
    }
    return { count, runs, travel };
  }

  /** Numbers of the runs that end by a day times `MINUTES` plus the travel time. */
  private near(home: GeoPoint, maxMinutes: number, day: number): Float64Array {
    const km = (maxMinutes + 0.5 - this.model.fixedMinutes) / this.model.minutesPerKm;
    if (km < 0) return new Float64Array(0);
    const { start } = this.catalogue.columns;
    const lat = km / KM_PER_DEGREE;
    const lon = lat / Math.max(0.05, Math.cos(((Math.abs(home.lat) + lat) * Math.PI) / 180));
    const box = { lat: lat * WIDER, lon: lon * WIDER };
    const found: number[] = [];
    for (let row = cellOf(home.lat - lat); row <= cellOf(home.lat + lat); row += 1)
      for (let column = cellOf(home.lon - lon); column <= cellOf(home.lon + lon); column += 1) {
        const [from, to] = this.cells.get(cellKey(row, column)) ?? NOWHERE;
        for (let site = from; site < to; site += 1) {
          const minutes = this.minutesTo(site, home, box);
          if (minutes > maxMinutes) continue;
          for (let at = this.begin[site] as number; at < (this.begin[site + 1] as number); at += 1) {
            const run = this.held[at] as number;
            if ((this.provesOn[run] as number) <= day) found.push(run * MINUTES + minutes);
            else if ((start[run] as number) > day) break;
          }
        }
      }
    return Float64Array.from(found);
  }

  /** Travel time to a site; Infinity outside a box around the home. */
  private minutesTo(site: number, home: GeoPoint, box: GeoPoint): number {
    const [lat, lon] = [this.lat[site] as number, this.lon[site] as number];
    if (Math.abs(lat - home.lat) > box.lat || Math.abs(lon - home.lon) > box.lon) return Infinity;
    return travelMinutes(home, { lat, lon }, this.model);
  }
}

/** A cell without sites. */
const NOWHERE = [0, 0] as const;
/** More minutes than any travel time. */
const MINUTES = 2 ** 20;

function cellKey(row: number, column: number): number {
  return row * 10_000 + column;
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}
