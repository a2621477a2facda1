import { acceptedLocale, formats, LOCALES } from './index.js';

describe('acceptedLocale', () => {
  test.each([
    ['ar-SY,de;q=0.5', 'ar'],
    ['fr,en;q=0.3,de;q=0.7', 'de'],
    ['en;q=0,de;q=0.1', 'de'],
    ['tr,fr', null],
    ['*', null],
    ['', null],
    [undefined, null],
    ['EN-us', 'en'],
  ])('%s asks for %s', (header, expected) => {
    expect(acceptedLocale(header)).toBe(expected);
  });
});

describe('formats', () => {
  test('writes days, money and distances in German', () => {
    const de = formats('de');
    expect(de.day('2027-05-12')).toBe('12.05.2027');
    expect(de.longDay('2027-05-12')).toBe('12. Mai 2027');
    expect(de.dayRange('2027-01-11', '2027-06-04')).toBe('11.01.\u2009–\u200904.06.2027');
    expect(de.money(1940)).toBe('19,40\u00a0€');
    expect(de.km(9.54)).toBe('9,5 km');
    expect(de.km(12.6)).toBe('13 km');
    expect(de.percent(0.8)).toBe('80\u00a0%');
    expect(de.list(['A', 'B', 'C'])).toBe('A, B und C');
    expect(de.language('ckb')).toBe('Zentralkurdisch');
  });

  test('counts days in words', () => {
    expect(formats('de').relativeDay('2026-11-26', '2026-11-23')).toBe('in 3 Tagen');
    expect(formats('de').relativeDay('2026-11-22', '2026-11-23')).toBe('gestern');
    expect(formats('en').relativeDay('2026-11-23', '2026-11-23')).toBe('today');
  });

  test('shows instants in German local time, in summer as in winter', () => {
    expect(formats('de').instant(new Date('2027-07-01T22:30:00Z'))).toContain('02.07.2027');
    expect(formats('de').instant(new Date('2027-01-01T22:30:00Z'))).toContain('01.01.2027, 23:30');
  });

  test.each(LOCALES)('%s keeps the Gregorian year and Latin digits', (locale) => {
    const f = formats(locale);
    for (const text of [f.day('2027-05-12'), f.longDay('2027-05-12'), f.month('2027-05-12'), f.number(2027)])
      expect(text.replace(/[.,\u202f\u00a0]/g, '')).toMatch(/2027|2,?027/);
    expect(f.money(1940)).toMatch(/19[.,]40/);
  });

  test('never mistakes day and month outside German', () => {
    expect(formats('en').day('2027-05-12')).toBe('12 May 2027');
    expect(formats('ar').day('2027-05-12')).toContain('مايو');
  });
});
