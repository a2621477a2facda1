import type { VNode } from 'preact';
import type { KreisView, Place } from '../../../labour-market/index.js';
import { Badge, FilterBar, formState, Ltr, Row, Rows, TextField } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import { RegionAtlas, type RegionAtlasProps } from './region-atlas.js';

export interface RegionListProps {
  readonly text: string;
  readonly places: readonly Place[];
  /** Kreis of the reader's own organisation. */
  readonly own: KreisView | null;
  readonly atlas: RegionAtlasProps;
}

/** Finds a Kreis by place, by open vacancies or by Land. */
export function RegionList({ text, places, own, atlas }: RegionListProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { q: ui.t('region.search') }, values: { q: text } });
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
      <RegionAtlas {...atlas} />
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
