import { GERMANY, LAENDER } from '../../domain/shared/index.js';
import { Row } from './row.js';

/** Query for the codes of regions of every level. */
export const ANY_REGION = `(select ags as code from kreis union all select 'AA' || id from agentur union all values ${[
  GERMANY,
  ...Object.keys(LAENDER),
]
  .map((code) => `('${code}')`)
  .join(', ')})`;

/** A figure with decimal comma or point; anything else is a fault. */
export function decimal(row: Row, header: string, cell: string): number {
  const value = /^-?\d{1,12}([,.]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : NaN;
  if (Number.isNaN(value)) row.fault(header, `"${cell}" is no figure`);
  return value;
}
