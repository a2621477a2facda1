import { AppError } from '../../platform/http/index.js';
import { elementsOf } from './scan.js';
import { readZip } from './zip.js';

type Cell = string | number;

/** A workbook has few parts; these are the only ones read. */
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const STRINGS = 'xl/sharedStrings.xml';

/**
 * The first sheet of an Office Open XML workbook (ECMA-376) as lines of cells. Only text and numbers are read: no
 * macro, link or external part is ever opened, a document type is refused (entity bombs), and a cell with a formula
 * comes back as text that begins with `=`, whatever value it shows.
 * @throws AppError `unsupported_media_type`, `too_large`
 */
export function readSheet(
  bytes: Buffer,
  mostRows: number,
  mostColumns: number,
): readonly (readonly Cell[])[] {
  const parts = readZip(bytes, (name) => name === STRINGS || SHEET.test(name));
  const [first] = [...parts.keys()].filter((name) => SHEET.test(name)).sort(bySheetNumber);
  const sheet = first === undefined ? undefined : parts.get(first);
  if (!sheet) throw new AppError('unsupported_media_type');
  const strings = [...elementsOf(xmlOf(parts.get(STRINGS)), 'si')].map(({ inside }) => textsOf(inside));
  const lines: Cell[][] = [];
  for (const { attributes, inside } of elementsOf(xmlOf(sheet), 'row')) {
    const at = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? lines.length + 1);
    if (at > mostRows + 1) throw new AppError('too_large');
    // Empty rows are left out of the file; their numbers count.
    while (lines.length < at - 1) lines.push([]);
    lines.push(cellsOf(inside, strings, mostColumns));
  }
  return lines;
}

function cellsOf(row: string, strings: readonly string[], mostColumns: number): Cell[] {
  const cells: Cell[] = [];
  for (const { attributes, inside } of elementsOf(row, 'c')) {
    const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    const column = letters === undefined ? cells.length : columnOf(letters);
    if (column >= mostColumns) continue;
    while (cells.length < column) cells.push('');
    cells[column] = valueOf(/\bt="(\w+)"/.exec(attributes)?.[1], inside, strings);
  }
  return cells;
}

function valueOf(type: string | undefined, inside: string, strings: readonly string[]): Cell {
  const [first] = elementsOf(inside, 'v');
  const value = first?.inside ?? '';
  if ([...elementsOf(inside, 'f')].length > 0) return `=${value}`;
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return textsOf(inside);
  if (type === 'str' || type === 'd') return unescaped(value);
  if (type === 'b') return value === '1' ? 'ja' : 'nein';
  if (type === 'e' || value === '') return '';
  const number = Number(value);
  return Number.isFinite(number) ? number : '';
}

/** All runs of rich text together; phonetic hints are left out. */
function textsOf(inside: string): string {
  const hints = [...elementsOf(inside, 'rPh')].map((hint) => hint.inside);
  const plain = hints.reduce((text, hint) => text.replace(hint, ''), inside);
  return [...elementsOf(plain, 't')].map((text) => unescaped(text.inside)).join('');
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([\da-f]{1,6});|&#(\d{1,7});/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Column A is 0. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function bySheetNumber(a: string, b: string): number {
  return Number(SHEET.exec(a)?.[1]) - Number(SHEET.exec(b)?.[1]);
}

function xmlOf(part: Buffer | undefined): string {
  const text = part?.toString('utf8') ?? '';
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new AppError('unsupported_media_type');
  return text;
}
