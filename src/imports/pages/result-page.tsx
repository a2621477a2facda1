import type { VNode } from 'preact';
import { Actions, KeyValue, LinkButton, Notice, PostButton, Progress } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ImportView } from '../import.service.js';
import type { TableImport } from '../table-import.entity.js';
import { FaultTable } from './fault-table.js';

export interface ResultPageProps extends ImportView {
  readonly gaps: readonly { readonly line: number; readonly recordId: string }[];
}

/** How far an import is, what it stored, and the way back. */
export function ResultPage(props: ResultPageProps): VNode {
  const ui = useUi();
  const { run } = props;
  return (
    <>
      <h1>{ui.t('imports.title')}</h1>
      <p>
        <bdi>{run.fileName}</bdi> · {ui.t(`imports.kind_${run.kind}`)}
      </p>
      {run.state === 'running' ? <RunningImport run={run} /> : <Done {...props} />}
    </>
  );
}

/** The bar alone, as the page asks for it again. */
export function RunningImport({ run }: { readonly run: TableImport }): VNode {
  const ui = useUi();
  return (
    <Progress
      url={`/imports/${run.id}`}
      title={ui.t('imports.state_running')}
      value={run.rowsDone}
      max={run.rowsTotal}
    />
  );
}

function Done({ run, undoUntil, gaps }: ResultPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <Notice kind={run.state === 'done' ? 'done' : 'note'}>{ui.t(`imports.state_${run.state}`)}</Notice>
      <KeyValue
        items={[
          { label: ui.t('imports.stored'), value: ui.format.number(run.rowsStored) },
          ...(run.rowsHeld > 0
            ? [{ label: ui.t('imports.held'), value: ui.format.number(run.rowsHeld) }]
            : []),
          { label: ui.t('imports.not_stored'), value: ui.format.number(run.faultsTotal) },
        ]}
      />
      {gaps.length > 0 && run.state !== 'undone' && <Gaps run={run} gaps={gaps} />}
      <Actions>
        <LinkButton kind="main" href={run.kind === 'people' ? '/people' : '/vacancies?scope=mine'}>
          {ui.t(`imports.kind_${run.kind}`)}
        </LinkButton>
        {undoUntil !== null && (
          <PostButton kind="danger" action={`/imports/${run.id}/undo`}>
            {ui.t('imports.undo')}
          </PostButton>
        )}
      </Actions>
      {undoUntil !== null && (
        <p class="soft">
          {ui.t('imports.undo_until', { day: ui.format.day(undoUntil.toISOString().slice(0, 10)) })}
        </p>
      )}
      <FaultTable kind={run.kind} faults={run.faults} total={run.faultsTotal} />
    </>
  );
}

function Gaps({ run, gaps }: Pick<ResultPageProps, 'run' | 'gaps'>): VNode {
  const ui = useUi();
  return (
    <Notice kind="act">
      <p>{ui.t('imports.gaps', { count: run.consentGaps })}</p>
      <ul>
        {gaps.map(({ line, recordId }) => (
          <li key={recordId}>
            <a href={`/people/${recordId}`}>{ui.t('imports.line_number', { line })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
