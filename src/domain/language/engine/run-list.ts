import { RunCatalogue, RunKind, SIDE_BY_SIDE } from './columns.js';
import { StartDays } from './start-days.js';

/** What passing a run does for a goal. */
export const SERVES = {
  /** Nothing by itself. */
  nothing: 0,
  /** Proves it, or a part of it; something later may still be quicker or needed. */
  partly: 1,
  /** Proves it, and nothing that could follow would prove it sooner. */
  finally: 2,
} as const;

/** Runs side by side, in order of start: those that one person may ever enter, or those that matter for one goal. */
export class RunList {
  count = 0;
  /** Number in the catalogue. */
  run = new Int32Array(0);
  /** Place of the kind among those in reach. */
  kind = new Int32Array(0);
  start = new Int32Array(0);
  end = new Int32Array(0);
  registerBy = new Int32Array(0);
  freeFrom = new Int32Array(0);
  /** Day of the result; the last day where there is no exam. */
  result = new Int32Array(0);
  /** Oldest day of a certificate that opens the run; -1 where a placement test does. */
  gateFrom = new Int32Array(0);
  /** 1 where a certificate that the person brings opens the run. */
  opened = new Uint8Array(0);
  entryLevel = new Uint8Array(0);
  target = new Uint8Array(0);
  entry = new Uint16Array(0);
  taught = new Uint16Array(0);
  certified = new Uint16Array(0);
  exam = new Int32Array(0);
  certScheme = new Int32Array(0);
  p = new Float64Array(0);
  ue = new Int32Array(0);
  /** Units that count against the quota of the integration course. */
  units = new Int32Array(0);
  /** What the person pays. */
  price = new Float64Array(0);
  idRank = new Int32Array(0);

  reserve(capacity: number): void {
    if (this.run.length >= capacity) return;
    const size = capacity * 2;
    for (const name of INT32) this[name] = new Int32Array(size);
    for (const name of UINT16) this[name] = new Uint16Array(size);
    for (const name of UINT8) this[name] = new Uint8Array(size);
    for (const name of FLOAT64) this[name] = new Float64Array(size);
  }

  /** Becomes these runs of a catalogue; what they are to a person is left open: kind, opened, units and price. */
  take({ columns, kinds }: RunCatalogue, runs: ArrayLike<number>, count: number): void {
    this.reserve(count);
    this.count = count;
    const { rows } = columns;
    const { start, end, registerBy, freeFrom, result, gateFrom, ue, idRank } = this;
    for (let at = 0; at < count; at += 1) {
      const run = (this.run[at] = runs[at] as number);
      const row = run * SIDE_BY_SIDE.length;
      start[at] = rows[row] as number;
      end[at] = rows[row + 1] as number;
      registerBy[at] = rows[row + 2] as number;
      freeFrom[at] = rows[row + 3] as number;
      result[at] = rows[row + 4] as number;
      gateFrom[at] = rows[row + 5] as number;
      ue[at] = rows[row + 6] as number;
      idRank[at] = rows[row + 7] as number;
      this.p[at] = columns.p[run] as number;
      this.ask(at, kinds[columns.kind[run] as number] as RunKind);
    }
  }

  private ask(at: number, kind: RunKind): void {
    this.entryLevel[at] = kind.entryLevel;
    this.target[at] = kind.target;
    this.entry[at] = kind.entry;
    this.taught[at] = kind.taught;
    this.certified[at] = kind.certified;
    this.exam[at] = kind.exam;
    this.certScheme[at] = kind.certScheme;
  }

  /** Becomes the runs of another list at these places, ascending. */
  gather(other: RunList, places: ArrayLike<number>, count: number): void {
    this.reserve(count);
    this.count = count;
    for (const name of INT32) gather32(this[name], other[name], places, count);
    for (const name of UINT16) gather16(this[name], other[name], places, count);
    for (const name of UINT8) gather8(this[name], other[name], places, count);
    for (const name of FLOAT64) gather64(this[name], other[name], places, count);
  }

  /** First place whose run starts on or after the day. */
  firstFrom(day: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.start[middle] as number) >= day) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The runs that matter for one goal, with what each does for it and what follows it. */
export class GoalRuns extends RunList {
  /** `SERVES`. */
  serves = new Uint8Array(0);
  /** Day on which passing proves what the run can prove for the goal. */
  proves = new Int32Array(0);
  /** First place whose run starts when the person is free again. */
  next = new Int32Array(0);
  /** Like `next`, or the first start after the result where only sittings of the same exam start before that. */
  afterwards = new Int32Array(0);
  /** First place whose run starts after the result; 0 where no sitting of the same exam could start before that. */
  blockedTo = new Int32Array(0);
  /** 1 where another run is as good for a person whose certificates do not age. */
  aside = new Uint8Array(0);
  private readonly days = new StartDays();

  /** Fills in what each run does by `serves` per kind, and what follows it. */
  link(serves: Uint8Array, assessed: boolean): void {
    if (this.serves.length < this.count) {
      this.serves = new Uint8Array(this.run.length);
      this.aside = new Uint8Array(this.run.length);
      for (const name of LINKS) this[name] = new Int32Array(this.run.length);
    }
    this.days.take(this);
    for (let at = 0; at < this.count; at += 1) {
      this.serves[at] = serves[this.kind[at] as number] as number;
      this.proves[at] = (assessed ? this.end[at] : this.result[at]) as number;
      this.next[at] = this.days.firstFrom(this.freeFrom[at] as number);
      this.lookPastResult(at);
    }
  }

  private lookPastResult(at: number): void {
    const exam = this.exam[at] as number;
    const result = this.result[at] as number;
    const next = this.next[at] as number;
    const place = exam < 0 ? next : Math.max(next, this.days.firstFrom(result + 1));
    let [same, others] = [false, false];
    for (let between = next; between < place && !(same && others); between += 1)
      if ((this.exam[between] as number) === exam) same = true;
      else others = true;
    this.afterwards[at] = others ? next : place;
    this.blockedTo[at] = same ? place : 0;
  }
}

const UINT8 = ['opened', 'entryLevel', 'target'] as const;
const UINT16 = ['entry', 'taught', 'certified'] as const;
const FLOAT64 = ['p', 'price'] as const;
const INT32 = [
  'run',
  'kind',
  'start',
  'end',
  'registerBy',
  'freeFrom',
  'result',
  'gateFrom',
  'exam',
  'certScheme',
  'ue',
  'units',
  'idRank',
] as const;
const LINKS = ['proves', 'next', 'afterwards', 'blockedTo'] as const;

// One function per element type: the compiler then knows the arrays that it meets.

function gather32(to: Int32Array, from: Int32Array, places: ArrayLike<number>, count: number): void {
  for (let at = 0; at < count; at += 1) to[at] = from[places[at] as number] as number;
}

function gather16(to: Uint16Array, from: Uint16Array, places: ArrayLike<number>, count: number): void {
  for (let at = 0; at < count; at += 1) to[at] = from[places[at] as number] as number;
}

function gather8(to: Uint8Array, from: Uint8Array, places: ArrayLike<number>, count: number): void {
  for (let at = 0; at < count; at += 1) to[at] = from[places[at] as number] as number;
}

function gather64(to: Float64Array, from: Float64Array, places: ArrayLike<number>, count: number): void {
  for (let at = 0; at < count; at += 1) to[at] = from[places[at] as number] as number;
}
