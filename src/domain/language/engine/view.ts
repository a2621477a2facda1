import { LanguageCandidate } from '../model/index.js';
import { Person, compilePerson } from '../search/compile.js';
import { RunCatalogue, RunKind } from './columns.js';
import { Door } from './door.js';
import { KindInReach } from './kinds.js';
import { PackedLevels, lowest, packLevels } from './packed.js';
import { RunList } from './run-list.js';

/** Runs that a person can get to, by their number in the catalogue, ascending, with the travel time of each. */
export interface Reach {
  readonly count: number;
  readonly runs: Int32Array;
  readonly travel: Int32Array;
  /**
   * Days that the decision on a funded place takes, by number of the scheme; below 0 where nobody decides. Registration
   * closes so much earlier, see `withLeadTimes`; left out where the catalogue counts them already.
   */
  readonly leadDays?: readonly number[];
}

/** What can be reached from a home, as little of it as is asked for. */
export interface Around {
  /** Those of some runs, ascending, that can be reached. */
  of(runs: readonly number[]): Reach;
  /** All runs that end, or whose result is out, by a day: no other is part of proving anything by then. Null = all. */
  upTo(day: number | null): Reach;
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
  person: EnginePerson = { today: 0, reached: 0, certs: [], budget: 0, ikLeft: 0 };
  readonly runs = new RunList();
  /** The kinds among them, in the order in which they appear. */
  kinds: KindInReach[] = [];
  private readonly kindAt: (KindInReach | null)[];
  private found = new Int32Array(0);

  constructor(readonly catalogue: RunCatalogue) {
    this.kindAt = catalogue.kinds.map(() => null);
  }

  /** Takes in a person: drops every run that is closed to them whatever they do before. */
  fill(candidate: LanguageCandidate, reach: Reach): void {
    const compiled = compilePerson(candidate);
    this.person = enginePerson(compiled);
    for (const { kind } of this.kinds) this.kindAt[kind.number] = null;
    this.kinds = [];
    const door = new Door(compiled, this.catalogue, reach.leadDays);
    if (this.found.length < reach.count) this.found = new Int32Array(reach.count * 2);
    const count = door.admitted(reach, this.found);
    this.runs.take(this.catalogue, this.found, count);
    for (let at = 0; at < count; at += 1) this.describe(at, door);
  }

  /** What a run is to this person, and what it tells about its kind. */
  private describe(at: number, door: Door): void {
    const { runs, catalogue } = this;
    const number = catalogue.columns.kind[runs.run[at] as number] as number;
    if (door.asksEarlier) runs.registerBy[at] = door.registerBy(runs.run[at] as number);
    const opened = (runs.gateFrom[at] as number) >= 0 && opensInitially(runs, at, this.person);
    const kind = this.kindOf(number, opened);
    runs.kind[at] = kind.place;
    runs.opened[at] = opened ? 1 : 0;
    runs.price[at] = door.price(number);
    runs.units[at] = kind.kind.units;
    const start = runs.start[at] as number;
    const free = runs.freeFrom[at] as number;
    if (free - start < kind.shortest) kind.shortest = free - start;
    if ((runs.exam[at] as number) < 0) runs.result[at] = runs.end[at] as number;
    else {
      const result = runs.result[at] as number;
      if (result - start < kind.quickest) kind.quickest = result - start;
      if (result - free > kind.pending) kind.pending = result - free;
    }
  }

  private kindOf(number: number, opened: boolean): KindInReach {
    const known = this.kindAt[number];
    if (known) {
      known.opened ||= opened;
      return known;
    }
    const made = {
      kind: this.catalogue.kinds[number] as RunKind,
      place: this.kinds.length,
      opened,
      shortest: Infinity,
      quickest: Infinity,
      pending: 0,
    };
    this.kindAt[number] = made;
    this.kinds.push(made);
    return made;
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

function opensInitially(runs: RunList, at: number, person: EnginePerson): boolean {
  for (const { levels, date } of person.certs)
    if (
      date >= (runs.gateFrom[at] as number) &&
      date <= (runs.registerBy[at] as number) &&
      lowest(levels) >= (runs.entryLevel[at] as number)
    )
      return true;
  return false;
}

/** Everything in the catalogue, with the travel time that the runs carry. */
export function reachOfAll({ columns }: RunCatalogue): Reach {
  return {
    count: columns.count,
    runs: Int32Array.from({ length: columns.count }, (_, index) => index),
    travel: columns.travel,
  };
}
