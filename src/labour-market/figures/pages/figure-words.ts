import { GERMANY, LAENDER } from '../../../domain/shared/index.js';
import type { PublishedCell } from '../../../domain/shortage/outcomes/index.js';
import type { Ui } from '../../../web/i18n/index.js';

type Words = Pick<Ui, 't' | 'format'>;

/** "2. Quartal 2026" */
export function quarterText(ui: Words, quarter: string): string {
  return ui.t('figures.quarter', { number: quarter.slice(6), year: quarter.slice(0, 4) });
}

/** Germany, the name of a Land, or that of a Kreis. */
export function regionText(ui: Words, region: string, kreise: ReadonlyMap<string, string>): string {
  if (region === GERMANY) return ui.t('figures.germany');
  return LAENDER[region] ?? kreise.get(region) ?? region;
}

/** A published count; a dash where it is hidden. */
export function countText(ui: Words, count: number | null): string {
  return count === null ? ui.t('figures.hidden') : ui.format.number(count);
}

/** The count of a row and column; null where hidden or not printed at all. */
export function countOf(cells: readonly PublishedCell[], row: string, column: string | null): number | null {
  return cells.find((cell) => cell.row === row && cell.column === column)?.count ?? null;
}
