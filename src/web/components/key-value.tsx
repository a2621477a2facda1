import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../i18n/index.js';

export interface Entry {
  readonly label: string;
  /** null or an empty text shows as "not stated". */
  readonly value: ComponentChildren;
}

/** Names and values of one record. */
export function KeyValue({ items }: { readonly items: readonly Entry[] }): VNode {
  const ui = useUi();
  return (
    <dl class="facts-list">
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span class="soft">{ui.t('ui.none')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
