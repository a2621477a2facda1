import { Step, compareText, compileRuns } from '../search/compile.js';
import { LanguageRun } from '../model/index.js';
import { WeekRange, weekRange } from '../week.js';
import { PackedLevels, packLevels, packSame } from './packed.js';

/** What the engine needs of a catalogue: one typed column per fact, runs in order of start and id. */
export interface RunColumns {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly registerBy: Int32Array;
  readonly freeFrom: Int32Array;
  /** Day of the result; -1 without an exam. */
  readonly result: Int32Array;
  /** Oldest day of a certificate that still opens the run; -1 where a placement test does. */
  readonly gateFrom: Int32Array;
  readonly entryLevel: Uint8Array;
  readonly target: Uint8Array;
  /** Levels asked, taught and certified, packed per skill; skills not taught are 0. */
  readonly entry: Uint16Array;
  readonly taught: Uint16Array;
  readonly certified: Uint16Array;
  /** Number of the exam (target and kind of certificate); -1 without. */
  readonly exam: Int32Array;
  readonly certScheme: Int16Array;
  readonly p: Float64Array;
  readonly ue: Int32Array;
  /** Cents for a self-payer; -1 when not offered. */
  readonly price: Float64Array;
  readonly scheme: Int16Array;
  /** Bits of `RUN_FLAGS`. */
  readonly flags: Uint8Array;
  readonly travel: Int32Array;
  /** Number of the weekly hours. */
  readonly hours: Int32Array;
  /** Place of the id among all ids in order of text. */
  readonly idRank: Int32Array;
  /** Number of the kind of run, see `RunKind`. */
  readonly kind: Int32Array;
  /**
   * The columns of `SIDE_BY_SIDE` once more, run by run: a person takes few runs of many, and each then costs one line
   * of memory and not one per column.
   */
  readonly rows: Int32Array;
}

/** What a run has that others of its kind do not. */
export const SIDE_BY_SIDE = [
  'start',
  'end',
  'registerBy',
  'freeFrom',
  'result',
  'gateFrom',
  'ue',
  'idRank',
] as const;

/** Runs that ask, teach, certify and cost the same: what can lead where is decided per kind. */
export interface RunKind {
  readonly number: number;
  readonly gated: boolean;
  readonly entryLevel: number;
  readonly target: number;
  readonly entry: PackedLevels;
  readonly taught: PackedLevels;
  readonly certified: PackedLevels;
  readonly exam: number;
  readonly certScheme: number;
  readonly scheme: number;
  readonly price: number;
  /** Units that count against the quota of the integration course. */
  readonly units: number;
}

export const RUN_FLAGS = { online: 1, hybrid: 2, childcare: 4, needsJob: 8, seat: 16, quota: 32 } as const;

/** Columns with the texts that they number. */
export interface RunCatalogue {
  readonly columns: RunColumns;
  readonly ids: readonly string[];
  readonly schemes: readonly string[];
  readonly certSchemes: readonly string[];
  readonly kinds: readonly RunKind[];
  /** Weekly hours without travel, each list once. */
  readonly hours: readonly (readonly WeekRange[])[];
}

/** Gives the same number to equal texts. */
class Numbering {
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** The catalogue as columns in shared memory, so that several threads read the same. */
export function catalogueOf(runs: readonly LanguageRun[]): RunCatalogue {
  const steps = compileRuns(runs);
  return catalogueOfSteps(
    steps,
    [...steps].sort((a, b) => compareText(a.id, b.id)),
  );
}

/** The same for runs that are compiled and in order already: by start and id, and by id alone. */
export function catalogueOfSteps(steps: readonly Step[], byId: readonly Step[]): RunCatalogue {
  const columns = emptyColumns(steps.length);
  const [schemes, certSchemes, exams, hours] = [0, 1, 2, 3].map(() => new Numbering()) as [
    Numbering,
    Numbering,
    Numbering,
    Numbering,
  ];
  const ranks = new Map(byId.map((step, rank) => [step, rank]));
  const kinds = new Map<string, RunKind>();
  steps.forEach((step, at) => {
    const { run } = step;
    columns.start[at] = step.start;
    columns.end[at] = step.end;
    columns.registerBy[at] = step.registerBy;
    columns.freeFrom[at] = step.freeFrom;
    columns.result[at] = step.exam?.result ?? -1;
    columns.gateFrom[at] =
      run.entry.proof === 'placement' ? -1 : Math.max(0, step.start - (run.entry.maxAgeDays ?? step.start));
    columns.entryLevel[at] = run.entry.level;
    columns.target[at] = run.target;
    columns.entry[at] = packSame(run.entry.level, step.skills);
    columns.taught[at] = packSame(run.target, step.skills);
    columns.certified[at] = step.exam ? packLevels(step.exam.levels) : 0;
    columns.exam[at] = step.exam ? exams.of(step.exam.key) : -1;
    columns.certScheme[at] = run.certScheme === null ? -1 : certSchemes.of(run.certScheme);
    columns.p[at] = run.p;
    columns.ue[at] = run.ue;
    columns.price[at] = run.selfPayCost ?? -1;
    columns.scheme[at] = schemes.of(run.scheme);
    columns.flags[at] = flagsOf(run, step.usesIkQuota);
    columns.travel[at] = run.travelMin;
    columns.hours[at] = hours.of(hoursOf(step));
    columns.idRank[at] = ranks.get(step) ?? 0;
    columns.kind[at] = kindOf(columns, at, kinds).number;
    const row = at * SIDE_BY_SIDE.length;
    for (let place = 0; place < SIDE_BY_SIDE.length; place += 1)
      columns.rows[row + place] = columns[SIDE_BY_SIDE[place] as (typeof SIDE_BY_SIDE)[number]][at] as number;
  });
  return {
    columns,
    ids: steps.map(({ id }) => id),
    schemes: schemes.texts,
    certSchemes: certSchemes.texts,
    kinds: [...kinds.values()],
    hours: hours.texts.map((text) => JSON.parse(text) as readonly WeekRange[]),
  };
}

const HOURS = new WeakMap<Step, string>();

/** The weekly hours as text; a step is written out once, however often it comes into a catalogue. */
function hoursOf(step: Step): string {
  const known = HOURS.get(step);
  if (known !== undefined) return known;
  const text = JSON.stringify(step.run.slots.map((slot) => weekRange(slot)));
  HOURS.set(step, text);
  return text;
}

function kindOf(columns: RunColumns, at: number, kinds: Map<string, RunKind>): RunKind {
  const kind = {
    gated: (columns.gateFrom[at] as number) >= 0,
    entryLevel: columns.entryLevel[at] as number,
    target: columns.target[at] as number,
    entry: columns.entry[at] as number,
    taught: columns.taught[at] as number,
    certified: columns.certified[at] as number,
    exam: columns.exam[at] as number,
    certScheme: columns.certScheme[at] as number,
    scheme: columns.scheme[at] as number,
    price: columns.price[at] as number,
    units: ((columns.flags[at] as number) & RUN_FLAGS.quota) === 0 ? 0 : (columns.ue[at] as number),
  };
  const key = Object.values(kind).join();
  const known = kinds.get(key) ?? { ...kind, number: kinds.size };
  kinds.set(key, known);
  return known;
}

function flagsOf(run: LanguageRun, usesIkQuota: boolean): number {
  return (
    (run.mode === 'online' ? RUN_FLAGS.online : 0) |
    (run.mode === 'hybrid' ? RUN_FLAGS.hybrid : 0) |
    (run.childcare ? RUN_FLAGS.childcare : 0) |
    (run.needsJobOffer ? RUN_FLAGS.needsJob : 0) |
    (run.seats > 0 ? RUN_FLAGS.seat : 0) |
    (usesIkQuota ? RUN_FLAGS.quota : 0)
  );
}

function emptyColumns(count: number): RunColumns {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes * Math.max(count, 1));
  const int32 = (): Int32Array => new Int32Array(shared(4));
  const packed = (): Uint16Array => new Uint16Array(shared(2));
  const byte = (): Uint8Array => new Uint8Array(shared(1));
  const small = (): Int16Array => new Int16Array(shared(2));
  const double = (): Float64Array => new Float64Array(shared(8));
  return {
    count,
    start: int32(),
    end: int32(),
    registerBy: int32(),
    freeFrom: int32(),
    result: int32(),
    gateFrom: int32(),
    entryLevel: byte(),
    target: byte(),
    entry: packed(),
    taught: packed(),
    certified: packed(),
    exam: int32(),
    certScheme: small(),
    p: double(),
    ue: int32(),
    price: double(),
    scheme: small(),
    flags: byte(),
    travel: int32(),
    hours: int32(),
    idRank: int32(),
    kind: int32(),
    rows: new Int32Array(shared(4 * SIDE_BY_SIDE.length)),
  };
}
