import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';
import { AREAS, type Section } from './navigation.js';

/** What waits in an area; `act` marks what waits for the reader. */
export interface AreaCount {
  readonly count: number;
  readonly act?: boolean;
}

export interface SideLinksProps {
  readonly sections: readonly Section[];
  readonly current: Section | null;
  readonly counts: Readonly<Partial<Record<Section, AreaCount>>>;
}

/** The list of areas, once at the side and once in the phone's menu. */
export function SideLinks({ sections, current, counts }: SideLinksProps): VNode {
  const ui = useUi();
  return (
    <ul class="areas">
      {sections.map((section) => {
        const waiting = counts[section];
        return (
          <li key={section}>
            <a href={AREAS[section].href} aria-current={section === current ? 'page' : undefined}>
              {ui.t(AREAS[section].label)}
              {waiting && (
                <span class={waiting.act ? 'badge act' : 'soft'}>{ui.format.number(waiting.count)}</span>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
