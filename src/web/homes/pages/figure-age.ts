import type { Ui } from '../../i18n/index.js';

/** How old a figure of a year is, as it stands beside every value. */
export function ageText(ui: Pick<Ui, 't' | 'format'>, year: number, thisYear: number): string {
  const years = thisYear - year;
  if (years <= 0) return ui.t('region.age_now');
  return years === 1 ? ui.t('region.age_one') : ui.t('region.age_more', { years: ui.format.number(years) });
}
