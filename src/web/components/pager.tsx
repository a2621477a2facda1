import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';
import { withQuery } from './links.js';

export interface PagerProps {
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
}

/** Ways to the pages before and after, in the address value `page`; nothing when there is only one. */
export function Pager({ page, pages }: PagerProps): VNode | null {
  const ui = useUi();
  if (pages <= 1) return null;
  const to = (target: number): string => withQuery(ui.path, { page: target === 1 ? null : target });
  return (
    <nav class="pager" aria-label={ui.t('ui.pages')}>
      {page > 1 && (
        <a class="button quiet" rel="prev" href={to(page - 1)}>
          {ui.t('ui.page_previous')}
        </a>
      )}
      <span class="soft">{ui.t('ui.page_of', { page, pages })}</span>
      {page < pages && (
        <a class="button quiet" rel="next" href={to(page + 1)}>
          {ui.t('ui.page_next')}
        </a>
      )}
    </nav>
  );
}
