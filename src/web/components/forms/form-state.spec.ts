import fc from 'fast-check';
import { addDays, type CefrLevel, type LocalDate } from '../../../domain/shared/index.js';
import { FIELD_ERRORS } from '../../../platform/http/errors.js';
import { LOCALES, words } from '../../i18n/index.js';
import { cefrValues, dateValues, errorsByField, formState, readCefr, readDate } from './index.js';

const ui = words('de');
const labels = { name: 'Name', start: 'Beginn', start_place: 'Ort', languages: 'Sprachen' };

describe('errorsByField', () => {
  test('joins nested pointers and keeps the first code', () => {
    const errors = [
      { pointer: '/languages/0/level', code: 'required' },
      { pointer: '/name', code: 'too_long' },
      { pointer: '/name', code: 'unsafe_text' },
      { pointer: '?page', code: 'wrong_type' },
      { pointer: '/a~1b~0c', code: 'invalid' },
    ];
    expect(errorsByField(errors)).toEqual({
      languages_0_level: 'required',
      name: 'too_long',
      page: 'wrong_type',
      'a/b~c': 'invalid',
    });
  });
});

describe('formState', () => {
  const form = formState(ui, {
    labels,
    values: { name: ['erster', 'zweiter'], start_day: 3, other: { deep: 1 } },
    errors: [
      { pointer: '/start_day', code: 'not_a_day' },
      { pointer: '/start_place', code: 'required' },
      { pointer: '/languages/0/level', code: 'made_up' },
      { pointer: '/secret', code: 'unknown_field' },
    ],
  });

  test('gives each error to the longest name that fits', () => {
    expect(form.error('start')).toBe(ui.t('form.error_not_a_day'));
    expect(form.error('start_place')).toBe(ui.t('form.error_required'));
    expect(form.error('name')).toBeUndefined();
  });

  test('says something general for a code without words', () => {
    expect(form.error('languages')).toBe(ui.t('form.error_invalid'));
  });

  test('asks to choose where words were typed that name no entry, and to fill in where none were', () => {
    const errors = [{ pointer: '/occupation', code: 'required' }];
    const asked = (occupation: string): string | undefined =>
      formState(ui, {
        labels: { occupation: 'Beruf' },
        ...{ values: { occupation }, errors, searched: ['occupation'] as const },
      }).error('occupation');
    expect(asked('Gärtner im Park')).toBe(ui.t('form.error_choose_one'));
    expect(asked(' ')).toBe(ui.t('form.error_required'));
  });

  test('lists errors in the order of the fields, and those of no field without a link', () => {
    expect(form.summary.map(({ target }) => target)).toEqual([
      null,
      'f-start',
      'f-start_place',
      'f-languages',
    ]);
  });

  test('gives back what was typed, as text only', () => {
    expect(form.value('name')).toBe('erster');
    expect(form.values('name')).toEqual(['erster', 'zweiter']);
    expect(form.value('start_day')).toBe('3');
    expect(form.value('other')).toBe('');
    expect(form.values('nothing')).toEqual([]);
  });
});

test.each(LOCALES)('every error the platform knows of a field has words in %s', (locale) => {
  const silent = Object.keys(FIELD_ERRORS).filter(
    (code) => words(locale).text(`form.error_${code}`) === null,
  );
  expect(silent).toEqual([]);
});

describe('dates in three fields', () => {
  const anyDay: fc.Arbitrary<LocalDate> = fc
    .integer({ min: 0, max: 109_000 })
    .map((n) => addDays('1900-01-01', n));

  test('a day survives the way through the form', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDate(dateValues('start', day), 'start')).toEqual({ ok: true, value: day });
      }),
    );
  });

  test.each([
    [{ d_day: '31', d_month: '2', d_year: '2027' }],
    [{ d_day: '5', d_month: '', d_year: '2027' }],
    [{ d_day: '5', d_month: '5', d_year: '27' }],
    [{ d_day: 'x', d_month: '1', d_year: '2027' }],
    [{ d_day: '-1', d_month: '1', d_year: '2027' }],
  ])('%j is no day', (values) => {
    expect(readDate(values, 'd')).toEqual({ ok: false, error: { pointer: '/d', code: 'not_a_day' } });
  });

  test('nothing typed is no date and no error', () => {
    expect(readDate({ d_day: ' ', d_month: '', d_year: '' }, 'd')).toEqual({ ok: true, value: null });
    expect(dateValues('d', null)).toEqual({});
  });
});

describe('levels in four fields', () => {
  const level = fc.option(fc.integer({ min: 0, max: 6 }).map((n) => n as CefrLevel));

  test('levels survive the way through the form', () => {
    fc.assert(
      fc.property(fc.record({ L: level, R: level, S: level, W: level }), (levels) => {
        expect(readCefr(cefrValues('german', levels), 'german')).toEqual({ ok: true, value: levels });
      }),
    );
  });

  test.each(['7', '-1', 'B1', '1.5', ' 3'])('%s is no level', (typed) => {
    expect(readCefr({ german_S: typed }, 'german')).toEqual({
      ok: false,
      error: { pointer: '/german_S', code: 'not_in_list' },
    });
  });
});
