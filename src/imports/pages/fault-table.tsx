import type { VNode } from 'preact';
import type { ImportKind } from '../../domain/table-import/index.js';
import { DataTable } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { RowFault } from '../reading/steps.js';
import { faultText, fieldLabel } from './field-label.js';

export interface FaultTableProps {
  readonly kind: ImportKind;
  readonly faults: readonly RowFault[];
  readonly total: number;
}

/** Rows that cannot be stored, by their line in the file. */
export function FaultTable({ kind, faults, total }: FaultTableProps): VNode | null {
  const ui = useUi();
  if (total === 0) return null;
  return (
    <>
      <h2>{ui.t('imports.faults', { count: total })}</h2>
      <p>{ui.t('imports.faults_lead')}</p>
      <DataTable
        caption={ui.t('imports.faults', { count: total })}
        quietCaption
        rows={faults}
        rowKey={({ line, field }) => `${line} ${field}`}
        columns={[
          { key: 'line', title: ui.t('imports.line'), cell: ({ line }) => ui.format.number(line) },
          { key: 'field', title: ui.t('imports.column'), cell: ({ field }) => fieldLabel(ui, kind, field) },
          {
            key: 'why',
            title: ui.t('imports.why'),
            cell: ({ code }) => faultText(ui, kind, code),
          },
        ]}
      />
    </>
  );
}
