import type { VNode } from 'preact';
import { daysBetween } from '../../domain/shared/index.js';
import type { LocalDate } from '../../domain/shared/index.js';
import { Choices, EmptyState, Pager, Row, Rows } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';
import { PLACEMENT_FILTERS } from '../placement-list.service.js';
import type { ListedPlacement, PlacementFilter } from '../placement-list.service.js';
import { MoveBadge } from './move-badge.js';
import { placementName, Viewer } from './viewer.js';

export interface PlacementListProps {
  readonly items: readonly ListedPlacement[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly closed: boolean;
  readonly only: PlacementFilter | null;
  /** Whether the reader may work with the board. */
  readonly hasBoard: boolean;
  readonly viewer: Viewer;
  readonly today: LocalDate;
  readonly dayOf: (instant: Date) => LocalDate;
}

/** Placements, whose move it is, and for how long. */
export function PlacementList(props: PlacementListProps): VNode {
  const ui = useUi();
  const { items, total, page, pageSize, closed, only } = props;
  return (
    <>
      <h1>{ui.t('placements.title')}</h1>
      <Choices
        label={ui.t('placements.filter')}
        items={[
          { href: '/placements', text: ui.t('placements.open'), current: !closed && only === null },
          ...PLACEMENT_FILTERS.map((filter) => ({
            href: `/placements?only=${filter}`,
            text: ui.t(`placements.only_${filter}`),
            current: only === filter,
          })),
          ...(props.hasBoard ? [{ href: '/placements/board', text: ui.t('placements.board') }] : []),
          ...(props.viewer === 'person' ? [{ href: '/me/effort', text: ui.t('effort.title') }] : []),
          { href: '/placements?closed=yes', text: ui.t('placements.closed_ones'), current: closed },
        ]}
      />
      {total === 0 ? (
        <EmptyState
          title={ui.t(only === null ? 'placements.empty_title' : 'placements.count', { count: 0 })}
          why={ui.t(only === null ? 'placements.empty_why' : 'placements.empty_filter')}
        />
      ) : (
        <>
          <p class="soft">{ui.t('placements.count', { count: total })}</p>
          <PlacementRows {...props} items={items} />
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
    </>
  );
}

function PlacementRows({
  items,
  viewer,
  today,
  dayOf,
}: Pick<PlacementListProps, 'items' | 'viewer' | 'today' | 'dayOf'>): VNode {
  const ui = useUi();
  return (
    <Rows>
      {items.map((item) => {
        const { placement, employer } = item;
        const days = Math.max(0, daysBetween(dayOf(placement.stageSince), today));
        return (
          <Row
            key={placement.id}
            level={2}
            title={placementName(ui, viewer, item)}
            href={`/placements/${placement.id}`}
            detail={
              <>
                {employer.name} · {ui.t(`placements.stage_${placement.stage}`)} ·{' '}
                {ui.t('placements.days', { count: days })}
              </>
            }
            end={<MoveBadge {...{ placement, viewer, today }} />}
          />
        );
      })}
    </Rows>
  );
}
