import { Injectable } from '@nestjs/common';
import { LocalDate } from '../../domain/shared/index.js';

const BERLIN_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const BERLIN_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar day in Germany at an instant; German time limits run by the local day (§ 187 BGB). */
export function berlinDay(instant: Date): LocalDate {
  const minute = Math.floor(instant.getTime() / 60_000);
  // Days change on the minute, and formatting is dear where thousands of rows ask for the same day.
  if (minute !== lastMinute) {
    lastDay = BERLIN_DAY.format(instant);
    lastMinute = minute;
  }
  return lastDay;
}

let lastMinute = Number.NaN;
let lastDay = '';

/** The wall-clock time in Germany as `HH:MM`. */
export function berlinTime(instant: Date): string {
  return BERLIN_TIME.format(instant);
}

/** The only source of time for services, workers and pages; a test replaces it by a `FixedClock`. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The current day in Germany. */
  today(): LocalDate {
    return berlinDay(this.now());
  }
}

/** A clock that stands still until it is set: for tests and for demo data with a fixed day. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
