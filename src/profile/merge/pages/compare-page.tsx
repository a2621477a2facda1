import type { VNode } from 'preact';
import {
  CHOSEN_FIELDS,
  type ChosenField,
  MERGE_FIELDS,
  type MergeField,
  type MergeRecord,
} from '../../../domain/profile-merge/index.js';
import {
  Actions,
  Button,
  DataTable,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  LinkButton,
  Notice,
  type PointedError,
  PostButton,
  RadioGroup,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { FactNames } from './fact-values.js';
import { FACT_LABELS, factValue } from './fact-values.js';

export interface ComparePageProps {
  readonly keptId: string;
  readonly goneId: string;
  readonly kept: MergeRecord;
  readonly gone: MergeRecord;
  readonly conflicts: readonly ChosenField[];
  /** Codes of what stands against it. */
  readonly blocked: readonly string[];
  readonly names: FactNames;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** Two records side by side, a question for each fact on which they contradict each other, and the step itself. */
export function ComparePage(props: ComparePageProps): VNode {
  const ui = useUi();
  const { keptId, goneId, conflicts, blocked } = props;
  const here = `/people/${keptId}/merge/${goneId}`;
  const labels = Object.fromEntries(CHOSEN_FIELDS.map((field) => [field, ui.t(FACT_LABELS[field])]));
  const form = formState(ui, {
    labels: labels as Record<ChosenField, string>,
    values: props.values,
    errors: props.errors.map(({ pointer, code }) => ({ pointer: pointer.replace('/choices', ''), code })),
  });
  return (
    <>
      <h1>{ui.t('merges.compare_title')}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('merges.compare_lead')}</p>
      {blocked.map((code) => (
        <Notice key={code} kind="problem">
          {ui.text(`form.error_${code}`) ?? code}
        </Notice>
      ))}
      <SideBySide {...props} />
      <p>
        <a href={`/people/${goneId}/merge/${keptId}`}>{ui.t('merges.swap')}</a>
      </p>
      {blocked.length === 0 && (
        <Form action={here}>
          {conflicts.length > 0 && <p>{ui.t('merges.choose_lead')}</p>}
          {conflicts.map((field) => (
            <RadioGroup
              key={field}
              form={form}
              name={field}
              {...(field === 'papers' && { hint: ui.t('merges.papers_hint') })}
              options={(['kept', 'gone'] as const).map((side) => ({
                value: side,
                label: ui.t(`merges.choice_${side}`),
                hint: factValue(field, props[side], ui, props.names),
              }))}
            />
          ))}
          <Notice kind="note">{ui.t('merges.what_happens')}</Notice>
          <Actions>
            <Button>{ui.t('merges.do_merge')}</Button>
          </Actions>
        </Form>
      )}
      <h2>{ui.t('merges.two_ask')}</h2>
      <p>{ui.t('merges.two_means')}</p>
      <Actions>
        <PostButton action={`/people/${keptId}/two/${goneId}`}>{ui.t('merges.two_people')}</PostButton>
        <LinkButton kind="quiet" href="/people/duplicates">
          {ui.t('merges.list_title')}
        </LinkButton>
      </Actions>
    </>
  );
}

function SideBySide({ keptId, goneId, kept, gone, conflicts, names }: ComparePageProps): VNode {
  const ui = useUi();
  const none = <span class="soft">{ui.t('ui.none')}</span>;
  const cell =
    (record: MergeRecord) =>
    (field: MergeField): VNode => <>{factValue(field, record, ui, names) ?? none}</>;
  const said = MERGE_FIELDS.filter(
    (field) => factValue(field, kept, ui, names) !== null || factValue(field, gone, ui, names) !== null,
  );
  return (
    <>
      <p>
        {ui.t('merges.side_kept')}: <a href={`/people/${keptId}`}>{cell(kept)('displayName')}</a>
        <br />
        {ui.t('merges.side_gone')}: <a href={`/people/${goneId}`}>{cell(gone)('displayName')}</a>
      </p>
      <DataTable
        caption={ui.t('merges.compare_title')}
        quietCaption
        rows={said}
        rowKey={(field) => field}
        columns={[
          {
            key: 'fact',
            title: ui.t('merges.fact'),
            cell: (field) => (
              <>
                {ui.t(FACT_LABELS[field])}
                {conflicts.some((one) => one === field) && ` (${ui.t('merges.differs')})`}
              </>
            ),
          },
          { key: 'kept', title: ui.t('merges.side_kept'), cell: cell(kept) },
          { key: 'gone', title: ui.t('merges.side_gone'), cell: cell(gone) },
        ]}
      />
    </>
  );
}
