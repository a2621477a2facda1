import type { VNode } from 'preact';
import { GERMANY } from '../../../domain/shared/index.js';
import { Choices, DataTable, Details, EmptyState } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { PublishedFigure } from '../published-figure.entity.js';
import { countOf, countText, quarterText, regionText } from './figure-words.js';

export interface FiguresLink {
  readonly href: string;
  readonly text: string;
}

export interface FiguresPageProps {
  /** Quarters that are out, newest first. */
  readonly quarters: readonly string[];
  readonly quarter: string | null;
  readonly tables: readonly PublishedFigure[];
  readonly kreise: ReadonlyMap<string, string>;
  /** Further pages that this reader may open. */
  readonly links: readonly FiguresLink[];
}

/** The public figures of one quarter, with the way to the open data. */
export function FiguresPage({ quarters, quarter, tables, kreise, links }: FiguresPageProps): VNode {
  const ui = useUi();
  const year = quarter?.slice(0, 4);
  return (
    <>
      <h1>{ui.t('figures.title')}</h1>
      <p>{ui.t('figures.lead')}</p>
      <ul>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {quarter === null ? (
        <EmptyState title={ui.t('figures.none_title')} why={ui.t('figures.none')} />
      ) : (
        <>
          <Choices
            label={ui.t('figures.quarters')}
            items={quarters.map((each) => ({
              href: `/figures?quarter=${each}`,
              text: quarterText(ui, each),
              current: each === quarter,
            }))}
          />
          {tables.map((table) => (
            <PublishedTable key={table.name} table={table} kreise={kreise} />
          ))}
          <p class="soft">{ui.t('figures.hidden_note')}</p>
          <p class="soft">{ui.t('figures.year_causes')}</p>
          <p>
            <a href={`/figures/year?year=${year}`}>{ui.t('figures.year_link', { year: String(year) })}</a>
          </p>
        </>
      )}
      <OpenData />
    </>
  );
}

function PublishedTable({
  table,
  kreise,
}: {
  readonly table: PublishedFigure;
  readonly kreise: ReadonlyMap<string, string>;
}): VNode {
  const ui = useUi();
  const regions = [...new Set(table.cells.map(({ row }) => row))];
  // A row of nothing but hidden counts would only make the page long; the open data has them all.
  const shown = regions.filter((region) => countOf(table.cells, region, null) !== null);
  const large = regions.filter(
    (region) => region === GERMANY || (region.length === 2 && shown.includes(region)),
  );
  const small = shown.filter((region) => region.length > 2);
  const rows = (list: readonly string[], caption: string): VNode => (
    <DataTable
      caption={caption}
      quietCaption
      rows={list}
      rowKey={(region) => region}
      columns={[
        {
          key: 'region',
          title: ui.t('figures.region'),
          cell: (region) => regionText(ui, region, kreise),
        },
        ...[...table.columns, null].map((column) => ({
          key: column ?? 'total',
          title: column === null ? ui.t('figures.total') : (ui.text(`figures.column_${column}`) ?? column),
          cell: (region: string) => countText(ui, countOf(table.cells, region, column)),
          numeric: true,
        })),
      ]}
    />
  );
  const title = ui.text(`figures.table_${table.name}`) ?? table.name;
  return (
    <>
      <h2>{title}</h2>
      {rows(
        [...large].sort((a, b) => Number(b === GERMANY) - Number(a === GERMANY) || (a < b ? -1 : 1)),
        title,
      )}
      {small.length > 0 && (
        <Details summary={ui.t('region.all')}>{rows(small, `${title}: ${ui.t('region.all')}`)}</Details>
      )}
      <p class="soft">{ui.t('figures.final', { day: ui.format.day(table.publishedOn) })}</p>
    </>
  );
}

function OpenData(): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('figures.open_data')}</h2>
      <p>{ui.t('figures.open_data_lead')}</p>
      <ul>
        <li>
          <a href="/figures/data.json">{ui.t('figures.open_json')}</a>
        </li>
        <li>
          <a href="/figures/data.csv">{ui.t('figures.open_csv')}</a>
        </li>
        <li>
          <a href="/figures/schema.json">{ui.t('figures.open_schema')}</a>
        </li>
      </ul>
    </>
  );
}
