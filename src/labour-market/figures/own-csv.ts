import type { RegionalRating } from '../../domain/shortage/index.js';
import { CSV_START, csvLine } from '../../platform/tables/index.js';
import { OWN_HEADERS } from '../import/layouts-figures.js';

/**
 * Ratings in the columns of a table of one's own, so that what is exported can be imported again. The note names the
 * source; a score that is calculated here is left out, for the figures beside it give it again.
 */
export function ownCsv(ratings: readonly RegionalRating[]): string {
  const text = (value: unknown): string => (typeof value === 'number' ? String(value).replace('.', ',') : '');
  const lines = ratings.map(({ record }) =>
    csvLine([
      String(record.year),
      record.region,
      record.kldb,
      String(record.requirement),
      text(record.score),
      text(record.indicators['unfilled']),
      text(record.indicators['unplaced']),
      record.origin,
    ]),
  );
  return `${CSV_START}${csvLine(OWN_HEADERS)}${lines.join('')}`;
}
