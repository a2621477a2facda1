import { cents, Cents, foldGerman, LocalDate } from '../shared/index.js';
import { CheckTables, rowOn } from './tables.js';
import { LONGEST_TEXT } from './text/limits.js';
import { VacancyFacts, VacancyKind } from './vacancy.js';
import { Finding } from './verdict.js';

const AMOUNT = '(\\d{1,3}(?:[.,](?:\\d{1,2}|-))?)';
const CURRENCY = '\\s?(?:€|euros?\\b|eur\\b)';
const HOUR = '(?:stunde|std|h)(?![\\p{L}])';
const PER_HOUR = `(?:\\s?\\(?(?:brutto|netto|bar|mindestlohn|grundlohn|lohn|gehalt)\\)?)?\\s?(?:pro|je|die|per|in der|auf die|/)\\s?${HOUR}`;
/** "12,50 € pro Stunde", "EUR 12,50/Std.", "Stundenlohn: 12,50 Euro". */
const HOURLY = new RegExp(
  `${AMOUNT}${CURRENCY}${PER_HOUR}|(?:€|euro?)\\s?${AMOUNT}${PER_HOUR}|(?:stunden|std\\.?-?)(?:lohn|satz|verdienst|verg(?:ü|ue)tung)[^\\d\\n]{0,20}${AMOUNT}${CURRENCY}`,
  'giu',
);
/** Stands in every hourly wage, and in few postings. */
const MONEY = /€|eur/iu;
/** Supplements, other people's pay and prices, which are no wage of this work. */
const NO_WAGE =
  /zuschl|zus(?:ä|ae)tzlich|bereitschaft|zulage|pr(?:ä|ae)mie|trinkgeld|bonus|zuz(?:ü|ue)gl|plus|mehr|extra|ausbildung|auszubild|azubi|praktik|sch(?:ü|ue)ler|ferienjob|spesen|fahrt|miete|kosten|kostet|strom|geb(?:ü|ue)hr|park|fr(?:ü|ue)her|bisher|ha(?:b|tt)en wir|zahlten|damals|letzte[sn]? jahr/iu;
/** "Zehn Euro": wages below the minimum that are written as words. */
const SPELT = /(?<!\p{L})(?:acht|neun|zehn|elf|zw(?:ö|oe)lf|dreizehn)(?=\s(?:euro|€))/giu;
const SPELT_NUMBERS: Readonly<Record<string, number>> = {
  ...{ acht: 8, neun: 9, zehn: 10, elf: 11, zwoelf: 12, dreizehn: 13 },
};
/** A lower figure is a supplement or a price whatever the words around it say. */
const LOWEST_WAGE_CENTS = 500;
const WAGE_KINDS: ReadonlySet<VacancyKind> = new Set(['employment', 'minijob', 'temporary_agency', 'trial']);
const ADULT_AGE = 18;

/**
 * The text names an hourly wage below the minimum of the first day, whatever the pay field says. Words can be meant
 * otherwise, so a person looks; of several figures the highest counts.
 */
export function textPayFindings(
  vacancy: VacancyFacts,
  today: LocalDate,
  tables: CheckTables,
): readonly Finding[] {
  if (!WAGE_KINDS.has(vacancy.kind) || (vacancy.workerAge ?? ADULT_AGE) < ADULT_AGE) return [];
  const row = rowOn(tables.minimumWage, vacancy.start ?? today);
  const hourly = hourlyInText(vacancy.text);
  if (!row || hourly === null || hourly >= row.value) return [];
  return [
    {
      code: 'WAGE_BELOW_MINIMUM',
      verdict: 'hold',
      pointer: '/text',
      params: { hourlyCents: hourly, minimumCents: row.value, from: row.validFrom, source: row.source },
    },
  ];
}

/** The highest hourly wage that a text names, in cents; null without one. */
export function hourlyInText(text: string): Cents | null {
  if (!MONEY.test(text)) return null;
  let highest: Cents | null = null;
  const read = text
    .slice(0, LONGEST_TEXT)
    .replace(SPELT, (word) => String(SPELT_NUMBERS[foldGerman(word)] ?? word));
  for (const match of read.matchAll(HOURLY)) {
    const amount = cents(
      Number((match[1] ?? match[2] ?? match[3] ?? '').replace(/[.,]-$/, '').replace(',', '.')),
    );
    if (amount < LOWEST_WAGE_CENTS || NO_WAGE.test(around(read, match.index, match[0].length))) continue;
    if (highest === null || amount > highest) highest = amount;
  }
  return highest;
}

/** What comes on top of a wage is no part of it: "11 Euro pro Stunde plus Trinkgeld". */
const ON_TOP = /[,+]|plus|zzgl|zuz(?:ü|ue)gl|und/iu;

/** The words of the same line and sentence before a place, and after it as far as they speak of it. */
function around(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - 60), at).split(/[\n.!?;]\s|\n/u);
  const after = text.slice(at + length, at + length + 40).split(/[\n.!?;]\s|\n/u);
  return `${before.at(-1) ?? ''} ${(after[0] ?? '').split(ON_TOP)[0] ?? ''}`;
}
