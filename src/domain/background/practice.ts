import type { LocalDate } from '../shared/index.js';

/** A month as `YYYY-MM`. */
export type Month = string;

/** The month that a day lies in. */
export function monthOfDay(day: LocalDate): Month {
  return day.slice(0, 7);
}

export function isMonth(text: unknown): text is Month {
  return typeof text === 'string' && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text);
}

/** A month as people write it: `4/2019`, `04.2019`, `2019-04`; null for anything else. */
export function readMonth(text: string): Month | null {
  const [, month, year] = /^\s*(\d{1,2})\s*[/.\s-]\s*(\d{4})\s*$/.exec(text) ?? [];
  const read = month && year ? `${year}-${month.padStart(2, '0')}` : text.trim();
  return isMonth(read) ? read : null;
}

export interface PracticePeriod {
  /** KldB 2010, five digits. */
  readonly kldb: string;
  readonly from: Month;
  /** Last month; null = still so. */
  readonly to: Month | null;
}

const index = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Months of a period, both ends counted; one that ends before it begins or begins later has none. */
export function monthsOf({ from, to }: Omit<PracticePeriod, 'kldb'>, now: Month): number {
  const last = to === null || to > now ? now : to;
  return Math.max(0, index(last) - index(from) + 1);
}

/** What the work history shows of one occupation, so that practice that goes on grows with the day it is read. */
export interface ShownPractice {
  /** Months of work that has ended and lies before `since`. */
  readonly months: number;
  /** First month of the work that is still going on; null = none is. */
  readonly since: Month | null;
}

/** Practice by occupation; a month that two jobs of the same occupation share counts once. */
export function shownPractice(periods: readonly PracticePeriod[]): ReadonlyMap<string, ShownPractice> {
  const codes = new Set(periods.map(({ kldb }) => kldb));
  return new Map(
    Array.from(codes, (kldb) => {
      const own = periods.filter((period) => period.kldb === kldb);
      const open = own.filter(({ to }) => to === null).map(({ from }) => from);
      const since = open.sort()[0] ?? null;
      const ended = new Set<number>();
      for (const { from, to } of own)
        for (let month = index(from); to !== null && month <= index(to); month += 1)
          if (since === null || month < index(since)) ended.add(month);
      return [kldb, { months: ended.size, since }];
    }),
  );
}

/** Months of practice up to `now`, which is no earlier than the last month of work that has ended. */
export function monthsShown({ months, since }: ShownPractice, now: Month): number {
  return months + (since === null ? 0 : monthsOf({ from: since, to: null }, now));
}

export interface PracticedEntry {
  readonly kldb: string;
  readonly relation: 'trained' | 'experienced' | 'wanted';
  /** As somebody said; null = not said. */
  readonly years: number | null;
  /** What the work history shows, where it has the occupation. */
  readonly shown?: ShownPractice;
}

/** Whole years of practice in the month `now`: what was said, or what the work history shows where that is more. */
export function practiceYears(
  { years, shown }: Pick<PracticedEntry, 'years' | 'shown'>,
  now: Month,
): number | null {
  const whole = shown ? Math.floor(monthsShown(shown, now) / 12) : 0;
  return whole > (years ?? 0) ? whole : years;
}

/** Occupations of a profile at most. */
export const MOST_OCCUPATIONS = 6;

/**
 * The occupations of a profile with what the work history shows: its practice beside what was said, "worked so" where
 * somebody only wished to, and new occupations, the longest first, while there is room.
 */
export function withPractice(
  occupations: readonly PracticedEntry[],
  periods: readonly PracticePeriod[],
  now: Month,
): readonly PracticedEntry[] {
  const practised = [...shownPractice(periods)]
    .map(([kldb, shown]) => ({ kldb, shown, months: monthsShown(shown, now) }))
    .filter(({ months }) => months > 0);
  const known = occupations.map(({ shown: _before, ...said }): PracticedEntry => {
    const own = practised.find(({ kldb }) => kldb === said.kldb);
    if (!own) return said;
    return {
      ...said,
      relation: said.relation === 'wanted' ? 'experienced' : said.relation,
      shown: own.shown,
    };
  });
  const fresh = practised
    .filter(({ kldb }) => !occupations.some((entry) => entry.kldb === kldb))
    .sort((a, b) => b.months - a.months || (a.kldb < b.kldb ? -1 : 1))
    .map(({ kldb, shown }) => ({ kldb, relation: 'experienced' as const, years: null, shown }));
  return [...known, ...fresh.slice(0, Math.max(0, MOST_OCCUPATIONS - known.length))];
}
