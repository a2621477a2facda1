import type { VNode } from 'preact';
import { IMPORT_FIELDS } from '../../domain/table-import/index.js';
import { Button, Form, formState, Notice, SelectField } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { ImportView } from '../import.service.js';
import { fieldLabel } from './field-label.js';

/** What each column means; guessed or remembered, to be confirmed. */
export function ColumnsPage({ run, samples, mapping, missing }: ImportView): VNode {
  const ui = useUi();
  const names = run.headers.map((_, column) => `column${column}`);
  const form = formState(ui, {
    labels: Object.fromEntries(names.map((name, at) => [name, headerOf(run.headers, at)])),
    values: Object.fromEntries(names.map((name, at) => [name, mapping[at] ?? ''])),
  });
  const fields = IMPORT_FIELDS[run.kind];
  return (
    <>
      <h1>{ui.t('imports.columns_title')}</h1>
      <p>
        <bdi>{run.fileName}</bdi> · {ui.t('imports.rows', { count: run.rowsTotal })}
      </p>
      {missing.length > 0 && (
        <Notice kind="act">
          {ui.t('imports.missing', {
            fields: ui.format.list(missing.map((name) => fieldLabel(ui, run.kind, name))),
          })}
        </Notice>
      )}
      <Form action={`/imports/${run.id}/columns`}>
        {names.map((name, at) => (
          <SelectField
            key={name}
            form={form}
            name={name}
            empty={ui.t('imports.leave_out')}
            hint={<bdi>{samplesOf(samples, at)}</bdi>}
            options={fields.map((field) => ({
              value: field.name,
              label: fieldLabel(ui, run.kind, field.name),
            }))}
            optional
          />
        ))}
        <Button>{ui.t('imports.to_preview')}</Button>
      </Form>
    </>
  );
}

function headerOf(headers: readonly string[], at: number): string {
  return headers[at]?.trim() === '' ? String(at + 1) : (headers[at] ?? '');
}

function samplesOf(samples: readonly (readonly string[])[], at: number): string {
  return samples
    .map((row) => row[at]?.trim() ?? '')
    .filter((cell) => cell !== '')
    .join(' · ');
}
