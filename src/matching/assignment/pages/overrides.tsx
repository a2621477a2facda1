import type { VNode } from 'preact';
import { addMonths } from '../../../domain/shared/index.js';
import {
  Badge,
  Choices,
  DataTable,
  EmptyState,
  PostButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { CHANGE_REASONS } from '../assignment-pair.entity.js';
import type { MonthOfChanges } from '../override.service.js';
import { pairTitle } from './plan.js';

/** What was changed in a month and why: for the talk about what the reasons say. */
export function Overrides({ month, today, planned, changes, open }: MonthOfChanges): VNode {
  const ui = useUi();
  const first = `${month}-01`;
  const reasons = CHANGE_REASONS.map((reason) => ({
    reason,
    count: changes.filter((change) => change.reason === reason && change.dropped).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <h1>{ui.t('assignment.overrides_title')}</h1>
      <p>{ui.t('assignment.overrides_lead')}</p>
      <Choices
        label={ui.t('assignment.month')}
        items={[-2, -1, 0, 1].flatMap((step) => {
          const day = addMonths(first, step);
          if (day > today) return [];
          const href = `/assignment/overrides?month=${day.slice(0, 7)}`;
          return [{ href, text: ui.format.month(day), current: step === 0 }];
        })}
      />
      {reasons.length === 0 ? (
        <EmptyState
          title={ui.t('assignment.overrides_none')}
          why={ui.t('assignment.overrides_planned', { count: planned })}
        />
      ) : (
        <>
          <p class="soft">{ui.t('assignment.overrides_planned', { count: planned })}</p>
          <DataTable
            caption={ui.t('assignment.overrides_by_reason')}
            columns={[
              {
                key: 'reason',
                title: ui.t('assignment.reason'),
                cell: ({ reason }) => ui.t(`assignment.reason_${reason}`),
              },
              {
                key: 'count',
                title: ui.t('assignment.count'),
                cell: ({ count }) => ui.format.number(count),
                numeric: true,
              },
            ]}
            rows={reasons}
            rowKey={({ reason }) => reason}
          />
          <Rows>
            {changes.map((change) => (
              <Row
                key={change.id}
                level={2}
                title={pairTitle(ui, change)}
                href={`/people/${change.personId}/matches/${change.vacancyId}`}
                detail={
                  <>
                    {change.reason && ui.t(`assignment.reason_${change.reason}`)}
                    {change.note && <> · {change.note}</>}
                  </>
                }
                end={<Badge>{ui.t(change.dropped ? 'assignment.taken_out' : 'assignment.chosen')}</Badge>}
              />
            ))}
          </Rows>
          {open > 0 ? (
            <PostButton kind="main" action="/assignment/overrides" fields={{ month }}>
              {ui.t('assignment.reviewed')}
            </PostButton>
          ) : (
            <p>{ui.t('assignment.reviewed_all')}</p>
          )}
        </>
      )}
    </>
  );
}
