import { CefrLevel, isLocalDate, LocalDate, parseCefr } from '../shared/index.js';

/** A cell that was read; `undefined` when it is empty, `null` when it says nothing that fits. */
export type Read<T> = T | null | undefined;

/** A day as `31.12.2026`, `1.2.26`, `2026-12-31` or `2026-12-31T00:00:00`. Two-digit years are of this century. */
export function readDay(cell: string): Read<LocalDate> {
  const text = cell.trim();
  if (text === '') return undefined;
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2}|\d{4})$/.exec(text);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text);
  const day = german
    ? `${(german[3] ?? '').padStart(4, '20')}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}`
    : (iso?.[1] ?? '');
  return isLocalDate(day) ? day : null;
}

const GERMAN_NUMBER = {
  ...{ decimal: ',', grouping: '.' },
  ...{ grouped: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, plain: /^\d+(?:,\d+)?$/ },
};
const ENGLISH_NUMBER = {
  ...{ decimal: '.', grouping: ',' },
  ...{ grouped: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, plain: /^\d+(?:\.\d+)?$/ },
};

/** A number as `1.234,56`, `1,234.56`, `12,5`, `12.5` or `12,50 €`; a lone comma or point is the decimal sign. */
export function readNumber(cell: string): Read<number> {
  const text = cell.replace(/(?:€|eur|euro|std|h|km)\.?\s*$/i, '').replace(/[\s\u00A0']/g, '');
  if (text === '') return cell.trim() === '' ? undefined : null;
  const { decimal, grouping, grouped, plain } =
    text.lastIndexOf(',') > text.lastIndexOf('.') ? GERMAN_NUMBER : ENGLISH_NUMBER;
  // "1.234" without a comma is one thousand in German tables; "12.5" is not.
  if (/^\d{1,3}\.\d{3}$/.test(text)) return Number(text.replace('.', ''));
  if (!grouped.test(text) && !plain.test(text)) return null;
  return Number(text.replaceAll(grouping, '').replace(decimal, '.'));
}

const YES = /^(?:ja|j|yes|y|true|wahr|x|1)$/i;
const NO = /^(?:nein|n|no|false|falsch|0|-)$/i;

export function readYes(cell: string): Read<boolean> {
  const text = cell.trim();
  if (text === '') return undefined;
  return YES.test(text) ? true : NO.test(text) ? false : null;
}

/** A postcode; spreadsheets take the leading zero of eastern ones away. */
export function readPostcode(cell: string): Read<string> {
  const text = cell.trim().replace(/^D[-\s]/i, '');
  if (text === '') return undefined;
  return /^\d{4,5}$/.test(text) ? text.padStart(5, '0') : null;
}

/** A level as `B1`, `b1.2`, `B1 (telc)`, or `keine`. */
export function readLevel(cell: string): Read<CefrLevel> {
  const text = cell.trim();
  if (text === '') return undefined;
  if (/^(?:keine?|nichts|none|no|0|A0)$/i.test(text)) return 0;
  const named = /^([ABC][12])(?![0-9A-Z])/i.exec(text)?.[1];
  return named === undefined ? null : parseCefr(named);
}

/** One of a list, by its own name or one of the words of everyday use. */
export function readChoice<T extends string>(
  cell: string,
  values: readonly T[],
  words: Readonly<Record<string, T>> = {},
): Read<T> {
  const text = cell.trim().toLowerCase();
  if (text === '') return undefined;
  return values.find((value) => value.toLowerCase() === text) ?? words[text] ?? null;
}
