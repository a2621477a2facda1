import type { VNode } from 'preact';
import { LAENDER } from '../../../domain/shared/index.js';
import type { KreisView, Place } from '../../../labour-market/index.js';
import {
  Badge,
  DataTable,
  Details,
  FilterBar,
  formState,
  Ltr,
  Row,
  Rows,
  TextField,
} from '../../components/index.js';
import { useUi } from '../../i18n/index.js';

export interface RegionListProps {
  readonly kreise: readonly KreisView[];
  readonly open: ReadonlyMap<string, number>;
  readonly text: string;
  readonly places: readonly Place[];
  /** Kreis of the reader's own organisation. */
  readonly own: KreisView | null;
}

const MOST = 20;

/** Finds a Kreis by place, by open vacancies or by Land. */
export function RegionList({ kreise, open, text, places, own }: RegionListProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { q: ui.t('region.search') }, values: { q: text } });
  const busiest = kreise
    .filter(({ ags }) => (open.get(ags) ?? 0) > 0)
    .sort((a, b) => (open.get(b.ags) ?? 0) - (open.get(a.ags) ?? 0) || (a.ags < b.ags ? -1 : 1))
    .slice(0, MOST);
  return (
    <>
      <h1>{ui.t('region.title')}</h1>
      <p>{ui.t('region.lead')}</p>
      {own && (
        <p>
          {ui.t('region.own')} <a href={`/region/${own.ags}`}>{own.name}</a>
        </p>
      )}
      <FilterBar action="/region" active={text !== ''}>
        <TextField form={form} name="q" type="search" optional />
      </FilterBar>
      {text !== '' && <Places places={places} />}
      {busiest.length > 0 && (
        <DataTable
          caption={ui.t('region.busiest')}
          rows={busiest}
          rowKey={({ ags }) => ags}
          columns={[
            {
              key: 'kreis',
              title: ui.t('region.kreis'),
              cell: ({ ags, name }) => <a href={`/region/${ags}`}>{name}</a>,
            },
            { key: 'land', title: ui.t('region.land'), cell: ({ land }) => LAENDER[land] ?? land },
            {
              key: 'open',
              title: ui.t('region.open'),
              cell: ({ ags }) => ui.format.number(open.get(ags) ?? 0),
              numeric: true,
            },
          ]}
        />
      )}
      <h2>{ui.t('region.all')}</h2>
      {Object.entries(LAENDER).map(([land, name]) => {
        const inside = kreise.filter((kreis) => kreis.land === land);
        return inside.length === 0 ? null : (
          <Details key={land} summary={name}>
            <ul>
              {inside.map((kreis) => (
                <li key={kreis.ags}>
                  <a href={`/region/${kreis.ags}`}>{kreis.name}</a>
                </li>
              ))}
            </ul>
          </Details>
        );
      })}
    </>
  );
}

function Places({ places }: { readonly places: readonly Place[] }): VNode {
  const ui = useUi();
  if (places.length === 0) return <p>{ui.t('home.search_none')}</p>;
  return (
    <Rows>
      {places.map((place) => (
        <Row
          key={`${place.plz} ${place.place}`}
          level={2}
          title={place.place}
          href={`/region/${place.ags}`}
          detail={place.kreis}
          end={
            <Badge>
              <Ltr>{place.plz}</Ltr>
            </Badge>
          }
        />
      ))}
    </Rows>
  );
}
