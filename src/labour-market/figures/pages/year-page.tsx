import type { VNode } from 'preact';
import { GERMANY, landOf } from '../../../domain/shared/index.js';
import { publishedShare } from '../../../domain/shortage/outcomes/index.js';
import {
  DataTable,
  FilterBar,
  formState,
  Hidden,
  PrintButton,
  PrintSheet,
  SelectField,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';
import type { PublishedFigure } from '../published-figure.entity.js';
import { countOf, countText, quarterText, regionText } from './figure-words.js';

export interface YearPageProps {
  readonly year: number;
  readonly region: string;
  readonly figures: readonly PublishedFigure[];
  readonly kreise: ReadonlyMap<string, string>;
  readonly today: string;
}

/** One line of the report: published counts of a quarter or of the year. */
interface Line {
  readonly name: string;
  readonly proposals: number | null;
  readonly started: number | null;
  readonly starts: number | null;
  readonly held: number | null;
}

/** One A4 page for municipality and council, made of published numbers alone. */
export function YearPage({ year, region, figures, kreise, today }: YearPageProps): VNode {
  const ui = useUi();
  const name = regionText(ui, region, kreise);
  const above = [...new Set([region.length === 5 ? landOf(region) : region, GERMANY])].filter(
    (code) => code !== region,
  );
  const regions = [GERMANY, ...new Set([...kreise.keys()].map(landOf)), ...kreise.keys()];
  const form = formState(ui, {
    labels: { region: ui.t('figures.year_choose') },
    values: { region },
  });
  return (
    <>
      <FilterBar action="/figures/year">
        <Hidden name="year" value={String(year)} />
        <SelectField
          form={form}
          name="region"
          options={regions.map((value) => ({ value, label: regionText(ui, value, kreise) }))}
        />
      </FilterBar>
      <PrintButton />
      <PrintSheet title={ui.t('figures.year_title', { year: String(year), region: name })} date={today}>
        <p>{ui.t('figures.year_lead')}</p>
        <Lines
          caption={name}
          lines={[
            ...quartersOf(ui, year, region, figures),
            sumOf(ui, ui.t('figures.year_sum'), year, region, figures),
          ]}
        />
        {above.length > 0 && (
          <>
            <h2>{ui.t('figures.year_compare')}</h2>
            <Lines
              caption={ui.t('figures.year_compare')}
              lines={above.map((code) => sumOf(ui, regionText(ui, code, kreise), year, code, figures))}
            />
          </>
        )}
        <p class="soft">{ui.t('figures.hidden_note')}</p>
        <p class="soft">{ui.t('figures.year_causes')}</p>
      </PrintSheet>
    </>
  );
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }): VNode {
  const ui = useUi();
  const count = (key: string, title: string, read: (line: Line) => number | null) => ({
    key,
    title,
    cell: (line: Line): string => countText(ui, read(line)),
    numeric: true,
  });
  const share = (key: string, part: (line: Line) => number | null, whole: (line: Line) => number | null) => ({
    key,
    title: ui.t('figures.year_share'),
    cell: (line: Line): string => {
      const percent = publishedShare(part(line), whole(line));
      return percent === null ? ui.t('figures.hidden') : ui.format.percent(percent / 100);
    },
    numeric: true,
  });
  return (
    <DataTable
      caption={caption}
      quietCaption
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', title: ui.t('figures.year_quarter'), cell: ({ name }) => name },
        count('proposals', ui.t('figures.year_proposals'), (line) => line.proposals),
        count('started', ui.t('figures.year_started'), (line) => line.started),
        share(
          'share',
          ({ started }) => started,
          ({ proposals }) => proposals,
        ),
        count('starts', ui.t('figures.year_starts'), (line) => line.starts),
        count('held', ui.t('figures.year_held'), (line) => line.held),
        share(
          'held_share',
          ({ held }) => held,
          ({ starts }) => starts,
        ),
      ]}
    />
  );
}

function quartersOf(
  ui: Pick<Ui, 't' | 'format'>,
  year: number,
  region: string,
  figures: readonly PublishedFigure[],
): readonly Line[] {
  return [1, 2, 3, 4].map((number) => {
    const quarter = `${year}-Q${number}`;
    const cells = (name: string): PublishedFigure['cells'] =>
      figures.find((figure) => figure.quarter === quarter && figure.name === name)?.cells ?? [];
    return {
      name: quarterText(ui, quarter),
      proposals: countOf(cells('proposals'), region, null),
      started: countOf(cells('proposals'), region, 'started'),
      starts: countOf(cells('starts'), region, null),
      held: countOf(cells('starts'), region, 'held_12'),
    };
  });
}

/** Sums of what is published; null as soon as one quarter is hidden or not out, for then the sum would tell it. */
function sumOf(
  ui: Pick<Ui, 't' | 'format'>,
  name: string,
  year: number,
  region: string,
  figures: readonly PublishedFigure[],
): Line {
  const quarters = quartersOf(ui, year, region, figures);
  const sum = (read: (line: Line) => number | null): number | null =>
    quarters.reduce<number | null>((total, line) => {
      const count = read(line);
      return total === null || count === null ? null : total + count;
    }, 0);
  return {
    name,
    proposals: sum((line) => line.proposals),
    started: sum((line) => line.started),
    starts: sum((line) => line.starts),
    held: sum((line) => line.held),
  };
}
