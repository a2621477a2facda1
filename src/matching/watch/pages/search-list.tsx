import type { VNode } from 'preact';
import { Actions, Badge, EmptyState, LinkButton, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { CountedSearch } from '../watch.service.js';
import { type SearchNames, searchText } from './search-text.js';

export interface SearchListProps {
  readonly searches: readonly CountedSearch[];
  readonly names: SearchNames;
  /** The reader watches for herself, not for a desk. */
  readonly own: boolean;
}

/** The searches that a desk or person watches. */
export function SearchList({ searches, names, own }: SearchListProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('watched.title')}</h1>
      <p>{ui.t(own ? 'watched.lead_own' : 'watched.lead_desk')}</p>
      {searches.length === 0 ? (
        <EmptyState title={ui.t('watched.none_title')} why={ui.t('watched.none_why')} />
      ) : (
        <Rows>
          {searches.map(({ search, count }) => (
            <Row
              key={search.id}
              level={2}
              title={searchText(ui, search, names)}
              href={`/watched/${search.id}`}
              detail={
                <>
                  {ui.t('watched.from_points', { points: search.threshold })} ·{' '}
                  {ui.t('watched.count', { count })}
                </>
              }
              end={
                search.active ? (
                  <Badge kind="now">{ui.t('watched.on')}</Badge>
                ) : (
                  <Badge>{ui.t('watched.off')}</Badge>
                )
              }
            />
          ))}
        </Rows>
      )}
      <Actions>
        <LinkButton href="/watched/new">{ui.t('watched.new')}</LinkButton>
      </Actions>
    </>
  );
}
