import type { VNode } from 'preact';
import { addMonths } from '../../../domain/shared/index.js';
import { Choices, DataTable, PrintButton, PrintSheet } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { DeskReport } from './desk-report.service.js';

export interface DeskReportPageProps {
  readonly report: DeskReport;
  readonly name: string;
  readonly today: string;
}

const MONTHS = 6;

/** One A4 page: counts of the month beside the month before and the year, why placements ended, what waits. */
export function DeskReportPage({ report, name, today }: DeskReportPageProps): VNode {
  const ui = useUi();
  const months = Array.from({ length: MONTHS }, (_, back) =>
    addMonths(`${today.slice(0, 7)}-01`, -back).slice(0, 7),
  );
  return (
    <>
      <Choices
        label={ui.t('figures.desk_choose')}
        items={months.map((month) => ({
          href: `/figures/desk?month=${month}`,
          text: ui.format.month(`${month}-01`),
          current: month === report.month,
        }))}
      />
      <p>
        <a href={`/figures/desk.csv?month=${report.month}`}>{ui.t('figures.desk_export')}</a>
      </p>
      <PrintButton />
      <PrintSheet title={ui.t('figures.desk_title', { name })} date={today}>
        <p>{ui.t('figures.desk_lead')}</p>
        <Counts report={report} />
        {report.reasons.length > 0 && (
          <>
            <h2>{ui.t('figures.desk_reasons')}</h2>
            <p>
              {ui.format.list(
                report.reasons.map(
                  ({ reason, count }) =>
                    `${ui.text(`placements.reason_${reason}`) ?? reason} ${ui.format.number(count)}`,
                ),
              )}
            </p>
          </>
        )}
        <h2>{ui.t('figures.desk_waiting')}</h2>
        <Waiting waiting={report.waiting} />
      </PrintSheet>
    </>
  );
}

function Counts({ report }: Pick<DeskReportPageProps, 'report'>): VNode {
  const ui = useUi();
  const titles = [
    ui.format.month(`${report.month}-01`),
    ui.t('figures.desk_before'),
    ui.t('figures.desk_year'),
  ];
  return (
    <DataTable
      caption={ui.t('figures.nav_desk')}
      quietCaption
      rows={report.counts}
      rowKey={({ name }) => name}
      columns={[
        { key: 'what', title: ui.t('figures.desk_what'), cell: ({ name }) => ui.t(`figures.count_${name}`) },
        ...titles.map((title, index) => ({
          key: String(index),
          title,
          cell: ({ values }: DeskReport['counts'][number]): string => ui.format.number(values[index] ?? 0),
          numeric: true,
        })),
      ]}
    />
  );
}

function Waiting({ waiting }: Pick<DeskReport, 'waiting'>): VNode {
  const ui = useUi();
  if (waiting.length === 0) return <p>{ui.t('figures.desk_nothing')}</p>;
  return (
    <>
      <p class="soft">{ui.t('figures.desk_waiting_lead')}</p>
      <DataTable
        caption={ui.t('figures.desk_waiting')}
        quietCaption
        rows={waiting}
        rowKey={({ stage }) => stage}
        columns={[
          {
            key: 'stage',
            title: ui.t('figures.desk_stage'),
            cell: ({ stage }) => ui.text(`placements.stage_${stage}`) ?? stage,
          },
          {
            key: 'open',
            title: ui.t('figures.desk_open'),
            cell: ({ open }) => ui.format.number(open),
            numeric: true,
          },
          {
            key: 'late',
            title: ui.t('figures.desk_late'),
            cell: ({ late }) => ui.format.number(late),
            numeric: true,
          },
        ]}
      />
    </>
  );
}
