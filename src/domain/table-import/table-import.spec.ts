import fc from 'fast-check';
import { cleanMapping, guessMapping, IMPORT_FIELDS, missingFields } from './fields.js';
import { courseReader } from './course-row.js';
import { personReader, vacancyReader } from './rows.js';
import { readDay, readLevel, readNumber, readPostcode, readYes } from './values.js';

describe('cells', () => {
  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.26', '2026-02-01'],
    ['01. 02. 2026', '2026-02-01'],
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T00:00:00', '2026-12-31'],
    ['31.02.2026', null],
    ['12/31/2026', null],
    [' ', undefined],
  ])('reads the day %s', (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it.each([
    ['12,50', 12.5],
    ['12.5', 12.5],
    ['1.234,56 €', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234', 1234],
    ['2450', 2450],
    ['38,5 h', 38.5],
    ['abc', null],
    ['1.2.3', null],
    ['-5', null],
    ['', undefined],
  ])('reads the number %s', (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  it('reads any amount as German tables write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const text = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 }).format(cents / 100);
        expect(Math.round((readNumber(text) ?? NaN) * 100)).toBe(cents);
      }),
    );
  });

  it.each([
    ['1067', '01067'],
    ['D-82319', '82319'],
    ['823190', null],
  ])('reads the postcode %s', (cell, plz) => {
    expect(readPostcode(cell)).toBe(plz);
  });

  it.each([
    ['B1', 3],
    ['b1.2', 3],
    ['A2 (telc)', 2],
    ['keine', 0],
    ['B12', null],
    ['gut', null],
  ])('reads the level %s', (cell, level) => {
    expect(readLevel(cell)).toBe(level);
  });

  it('reads yes and no', () => {
    expect(['ja', 'X', 'nein', 'vielleicht', ''].map(readYes)).toEqual([true, true, false, null, undefined]);
  });
});

describe('columns', () => {
  it('are guessed from the headers of other programs, each field once', () => {
    const headers = [
      'Vorname',
      'PLZ (Wohnort)',
      'Beruf',
      'Deutsch',
      'Aufenthaltsstatus',
      'Beruf 2',
      'Zustimmung',
    ];
    expect(guessMapping('people', headers)).toEqual([
      'name',
      'postcode',
      'occupation',
      'german',
      'status',
      null,
      'consent',
    ]);
  });

  it.each(['people', 'vacancies'] as const)('of an export of %s are found again', (kind) => {
    const names = IMPORT_FIELDS[kind].map(({ name }) => name);
    expect(guessMapping(kind, names)).toEqual(names);
    expect(missingFields(kind, names)).toEqual([]);
  });

  it('are cleaned of unknown and doubled fields', () => {
    expect(cleanMapping('people', 4, ['name', 'name', 'x', 7])).toEqual(['name', null, null, null]);
    expect(missingFields('vacancies', ['title'])).toEqual(['employer', 'occupation', 'postcode']);
  });
});

describe('rows', () => {
  const people = personReader(['name', 'postcode', 'occupation', 'german', 'status', 'consent', 'available']);

  it('read a person, and a gap where nobody says that she agreed', () => {
    const row = people(['Amina', '1067', 'Köchin', 'A2', '§ 24', '', '1.2.2027'], 2);
    expect(row).toMatchObject({
      ok: true,
      value: {
        name: 'Amina',
        postcode: '01067',
        german: 2,
        status: 'ae_24',
        consent: false,
        available: '2027-02-01',
      },
    });
    expect(people(['A', '82319', 'x', 'B1', 'duldung_60a', '03.04.2026', ''], 2)).toMatchObject({
      value: { consent: true },
    });
  });

  it('name every fault of a row at its field', () => {
    expect(people(['', 'x', 'Koch', 'gut', 'Tourist', '', '31.02.2026'], 2)).toEqual({
      ok: false,
      faults: [
        { field: 'name', code: 'required' },
        { field: 'postcode', code: 'wrong_type' },
        { field: 'german', code: 'wrong_type' },
        { field: 'status', code: 'not_in_list' },
        { field: 'available', code: 'not_a_day' },
      ],
    });
  });

  it('take a large amount as pay per month unless the table says otherwise', () => {
    const read = vacancyReader(['title', 'employer', 'occupation', 'postcode', 'pay', 'pay_per', 'kind']);
    const pay = (amount: string, per: string, kind = ''): unknown =>
      read(['T', 'F', '51311', '82319', amount, per, kind], 2);
    expect(pay('2.450,00', '')).toMatchObject({ value: { pay: 2450, payPer: 'month', minijob: false } });
    expect(pay('15,20', '')).toMatchObject({ value: { payPer: 'hour' } });
    expect(pay('600', 'Monat', 'Minijob')).toMatchObject({ value: { kind: 'employment', minijob: true } });
  });
});

describe('rows of courses', () => {
  const TODAY = '2026-11-22';
  const HEADINGS = ['Kennung', 'Anbieter', 'Titel', 'Förderung', 'Ziel', 'Beginn', 'Umfang', 'PLZ (Kursort)'];
  const LINE = ['K1', 'vhs', 'Deutsch B1', 'IK', 'B1', '11.01.2027', '300', '82319'];

  it('are found by their headings, and read by the mapping that somebody confirmed', () => {
    const mapping = guessMapping('courses', HEADINGS);
    expect(mapping).toEqual(['key', 'provider', 'title', 'scheme', 'target', 'startsOn', 'ue', 'plz']);
    expect(missingFields('courses', mapping)).toEqual([]);
    expect(courseReader(mapping, TODAY)(LINE, 2)).toMatchObject({
      ok: true,
      value: { draft: { key: 'K1', target: 3, ue: 300 }, notes: ['end_estimated', 'register_assumed'] },
    });
  });

  it('name every fault, and refuse the second row with a key', () => {
    const read = courseReader(guessMapping('courses', HEADINGS), TODAY);
    expect(read(['K1', '', 'x', 'IK', 'B9', '31.02.2027', '300', '82319'], 2)).toMatchObject({
      ok: false,
      faults: [
        { field: 'provider', code: 'required' },
        { field: 'target', code: 'not_a_level' },
        { field: 'startsOn', code: 'not_a_day' },
      ],
    });
    expect(read(LINE, 3)).toMatchObject({ ok: true });
    expect(read(LINE, 4)).toEqual({ ok: false, faults: [{ field: 'key', code: 'twice' }] });
  });
});
