import type { PassRate } from '../../domain/language/index.js';
import type { Ui } from '../../web/i18n/index.js';

/** The chance to pass an exam with where the figure comes from. */
export function rateText(
  ui: Pick<Ui, 't' | 'format'>,
  title: string,
  { p, prior, observed }: PassRate,
): string {
  const base = ui.t(`plans.pass_${prior.origin}`);
  const source = prior.origin === 'stated' ? base : `${base}: ${prior.source}`;
  const origin =
    observed === null
      ? source
      : ui.t('plans.pass_learned', { count: observed.passed + observed.failed, prior: source });
  return `${title}: ${ui.format.percent(p)} (${origin})`;
}
