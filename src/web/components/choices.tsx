import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';
import type { BadgeKind } from './badge.js';

export interface Choice {
  readonly href: string;
  readonly text: string;
  readonly count?: number;
  readonly current?: boolean;
  readonly kind?: BadgeKind;
}

/** A row of views of the same list, each with its number. */
export function Choices({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly Choice[];
}): VNode {
  const { format } = useUi();
  return (
    <nav class="choices" aria-label={label}>
      <ul>
        {items.map(({ href, text, count, current, kind = 'plain' }) => (
          <li key={href}>
            <a class={kind} href={href} aria-current={current ? 'true' : undefined}>
              {text} {count !== undefined && <b class="num">{format.number(count)}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
