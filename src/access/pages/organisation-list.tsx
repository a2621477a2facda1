import type { VNode } from 'preact';
import { ORGANISATION_KINDS } from '../../platform/auth/index.js';
import {
  Button,
  DataTable,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Ltr,
  type PointedError,
  SelectField,
  TextField,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { Organisation } from '../organisation.entity.js';

export interface OrganisationListProps {
  readonly organisations: readonly Organisation[];
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** All organisations, and the form that enters one. */
export function OrganisationList({ organisations, values, errors }: OrganisationListProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      kind: ui.t('organisations.kind'),
      name: ui.t('organisations.name'),
      ags: ui.t('organisations.ags'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('organisations.title')}</h1>
      <ErrorSummary form={form} />
      <DataTable
        caption={ui.t('organisations.title')}
        quietCaption
        rows={organisations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: ui.t('organisations.name'),
            cell: ({ id, name }) => <a href={`/organisations/${id}`}>{name}</a>,
          },
          {
            key: 'kind',
            title: ui.t('organisations.kind'),
            cell: ({ kind }) => ui.t(`organisations.kind_${kind}`),
          },
          {
            key: 'ags',
            title: ui.t('organisations.ags'),
            cell: ({ ags }) => (ags === null ? ui.t('ui.none') : <Ltr>{ags}</Ltr>),
          },
        ]}
      />
      <h2>{ui.t('organisations.create')}</h2>
      <Form action="/organisations">
        <SelectField
          form={form}
          name="kind"
          options={ORGANISATION_KINDS.map((value) => ({ value, label: ui.t(`organisations.kind_${value}`) }))}
        />
        <TextField form={form} name="name" maxLength={120} />
        <TextField
          form={form}
          name="ags"
          hint={ui.t('organisations.ags_hint')}
          inputMode="numeric"
          maxLength={5}
          width="short"
          optional
        />
        <Button>{ui.t('organisations.create')}</Button>
      </Form>
    </>
  );
}
