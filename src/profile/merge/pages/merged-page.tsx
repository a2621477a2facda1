import type { VNode } from 'preact';
import { Actions, LinkButton, Notice, PostButton } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { MergeView } from '../merge-reader.js';

/** What became of two records, and the way back while there is one. */
export function MergedPage({
  merge,
  problem,
}: {
  readonly merge: MergeView;
  /** Code of what stood against an undo. */
  readonly problem: string | null;
}): VNode {
  const ui = useUi();
  const { id, keptId, keptName, undoUntil, isUndone } = merge;
  return (
    <>
      <h1>
        <bdi>{keptName}</bdi>
      </h1>
      {problem !== null && (
        <Notice kind="problem">{ui.text(`form.error_${problem}`) ?? ui.t('merges.refused')}</Notice>
      )}
      <Notice kind={isUndone ? 'note' : 'done'}>
        {ui.t(isUndone ? 'merges.is_undone' : 'merges.is_merged')}
      </Notice>
      {undoUntil !== null && (
        <>
          <p>{ui.t('merges.undo_until', { at: ui.format.instant(undoUntil) })}</p>
          <p class="soft">{ui.t('merges.undo_keeps')}</p>
        </>
      )}
      <Actions>
        <LinkButton href={`/people/${keptId}`}>{ui.t('merges.to_person')}</LinkButton>
        {undoUntil !== null && (
          <PostButton kind="danger" action={`/people/merges/${id}/undo`}>
            {ui.t('merges.undo')}
          </PostButton>
        )}
        <LinkButton kind="quiet" href="/people/duplicates">
          {ui.t('merges.list_title')}
        </LinkButton>
      </Actions>
    </>
  );
}
