import type { VNode } from 'preact';
import {
  Actions,
  EmptyState,
  LinkButton,
  Pager,
  PostButton,
  Row,
  Rows,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { SaidPair } from '../distinct-pairs.service.js';
import { PairTitle } from './pair-title.js';

/** Look-alikes that are two people, each with the way back. */
export function DistinctPage({
  pairs,
  total,
  page,
  pageSize,
}: {
  readonly pairs: readonly SaidPair[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('merges.two_title')}</h1>
      <p>{ui.t('merges.two_lead')}</p>
      {pairs.length === 0 ? (
        <EmptyState title={ui.t('merges.two_none')} why={ui.t('merges.two_none_why')} />
      ) : (
        <>
          <Rows>
            {pairs.map((pair) => (
              <Row
                key={pair.id}
                level={2}
                title={<PairTitle pair={pair} />}
                detail={ui.t('merges.two_said', { at: ui.format.instant(pair.saidAt) })}
                end={
                  <PostButton action={`/people/duplicates/two/${pair.id}/undo`}>
                    {ui.t('merges.two_back')}
                  </PostButton>
                }
              />
            ))}
          </Rows>
          <Pager page={page} pages={Math.max(1, Math.ceil(total / pageSize))} />
        </>
      )}
      <Actions>
        <LinkButton kind="quiet" href="/people/duplicates">
          {ui.t('merges.list_title')}
        </LinkButton>
      </Actions>
    </>
  );
}
