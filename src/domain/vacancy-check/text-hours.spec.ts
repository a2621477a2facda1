import { CHECK_TABLES } from './tables.js';
import { textHoursFindings } from './text-hours.js';

function hoursIn(text: string): readonly string[] {
  return textHoursFindings(text, CHECK_TABLES).map(
    ({ code, verdict, params }) => `${code} ${verdict} ${params['hours']}`,
  );
}

describe('hours spelt out in a text', () => {
  it.each([
    ['Arbeitszeit von 6 bis 20 Uhr täglich', ['HOURS_OVER_DAILY_LIMIT hold 14']],
    ['Sie arbeiten jeden Tag von 7:30 Uhr bis 21 Uhr.', ['HOURS_OVER_DAILY_LIMIT hold 13.5']],
    ['Täglich 20-8 Uhr', ['HOURS_OVER_DAILY_LIMIT hold 12']],
    ['Arbeitszeit: 5.30 – 19.30 Uhr', ['HOURS_OVER_DAILY_LIMIT hold 14']],
    ['6 Tage die Woche, 10 Stunden am Tag', ['HOURS_OVER_WEEKLY_LIMIT hold 60']],
    ['Sechs Tage pro Woche je 9 Stunden täglich', ['HOURS_OVER_WEEKLY_LIMIT hold 54']],
    ['Montag bis Samstag, jeden Tag 10 Stunden', ['HOURS_OVER_WEEKLY_LIMIT hold 60']],
    ['Mo-So täglich 8 Stunden', ['HOURS_OVER_WEEKLY_LIMIT hold 56']],
  ])('%s', (text, expected) => expect(hoursIn(text)).toEqual(expected));

  it.each([
    'Arbeitszeit 7 bis 16 Uhr täglich',
    'Täglich von 6 bis 22 Uhr geöffnet',
    'Arbeitszeit flexibel zwischen 6 und 20 Uhr',
    'Arbeitszeit von 6 bis 20 Uhr in zwei Schichten',
    'Arbeitszeit nach Dienstplan von 6 bis 20 Uhr, 30 Stunden pro Woche',
    'Früh 6-14 Uhr, spät 14-22 Uhr, täglich',
    'Täglich 22 bis 6 Uhr',
    '5 Tage pro Woche, 8 Stunden am Tag',
    '6 Tage pro Woche, 8 Stunden am Tag',
    '4-Tage-Woche mit 10 Stunden am Tag',
    '6 Tage pro Woche, bis zu 10 Stunden am Tag',
    'Montag bis Freitag täglich 8 Stunden',
    'Telefon 0621 6-20',
    'Täglich von 25 bis 99 Uhr',
    '',
  ])('%s is none too many', (text) => expect(hoursIn(text)).toEqual([]));

  it('reads a long text of times in time', () => {
    const started = performance.now();
    for (const text of ['6 bis '.repeat(20_000), '12:00 - '.repeat(12_000), '6 Tage 9 Stunden '.repeat(6000)])
      textHoursFindings(text, CHECK_TABLES);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
