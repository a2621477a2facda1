import type { VNode } from 'preact';
import type { OfficialFigure } from '../../../labour-market/index.js';
import { DataTable } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import { originText } from './source-text.js';

/** Figures of the Kreis or its Land, one table per statistic; nothing where none was imported. */
export function OfficialFigures({ figures }: { readonly figures: readonly OfficialFigure[] }): VNode | null {
  const ui = useUi();
  if (figures.length === 0) return null;
  const origins = [...new Set(figures.map(({ origin }) => origin))];
  return (
    <>
      <h2>{ui.t('region.official')}</h2>
      {origins.map((origin) => (
        <DataTable
          key={origin}
          caption={ui.t('region.official_caption', { table: originText(ui, origin) })}
          rows={figures.filter((figure) => figure.origin === origin)}
          rowKey={({ period, part, label }) => `${period} ${part} ${label}`}
          columns={[
            {
              key: 'label',
              title: ui.t('region.official_figure'),
              cell: ({ label, part }) => (
                <span dir="auto">
                  {label} ({part === '' ? ui.t('region.official_all') : part})
                </span>
              ),
            },
            {
              key: 'period',
              title: ui.t('region.official_period'),
              cell: ({ period }) => <bdi>{period}</bdi>,
            },
            {
              key: 'value',
              title: ui.t('region.official_value'),
              cell: ({ value }) => (value === null ? ui.t('region.map_none') : ui.format.number(value)),
              numeric: true,
            },
          ]}
        />
      ))}
    </>
  );
}
