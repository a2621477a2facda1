import type { VNode } from 'preact';
import { Tiles } from '../../components/index.js';
import { type MessageKey, useUi } from '../../i18n/index.js';
import type { Waiting } from '../office-day.service.js';

/** What waits with offices and deadlines; every count leads to exactly those rows. */
export function OfficeTiles({ waiting }: { readonly waiting: readonly Waiting[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.text(titleOf(waiting))}</h2>
      <Tiles
        items={waiting.map(({ tile, count, href }) => ({
          ...{ href, count, text: ui.t(`notices.tile_${tile}`) },
          act: asksToAct({ tile, count }),
        }))}
      />
    </>
  );
}

/** What is decided already, or only comes up, asks nobody to act. */
export function asksToAct({ tile, count }: Pick<Waiting, 'tile' | 'count'>): boolean {
  return count > 0 && tile !== 'decided' && tile !== 'visits';
}

/** Some tiles are on one home only: they say whose it is. */
function titleOf(waiting: readonly Waiting[]): MessageKey {
  if (waiting.some(({ tile }) => tile === 'asked')) return 'tandems.title';
  if (waiting.some(({ tile }) => tile === 'answers')) return 'placements.title';
  return waiting.some(({ tile }) => tile === 'visits') ? 'home.also' : 'notices.requests';
}
