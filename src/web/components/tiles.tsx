import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';

export interface Tile {
  readonly href: string;
  readonly count: number;
  /** What is counted, so that number and word read as a sentence. */
  readonly text: string;
  /** True when this waits for the reader. */
  readonly act?: boolean;
}

/** Counts that are links to what they count. */
export function Tiles({ items }: { readonly items: readonly Tile[] }): VNode {
  const { format } = useUi();
  return (
    <ul class="tiles">
      {items.map(({ href, count, text, act }) => (
        <li key={href}>
          <a class={act ? 'tile act' : 'tile'} href={href}>
            <b class="num">{format.number(count)}</b> {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
