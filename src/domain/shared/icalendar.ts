import { addDays, LocalDate } from './local-date.js';

/** An entry of a calendar that lasts whole days. */
export interface CalendarEvent {
  /** Stable and world-wide unique, so that a second import changes the entry instead of doubling it. */
  readonly uid: string;
  /** Grows with each change (RFC 5545 section 3.8.7.4). */
  readonly sequence: number;
  readonly from: LocalDate;
  /** Last day; null = one day. */
  readonly to: LocalDate | null;
  readonly summary: string;
  readonly description: string;
  /** Days before the first one on which the calendar reminds, at nine in the morning; null = never. */
  readonly remindDays: number | null;
}

/**
 * A calendar file (RFC 5545) of whole-day events. Days are dates without a time zone, as on paper. `stamp` is the
 * moment at which the file was made.
 */
export function iCalendar(
  name: string,
  language: string,
  stamp: Date,
  events: readonly CalendarEvent[],
): string {
  const at = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zugang//Zugang//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME;LANGUAGE=${language}:${icalText(name)}`,
    ...events.flatMap((event) => eventLines(event, language, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${icalLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string, stamp: string): readonly string[] {
  const { uid, sequence, from, to, summary, description, remindDays } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${icalText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    // The end is the first day after (RFC 5545 section 3.6.1).
    `DTEND;VALUE=DATE:${basic(addDays(to ?? from, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${icalText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION;LANGUAGE=${language}:${icalText(description)}`]),
    'TRANSP:TRANSPARENT',
    ...(remindDays === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${icalText(summary)}`,
          `TRIGGER:${morningBefore(remindDays)}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
  ];
}

/** From midnight of the first day to nine in the morning some days earlier: nobody is woken by a whole-day entry. */
function morningBefore(days: number): string {
  return days === 0 ? 'PT9H' : `-P${days - 1}DT15H`;
}

function basic(day: LocalDate): string {
  return day.replaceAll('-', '');
}

/** Text as a value of a calendar file (RFC 5545 section 3.3.11). */
export function icalText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets; a character of several octets is never cut (RFC 5545 section 3.1). */
export function icalLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      [part, octets] = ['', 0];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** Length in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
