import { LANGUAGES, type Locale, LOCALES } from '../i18n/index.js';

/** A path with some query values changed; null takes one away. The rest of the address stays. */
export function withQuery(path: string, changes: Readonly<Record<string, string | number | null>>): string {
  const url = new URL(path, 'http://page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.pathname + url.search;
}

/** Each language by its own name, with the address that switches to it and keeps the page. */
export function languageLinks(path: string): readonly { locale: Locale; href: string; name: string }[] {
  return LOCALES.map((locale) => ({
    locale,
    href: withQuery(path, { lang: locale }),
    name: LANGUAGES[locale].ownName,
  }));
}
