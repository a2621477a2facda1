import type { VNode } from 'preact';
import { Tiles } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { Waiting } from '../office-day.service.js';

/** What waits with offices and deadlines; every count leads to exactly those rows. */
export function OfficeTiles({ waiting }: { readonly waiting: readonly Waiting[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('notices.requests')}</h2>
      <Tiles
        items={waiting.map(({ tile, count, href }) => ({
          ...{ href, count, text: ui.t(`notices.tile_${tile}`) },
          act: count > 0 && tile !== 'decided',
        }))}
      />
    </>
  );
}
