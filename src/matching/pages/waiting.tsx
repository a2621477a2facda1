import type { VNode } from 'preact';
import { EmptyState } from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

const POLL_SECONDS = 1;

/** Stands where the ranked list will be and asks for it each second: by htmx, or by reloading without script. */
export function Waiting({ url }: { readonly url: string }): VNode {
  const ui = useUi();
  ui.notes.refreshSeconds = POLL_SECONDS;
  return (
    <div hx-get={url} hx-trigger={`every ${POLL_SECONDS}s`} hx-target="#main" hx-swap="innerMorph">
      <EmptyState title={ui.t('matches.waiting_title')} why={ui.t('matches.waiting_text')} />
    </div>
  );
}
