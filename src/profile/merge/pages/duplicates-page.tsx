import type { VNode } from 'preact';
import {
  Actions,
  Card,
  EmptyState,
  LinkButton,
  Pager,
  PostButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { Person } from '../../person.entity.js';
import type { DuplicatePair } from '../duplicates.service.js';
import type { MergeView } from '../merge-reader.js';
import { PairTitle } from './pair-title.js';

export interface DuplicatesPageProps {
  readonly pairs: readonly DuplicatePair[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** Merges that can still be undone. */
  readonly merges: readonly MergeView[];
  /** Pairs that were said to be two people. */
  readonly distinct: number;
}

/** Records that may be one person's, and those that became one lately. */
export function DuplicatesPage(props: DuplicatesPageProps): VNode {
  const { pairs, total, page, pageSize, merges, distinct } = props;
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('merges.list_title')}</h1>
      <p>{ui.t('merges.list_lead')}</p>
      {pairs.length === 0 ? (
        <EmptyState title={ui.t('merges.none')} why={ui.t('merges.none_why')} />
      ) : (
        <>
          <p class="soft">{ui.t('merges.count', { count: total })}</p>
          <Pairs pairs={pairs} />
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
      {distinct > 0 && (
        <p>
          <a href="/people/duplicates/two">{ui.t('merges.two_count', { count: distinct })}</a>
        </p>
      )}
      {merges.length > 0 && <Merges merges={merges} />}
    </>
  );
}

function Pairs({ pairs }: Pick<DuplicatesPageProps, 'pairs'>): VNode {
  const ui = useUi();
  return (
    <Rows>
      {pairs.map(({ first, second, same }) => (
        <Row
          key={`${first.id}${second.id}`}
          level={2}
          title={<PairTitle pair={{ first, second }} />}
          detail={ui.t('merges.same', {
            parts: ui.format.list(same.map((part) => ui.t(`merges.part_${part}`))),
          })}
          end={
            <Actions>
              <LinkButton kind="quiet" href={compareHref(first, second)}>
                {ui.t('merges.compare')}
              </LinkButton>
              <PostButton action={`/people/${first.id}/two/${second.id}`}>
                {ui.t('merges.two_people')}
              </PostButton>
            </Actions>
          }
        />
      ))}
    </Rows>
  );
}

function Merges({ merges }: Pick<DuplicatesPageProps, 'merges'>): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('merges.recent')}</h2>
      <Rows>
        {merges.map(({ id, keptName, mergedAt, undoUntil }) => (
          <Row
            key={id}
            title={<bdi>{keptName}</bdi>}
            href={`/people/merges/${id}`}
            detail={
              <>
                {ui.format.instant(mergedAt)}{' '}
                {undoUntil && ui.t('merges.undo_until', { at: ui.format.instant(undoUntil) })}
              </>
            }
          />
        ))}
      </Rows>
    </>
  );
}

function compareHref(kept: Person, gone: Person): string {
  return `/people/${kept.id}/merge/${gone.id}`;
}

/** On the page of a person: who may be the same, and the way to compare. */
export function TwinCard({
  person,
  pairs,
}: {
  readonly person: Person;
  readonly pairs: readonly DuplicatePair[];
}): VNode {
  const ui = useUi();
  return (
    <Card title={ui.t('merges.card_title')}>
      <p class="soft">{ui.t('merges.card_lead')}</p>
      <ul>
        {pairs.map(({ first, second }) => {
          const other = first.id === person.id ? second : first;
          return (
            <li key={other.id}>
              <a href={compareHref(first, second)}>
                <bdi>{other.displayName}</bdi>: {ui.t('merges.compare')}
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
