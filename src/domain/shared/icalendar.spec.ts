import fc from 'fast-check';
import { CalendarEvent, iCalendar } from './icalendar.js';

const stamp = new Date('2026-11-22T03:04:05.678Z');
const event: CalendarEvent = {
  uid: 'run-1-exam@zugang',
  sequence: 3,
  from: '2027-02-28',
  to: null,
  summary: 'Prüfung B1; telc, Mannheim',
  description: 'Zeile 1\nZeile 2',
  remindDays: 7,
};

/** Reads a file back by the rules of RFC 5545: unfolding, then one property per line. */
function linesOf(text: string): readonly string[] {
  return text.replace(/\r\n /g, '').split('\r\n').filter(Boolean);
}

describe('calendar files', () => {
  it('hold whole days whose end is the day after', () => {
    const lines = linesOf(iCalendar('Plan', 'de', stamp, [event, { ...event, to: '2027-03-05' }]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:run-1-exam@zugang',
        'SEQUENCE:3',
        'DTSTAMP:20261122T030405Z',
        'DTSTART;VALUE=DATE:20270228',
        'DTEND;VALUE=DATE:20270301',
        'DTEND;VALUE=DATE:20270306',
        'SUMMARY;LANGUAGE=de:Prüfung B1\\; telc\\, Mannheim',
        'DESCRIPTION;LANGUAGE=de:Zeile 1\\nZeile 2',
        'TRIGGER:-P6DT15H',
      ]),
    );
  });

  it('fold every line at 75 octets and lose nothing, whatever the script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const clean = text.replace(/[\r\n\\;,]/g, '');
        const file = iCalendar('x', 'ar', stamp, [{ ...event, summary: clean }]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(linesOf(file)).toContain(`SUMMARY;LANGUAGE=ar:${clean}`);
      }),
    );
  });
});
