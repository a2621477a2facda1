/** Languages whose catalogues are complete. Further ones (de-leicht, fa, ckb, uk, ti, fr, tr) join by a line here. */
export type Locale = 'de' | 'en' | 'ar';
export type Direction = 'ltr' | 'rtl';

/** What differs between languages besides their words. */
export interface Language {
  readonly locale: Locale;
  /** Name in the language itself: what somebody who reads no German looks for. */
  readonly ownName: string;
  readonly dir: Direction;
  /** BCP 47 tag for `Intl`: Gregorian calendar and Latin digits, as on every German form. */
  readonly tag: string;
}

const LATIN = 'u-ca-gregory-nu-latn';

export const LANGUAGES: Readonly<Record<Locale, Language>> = {
  de: { locale: 'de', ownName: 'Deutsch', dir: 'ltr', tag: `de-DE-${LATIN}` },
  en: { locale: 'en', ownName: 'English', dir: 'ltr', tag: `en-GB-${LATIN}` },
  ar: { locale: 'ar', ownName: 'العربية', dir: 'rtl', tag: `ar-${LATIN}` },
};

export const LOCALES: readonly Locale[] = ['de', 'en', 'ar'];
export const DEFAULT_LOCALE: Locale = 'de';

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value);
}

/**
 * The language a browser asks for, by `Accept-Language` (RFC 9110 section 12.5.4); null when none of ours is named.
 * Regional variants count as their language; equal weights keep the order of the header.
 */
export function acceptedLocale(header: string | undefined): Locale | null {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { locale: tag.trim().split('-')[0], weight: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const found = wishes.find((wish) => isLocale(wish.locale))?.locale;
  return isLocale(found) ? found : null;
}
