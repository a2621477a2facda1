import { classOf } from '../../domain/shortage/index.js';
import { ANY_REGION, decimal } from './figure-cells.js';
import { FileLayout } from './layout.js';
import { GENESIS } from './layout-genesis.js';
import { NOTICES } from './notices.js';
import { Row } from './row.js';

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
export const FIGURE_LAYOUTS: readonly FileLayout[] = [GENESIS, own];
