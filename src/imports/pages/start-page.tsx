import type { VNode } from 'preact';
import type { ImportKind } from '../../domain/table-import/index.js';
import {
  Badge,
  Button,
  ErrorSummary,
  FileField,
  Form,
  formState,
  type PointedError,
  RadioGroup,
  Row,
  Rows,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { TableImport } from '../table-import.entity.js';

export interface StartPageProps {
  readonly items: readonly TableImport[];
  readonly kinds: readonly ImportKind[];
  readonly errors: readonly PointedError[];
}

/** Upload a table, or look at one that was brought in; the way out stands below. */
export function StartPage({ items, kinds, errors }: StartPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { kind: ui.t('imports.kind'), file: ui.t('imports.file') },
    values: { kind: 'vacancies' },
    errors,
  });
  return (
    <>
      <h1>{ui.t('imports.title')}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('imports.lead')}</p>
      <Form action="/imports" multipart>
        <RadioGroup
          form={form}
          name="kind"
          options={kinds.map((value) => ({ value, label: ui.t(`imports.kind_${value}`) }))}
        />
        <FileField form={form} name="file" accept=".csv,.xlsx,.txt" hint={ui.t('imports.file_hint')} />
        <Button>{ui.t('imports.upload')}</Button>
      </Form>
      <h2>{ui.t('imports.export_title')}</h2>
      <p>{ui.t('imports.export_lead')}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={`/exports/${kind}.csv`}>{ui.t(`imports.kind_${kind}`)} (CSV)</a>
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <>
          <h2>{ui.t('imports.earlier')}</h2>
          <Rows>
            {items.map((run) => (
              <Row
                key={run.id}
                level={3}
                title={run.fileName}
                href={`/imports/${run.id}`}
                detail={`${ui.t(`imports.kind_${run.kind}`)} · ${ui.format.day(run.createdAt.toISOString().slice(0, 10))}`}
                end={<Badge kind="plain">{ui.t(`imports.state_${run.state}`)}</Badge>}
              />
            ))}
          </Rows>
        </>
      )}
    </>
  );
}
