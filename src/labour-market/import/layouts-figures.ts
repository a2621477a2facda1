import { GERMANY, LAENDER } from '../../domain/shared/index.js';
import { classOf } from '../../domain/shortage/index.js';
import { FileLayout } from './layout.js';
import { NOTICES } from './notices.js';
import { Row } from './row.js';

const ANY_REGION = `(select ags as code from kreis union all select 'AA' || id from agentur union all values ${[
  GERMANY,
  ...Object.keys(LAENDER),
]
  .map((code) => `('${code}')`)
  .join(', ')})`;

/** Signs of the statistical offices in place of a figure: secret, unknown, still to come, too unsure, no sense. */
const NO_FIGURE = ['.', '...', '…', '/', 'x', 'X'];

/**
 * A flat file of GENESIS (one line per combination, `1_Merkmal_Code` and so on, then one column per figure named
 * `CODE__Label__Unit`). The region is the attribute DLAND, KREISE or DINSG, an occupation one whose name holds KLDB;
 * what other attributes say becomes the part that the figures are of.
 */
const genesis: FileLayout = {
  name: 'genesis',
  file: /^(\d{5}-\d{2,4}[A-Z]?(?:-[A-Z]{1,10})?)(?:[._$-].*)?[_$]flat\.csv$/,
  example: '13211-0009-DLAND_$F_flat.csv',
  required: false,
  delimiter: ';',
  anyEncoding: true,
  footer: /^(_{5,}|©|Copyright)/,
  notice: NOTICES.genesis,
  table: 'regional_figure',
  columns: ['origin', 'period', 'year', 'region', 'kldb', 'part', 'figures'],
  key: ['origin', 'period', 'region', 'kldb', 'part'],
  headers: () => [
    'Statistik_Code',
    'Zeit',
    '1_Merkmal_Code',
    '1_Merkmal_Label',
    '1_Auspraegung_Code',
    '1_Auspraegung_Label',
  ],
  reader: (edition) => {
    const origin = originOfGenesis(edition);
    return (row) => {
      const period = row.text('Zeit');
      const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(period)?.[1];
      if (year === undefined && period !== '') row.fault('Zeit', `"${period}" names no year`);
      return [origin, period, Number(year), ...placeOf(row), figuresOf(row)];
    };
  },
  each: (edition) => `origin = '${originOfGenesis(edition)}'`,
  references: [
    { header: '1_Auspraegung_Code', column: 'region', table: ANY_REGION, key: 'code', otherwise: 'error' },
  ],
};

function originOfGenesis(edition: string): string {
  return `genesis_${edition.slice(0, 5)}_${edition.slice(6).replace(/[^0-9A-Z]/g, '_')}`;
}

function placeOf(row: Row): readonly [region: string, kldb: string, part: string] {
  let [region, kldb] = ['', ''];
  const parts: string[] = [];
  for (const number of row.names().flatMap((name) => /^(\d)_Merkmal_Code$/.exec(name)?.[1] ?? [])) {
    const attribute = row.optional(`${number}_Merkmal_Code`);
    const header = `${number}_Auspraegung_Code`;
    const value = row.optional(header) ?? '';
    if (attribute === null) continue;
    if (/^(DLAND|KREISE?|DINSG)$/.test(attribute)) region = regionOf(row, header, attribute);
    else if (attribute.includes('KLDB'))
      kldb = row.code(header, /\d{1,5}$/, 'a KldB code').replace(/^\D+/, '');
    else if (value !== '')
      parts.push(`${row.text(`${number}_Merkmal_Label`)}: ${row.text(`${number}_Auspraegung_Label`)}`);
  }
  if (region === '') row.fault('1_Merkmal_Code', 'no attribute is DLAND, KREISE or DINSG');
  return [region, kldb, parts.join('; ')];
}

/** City states stand with two digits among the Kreise. */
function regionOf(row: Row, header: string, attribute: string): string {
  if (attribute === 'DINSG') return GERMANY;
  if (attribute === 'DLAND') return row.code(header, /^(0[1-9]|1[0-6])$/, 'a two-digit number of a Land');
  return row.code(header, /^(0[1-9]|1[0-6])(\d{3})?$/, 'a five-digit Kreis number (AGS)').padEnd(5, '0');
}

function figuresOf(row: Row): Readonly<Record<string, number | null>> {
  const columns = row.names().filter((name) => name.includes('__'));
  if (columns.length === 0) row.fault(null, 'has no column of figures (CODE__Label__Unit)');
  return Object.fromEntries(columns.map((name) => [name.split('__').slice(1).join(', '), figure(row, name)]));
}

/** With decimal comma; `-` is an exact zero. */
function figure(row: Row, header: string): number | null {
  const cell = row.optional(header)?.replace(/(?<=\d)\s*[er]$/, '') ?? null;
  if (cell === null || NO_FIGURE.includes(cell)) return null;
  if (cell === '-') return 0;
  return decimal(row, header, cell);
}

function decimal(row: Row, header: string, cell: string): number {
  const value = /^-?\d{1,12}([,.]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : NaN;
  if (Number.isNaN(value)) row.fault(header, `"${cell}" is no figure`);
  return value;
}

/** Columns of a shortage table of one's own, which the portal also exports. */
export const OWN_HEADERS = [
  'year',
  'region',
  'kldb',
  'requirement',
  'score',
  'unfilled',
  'unplaced',
  'note',
] as const;

/**
 * A table of one's own: year, region code of any level (Kreis, AA + Agentur, Land, DE), KldB code of two to five digits,
 * requirement level or 0, and a score from 0 to 3 or the two raw figures, or both.
 */
const own: FileLayout = {
  name: 'own',
  file: /^shortage_([a-z0-9]{1,30})\.csv$/,
  example: 'shortage_mylist.csv',
  required: false,
  delimiter: ';',
  anyEncoding: true,
  notice: NOTICES.own,
  table: 'shortage_record',
  columns: ['origin', 'year', 'region', 'kldb', 'requirement', 'score', 'class', 'indicators'],
  key: ['origin', 'year', 'region', 'kldb', 'requirement'],
  headers: () => OWN_HEADERS,
  reader: (edition) => (row) => {
    const score = ownScore(row);
    const [unfilled, unplaced] = [row.optionalInteger('unfilled'), row.optionalInteger('unplaced')];
    if (score === null && unfilled === null && unplaced === null)
      row.fault('score', 'is empty, and so are unfilled and unplaced');
    return [
      `own_${edition}`,
      row.number('year', 2000, 2100),
      row.text('region'),
      row.code('kldb', /^\d{2,5}$/, 'a KldB code of two to five digits'),
      Number(row.code('requirement', /^[0-4]$/, 'a requirement level from 0 to 4')),
      score,
      score === null ? 'unrated' : classOf(score),
      { unfilled, unplaced, note: row.optional('note') },
    ];
  },
  each: (edition) => `origin = 'own_${edition}'`,
  references: [
    { header: 'region', column: 'region', table: ANY_REGION, key: 'code', otherwise: 'error' },
    { header: 'kldb', column: 'kldb', table: 'kldb', key: 'code', otherwise: 'error' },
  ],
};

function ownScore(row: Row): number | null {
  const cell = row.optional('score');
  if (cell === null) return null;
  const score = decimal(row, 'score', cell);
  if (score < 0 || score > 3) row.fault('score', `"${cell}" is not from 0 to 3`);
  return score;
}

/** Figures that an operator adds to the official ratings. */
export const FIGURE_LAYOUTS: readonly FileLayout[] = [genesis, own];
