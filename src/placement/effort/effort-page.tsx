import type { VNode } from 'preact';
import type { LocalDate } from '../../domain/shared/index.js';
import type { FieldError } from '../../platform/http/index.js';
import {
  Actions,
  Button,
  CheckboxField,
  DataTable,
  DateFields,
  EmptyState,
  ErrorSummary,
  formState,
  type FormValues,
  PrintButton,
  PrintSheet,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import type { Effort, Period } from './effort.service.js';

export interface EffortPageProps {
  readonly efforts: readonly Effort[];
  readonly period: Period;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** The person wants the names of firms on the sheet. */
  readonly firms: boolean;
  readonly name: string;
  readonly today: LocalDate;
}

/** A sheet for an office, made by the person: she chooses the time and what stands on it, and prints it herself. */
export function EffortPage(props: EffortPageProps): VNode {
  const { efforts, period, values, errors, firms, name, today } = props;
  const ui = useUi();
  const form = formState(ui, {
    labels: { from: ui.t('effort.from'), to: ui.t('effort.to'), firms: ui.t('effort.firms') },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('effort.title')}</h1>
      <p>{ui.t('effort.lead')}</p>
      <ErrorSummary form={form} />
      <form class="form" method="get" action="/me/effort">
        <DateFields form={form} name="from" />
        <DateFields form={form} name="to" />
        <CheckboxField form={form} name="firms" />
        <Actions>
          <Button kind="quiet">{ui.t('effort.show')}</Button>
          {efforts.length > 0 && <PrintButton />}
        </Actions>
      </form>
      {efforts.length === 0 ? (
        <EmptyState title={ui.t('effort.none')} why={ui.t('effort.none_why')} />
      ) : (
        <PrintSheet title={ui.t('effort.sheet')} date={today}>
          <p>
            <bdi>{name}</bdi>,{' '}
            {ui.t('effort.period', { from: ui.format.day(period.from), to: ui.format.day(period.to) })}
          </p>
          <DataTable
            caption={ui.t('effort.sheet')}
            rows={efforts}
            rowKey={({ placementId, stage, day }) => `${placementId}${stage}${day}`}
            quietCaption
            columns={[
              { key: 'day', title: ui.t('effort.day'), cell: ({ day }) => ui.format.day(day) },
              { key: 'job', title: ui.t('effort.job'), cell: ({ title }) => <bdi>{title}</bdi> },
              ...(firms
                ? [{ key: 'firm', title: ui.t('effort.firm'), cell: ({ firm }: Effort) => <bdi>{firm}</bdi> }]
                : []),
              {
                key: 'what',
                title: ui.t('effort.what'),
                cell: ({ stage }) => ui.t(`placements.stage_${stage}`),
              },
            ]}
          />
          <p>{ui.t('effort.made_by')}</p>
        </PrintSheet>
      )}
    </>
  );
}
