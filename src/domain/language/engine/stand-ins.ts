import { RUN_FLAGS, RunCatalogue } from './columns.js';

/** How many are looked at: with hours beside work and care, some of a dozen are open to nearly everybody. */
const MOST = 12;
/** A stand-in may bring its result so many days sooner. */
const SOONER = 28;

/** Runs that may stand in for one called off: online runs of its kind, those first whose result is next. */
export class StandIns {
  private run = -1;
  private found: readonly number[] = [];

  constructor(private readonly catalogue: RunCatalogue) {}

  of(run: number): readonly number[] {
    if (run !== this.run) [this.run, this.found] = [run, this.find(run)];
    return this.found;
  }

  private find(run: number): readonly number[] {
    const { kind, flags, result, end, count } = this.catalogue.columns;
    const day = (at: number): number => Math.max(result[at] as number, end[at] as number);
    const found: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const isOnline = ((flags[at] as number) & RUN_FLAGS.online) !== 0;
      if (isOnline && kind[at] === kind[run] && at !== run && day(at) >= day(run) - SOONER) found.push(at);
    }
    return found.sort((a, b) => day(a) - day(b)).slice(0, MOST);
  }
}
