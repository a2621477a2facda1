import type { VNode } from 'preact';
import {
  Actions,
  Button,
  CheckboxField,
  DataTable,
  FileField,
  Form,
  formState,
  Notice,
  PostButton,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { ImportFailure } from '../../import/index.js';
import { OWN_HEADERS } from '../../import/layouts-figures.js';
import type { SourceView } from '../../views.js';

export interface ImportPageProps {
  readonly failure: ImportFailure | null;
  readonly sources: readonly SourceView[];
}

const KINDS = [
  ['epa_2025.csv', 'epa'],
  ['ausbildungsmarkt_2023_agentur_kldb2.csv', 'market'],
  ['13211-0009-DLAND_$F_flat.csv', 'genesis'],
  ['shortage_mylist.csv', 'own'],
] as const;

/** Brings in one file of figures; tells its faults by line and column, and what is in already. */
export function ImportPage({ failure, sources }: ImportPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { file: ui.t('figures.import_file'), trial: ui.t('figures.import_trial') },
  });
  return (
    <>
      <h1>{ui.t('figures.import_title')}</h1>
      <p>{ui.t('figures.import_lead')}</p>
      {failure && <Faults failure={failure} />}
      <Form action="/figures/import" multipart>
        <CheckboxField form={form} name="trial" />
        <FileField form={form} name="file" accept=".csv" />
        <Actions>
          <Button>{ui.t('figures.import_send')}</Button>
        </Actions>
      </Form>
      <h2>{ui.t('figures.import_kinds')}</h2>
      <DataTable
        caption={ui.t('figures.import_kinds')}
        quietCaption
        rows={KINDS}
        rowKey={([name]) => name}
        columns={[
          { key: 'name', title: ui.t('figures.import_name'), cell: ([name]) => <bdi dir="ltr">{name}</bdi> },
          {
            key: 'content',
            title: ui.t('figures.import_content'),
            cell: ([, kind]) => ui.t(`figures.import_kind_${kind}`, { columns: OWN_HEADERS.join(', ') }),
          },
        ]}
      />
      <h2>{ui.t('figures.import_sources')}</h2>
      <Sources sources={sources} />
      <h2>{ui.t('figures.rebuild')}</h2>
      <p>{ui.t('figures.rebuild_lead')}</p>
      <PostButton action="/figures/rebuild">{ui.t('figures.rebuild')}</PostButton>
    </>
  );
}

function Faults({ failure: { faults, count } }: { readonly failure: ImportFailure }): VNode {
  const ui = useUi();
  return (
    <Notice kind="problem">
      <p>{ui.t('figures.import_refused')}</p>
      <DataTable
        caption={ui.t('figures.import_faults')}
        rows={faults.map((fault, index) => ({ ...fault, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          { key: 'line', title: ui.t('figures.import_line'), cell: ({ line }) => line ?? '–' },
          {
            key: 'column',
            title: ui.t('figures.import_column'),
            cell: ({ column }) => <bdi>{column ?? '–'}</bdi>,
          },
          {
            key: 'reason',
            title: ui.t('figures.import_reason'),
            cell: ({ reason }) => (
              <span lang="en" dir="ltr">
                {reason}
              </span>
            ),
          },
        ]}
      />
      {count > faults.length && <p>{ui.t('figures.import_more', { count: count - faults.length })}</p>}
    </Notice>
  );
}

function Sources({ sources }: Pick<ImportPageProps, 'sources'>): VNode {
  const ui = useUi();
  if (sources.length === 0) return <p>{ui.t('about.data_starter')}</p>;
  return (
    <DataTable
      caption={ui.t('figures.import_sources')}
      quietCaption
      rows={sources}
      rowKey={({ file }) => file}
      columns={[
        { key: 'file', title: ui.t('about.data_file'), cell: ({ file }) => <bdi dir="ltr">{file}</bdi> },
        {
          key: 'rows',
          title: ui.t('about.data_rows'),
          cell: ({ rows }) => ui.format.number(rows),
          numeric: true,
        },
        {
          key: 'imported',
          title: ui.t('about.data_imported'),
          cell: ({ importedAt }) => ui.format.instant(importedAt),
        },
        {
          key: 'notice',
          title: ui.t('about.data_notice'),
          cell: ({ notice }) => <span dir="auto">{notice}</span>,
        },
      ]}
    />
  );
}
