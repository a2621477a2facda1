import { type Interview, interviewCalendar } from './index.js';

const interview: Interview = {
  uid: 'interview-1@zugang',
  sequence: 0,
  startsAt: new Date('2026-12-03T13:30:00Z'),
  minutes: 45,
  cancelled: false,
  summary: 'Gespräch; Schreinerei, Huber',
  place: 'Hauptstraße 1\nHinterhaus',
};
const STAMP = new Date('2026-12-01T08:00:00.123Z');

describe('an interview as a calendar file', () => {
  it('enters, changes and cancels the same entry', () => {
    const first = interviewCalendar(interview, STAMP).split('\r\n');
    expect(first).toEqual(
      expect.arrayContaining([
        'METHOD:REQUEST',
        'UID:interview-1@zugang',
        'SEQUENCE:0',
        'DTSTAMP:20261201T080000Z',
        'DTSTART:20261203T133000Z',
        'DTEND:20261203T141500Z',
        'STATUS:CONFIRMED',
      ]),
    );
    const last = interviewCalendar({ ...interview, sequence: 2, cancelled: true }, STAMP).split('\r\n');
    expect(last).toEqual(
      expect.arrayContaining(['METHOD:CANCEL', 'UID:interview-1@zugang', 'SEQUENCE:2', 'STATUS:CANCELLED']),
    );
  });

  it('escapes text and folds long lines', () => {
    const file = interviewCalendar({ ...interview, summary: 'ä'.repeat(100) }, STAMP);
    expect(file).toContain('LOCATION:Hauptstraße 1\\nHinterhaus');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(interviewCalendar(interview, STAMP)).toContain('SUMMARY:Gespräch\\; Schreinerei\\, Huber');
  });
});
