import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../i18n/index.js';

export interface FilterBarProps {
  /** Address of the list; the filter's fields become its query. */
  readonly action: string;
  readonly children: ComponentChildren;
  /** Shows the way back to the whole list. */
  readonly active?: boolean;
}

/** A form that narrows a list by GET; with script only the list is fetched, and the address changes either way. */
export function FilterBar({ action, children, active = false }: FilterBarProps): VNode {
  const ui = useUi();
  return (
    <form
      class="filter"
      role="search"
      aria-label={ui.t('ui.filter')}
      action={action}
      hx-get={action}
      hx-target="#main"
      hx-swap="innerMorph"
      hx-push-url="true"
    >
      {children}
      <div class="actions">
        <button class="button quiet">{ui.t('ui.filter_apply')}</button>
        {active && <a href={action}>{ui.t('ui.filter_reset')}</a>}
      </div>
    </form>
  );
}
