import type { VNode } from 'preact';
import type { RegionalRating } from '../../../domain/shortage/index.js';
import type { KreisView, OfficesView, OfficialFigure, ReachableKreis } from '../../../labour-market/index.js';
import { Badge, DataTable, KeyValue } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import { Bar } from './bar.js';
import { Chances, type Planning } from './region-chances.js';
import { Near, type Nearness } from './region-near.js';
import { OfficialFigures } from './region-official.js';
import { sourceText } from './source-text.js';
import type { Chance } from '../region-chances.js';

export interface RegionPageProps {
  readonly kreis: KreisView;
  readonly ratings: readonly RegionalRating[];
  readonly titleOf: (kldb: string) => string;
  readonly reach: readonly ReachableKreis[];
  /** Open vacancies by Kreis. */
  readonly open: ReadonlyMap<string, number>;
  readonly offices: OfficesView | null;
  readonly chances: readonly Chance[];
  readonly near: Nearness | 'unknown' | null;
  readonly figures: readonly OfficialFigure[];
  readonly planning: Planning;
  readonly year: number;
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
      <Chances chances={props.chances} planning={props.planning} titleOf={props.titleOf} />
      {props.near && <Near near={props.near} />}
      <h2>{ui.t('region.shortage')}</h2>
      {ratings.length === 0 ? <p>{ui.t('region.shortage_none')}</p> : <Ratings {...props} />}
      <h2>{ui.t('region.reach')}</h2>
      <p class="soft">{ui.t('region.reach_lead')}</p>
      <Reach reach={reach} open={open} />
      <OfficialFigures figures={props.figures} />
      <p>
        <a href="/about/data">{ui.t('shell.about_data')}</a>
      </p>
    </>
  );
}

function Ratings({ ratings, titleOf, year }: RegionPageProps): VNode {
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
        { key: 'source', title: ui.t('region.source'), cell: (rating) => sourceText(ui, rating, year) },
      ]}
    />
  );
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
