import type { VNode } from 'preact';
import type { SourceView } from '../../labour-market/index.js';
import { DataTable } from '../components/index.js';
import { useUi } from '../i18n/index.js';

/** Which published tables the portal works with, and the notices their publishers ask for. */
export function DataPage({ sources }: { readonly sources: readonly SourceView[] }): VNode {
  const { t, format } = useUi();
  return (
    <>
      <h1>{t('about.data_title')}</h1>
      <p>{t('about.data_short')}</p>
      {sources.length === 0 ? (
        <p>{t('about.data_starter')}</p>
      ) : (
        <DataTable
          caption={t('about.data_table')}
          rows={sources}
          rowKey={(source) => source.file}
          columns={[
            { key: 'file', title: t('about.data_file'), cell: (source) => <bdi>{source.file}</bdi> },
            {
              key: 'notice',
              title: t('about.data_notice'),
              cell: (source) => <span dir="auto">{source.notice}</span>,
            },
            {
              key: 'rows',
              title: t('about.data_rows'),
              cell: (source) => format.number(source.rows),
              numeric: true,
            },
            {
              key: 'imported',
              title: t('about.data_imported'),
              cell: (source) => format.instant(source.importedAt),
            },
          ]}
        />
      )}
    </>
  );
}
