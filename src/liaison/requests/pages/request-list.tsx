import type { VNode } from 'preact';
import { isPending, NEXT_MOVE } from '../../../domain/liaison/index.js';
import { daysBetween, type LocalDate } from '../../../domain/shared/index.js';
import { Badge, Choices, EmptyState, Pager, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { type ListedRequest, REQUEST_FILTERS, type RequestFilter } from '../request-reader.service.js';
import type { LiaisonRequest } from '../request.entity.js';
import { kindText } from './disclosure.js';

export interface RequestListProps {
  readonly items: readonly ListedRequest[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly only: RequestFilter | null;
  readonly today: LocalDate;
  /** The reader may read agreements between group and office. */
  readonly mayAgree: boolean;
}

/** Requests by the day that comes next; silence has a number. */
export function RequestList({
  items,
  total,
  page,
  pageSize,
  only,
  today,
  mayAgree,
}: RequestListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('requests.title')}</h1>
      <Choices
        label={ui.t('requests.filter')}
        items={[
          { href: '/requests', text: ui.t('requests.only_all'), current: only === null },
          ...REQUEST_FILTERS.map((filter) => ({
            href: `/requests?only=${filter}`,
            text: ui.t(`requests.only_${filter}`),
            current: only === filter,
          })),
        ]}
      />
      {total === 0 ? (
        <EmptyState title={ui.t('requests.empty_title')} why={ui.t('requests.empty_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('requests.count', { count: total })}</p>
          <RequestRows items={items} today={today} level={2} />
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
      <p class="soft">{ui.t('requests.no_report')}</p>
      {mayAgree && (
        <p>
          <a href="/agreements">{ui.t('partners.title')}</a>
        </p>
      )}
    </>
  );
}

interface RequestRowsProps {
  readonly items: readonly ListedRequest[];
  readonly today: LocalDate;
  /** Of the headings: beneath the page's or a part's. */
  readonly level: 2 | 3;
}

export function RequestRows({ items, today, level }: RequestRowsProps): VNode {
  const ui = useUi();
  return (
    <Rows>
      {items.map(({ request, personName, officeName }) => (
        <Row
          key={request.id}
          level={level}
          title={ui.t('requests.one', { kind: kindText(ui, request), name: personName })}
          href={`/requests/${request.id}`}
          detail={
            <>
              <bdi>{officeName}</bdi> · {ui.t(`requests.state_${request.state}`)} ·{' '}
              {ui.t(`requests.move_${NEXT_MOVE[request.state]}`)}
            </>
          }
          end={<DayBadge request={request} today={today} />}
        />
      ))}
    </Rows>
  );
}

/** How far the next day of a request is: the last day to send it, or the day its answer falls due. */
export function DayBadge({
  request,
  today,
}: {
  readonly request: LiaisonRequest;
  readonly today: LocalDate;
}): VNode | null {
  const ui = useUi();
  const day = request.state === 'draft' ? request.applyBy : isPending(request.state) ? request.dueOn : null;
  if (day === null) return null;
  const left = daysBetween(today, day);
  if (left < 0) return <Badge kind="stop">{ui.t('requests.overdue', { count: -left })}</Badge>;
  return <Badge kind={left <= 7 ? 'act' : 'plain'}>{ui.t('requests.left', { count: left })}</Badge>;
}
