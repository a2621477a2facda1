import { PLURAL_FORMS } from './catalogue.js';
import { CATALOGUES, LANGUAGES, LOCALES, translator } from './index.js';

type Texts = Readonly<Record<string, string>>;
const catalogue = (locale: (typeof LOCALES)[number]): Readonly<Record<string, Texts>> => CATALOGUES[locale];
const namespaces = Object.keys(CATALOGUES.de);

const PLURAL = new RegExp(`_(${PLURAL_FORMS.join('|')})$`);
const variables = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1] ?? ''))].sort();
/** The names of texts with plurals: those with the two German forms. */
const counted = (texts: Texts): readonly string[] =>
  Object.keys(texts)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.slice(0, -'_other'.length))
    .filter((base) => texts[`${base}_one`] !== undefined);

describe.each(LOCALES)('catalogue %s', (locale) => {
  test.each(namespaces)('%s has a text for every key', (namespace) => {
    const empty = Object.entries(catalogue(locale)[namespace] ?? {}).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  test.each(namespaces)('%s names the same values as the German text', (namespace) => {
    const master = catalogue('de')[namespace] ?? {};
    const texts = catalogue(locale)[namespace] ?? {};
    const plurals = counted(master);
    for (const [key, text] of Object.entries(texts)) {
      const base = key.replace(PLURAL, '');
      const plural = plurals.includes(base) && PLURAL.test(key);
      const original = master[key] ?? master[`${base}_other`] ?? '';
      // "one" and "two" may be words of their own, so a form may leave the number out, never add another value.
      if (plural)
        expect({ key, extra: variables(text).filter((name) => !variables(original).includes(name)) }).toEqual(
          { key, extra: [] },
        );
      else expect({ key, names: variables(text) }).toEqual({ key, names: variables(original) });
    }
  });

  test.each(namespaces)('%s has every plural form of the language', (namespace) => {
    const texts = catalogue(locale)[namespace] ?? {};
    const needed = new Intl.PluralRules(LANGUAGES[locale].tag).resolvedOptions().pluralCategories;
    const missing = counted(catalogue('de')[namespace] ?? {}).flatMap((base) =>
      needed.map((form) => `${base}_${form}`).filter((key) => texts[key] === undefined),
    );
    expect(missing).toEqual([]);
  });

  test.each(namespaces)('%s counts with the value named count', (namespace) => {
    const texts = catalogue(locale)[namespace] ?? {};
    const uncounted = counted(catalogue('de')[namespace] ?? {}).filter(
      (base) => !variables(texts[`${base}_other`] ?? '').includes('count'),
    );
    expect(uncounted).toEqual([]);
  });
});

test('the check sees the namespaces', () => {
  expect(namespaces).toEqual(expect.arrayContaining(['form', 'shell', 'ui']));
});

describe('translator', () => {
  const results = (count: number): string => translator('ar').t('ui.results', { count });

  test('chooses among the six Arabic forms', () => {
    const forms = [0, 1, 2, 3, 11, 100].map(results);
    expect(new Set(forms).size).toBe(6);
    expect(results(7)).toBe(results(3).replace('3', '7'));
  });

  test('writes numbers with Latin digits and in local notation', () => {
    expect(translator('de').t('ui.results', { count: 1240 })).toBe('1.240 Treffer');
    expect(translator('ar').t('ui.results', { count: 1240 })).toContain('1,240');
  });

  // Arrows are not mirrored with the text around them.
  test('points the way that right-to-left text is read', () => {
    expect(translator('ar').t('courses.steps', { from: 'A2', to: 'B1' })).toMatch(/A2.*←.*B1/);
    expect(JSON.stringify(CATALOGUES.ar)).not.toContain('→');
  });

  test('isolates values in right-to-left text', () => {
    expect(translator('ar').t('shell.error_reference', { reference: 'a-1' })).toContain('\u2068a-1\u2069');
    expect(translator('de').t('shell.error_reference', { reference: 'a-1' })).toContain(' a-1');
  });

  test('never reads a value as a template or a key', () => {
    const value = '{{reference}} $t(shell.name) <b>';
    expect(translator('de').t('shell.error_reference', { reference: value })).toContain(value);
  });

  test('says nothing for a key it does not know', () => {
    expect(translator('de').text('shell.nonsense')).toBeNull();
    expect(translator('de').text('nonsense')).toBeNull();
    expect(translator('en').text('form.error_required')).toBe('Please fill this in.');
  });
});

test('a missing value is a compile error, and would show in the text', () => {
  const { t } = translator('de');
  // @ts-expect-error -- "page" and "pages" are demanded by the German text
  expect(t('ui.page_of')).toContain('{{page}}');
  // @ts-expect-error -- no such key
  expect(() => t('ui.nonsense')).toThrow('ui.nonsense');
});
