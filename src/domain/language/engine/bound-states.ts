import { Field } from './goal-field.js';
import { GoalRuns, SERVES } from './run-list.js';
import { atLeast, highest, lowest, maxLevels } from './packed.js';
import { distinctAmounts, whatCounts } from './purse.js';
import { States } from './states.js';

/** Whether a state may enter runs of a kind. */
export const ENTERS = { unknown: 0, never: 1, always: 2, ifOpened: 3 } as const;

/** After every place. */
const NOWHERE = 2_147_483_647;

/** What decides the bound: levels reached, highest level certified since, highest exam tried, money and units left. */
export interface BoundContent {
  readonly reached: number;
  readonly certified: number;
  readonly triedLevel: number;
  readonly money: number;
  readonly units: number;
}

/**
 * The states of the simpler problem behind `ChanceBounds`, with everything that can follow them: whether each may
 * enter a run of a kind, and where passing and failing it lead.
 */
export class BoundStates {
  private readonly states = new States();
  private runs: GoalRuns | null = null;
  private prices: readonly number[] = [];
  private quotas: readonly number[] = [];
  private hasGates = false;
  /** Number of kinds in reach: the width of the tables below. */
  width = 0;
  count = 0;
  /** `ENTERS`, and the states after passing and after failing, by state times `width` plus kind. */
  enters = new Uint8Array(0);
  passed = new Int32Array(0);
  failed = new Int32Array(0);
  /** 1 where passing brings a certificate that opens more than was open before. */
  waits = new Uint8Array(0);
  /** By state the highest level that some run asks for in a certificate and that is certified; 0 = none. */
  readonly opens: number[] = [];
  /** By level certified the highest level that some run asks for and that it opens. */
  private readonly opensAt = new Uint8Array(8);
  /** By place of the kind: states in which runs of the kind are of use to anybody, as far as was asked. */
  readonly users: number[][] = [];
  /** First place per state at which anybody can be in it, as far as was asked. */
  readonly first: number[] = [];
  /** States whose first place was lowered, and from where on what follows was looked at. */
  private readonly lowered: number[] = [];
  private readonly followed: number[] = [];

  /** `countsMoney` false = forgets money, too: a rougher bound with far fewer states. */
  constructor(private readonly countsMoney: boolean) {}

  take(field: Field): void {
    const { runs } = field;
    this.runs = runs;
    this.states.clear();
    this.count = 0;
    this.prices = this.countsMoney ? distinctAmounts(runs.price, runs.count) : [];
    this.quotas = distinctAmounts(runs.units, runs.count);
    this.hasGates = field.gates.length > 0;
    this.opensAt.fill(0);
    for (const gate of field.gates) {
      const asked = runs.entryLevel[gate] as number;
      for (let level = asked; level < 8; level += 1)
        if ((this.opensAt[level] as number) < asked) this.opensAt[level] = asked;
    }
    this.width = field.view.kinds.length;
    for (let kind = 0; kind < this.width; kind += 1) (this.users[kind] ??= []).length = 0;
  }

  of(content: BoundContent): number {
    const state = this.number(content);
    this.open();
    return state;
  }

  /** Makes ready for somebody in this state at the place: for all states that can follow it, and where they begin. */
  ask(state: number, place: number): void {
    this.lower(state, place);
    for (let next = this.lowered.pop(); next !== undefined; next = this.lowered.pop()) this.follow(next);
  }

  private lower(state: number, place: number): void {
    if (place >= (this.first[state] as number)) return;
    this.first[state] = place;
    this.lowered.push(state);
  }

  private follow(state: number): void {
    const runs = this.runs as GoalRuns;
    const to = this.followed[state] as number;
    const from = (this.followed[state] = this.first[state] as number);
    const row = state * this.width;
    for (let place = from; place < to; place += 1) {
      const at = row + (runs.kind[place] as number);
      let way = this.enters[at] as number;
      if (way === ENTERS.unknown) way = this.meet(runs, state, place);
      if (way === ENTERS.never || (way === ENTERS.ifOpened && runs.opened[place] === 0)) continue;
      const next = runs.next[place] as number;
      if (runs.serves[place] !== SERVES.finally) this.lower(this.passed[at] as number, next);
      this.lower(this.failed[at] as number, next);
    }
  }

  private open(): void {
    const { count } = this.states;
    if (this.enters.length < count * this.width) this.grow(count * this.width * 2);
    this.enters.fill(ENTERS.unknown, this.count * this.width, count * this.width);
    for (; this.count < count; this.count += 1) {
      this.first[this.count] = NOWHERE;
      this.opens[this.count] = this.opensAt[this.states.certified[this.count] as number] as number;
      this.followed[this.count] = (this.runs as GoalRuns).count;
    }
  }

  private number({ reached, certified, triedLevel, money, units }: BoundContent): number {
    return this.states.of(
      reached,
      this.hasGates ? certified : 0,
      // A try at what is reached anyway opens nothing more.
      triedLevel <= lowest(reached) ? 0 : triedLevel,
      this.prices.length === 0 ? 0 : whatCounts(money, this.prices),
      this.quotas.length === 0 ? 0 : whatCounts(units, this.quotas),
    );
  }

  private grow(size: number): void {
    const { enters, passed, failed, waits } = this;
    (this.enters = new Uint8Array(size)).set(enters);
    (this.passed = new Int32Array(size)).set(passed);
    (this.failed = new Int32Array(size)).set(failed);
    (this.waits = new Uint8Array(size)).set(waits);
  }

  /** Works out once per state and kind whether its runs may be entered, and where passing and failing lead. */
  private meet(runs: GoalRuns, state: number, place: number): number {
    const { states } = this;
    const kind = runs.kind[place] as number;
    const at = state * this.width + kind;
    const money = this.countsMoney ? (states.money[state] as number) - (runs.price[place] as number) : 0;
    const units = (states.units[state] as number) - (runs.units[place] as number);
    const way = money < 0 || units < 0 ? ENTERS.never : this.wayIn(runs, state, place);
    this.enters[at] = way;
    if (way === ENTERS.never) return way;
    const reached = states.reached[state] as number;
    const certified = states.certified[state] as number;
    const tried = states.tried[state] as number;
    const triedLevel =
      (runs.exam[place] as number) < 0 ? tried : Math.max(tried, runs.target[place] as number);
    const passed = this.of({
      reached: maxLevels(reached, runs.taught[place] as number),
      certified: Math.max(certified, highest(runs.certified[place] as number)),
      triedLevel: tried,
      money,
      units,
    });
    const failed = this.of({ reached, certified, triedLevel, money, units });
    this.passed[at] = passed;
    this.waits[at] = (this.opens[passed] as number) > certified ? 1 : 0;
    this.failed[at] = failed;
    const isIdle =
      runs.serves[place] === SERVES.nothing && this.isLike(state, passed) && this.isLike(state, failed);
    if (!isIdle) this.users[kind]?.push(state);
    return way;
  }

  private isLike(a: number, b: number): boolean {
    const { reached, certified, tried } = this.states;
    return reached[a] === reached[b] && certified[a] === certified[b] && tried[a] === tried[b];
  }

  private wayIn(runs: GoalRuns, state: number, place: number): number {
    const asked = runs.entryLevel[place] as number;
    if ((runs.gateFrom[place] as number) >= 0)
      return asked <= (this.states.certified[state] as number) ? ENTERS.always : ENTERS.ifOpened;
    if (atLeast(this.states.reached[state] as number, runs.entry[place] as number)) return ENTERS.always;
    const target = runs.target[place] as number;
    const mayResit = (runs.exam[place] as number) >= 0 && asked <= target;
    return mayResit && target <= (this.states.tried[state] as number) ? ENTERS.always : ENTERS.never;
  }
}
