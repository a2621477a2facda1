import { CheckTables } from './tables.js';
import { LONGEST_TEXT } from './text/limits.js';
import { partsOf, plainText } from './text/sentences.js';
import { Finding, FixedFindingCode } from './verdict.js';

const CLOCK = '(\\d{1,2})(?:[:.]([0-5]\\d))?';
/** "von 6 bis 20 Uhr", "6:00 – 20:00 Uhr", "6-20h". */
const FROM_TO = new RegExp(
  `(?<![\\d.,:])${CLOCK}\\s?(?:uhr|h)?\\s?(?:bis|to|-|–|—)\\s?(?:zu\\s)?${CLOCK}\\s?(?:uhr|h)(?!\\p{L})`,
  'giu',
);
/** Words that make of two times the hours of one person: "täglich", "Arbeitszeit", "Schicht". */
const ONE_SHIFT =
  /t(?:ä|ae)glich|jeden tag|arbeitszeit(?!en|raum|fenster|modell|rahmen)|(?:du|sie) arbeite|arbeite(?:n|st) (?:sie|du)|gearbeitet|schicht (?:von|ist|dauert|geht)|tage (?:die|pro|in der|woche)|daily|every day/iu;
/** Two times that frame the work of several, a house that is open, or hours that are said apart. */
const FRAME =
  /ge(?:ö|oe)ffnet|(?:ö|oe)ffnung|zwischen|rahmen|flexib|schichten|schichtsystem|schichtdienst|schichtplan|schichtbetrieb|wechsel|fr(?:ü|ue)h|sp(?:ä|ae)t|teilzeit|stunden|std|einsatz|eins(?:ä|ae)tze|erreich|hotline|bereit|rezeption|besetzt|betrieb|verteilt|absprache|dienstplan|je nach|fenster|variabel|m(?:ö|oe)glich|w(?:ä|ae)hl|kern|gleit|verf(?:ü|ue)gbar|telefon|pause|innerhalb|rotier|kunden|g(?:ä|ae)ste/iu;
/** A shift so long leaves more than ten hours of work after every break (§§ 3, 4 ArbZG). */
const LONGEST_PRESENCE = 12;
const DAY = 24;
const LONGEST_SPAN = 18;

const DAYS_A_WEEK =
  /(?<!\p{L}|\d)([4-7]|vier|f(?:ü|ue)nf|sechs|sieben)[-\s]{0,2}(?:tage|tagewoche|tage-woche|days)(?:[-\s]{0,2}woche|\s(?:die|pro|in der|je|a|per)\s(?:woche|week))?/iu;
/** "Montag bis Samstag", "Mo-So". */
const WEEKDAYS = /(?<!\p{L})mo(?:ntags?)?\.?\s?(?:bis|-|–)\s?(fr|sa|so)(?:(?:nn|ms|ei)\p{L}*)?\.?(?!\p{L})/iu;
const LAST_DAY: Readonly<Record<string, number>> = { fr: 5, sa: 6, so: 7 };
const HOURS_A_DAY =
  /(?<![\d.,])(\d{1,2}(?:[.,]\d)?)\s?(?:stunden|std\.?|h|hours)\s?(?:(?:am|pro|je|\/|a|per|jeden)\s?(?:tag|day)|t(?:ä|ae)glich|daily)|(?:t(?:ä|ae)glich|jeden tag)\s(?:je\s)?(\d{1,2}(?:[.,]\d)?)\s?(?:stunden|std|h)(?!\p{L})|(?<!\p{L})(?:je|jeweils)\s(\d{1,2}(?:[.,]\d)?)\s?(?:stunden|std|h)(?!\p{L})/iu;
/** Stands in every time of the day and in hours a day, and in few postings. */
const TIME = /\d\s?(?:uhr|h|st)/iu;
const UP_TO =
  /bis zu|max|h(?:ö|oe)chstens|ausgleich|ge(?:ö|oe)ffnet|urlaub|freizeit|arbeitszeitkonto|up to/iu;
const NUMBERS: Readonly<Record<string, number>> = { vier: 4, fünf: 5, fuenf: 5, sechs: 6, sieben: 7 };

/** Hours that a text spells out as times of the day or as days by hours, beyond § 3 ArbZG: for a person to look at. */
export function textHoursFindings(text: string, tables: CheckTables): readonly Finding[] {
  const read = plainText(text.slice(0, LONGEST_TEXT));
  if (!TIME.test(read)) return [];
  // Most postings name neither a long span of the day nor days by hours, and need no cutting into sentences.
  if (longestSpan(read) === null && (!HOURS_A_DAY.test(read) || daysOf(read) === null)) return [];
  const findings: Finding[] = [];
  for (const part of partsOf(read)) {
    const day = longestShift(part);
    if (day !== null) findings.push(finding('HOURS_OVER_DAILY_LIMIT', day, tables.adultHours.day));
    const week = weekOf(part);
    if (week !== null && week > tables.adultHours.week)
      findings.push(finding('HOURS_OVER_WEEKLY_LIMIT', week, tables.adultHours.week));
  }
  return findings;
}

function finding(code: FixedFindingCode, hours: number, limit: number): Finding {
  return { code, verdict: 'hold', pointer: '/text', params: { hours: Math.round(hours * 10) / 10, limit } };
}

/** Hours from the first to the last time that one sentence names for one person; null when they are no shift. */
function longestShift(part: string): number | null {
  const longest = longestSpan(part);
  return longest !== null && ONE_SHIFT.test(part) && !FRAME.test(part) ? longest : null;
}

/** The longest span of the day that leaves more work than is lawful, in hours. */
function longestSpan(text: string): number | null {
  let longest: number | null = null;
  for (const [, fromHour, fromMinute, toHour, toMinute] of text.matchAll(FROM_TO)) {
    const from = Number(fromHour) + Number(fromMinute ?? 0) / 60;
    const to = Number(toHour) + Number(toMinute ?? 0) / 60;
    if (from > DAY || to > DAY) continue;
    const hours = to > from ? to - from : to - from + DAY;
    if (hours >= LONGEST_PRESENCE && hours <= LONGEST_SPAN && hours > (longest ?? 0)) longest = hours;
  }
  return longest;
}

/** Days a week by hours a day, where one sentence names both and neither is an upper bound. */
function weekOf(part: string): number | null {
  const days = daysOf(part);
  if (days === null || UP_TO.test(part)) return null;
  const hours = HOURS_A_DAY.exec(part);
  const perDay = Number((hours?.[1] ?? hours?.[2] ?? hours?.[3] ?? '').replace(',', '.'));
  return hours && perDay > 0 ? days * perDay : null;
}

function daysOf(part: string): number | null {
  const counted = DAYS_A_WEEK.exec(part)?.[1]?.toLowerCase();
  if (counted !== undefined) return NUMBERS[counted] ?? Number(counted);
  const last = WEEKDAYS.exec(part)?.[1]?.toLowerCase();
  return last === undefined ? null : (LAST_DAY[last] ?? null);
}
