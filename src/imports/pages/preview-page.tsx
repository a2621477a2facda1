import type { VNode } from 'preact';
import { Actions, LinkButton, Notice, PostButton } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { DryRun } from '../import-runner.js';
import type { TableImport } from '../table-import.entity.js';
import { FaultTable } from './fault-table.js';

/** What would happen; nothing is stored yet. */
export function PreviewPage({ run, dry }: { readonly run: TableImport; readonly dry: DryRun }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('imports.preview_title')}</h1>
      <p>
        <bdi>{run.fileName}</bdi> · {ui.t('imports.rows', { count: run.rowsTotal })}
      </p>
      <Notice kind={dry.good > 0 ? 'note' : 'problem'}>{ui.t('imports.good', { count: dry.good })}</Notice>
      {dry.consentGaps > 0 && <Notice kind="act">{ui.t('imports.gaps', { count: dry.consentGaps })}</Notice>}
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
    </>
  );
}
