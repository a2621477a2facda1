import { icalLine, icalText } from '../shared/index.js';

export interface Interview {
  /** Stable and world-wide unique, so that a calendar changes the entry instead of doubling it. */
  readonly uid: string;
  /** Grows with each change (RFC 5545 section 3.8.7.4). */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly cancelled: boolean;
  readonly summary: string;
  readonly place: string;
}

/**
 * One interview as a calendar file (RFC 5545): `REQUEST` enters or changes it, `CANCEL` takes it out again. Times are
 * in UTC, so no time zone table is needed. `stamp` is the moment at which the file was made.
 */
export function interviewCalendar(interview: Interview, stamp: Date): string {
  const { uid, sequence, startsAt, minutes, cancelled, summary, place } = interview;
  const end = new Date(startsAt.getTime() + minutes * 60_000);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zugang//Zugang//DE',
    `METHOD:${cancelled ? 'CANCEL' : 'REQUEST'}`,
    'BEGIN:VEVENT',
    `UID:${icalText(uid)}`,
    `SEQUENCE:${String(sequence)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${icalText(summary)}`,
    ...(place === '' ? [] : [`LOCATION:${icalText(place)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${icalLine(line)}\r\n`).join('');
}

function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
