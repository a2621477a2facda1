import { type Cents, euro, type LocalDate, daysBetween } from '../../domain/shared/index.js';
import { LANGUAGES, type Locale } from './languages.js';

/** How one language writes days, amounts and lists: Gregorian calendar and Latin digits everywhere. */
export interface Formats {
  /** 12.05.2027 */
  readonly day: (date: LocalDate) => string;
  /** 12. Mai 2027 */
  readonly longDay: (date: LocalDate) => string;
  /** Mi., 12. Mai: for days of the near future, where the year is plain */
  readonly weekday: (date: LocalDate) => string;
  /** Mai 2027 */
  readonly month: (date: LocalDate) => string;
  /** Mai 27: labels of an axis */
  readonly shortMonth: (date: LocalDate) => string;
  /** 11.01. – 04.06.2027 */
  readonly dayRange: (from: LocalDate, to: LocalDate) => string;
  /** Instant in German local time: 12.05.2027, 14:30 */
  readonly instant: (at: Date) => string;
  /** "in 3 Tagen", "gestern"; whole days from `today` to `date` */
  readonly relativeDay: (date: LocalDate, today: LocalDate) => string;
  readonly number: (value: number, digits?: number) => string;
  /** `share` 0..1 as whole percent */
  readonly percent: (share: number) => string;
  readonly km: (distance: number) => string;
  /** 19,40 € */
  readonly money: (amount: Cents) => string;
  /** "A, B und C" */
  readonly list: (items: readonly string[]) => string;
  /** Name of a language by its code, such as `ckb`; the code itself where `Intl` knows no name */
  readonly language: (code: string) => string;
  /** Name of a state by its code, such as `SY`; the code itself where `Intl` knows no name */
  readonly country: (code: string) => string;
}

/** Codes that `Intl` takes without an error. */
const STATE = /^[A-Z]{2}$/;

const made = new Map<Locale, Formats>();

/** The formats of a language; made once per process because `Intl` objects are dear. */
export function formats(locale: Locale): Formats {
  const known = made.get(locale);
  if (known) return known;
  const fresh = makeFormats(locale);
  made.set(locale, fresh);
  return fresh;
}

const numbers = new Map<string, Intl.NumberFormat>();

export function numberFormat(locale: Locale, digits = 2): Intl.NumberFormat {
  const key = `${locale}/${digits}`;
  const known = numbers.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(LANGUAGES[locale].tag, { maximumFractionDigits: digits });
  numbers.set(key, fresh);
  return fresh;
}

function makeFormats(locale: Locale): Formats {
  const { tag } = LANGUAGES[locale];
  return { ...dayFormats(locale, tag), ...amountFormats(locale, tag) };
}

type DayFormats = Pick<
  Formats,
  'day' | 'longDay' | 'weekday' | 'month' | 'shortMonth' | 'dayRange' | 'instant' | 'relativeDay'
>;

function dayFormats(locale: Locale, tag: string): DayFormats {
  const style = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
  // Words for the month outside German: 05/12 and 12/05 are told apart by nobody.
  const short = style(
    locale === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' },
  );
  const long = style({ day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = style({ weekday: 'short', day: 'numeric', month: 'long' });
  const month = style({ month: 'long', year: 'numeric' });
  const shortMonth = style({ month: 'short', year: '2-digit' });
  const instant = new Intl.DateTimeFormat(tag, {
    timeZone: 'Europe/Berlin',
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  return {
    day: (date) => short.format(asDate(date)),
    longDay: (date) => long.format(asDate(date)),
    weekday: (date) => weekday.format(asDate(date)),
    month: (date) => month.format(asDate(date)),
    shortMonth: (date) => shortMonth.format(asDate(date)),
    dayRange: (from, to) => short.formatRange(asDate(from), asDate(to)),
    instant: (at) => instant.format(at),
    relativeDay: (date, today) => relative.format(daysBetween(today, date), 'day'),
  };
}

type AmountFormats = Omit<Formats, keyof DayFormats>;

function amountFormats(locale: Locale, tag: string): AmountFormats {
  const km = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
  const wholeKm = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(tag);
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  const states = new Intl.DisplayNames(tag, { type: 'region', fallback: 'code' });
  return {
    number: (value, digits) => numberFormat(locale, digits).format(value),
    percent: (share) => percent.format(share),
    km: (distance) => (distance < 10 ? km : wholeKm).format(distance),
    money: (amount) => money.format(euro(amount)),
    list: (items) => list.format(items),
    language: (code) => names.of(code) ?? code,
    country: (code) => (STATE.test(code) ? (states.of(code) ?? code) : code),
  };
}

function asDate(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
