import { ChanceBounds } from './chance-bounds.js';
import { ChanceSearch } from './chance.js';
import { EarliestFound, EarliestSearch } from './earliest.js';
import { Field, FieldMaker } from './goal-field.js';
import { NEVER, NO_CAP, OpenGoal } from './open-goal.js';
import { Aim } from './relevance.js';
import { SearchMemory } from './search-memory.js';
import { Thinning } from './thinning.js';
import { possibleDays } from './possible-days.js';
import { GoalRuns } from './run-list.js';
import { RunView } from './view.js';

/** The first day that is likely enough, with the runs of a policy that reaches it. */
export interface LikelyDay {
  readonly day: number;
  readonly runs: readonly number[];
}

export interface GoalDays {
  readonly earliest: EarliestFound | null;
  readonly likely: LikelyDay | null;
}

/**
 * Most answers lie within a year; later runs are looked at only when they do not. Days from today, with the first
 * possible day up to which it is worth asking whether the likely day lies within them: it comes months later.
 */
const HORIZONS = [
  { days: 270, least: 180 },
  { days: 450, least: 270 },
  { days: Infinity, least: Infinity },
] as const;

/** How many days beyond the first possible one are looked at in turn. */
const AHEAD = [3, 12, Infinity] as const;

/** Both days of a goal among the runs of a view, from nothing or from what is known of them. */
export class GoalSearch {
  private readonly fields: FieldMaker;
  /** For all days until a horizon, and of what that leaves for the days looked at in turn. */
  private readonly thinning = new Thinning();
  private readonly thinningMore = new Thinning();
  private readonly earliest = new EarliestSearch();
  private readonly bounds = new ChanceBounds(true);
  private readonly rough = new ChanceBounds(false);
  private readonly memory = new SearchMemory();

  constructor(private readonly view: RunView) {
    this.fields = new FieldMaker(view);
  }

  aimAt(goal: OpenGoal): Aim {
    return this.fields.aimAt(goal);
  }

  /** Numbers of the runs that can matter. */
  relevantRuns(goal: OpenGoal): readonly number[] {
    const { runs } = this.fields.make(this.aimAt(goal), NO_CAP);
    return Array.from(runs.run.subarray(0, runs.count));
  }

  /** Earliest plan and first day with a probability of `q`; null asks for the plan alone. */
  days(aim: Aim, q: number | null): GoalDays {
    let earliest: EarliestFound | null = null;
    let notBefore = this.view.person.today;
    for (const { days, least } of HORIZONS) {
      const until = Math.min(aim.cap, this.view.person.today + days, NO_CAP);
      const field = this.fields.make(aim, until);
      earliest ??= this.earliest.find(field);
      if (q === null && earliest) break;
      const isLast = until >= aim.cap;
      const isNear = isLast || this.earliest.least <= this.view.person.today + least;
      if (q !== null && this.earliest.least !== NEVER && isNear) {
        const likely = this.likelyOn(field, until, q, Math.max(notBefore, this.earliest.least));
        if (likely) return { earliest, likely };
        notBefore = until + 1;
      }
      if (isLast) break;
    }
    return { earliest, likely: null };
  }

  /** The earliest plan when it is known that there is none before a day, and of interest only until another one. */
  earliestWithin(aim: Aim, from: number, until: number): EarliestFound | null {
    for (const end of this.horizons(from, Math.min(aim.cap, until))) {
      const found = this.earliest.find(this.fields.make(aim, end));
      if (found) return found;
    }
    return null;
  }

  /** The likely day when it is known that there is none before a day, and of interest only until another one. */
  likelyWithin(aim: Aim, q: number, from: number, until: number): LikelyDay | null {
    let notBefore = from;
    for (const end of this.horizons(from, Math.min(aim.cap, until))) {
      const likely = this.likelyOn(this.fields.make(aim, end), end, q, notBefore);
      if (likely) return likely;
      notBefore = Math.max(notBefore, end + 1);
    }
    return null;
  }

  /** Whether the probability is reached by a day: that day with the runs of a policy, else null. */
  likelyBy(aim: Aim, q: number, day: number): LikelyDay | null {
    const field = this.thinning.thin(this.fields.make(aim, day), day);
    return likelyDay(new ChanceSearch(field, this.bounds, this.memory), q, [day]);
  }

  /** Ends of the horizons that are worth a look, the last day of all at the end. */
  private horizons(from: number, until: number): readonly number[] {
    const { today } = this.view.person;
    const last = Math.min(until, NO_CAP);
    const ends = HORIZONS.map(({ days }) => today + days).filter((end) => end >= from && end < last);
    return [...ends, last];
  }

  /**
   * The day is nearly always one of the first that bounds allow: runs that help only later stay out at first. Where no
   * run costs anything, the bounds that forget money are as good as the others, and known for the first of the days.
   */
  private likelyOn(field: Field, until: number, q: number, notBefore: number): LikelyDay | null {
    const thin = this.thinning.thin(field, until);
    const days = possibleDays(thin, this.rough, q, notBefore);
    const isFree = !costsMoney(thin.runs);
    let from = 0;
    for (const ahead of AHEAD) {
      if (from >= days.length) return null;
      const to = Math.min(from + ahead, days.length - 1);
      const search =
        isFree && from === 0
          ? new ChanceSearch(thin, this.rough, this.memory)
          : this.searchUntil(thin, days[to] as number);
      const found = likelyDay(search, q, days.slice(from, to + 1));
      if (found) return found;
      from = to + 1;
    }
    return null;
  }

  /** Among the runs that help until a day. */
  private searchUntil(field: Field, day: number): ChanceSearch {
    return new ChanceSearch(this.thinningMore.thin(field, day), this.bounds, this.memory);
  }
}

function costsMoney({ price, count }: GoalRuns): boolean {
  for (let at = 0; at < count; at += 1) if ((price[at] as number) > 0) return true;
  return false;
}

/** The first of the days that is likely enough, with the runs on which that rests. */
function likelyDay(search: ChanceSearch, q: number, days: readonly number[]): LikelyDay | null {
  const day = search.likelyOn(q, days);
  return day === null ? null : { day, runs: search.runsUsed(day, q) };
}
