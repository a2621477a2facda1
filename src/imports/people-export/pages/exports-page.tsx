import type { VNode } from 'preact';
import { EXPORT_COLUMN_NAMES, EXPORT_COLUMNS } from '../../../domain/table-export/index.js';
import type { FieldError } from '../../../platform/http/index.js';
import {
  Actions,
  Button,
  CheckboxGroup,
  EmptyState,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Notice,
  RadioGroup,
  TextArea,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { ExportTarget } from '../open-columns.js';
import type { ExportView } from '../people-export.service.js';
import { ExportCard } from './export-card.js';
import { OpenFile } from './open-file.js';

export interface ExportsPageProps {
  readonly exports: readonly ExportView[];
  readonly targets: readonly ExportTarget[];
  /** Names of the members of the desk. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of the groups, for the operator who decides for them; null for a lead of one. */
  readonly groups: ReadonlyMap<string, string> | null;
  readonly reader: string | null;
  readonly maxRows: number;
  readonly hours: number;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** What opens the file that was just asked for; shown this once. */
  readonly secret: string | null;
}

/** What waits for a second person, what can be fetched, and the question for a new export. */
export function ExportsPage(props: ExportsPageProps): VNode {
  const { exports, secret, names, groups, reader, targets, maxRows, hours } = props;
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('exports.title')}</h1>
      <p>{ui.t(groups ? 'exports.lead_operator' : 'exports.lead', { people: maxRows, hours })}</p>
      {secret !== null && (
        <Notice kind="act">
          <p>{ui.t('exports.secret_once')}</p>
          <p>
            <code dir="ltr">{secret}</code>
          </p>
        </Notice>
      )}
      <h2>{ui.t('exports.list')}</h2>
      {exports.length === 0 && <EmptyState title={ui.t('exports.none')} why={ui.t('exports.none_why')} />}
      {exports.map((one) => (
        <ExportCard key={one.id} asked={one} {...{ names, groups, reader, targets }} />
      ))}
      {groups === null && (
        <>
          <h2>{ui.t('exports.new')}</h2>
          <AskForm {...props} />
          <OpenFile />
        </>
      )}
    </>
  );
}

function AskForm({ targets, values, errors }: ExportsPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      columns: ui.t('exports.columns'),
      purpose: ui.t('exports.purpose'),
      vacancyId: ui.t('exports.recipient'),
    },
    values,
    errors,
  });
  const firms = targets.map(({ vacancyId, recipient, title, people }) => ({
    value: vacancyId,
    label: `${recipient}: ${title}`,
    hint: ui.t('exports.opened_by', { count: people }),
  }));
  return (
    <>
      <ErrorSummary form={form} />
      <Form action="/exports/people">
        <RadioGroup
          form={form}
          name="vacancyId"
          hint={ui.t('exports.recipient_hint')}
          options={[{ value: '', label: ui.t('exports.own_desk') }, ...firms]}
        />
        <CheckboxGroup
          form={form}
          name="columns"
          hint={ui.t('exports.columns_hint')}
          options={EXPORT_COLUMN_NAMES.map((name) => ({
            value: name,
            label: ui.t(`exports.column_${name}`),
            hint: ui.t(`exports.class_${EXPORT_COLUMNS[name].dataClass}`),
          }))}
        />
        <TextArea form={form} name="purpose" rows={3} hint={ui.t('exports.purpose_hint')} />
        <Actions>
          <Button>{ui.t('exports.ask')}</Button>
        </Actions>
      </Form>
    </>
  );
}
