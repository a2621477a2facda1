import type { RegionalRating } from '../../../domain/shortage/index.js';
import type { Ui } from '../../i18n/index.js';
import { ageText } from './figure-age.js';

/** Origin, year, age, region level and, where it is one, that the figure is calculated here. */
export function sourceText(
  ui: Pick<Ui, 't' | 'text' | 'format'>,
  { record, regionLevel, ownCalculation }: RegionalRating,
  thisYear: number,
): string {
  const text = ui.t('region.source_text', {
    source: originText(ui, record.origin),
    year: String(record.year),
    age: ageText(ui, record.year, thisYear),
    level: ui.t(`region.level_${regionLevel}`),
  });
  return ownCalculation ? `${text} · ${ui.t('region.own_calculation')}` : text;
}

/** The name of a statistic; tables of one's own and of GENESIS carry theirs in the origin. */
export function originText(ui: Pick<Ui, 't' | 'text'>, origin: string): string {
  const [kind, ...rest] = origin.split('_');
  const name = rest.join('_');
  if (kind === 'own') return ui.t('region.origin_own', { name });
  if (kind === 'genesis') return ui.t('region.origin_genesis', { table: name.replace('_', '-') });
  return ui.text(`region.origin_${origin}`) ?? origin;
}
