import { BusyInterval, LanguageCandidate } from '../model/index.js';
import { Person, compilePerson } from '../search/compile.js';
import { WeekRange, clashesWeekly, weekRange } from '../week.js';
import { RUN_FLAGS, RunCatalogue, RunColumns } from './columns.js';
import { PackedLevels, lowest, packLevels } from './packed.js';

/** Runs that a person can get to, by their number in the catalogue, ascending, with the travel time of each. */
export interface Reach {
  readonly count: number;
  readonly runs: Int32Array;
  readonly travel: Int32Array;
}

/** A certificate that the person brings. */
export interface InitialCertificate {
  readonly levels: PackedLevels;
  readonly date: number;
  readonly certScheme: string | null;
}

/** The facts of one person in the engine's numbers. */
export interface EnginePerson {
  readonly today: number;
  readonly reached: PackedLevels;
  readonly certs: readonly InitialCertificate[];
  readonly budget: number;
  readonly ikLeft: number;
}

/**
 * The runs that one person may ever enter, copied side by side. Buffers are kept between people: a view is valid
 * until the next `fill`.
 */
export class RunView {
  count = 0;
  person: EnginePerson = { today: 0, reached: 0, certs: [], budget: 0, ikLeft: 0 };
  /** Number in the catalogue. */
  run = new Int32Array(0);
  price = new Float64Array(0);
  /** 1 where a certificate that the person brings opens the run. */
  opened = new Uint8Array(0);

  constructor(readonly catalogue: RunCatalogue) {
    this.grow(1024);
  }

  private grow(capacity: number): void {
    this.run = new Int32Array(capacity);
    this.price = new Float64Array(capacity);
    this.opened = new Uint8Array(capacity);
  }

  /** Takes in a person: drops every run that is closed to them whatever they do before. */
  fill(candidate: LanguageCandidate, reach: Reach): void {
    if (reach.count > this.run.length) this.grow(reach.count * 2);
    const compiled = compilePerson(candidate);
    this.person = enginePerson(compiled);
    const door = new Door(compiled, this.catalogue);
    this.count = 0;
    for (let at = 0; at < reach.count; at += 1) {
      const run = reach.runs[at] as number;
      const price = door.price(run);
      if (price < 0 || !door.admits(run, reach.travel[at] as number)) continue;
      this.run[this.count] = run;
      this.price[this.count] = price;
      this.opened[this.count] = opensInitially(this.catalogue.columns, this.person, run) ? 1 : 0;
      this.count += 1;
    }
  }
}

function enginePerson(person: Person): EnginePerson {
  return {
    today: person.today,
    reached: packLevels(person.levels),
    certs: person.certs.map((cert) => ({
      levels: packLevels(cert.levels),
      date: cert.date,
      certScheme: cert.certScheme,
    })),
    budget: person.candidate.budget,
    ikLeft: person.ikLeft,
  };
}

export function opensInitially(columns: RunColumns, person: EnginePerson, run: number): boolean {
  const from = columns.gateFrom[run] as number;
  if (from < 0) return false;
  return person.certs.some(
    ({ levels, date }) =>
      date >= from &&
      date <= (columns.registerBy[run] as number) &&
      lowest(levels) >= (columns.entryLevel[run] as number),
  );
}

/** The obstacles that do not depend on earlier steps; hours are compared once per timetable and distance. */
class Door {
  private readonly funded: Uint8Array;
  private readonly busy: readonly WeekRange[];
  private readonly busyBesidesCare: readonly WeekRange[];
  private readonly clashes = new Map<number, boolean>();

  constructor(
    private readonly person: Person,
    private readonly catalogue: RunCatalogue,
  ) {
    const { busy } = person.candidate;
    this.funded = Uint8Array.from(catalogue.schemes, (scheme) => (person.entitled.has(scheme) ? 1 : 0));
    this.busy = ranges(busy);
    this.busyBesidesCare = ranges(busy.filter(({ reason }) => reason !== 'care'));
  }

  /** What the person pays; negative when the run is not to be had, not even for money. */
  price(run: number): number {
    const { columns } = this.catalogue;
    if (this.funded[columns.scheme[run] as number] === 1) return 0;
    const price = columns.price[run] as number;
    const { candidate } = this.person;
    return candidate.selfPay && price <= Math.max(candidate.budget, 0) ? price : -1;
  }

  admits(run: number, travel: number): boolean {
    const { columns } = this.catalogue;
    const { candidate, today } = this.person;
    const flags = columns.flags[run] as number;
    if ((flags & RUN_FLAGS.seat) === 0 || (columns.registerBy[run] as number) < today) return false;
    if ((columns.start[run] as number) < today) return false;
    const online = (flags & RUN_FLAGS.online) !== 0;
    if ((online || (flags & RUN_FLAGS.hybrid) !== 0) && !candidate.onlineOk) return false;
    if (!online && travel > candidate.maxTravelMin) return false;
    if ((flags & RUN_FLAGS.needsJob) !== 0 && !candidate.jobOffer) return false;
    if ((flags & RUN_FLAGS.quota) !== 0 && (columns.ue[run] as number) > this.person.ikLeft) return false;
    return (
      this.busy.length === 0 || !this.clash(run, online ? 0 : travel, (flags & RUN_FLAGS.childcare) !== 0)
    );
  }

  private clash(run: number, travel: number, childcare: boolean): boolean {
    const hours = this.catalogue.columns.hours[run] as number;
    const key = (hours * 100_000 + travel) * 2 + (childcare ? 1 : 0);
    const known = this.clashes.get(key);
    if (known !== undefined) return known;
    const slots = (this.catalogue.hours[hours] ?? []).map(({ from, to }) => ({
      from: from - travel,
      to: to + travel,
    }));
    const found = clashesWeekly(slots, childcare ? this.busyBesidesCare : this.busy);
    this.clashes.set(key, found);
    return found;
  }
}

function ranges(busy: readonly BusyInterval[]): readonly WeekRange[] {
  return busy.map((interval) => weekRange(interval));
}

/** Everything in the catalogue, with the travel time that the runs carry. */
export function reachOfAll({ columns }: RunCatalogue): Reach {
  return {
    count: columns.count,
    runs: Int32Array.from({ length: columns.count }, (_, index) => index),
    travel: columns.travel,
  };
}
