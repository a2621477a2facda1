import { BusyInterval } from '../model/index.js';
import { Person } from '../search/compile.js';
import { WeekRange, clashesWeekly, weekRange } from '../week.js';
import { RUN_FLAGS, RunCatalogue } from './columns.js';

/** The obstacles that do not depend on earlier steps, for one person. */
export class Door {
  /** What the person pays per kind of run; negative where it is not to be had, not even for money. */
  private readonly prices: Float64Array;
  private readonly busy: readonly WeekRange[];
  private readonly busyBesidesCare: readonly WeekRange[];
  /** Hours are compared once per timetable, travel time and child care. */
  private readonly clashes = new Map<number, boolean>();
  private readonly forbidden: number;

  constructor(
    private readonly person: Person,
    private readonly catalogue: RunCatalogue,
  ) {
    const { candidate } = person;
    const { busy } = candidate;
    this.busy = ranges(busy);
    this.busyBesidesCare = ranges(busy.filter(({ reason }) => reason !== 'care'));
    this.forbidden =
      (candidate.onlineOk ? 0 : RUN_FLAGS.online | RUN_FLAGS.hybrid) |
      (candidate.jobOffer ? 0 : RUN_FLAGS.needsJob);
    const funded = catalogue.schemes.map((scheme) => person.entitled.has(scheme));
    this.prices = Float64Array.from(catalogue.kinds, ({ scheme, price, units }) => {
      if (units > 0 && units > person.ikLeft) return -1;
      if (funded[scheme] === true) return 0;
      return candidate.selfPay && price <= Math.max(candidate.budget, 0) ? price : -1;
    });
  }

  price(kind: number): number {
    return this.prices[kind] as number;
  }

  admits(run: number, travel: number): boolean {
    const { columns } = this.catalogue;
    const flags = columns.flags[run] as number;
    if ((flags & RUN_FLAGS.seat) === 0 || (flags & this.forbidden) !== 0) return false;
    const { today, candidate } = this.person;
    if ((columns.registerBy[run] as number) < today || (columns.start[run] as number) < today) return false;
    const online = (flags & RUN_FLAGS.online) !== 0;
    if (!online && travel > candidate.maxTravelMin) return false;
    const busy = (flags & RUN_FLAGS.childcare) === 0 ? this.busy : this.busyBesidesCare;
    return busy.length === 0 || !this.clash(columns.hours[run] as number, online ? 0 : travel, busy);
  }

  private clash(hours: number, travel: number, busy: readonly WeekRange[]): boolean {
    const key = (hours * 100_000 + travel) * 2 + (busy === this.busy ? 1 : 0);
    const known = this.clashes.get(key);
    if (known !== undefined) return known;
    const slots = (this.catalogue.hours[hours] ?? []).map(({ from, to }) => ({
      from: from - travel,
      to: to + travel,
    }));
    const found = clashesWeekly(slots, busy);
    this.clashes.set(key, found);
    return found;
  }
}

function ranges(busy: readonly BusyInterval[]): readonly WeekRange[] {
  return busy.map((interval) => weekRange(interval));
}
