import { createInstance, type i18n } from 'i18next';
import { ar } from './ar/index.js';
import type { MessageKey, MessageParams, ParamsOf, Translations } from './catalogue.js';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { numberFormat } from './format.js';
import { LANGUAGES, type Locale } from './languages.js';

export const CATALOGUES: Readonly<Record<Locale, Translations>> = { de, en, ar };

/** Words of one language. */
export interface Translator {
  /** The text of a known key. Numbers are written in the language's way; `count` chooses the plural. */
  readonly t: <K extends MessageKey>(key: K, ...params: ParamsOf<K>) => string;
  /** The text of a key made at run time (a rule id, an error code), or null when the catalogue has none. */
  readonly text: (key: string, params?: MessageParams) => string | null;
}

const translators = new Map<Locale, Translator>();

/** The translator of a language; made once per process. */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made = makeTranslator(locale);
  translators.set(locale, made);
  return made;
}

function makeTranslator(locale: Locale): Translator {
  const instance = makeInstance(locale);
  const text = (key: string, params: MessageParams = {}): string | null => {
    const dot = key.indexOf('.');
    const [ns, name] = [key.slice(0, dot), key.slice(dot + 1)];
    const count = typeof params['count'] === 'number' ? { count: params['count'] } : {};
    if (dot < 1 || !instance.exists(name, { ns, ...count })) return null;
    return instance.t(name, { ns, ...count, replace: written(locale, params), nest: false });
  };
  return {
    text,
    t: (key, ...[params]) => {
      const found = text(key, params);
      if (found === null) throw new Error(`no text for "${key}" in "${locale}"`);
      return found;
    },
  };
}

function makeInstance(locale: Locale): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: CATALOGUES[locale] },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    contextSeparator: '\u0000',
    // Preact escapes when it renders; a value with braces in it is a value, never a template.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return instance;
}

/** Numbers in local notation; in right-to-left text every value is isolated so that it cannot reorder its surroundings. */
function written(locale: Locale, params: MessageParams): Record<string, string> {
  const isolate = LANGUAGES[locale].dir === 'rtl';
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const text = typeof value === 'number' ? numberFormat(locale).format(value) : value;
      return [name, isolate && typeof value === 'string' ? `\u2068${text}\u2069` : text];
    }),
  );
}
