import type { VNode } from 'preact';
import { Actions, DataTable, LinkButton, Notice, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { DryRun } from '../dry-run.js';
import type { TableImport } from '../table-import.entity.js';
import { FaultTable } from './fault-table.js';

export interface PreviewPageProps {
  readonly run: TableImport;
  readonly dry: DryRun;
}

/** What would happen; nothing is stored yet. */
export function PreviewPage({ run, dry }: PreviewPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('imports.preview_title')}</h1>
      <p>
        <bdi>{run.fileName}</bdi> · {ui.t('imports.rows', { count: run.rowsTotal })}
      </p>
      <Notice kind={dry.good > 0 ? 'note' : 'problem'}>{ui.t('imports.good', { count: dry.good })}</Notice>
      {dry.consentGaps > 0 && <Notice kind="act">{ui.t('imports.gaps', { count: dry.consentGaps })}</Notice>}
      {dry.twins > 0 && <Notice kind="act">{ui.t('imports.twins', { count: dry.twins })}</Notice>}
      <Actions>
        {dry.good > 0 && (
          <PostButton kind="main" action={`/imports/${run.id}/start`}>
            {ui.t('imports.start')}
          </PostButton>
        )}
        <LinkButton kind="quiet" href={`/imports/${run.id}`}>
          {ui.t('imports.back_to_columns')}
        </LinkButton>
      </Actions>
      <FaultTable kind={run.kind} faults={dry.faults} total={dry.faultsTotal} />
      <GoodRows {...dry} />
    </>
  );
}

/** The first good rows, and every one in which something was mended or assumed. */
function GoodRows({ rows }: Pick<DryRun, 'rows'>): VNode | null {
  const ui = useUi();
  if (rows.length === 0) return null;
  const noted = rows.some(({ notes }) => notes.length > 0);
  return (
    <>
      <h2>{ui.t('imports.good_rows')}</h2>
      <DataTable
        caption={ui.t('imports.good_rows')}
        quietCaption
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', title: ui.t('imports.line'), cell: ({ line }) => ui.format.number(line) },
          { key: 'title', title: ui.t('imports.what'), cell: ({ title }) => <bdi>{title}</bdi> },
          ...(noted
            ? [
                {
                  key: 'notes',
                  title: ui.t('imports.notes'),
                  cell: ({ notes }: DryRun['rows'][number]) =>
                    notes
                      .map((note) => ui.text(`imports.note_${note}`) ?? ui.text(`feeds.note_${note}`) ?? note)
                      .join(' · ') || '–',
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
