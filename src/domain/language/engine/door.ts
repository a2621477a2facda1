import { BusyInterval } from '../model/index.js';
import { Person } from '../search/compile.js';
import { WeekRange, roomBetween, weekRange } from '../week.js';
import { RUN_FLAGS, RunCatalogue } from './columns.js';
import type { Reach } from './view.js';

/** The obstacles that do not depend on earlier steps, for one person. */
export class Door {
  /** What the person pays per kind of run; negative where it is not to be had, not even for money. */
  private readonly prices: Float64Array;
  private readonly busy: readonly WeekRange[];
  private readonly busyBesidesCare: readonly WeekRange[];
  /** The longest travel that fits beside busy time, once per timetable and child care; below 0 when none does. */
  private readonly room: Float64Array;
  private readonly forbidden: number;

  constructor(
    private readonly person: Person,
    private readonly catalogue: RunCatalogue,
    private readonly leadDays: readonly number[] | null = null,
  ) {
    const { candidate } = person;
    const { busy } = candidate;
    this.busy = ranges(busy);
    this.busyBesidesCare = ranges(busy.filter(({ reason }) => reason !== 'care'));
    this.room = new Float64Array(busy.length === 0 ? 0 : 2 * catalogue.hours.length).fill(NaN);
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

  /** True when a decision on a funded place takes time, so that registration closes earlier. */
  get asksEarlier(): boolean {
    return this.leadDays !== null;
  }

  /** Last day to ask for the place. */
  registerBy(run: number): number {
    const { registerBy, start, scheme } = this.catalogue.columns;
    const last = registerBy[run] as number;
    if (this.leadDays === null) return last;
    const days = this.leadDays[scheme[run] as number] as number;
    return days < 0 ? last : Math.min(last, start[run] as number) - days;
  }

  /** Writes down the runs of a reach that are not closed; gives their number. */
  admitted(reach: Reach, found: Int32Array): number {
    const { flags, kind, start, registerBy } = this.catalogue.columns;
    const { prices, forbidden } = this;
    const { today, candidate } = this.person;
    const closed = forbidden | RUN_FLAGS.seat;
    let count = 0;
    for (let at = 0; at < reach.count; at += 1) {
      const run = reach.runs[at] as number;
      const facts = flags[run] as number;
      if ((facts & closed) !== RUN_FLAGS.seat || (prices[kind[run] as number] as number) < 0) continue;
      if ((start[run] as number) < today || (registerBy[run] as number) < today) continue;
      if (this.leadDays !== null && this.registerBy(run) < today) continue;
      const travel = (facts & RUN_FLAGS.online) !== 0 ? 0 : (reach.travel[at] as number);
      if (travel > candidate.maxTravelMin && (facts & RUN_FLAGS.online) === 0) continue;
      if (this.busy.length > 0 && !this.leavesTime(run, facts, travel)) continue;
      found[count] = run;
      count += 1;
    }
    return count;
  }

  private leavesTime(run: number, flags: number, travel: number): boolean {
    const hasCare = (flags & RUN_FLAGS.childcare) !== 0;
    return travel <= this.roomBeside(this.catalogue.columns.hours[run] as number, hasCare);
  }

  private roomBeside(hours: number, hasCare: boolean): number {
    const at = 2 * hours + (hasCare ? 1 : 0);
    const known = this.room[at] as number;
    if (!Number.isNaN(known)) return known;
    const busy = hasCare ? this.busyBesidesCare : this.busy;
    return (this.room[at] = roomBetween(this.catalogue.hours[hours] ?? [], busy));
  }
}

function ranges(busy: readonly BusyInterval[]): readonly WeekRange[] {
  return busy.map((interval) => weekRange(interval));
}
