import type { VNode } from 'preact';
import type { ImportKind } from '../../domain/table-import/index.js';
import { Actions, KeyValue, LinkButton, Notice, PostButton, Progress } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ImportView, RecordOfLine } from '../import.service.js';
import type { TableImport } from '../table-import.entity.js';
import { FaultTable } from './fault-table.js';

export interface ResultPageProps extends ImportView {
  readonly gaps: readonly RecordOfLine[];
  readonly twins: readonly RecordOfLine[];
  /** What stayed when the import was taken back. */
  readonly kept: readonly RecordOfLine[];
}

/** Where the records of a kind are at home, and the list of them. */
const HOME: Readonly<Record<ImportKind, { readonly record: string; readonly list: string }>> = {
  people: { record: '/people', list: '/people' },
  vacancies: { record: '/vacancies', list: '/vacancies?scope=mine' },
  courses: { record: '/courses', list: '/courses/own' },
};

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
      {run.state === 'running' || run.state === 'undoing' ? <RunningImport run={run} /> : <Done {...props} />}
    </>
  );
}

/** The bar alone, as the page asks for it again. */
export function RunningImport({ run }: { readonly run: TableImport }): VNode {
  const ui = useUi();
  const back = run.state === 'undoing';
  return (
    <Progress
      url={`/imports/${run.id}`}
      title={ui.t(`imports.state_${run.state}`)}
      value={back ? run.rowsTakenBack + run.rowsKept : run.rowsDone}
      max={back ? run.rowsStored : run.rowsTotal}
    />
  );
}

function Done({ run, undoUntil, gaps, twins, kept }: ResultPageProps): VNode {
  const ui = useUi();
  const more = [
    { label: ui.t('imports.changed'), value: run.rowsChanged },
    { label: ui.t('imports.held'), value: run.rowsHeld },
    { label: ui.t('imports.same'), value: run.rowsSame },
    { label: ui.t('imports.taken_back'), value: run.rowsTakenBack },
  ];
  return (
    <>
      <Notice kind={run.state === 'done' ? 'done' : 'note'}>{ui.t(`imports.state_${run.state}`)}</Notice>
      <KeyValue
        items={[
          { label: ui.t('imports.stored'), value: ui.format.number(run.rowsStored) },
          ...more
            .filter(({ value }) => value > 0)
            .map(({ label, value }) => ({ label, value: ui.format.number(value) })),
          { label: ui.t('imports.not_stored'), value: ui.format.number(run.faultsTotal) },
        ]}
      />
      {gaps.length > 0 && run.state !== 'undone' && (
        <Records says={ui.t('imports.gaps', { count: run.consentGaps })} kind={run.kind} records={gaps} />
      )}
      {twins.length > 0 && run.state !== 'undone' && (
        <>
          <Records says={ui.t('imports.twins', { count: run.twins })} kind={run.kind} records={twins} />
          {run.kind === 'people' && (
            <p>
              <a href="/people/duplicates">{ui.t('merges.list_title')}</a>
            </p>
          )}
        </>
      )}
      {kept.length > 0 && (
        <Records says={ui.t('imports.kept', { count: run.rowsKept })} kind={run.kind} records={kept} />
      )}
      <Actions>
        <LinkButton kind="main" href={HOME[run.kind].list}>
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
          {ui.t('imports.undo_until', { day: ui.format.day(undoUntil.toISOString().slice(0, 10)) })}{' '}
          {ui.t(`imports.undo_${run.kind}`)}
        </p>
      )}
      <FaultTable kind={run.kind} faults={run.faults} total={run.faultsTotal} />
    </>
  );
}

interface RecordsProps {
  readonly says: string;
  readonly kind: ImportKind;
  readonly records: readonly RecordOfLine[];
}

/** Records that somebody should look at, by their line in the file. */
function Records({ says, kind, records }: RecordsProps): VNode {
  const ui = useUi();
  return (
    <Notice kind="act">
      <p>{says}</p>
      <ul>
        {records.map(({ line, recordId }) => (
          <li key={recordId}>
            <a href={`${HOME[kind].record}/${recordId}`}>{ui.t('imports.line_number', { line })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
