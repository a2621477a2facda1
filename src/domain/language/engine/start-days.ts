import type { RunList } from './run-list.js';

/** More than eleven years: what starts over a longer time is searched. */
const MOST_DAYS = 4096;

/** First place by day of start, looked up instead of searched: all runs of a list ask twice. */
export class StartDays {
  private runs: RunList | null = null;
  private first = 0;
  private last = 0;
  /** By days after the first start. */
  private places = new Int32Array(0);

  take(runs: RunList): void {
    const { start, count } = runs;
    this.runs = runs;
    this.first = count === 0 ? 0 : (start[0] as number);
    this.last = count === 0 ? -1 : (start[count - 1] as number);
    const days = this.last - this.first + 1;
    if (days > MOST_DAYS) return;
    if (this.places.length < days) this.places = new Int32Array(days * 2);
    const { places, first } = this;
    for (let at = 0, day = 0; at < count; at += 1)
      for (const until = (start[at] as number) - first; day <= until; day += 1) places[day] = at;
  }

  /** First place whose run starts on or after the day. */
  firstFrom(day: number): number {
    if (day <= this.first) return 0;
    const runs = this.runs as RunList;
    if (day > this.last) return runs.count;
    if (this.last - this.first >= MOST_DAYS) return runs.firstFrom(day);
    return this.places[day - this.first] as number;
  }
}
