import type { VNode } from 'preact';
import type { RegionalRating } from '../../../domain/shortage/index.js';
import type { KreisView, OfficesView, ReachableKreis } from '../../../labour-market/index.js';
import { Badge, DataTable, KeyValue } from '../../components/index.js';
import { type Ui, useUi } from '../../i18n/index.js';
import { Bar } from './bar.js';

export interface RegionPageProps {
  readonly kreis: KreisView;
  readonly ratings: readonly RegionalRating[];
  readonly titleOf: (kldb: string) => string;
  readonly reach: readonly ReachableKreis[];
  /** Open vacancies by Kreis. */
  readonly open: ReadonlyMap<string, number>;
  readonly offices: OfficesView | null;
}

/** What the sources say about work in one Kreis; every figure with its source and year. */
export function RegionPage(props: RegionPageProps): VNode {
  const ui = useUi();
  const { kreis, ratings, reach, open, offices } = props;
  const reachable = reach.reduce((sum, { ags }) => sum + (open.get(ags) ?? 0), 0);
  const names = (list: readonly { readonly name: string }[]): string =>
    ui.format.list(list.map(({ name }) => name));
  return (
    <>
      <h1>{kreis.name}</h1>
      <KeyValue
        items={[
          { label: ui.t('region.open_here'), value: ui.format.number(open.get(kreis.ags) ?? 0) },
          { label: ui.t('region.open_reachable'), value: ui.format.number(reachable) },
          { label: ui.t('region.jobcenters'), value: names(offices?.jobcenters ?? []) },
          { label: ui.t('region.agenturen'), value: names(offices?.agenturen ?? []) },
        ]}
      />
      <h2>{ui.t('region.shortage')}</h2>
      {ratings.length === 0 ? <p>{ui.t('region.shortage_none')}</p> : <Ratings {...props} />}
      <h2>{ui.t('region.reach')}</h2>
      <p class="soft">{ui.t('region.reach_lead')}</p>
      <Reach reach={reach} open={open} />
      <p>
        <a href="/about/data">{ui.t('shell.about_data')}</a>
      </p>
    </>
  );
}

function Ratings({ ratings, titleOf }: RegionPageProps): VNode {
  const ui = useUi();
  return (
    <DataTable
      caption={ui.t('region.shortage_caption')}
      rows={ratings}
      rowKey={({ record }) => `${record.kldb} ${record.requirement}`}
      columns={[
        {
          key: 'occupation',
          title: ui.t('region.occupation'),
          cell: ({ record }) => (
            <>
              {titleOf(record.kldb)}
              {record.requirement !== 0 && (
                <span class="soft"> ({ui.t(`region.requirement_${record.requirement}`)})</span>
              )}
            </>
          ),
        },
        {
          key: 'class',
          title: ui.t('region.rating'),
          cell: (rating) => (
            <>
              <Badge kind={rating.class === 'shortage' ? 'act' : 'plain'}>
                {ui.t(`region.class_${rating.class}`)}
              </Badge>{' '}
              <Bar share={rating.value} /> {ui.format.number(rating.score, 1)}
            </>
          ),
        },
        { key: 'source', title: ui.t('region.source'), cell: (rating) => sourceText(ui, rating) },
      ]}
    />
  );
}

/** Origin, year, region level and, where it is one, that the figure is calculated here. */
function sourceText(
  ui: Pick<Ui, 't' | 'text'>,
  { record, regionLevel, ownCalculation }: RegionalRating,
): string {
  const origin = ui.text(`region.origin_${record.origin}`) ?? record.origin;
  const text = ui.t('region.source_text', {
    source: origin,
    year: String(record.year),
    level: ui.t(`region.level_${regionLevel}`),
  });
  return ownCalculation ? `${text} · ${ui.t('region.own_calculation')}` : text;
}

function Reach({ reach, open }: Pick<RegionPageProps, 'reach' | 'open'>): VNode {
  const ui = useUi();
  const itself = ui.t('region.itself');
  return (
    <DataTable
      caption={ui.t('region.reach')}
      quietCaption
      rows={reach}
      rowKey={({ ags }) => ags}
      columns={[
        {
          key: 'kreis',
          title: ui.t('region.kreis'),
          cell: ({ ags, name }) => <a href={`/region/${ags}`}>{name}</a>,
        },
        {
          key: 'share',
          title: ui.t('region.commuters'),
          cell: ({ share, approximate }) =>
            share === null ? (
              itself
            ) : (
              <>
                <Bar share={share} /> {approximate && `${ui.t('region.about')} `}
                {ui.format.percent(share)}
              </>
            ),
        },
        { key: 'km', title: ui.t('region.km'), cell: ({ km }) => ui.format.km(km), numeric: true },
        {
          key: 'open',
          title: ui.t('region.open'),
          cell: ({ ags }) => ui.format.number(open.get(ags) ?? 0),
          numeric: true,
        },
      ]}
    />
  );
}
