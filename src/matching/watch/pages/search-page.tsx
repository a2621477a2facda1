import type { VNode } from 'preact';
import {
  Actions,
  Badge,
  EmptyState,
  LinkButton,
  matchKindText,
  Notice,
  PostButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { WatchedHit } from '../watch.service.js';
import type { WatchedSearchRow } from '../watched-search.entity.js';
import { type SearchNames, searchText } from './search-text.js';

export interface SearchPageProps {
  readonly search: WatchedSearchRow;
  readonly total: number;
  readonly items: readonly WatchedHit[];
  readonly names: SearchNames;
  readonly own: boolean;
}

/** One watched search: what it finds today, what was told last first. */
export function SearchPage({ search, total, items, names, own }: SearchPageProps): VNode {
  const ui = useUi();
  const base = `/watched/${search.id}`;
  return (
    <>
      <h1>{searchText(ui, search, names)}</h1>
      <p class="soft">
        {ui.t('watched.from_points', { points: search.threshold })}
        {search.alsoLater && <> · {ui.t('watched.with_later')}</>} · {ui.t('watched.count', { count: total })}
      </p>
      {!search.active && <Notice kind="note">{ui.t('watched.is_off')}</Notice>}
      {items.length === 0 ? (
        <EmptyState title={ui.t('watched.empty_title')} why={ui.t('watched.empty_why')} />
      ) : (
        <Rows>
          {items.map((hit) => (
            <Hit key={`${hit.match.personId}/${hit.match.vacancyId}`} hit={hit} own={own} />
          ))}
        </Rows>
      )}
      <Actions>
        <LinkButton kind="quiet" href={`${base}/edit`}>
          {ui.t('watched.change')}
        </LinkButton>
        <PostButton action={`${base}/active`} fields={{ active: search.active ? 'no' : 'yes' }}>
          {ui.t(search.active ? 'watched.switch_off' : 'watched.switch_on')}
        </PostButton>
        <PostButton kind="danger" action={`${base}/delete`}>
          {ui.t('watched.remove')}
        </PostButton>
        <a href="/watched">{ui.t('watched.all')}</a>
      </Actions>
    </>
  );
}

function Hit({ hit, own }: { readonly hit: WatchedHit; readonly own: boolean }): VNode {
  const ui = useUi();
  const { match, personName, title, toldOn } = hit;
  const base = own ? '/me' : `/people/${match.personId}`;
  return (
    <Row
      level={2}
      title={own ? title : ui.t('watched.pair', { person: personName, title })}
      href={`${base}/matches/${match.vacancyId}`}
      detail={
        <>
          {matchKindText(ui, match.kind)} · {ui.t('matches.score', { score: Math.round(match.score / 100) })}
        </>
      }
      end={
        toldOn !== null && <Badge kind="now">{ui.t('watched.told_on', { day: ui.format.day(toldOn) })}</Badge>
      }
    />
  );
}
