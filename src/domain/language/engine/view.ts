import { LanguageCandidate } from '../model/index.js';
import { Person, compilePerson } from '../search/compile.js';
import { RunCatalogue, RunColumns, RunKind } from './columns.js';
import { Door } from './door.js';
import { KindInReach } from './kinds.js';
import { PackedLevels, lowest, packLevels } from './packed.js';
import { RunList } from './run-list.js';

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
  person: EnginePerson = { today: 0, reached: 0, certs: [], budget: 0, ikLeft: 0 };
  readonly runs = new RunList();
  /** The kinds among them, in the order in which they appear. */
  kinds: KindInReach[] = [];
  private readonly kindAt: (KindInReach | null)[];

  constructor(readonly catalogue: RunCatalogue) {
    this.kindAt = catalogue.kinds.map(() => null);
  }

  /** Takes in a person: drops every run that is closed to them whatever they do before. */
  fill(candidate: LanguageCandidate, reach: Reach): void {
    const compiled = compilePerson(candidate);
    this.person = enginePerson(compiled);
    for (const { kind } of this.kinds) this.kindAt[kind.number] = null;
    this.kinds = [];
    const door = new Door(compiled, this.catalogue);
    const { kind } = this.catalogue.columns;
    const { runs } = this;
    runs.reserve(reach.count);
    runs.count = 0;
    for (let at = 0; at < reach.count; at += 1) {
      const run = reach.runs[at] as number;
      const price = door.price(kind[run] as number);
      if (price >= 0 && door.admits(run, reach.travel[at] as number)) this.append(run, price);
    }
  }

  private append(run: number, price: number): void {
    const { columns } = this.catalogue;
    const { runs } = this;
    const at = runs.count;
    const opened = opensInitially(columns, this.person, run);
    const exam = columns.exam[run] as number;
    const kind = this.kindOf(columns.kind[run] as number, opened);
    runs.run[at] = run;
    runs.kind[at] = kind.place;
    runs.start[at] = columns.start[run] as number;
    runs.end[at] = columns.end[run] as number;
    runs.registerBy[at] = columns.registerBy[run] as number;
    runs.freeFrom[at] = columns.freeFrom[run] as number;
    runs.result[at] = (exam < 0 ? columns.end[run] : columns.result[run]) as number;
    runs.gateFrom[at] = columns.gateFrom[run] as number;
    runs.opened[at] = opened ? 1 : 0;
    runs.entryLevel[at] = kind.kind.entryLevel;
    runs.target[at] = kind.kind.target;
    runs.entry[at] = kind.kind.entry;
    runs.taught[at] = kind.kind.taught;
    runs.certified[at] = kind.kind.certified;
    runs.exam[at] = exam;
    runs.certScheme[at] = kind.kind.certScheme;
    runs.p[at] = columns.p[run] as number;
    runs.ue[at] = columns.ue[run] as number;
    runs.units[at] = kind.kind.units;
    runs.price[at] = price;
    runs.idRank[at] = columns.idRank[run] as number;
    runs.count += 1;
    const [start, free] = [runs.start[at], runs.freeFrom[at]];
    kind.shortest = Math.min(kind.shortest, free - start);
    if (exam < 0) return;
    kind.quickest = Math.min(kind.quickest, runs.result[at] - start);
    kind.pending = Math.max(kind.pending, runs.result[at] - free);
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

function opensInitially(columns: RunColumns, person: EnginePerson, run: number): boolean {
  const from = columns.gateFrom[run] as number;
  if (from < 0) return false;
  for (const { levels, date } of person.certs)
    if (
      date >= from &&
      date <= (columns.registerBy[run] as number) &&
      lowest(levels) >= (columns.entryLevel[run] as number)
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
