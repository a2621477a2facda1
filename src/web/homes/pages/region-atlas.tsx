import type { VNode } from 'preact';
import { LAENDER } from '../../../domain/shared/index.js';
import type { KreisView, MapView } from '../../../labour-market/index.js';
import { Choices, DataTable, Details } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import { ageText } from './figure-age.js';
import { KreisMap } from './kreis-map.js';

/** What the map can show. */
export const MAP_MEASURES = ['training', 'open'] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

export interface RegionAtlasProps {
  readonly kreise: readonly KreisView[];
  readonly open: ReadonlyMap<string, number>;
  readonly map: MapView;
  readonly measure: MapMeasure;
  /** This year, to tell how old figures are. */
  readonly year: number;
}

const MOST = 20;

/** All Kreise as a map and as tables. */
export function RegionAtlas(props: RegionAtlasProps): VNode {
  const { kreise, open } = props;
  const ui = useUi();
  const busiest = kreise
    .filter(({ ags }) => (open.get(ags) ?? 0) > 0)
    .sort((a, b) => (open.get(b.ags) ?? 0) - (open.get(a.ags) ?? 0) || (a.ags < b.ags ? -1 : 1))
    .slice(0, MOST);
  return (
    <>
      <RegionMap {...props} />
      {busiest.length > 0 && (
        <>
          <h2>{ui.t('region.busiest')}</h2>
          <KreisTable {...props} rows={busiest} caption={ui.t('region.busiest')} />
        </>
      )}
      <h2 id="table">{ui.t('region.all')}</h2>
      {Object.entries(LAENDER).map(([land, name]) => {
        const inside = kreise.filter((kreis) => kreis.land === land);
        return inside.length === 0 ? null : (
          <Details key={land} summary={name}>
            <KreisTable {...props} rows={inside} caption={name} />
          </Details>
        );
      })}
    </>
  );
}

/** The map, with what it can show to choose from where more than one figure is known. */
function RegionMap({ kreise, open, map, measure, year }: RegionAtlasProps): VNode {
  const ui = useUi();
  const names = new Map(kreise.map(({ ags, name }) => [ags, name]));
  const areas = map.shapes.map(({ ags, path }) => ({
    ags,
    path,
    name: names.get(ags) ?? ags,
    value: measure === 'open' ? (open.get(ags) ?? 0) : (map.markets.get(ags)?.score ?? null),
  }));
  const [market] = map.markets.values();
  const lead =
    measure === 'training' && market
      ? ui.t('region.map_training_lead', { year: String(market.year), age: ageText(ui, market.year, year) })
      : undefined;
  const note = [lead, map.isReal ? undefined : ui.t('region.map_tiles')].filter(Boolean).join(' ');
  return (
    <>
      {map.markets.size > 0 && (
        <Choices
          label={ui.t('region.map_choose')}
          items={MAP_MEASURES.map((kind) => ({
            href: `/region?map=${kind}`,
            text: ui.t(`region.map_${kind}`),
            current: kind === measure,
          }))}
        />
      )}
      <KreisMap
        areas={areas}
        measure={ui.t(`region.map_${measure}`)}
        digits={measure === 'open' ? 0 : 1}
        table="#table"
        note={note}
      />
    </>
  );
}

interface KreisTableProps extends Pick<RegionAtlasProps, 'open' | 'map'> {
  readonly rows: readonly KreisView[];
  readonly caption: string;
}

function KreisTable({ rows, open, map, caption }: KreisTableProps): VNode {
  const ui = useUi();
  const training = {
    key: 'training',
    title: ui.t('region.map_training'),
    cell: ({ ags }: KreisView): string => {
      const score = map.markets.get(ags)?.score;
      return score === undefined ? ui.t('region.map_none') : ui.format.number(score, 1);
    },
    numeric: true,
  };
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={rows}
      rowKey={({ ags }) => ags}
      columns={[
        {
          key: 'kreis',
          title: ui.t('region.kreis'),
          cell: ({ ags, name }) => <a href={`/region/${ags}`}>{name}</a>,
        },
        {
          key: 'open',
          title: ui.t('region.open'),
          cell: ({ ags }) => ui.format.number(open.get(ags) ?? 0),
          numeric: true,
        },
        ...(map.markets.size > 0 ? [training] : []),
      ]}
    />
  );
}
