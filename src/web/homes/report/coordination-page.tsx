import { Fragment, type VNode } from 'preact';
import { GERMANY, LAENDER } from '../../../domain/shared/index.js';
import type { PublishedTable } from '../../../domain/shortage/outcomes/index.js';
import { DataTable, PrintButton, PrintSheet } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import {
  COORDINATION_TABLES,
  type CoordinationReport,
  type CoordinationTable,
} from './coordination.service.js';

export interface CoordinationPageProps {
  readonly report: CoordinationReport;
  /** Names of Kreise by number. */
  readonly kreise: ReadonlyMap<string, string>;
  readonly today: string;
}

const NAMES = Object.keys(COORDINATION_TABLES) as readonly CoordinationTable[];

/** One sheet: what moves and what waits, by region; regions where all is hidden are left out and said so. */
export function CoordinationPage({ report, kreise, today }: CoordinationPageProps): VNode {
  const ui = useUi();
  const region = report.land === null ? ui.t('figures.germany') : (LAENDER[report.land] ?? report.land);
  return (
    <>
      <PrintButton />
      <PrintSheet title={ui.t('figures.coordination_title', { region })} date={today}>
        <p>{ui.t('figures.coordination_lead')}</p>
        {NAMES.map((name) => (
          <Fragment key={name}>
            <h2>{ui.t(`figures.coordination_${name}`)}</h2>
            <Counts name={name} table={report.tables[name]} kreise={kreise} />
          </Fragment>
        ))}
        <p class="soft">{ui.t('figures.coordination_note')}</p>
      </PrintSheet>
    </>
  );
}

interface CountsProps {
  readonly name: CoordinationTable;
  readonly table: PublishedTable;
  readonly kreise: ReadonlyMap<string, string>;
}

function Counts({ name, table, kreise }: CountsProps): VNode {
  const ui = useUi();
  const count = (row: string, column: string): number | null =>
    table.cells.find((cell) => cell.row === row && cell.column === column)?.count ?? null;
  const columns = COORDINATION_TABLES[name];
  const rows = [...new Set(table.cells.map(({ row }) => row))].filter((row) =>
    columns.some((column) => count(row, column) !== null),
  );
  if (rows.length === 0) return <p>{ui.t('figures.coordination_few')}</p>;
  const nameOf = (row: string): string =>
    row === GERMANY ? ui.t('figures.germany') : (LAENDER[row] ?? kreise.get(row) ?? row);
  return (
    <DataTable
      caption={ui.t(`figures.coordination_${name}`)}
      quietCaption
      rows={rows}
      rowKey={(row) => row}
      columns={[
        { key: 'region', title: ui.t('figures.region'), cell: nameOf },
        ...columns.map((column) => ({
          key: column,
          title: ui.t(`figures.coordination_${column}`),
          cell: (row: string): string => {
            const found = count(row, column);
            return found === null ? ui.t('figures.hidden') : ui.format.number(found);
          },
          numeric: true,
        })),
      ]}
    />
  );
}
