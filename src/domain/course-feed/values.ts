import { CefrLevel, fromEpochDay, isLocalDate, LocalDate, parseCefr, toEpochDay } from '../shared/index.js';

/** Readers of single cells: a value, null for an empty cell, undefined for what cannot be read. */
export type Read<T> = T | null | undefined;

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets (Excel counts 1 January 1900 as 1, and a 29 February 1900 that never was). */
const SHEET_EPOCH = toEpochDay('1899-12-30');
/** Serial numbers of the years 1990 to 2100; smaller and larger numbers are no days. */
const SHEET_DAYS = { from: 32_874, to: 73_415 } as const;

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** A cell as text; lists and records are no cells. */
export function cellText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}

/** `2027-05-12`, also with a time behind; `12.5.2027`, `12.05.27`; a spreadsheet's number; epoch milliseconds. */
export function readDay(value: unknown): Read<LocalDate> {
  if (isEmpty(value)) return null;
  if (typeof value === 'number') return dayOfNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return dayOfNumber(Number(text));
  const iso = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text)?.[1];
  if (iso) return isLocalDate(iso) ? iso : undefined;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  if (!german) return undefined;
  const [, day = '', month = '', year = ''] = german;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

/** Milliseconds are read as German local time: midnight in Berlin is 22 or 23 o'clock of the day before in UTC. */
function dayOfNumber(value: number): LocalDate | undefined {
  if (value >= SHEET_DAYS.from && value <= SHEET_DAYS.to)
    return fromEpochDay(SHEET_EPOCH + Math.floor(value));
  if (value > 10 * 365 * DAY_MS && value < 130 * 366 * DAY_MS)
    return fromEpochDay(Math.floor((value + 2 * 3_600_000) / DAY_MS));
  return undefined;
}

/** `B1`, `b 1`, `A0`, or the number 0..6. */
export function readLevel(value: unknown): Read<CefrLevel> {
  if (isEmpty(value)) return null;
  const text = cellText(value).replace(/\s+/g, '').toUpperCase();
  if (/^[0-6]$/.test(text)) return Number(text) as CefrLevel;
  return parseCefr(text.replace(/\+$/, '')) ?? undefined;
}

/** German and English numbers, with the euro sign of any encoding: `1.374,50 €`, `1374.5`, `1,374.50`. */
export function readNumber(value: unknown): Read<number> {
  if (isEmpty(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[\s\u00a0\u0080€%]|EUR|UE/gi, '');
  const german = /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$/.test(text);
  const plain = german ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

const YES = ['ja', 'yes', 'true', '1', 'x', 'wahr', 'j', 'y'];
const NO = ['nein', 'no', 'false', '0', '-', 'falsch', 'n'];

export function readFlag(value: unknown): Read<boolean> {
  if (isEmpty(value)) return null;
  const text = cellText(value).trim().toLowerCase();
  return YES.includes(text) ? true : NO.includes(text) ? false : undefined;
}

/** `08:30`, `8.30 Uhr`, `8:30`, or a spreadsheet's part of a day. */
export function readTime(value: unknown): Read<string> {
  if (isEmpty(value)) return null;
  const part = typeof value === 'number' || /^0?\.\d+$/.test(cellText(value)) ? Number(value) : Number.NaN;
  if (part >= 0 && part < 1) return clock(Math.round(part * 1440));
  const found = /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s*uhr)?$/i.exec(cellText(value).trim());
  if (!found) return undefined;
  const minutes = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minutes < 1440 ? clock(minutes) : undefined;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

const DAYS: readonly (readonly string[])[] = [
  ['mo', 'montag', 'monday', 'mon'],
  ['di', 'dienstag', 'tuesday', 'tue'],
  ['mi', 'mittwoch', 'wednesday', 'wed'],
  ['do', 'donnerstag', 'thursday', 'thu'],
  ['fr', 'freitag', 'friday', 'fri'],
  ['sa', 'samstag', 'saturday', 'sat', 'sonnabend'],
  ['so', 'sonntag', 'sunday', 'sun'],
];

/** `Mo-Fr`, `Mo, Mi und Fr`, `1,3,5`, `135`, or a list of names as schema.org writes them. */
export function readWeekdays(value: unknown): Read<readonly number[]> {
  if (isEmpty(value)) return null;
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const text = list
    .map((one) => cellText(one).replace(/^https?:\/\/schema\.org\//, ''))
    .join(',')
    .toLowerCase();
  if (/^[1-7]+$/.test(text)) return unique([...text].map(Number));
  const found: number[] = [];
  for (const part of text.split(/[,;/\s]+|und|and|&/).filter(Boolean)) {
    const [from, to, ...more] = part.split(/[-–]/).map(weekday);
    if (from === undefined || more.length > 0 || (part.search(/[-–]/) >= 0 && to === undefined))
      return undefined;
    for (let day = from; ; day = (day % 7) + 1) {
      found.push(day);
      if (day === (to ?? from)) break;
    }
  }
  return unique(found);
}

function weekday(name: string): number | undefined {
  const trimmed = name.trim().replace(/\.$/, '');
  if (/^[1-7]$/.test(trimmed)) return Number(trimmed);
  const at = DAYS.findIndex((names) => names.includes(trimmed));
  return at < 0 ? undefined : at + 1;
}

function unique(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
