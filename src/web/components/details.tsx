import type { ComponentChildren, VNode } from 'preact';

export interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** More for those who want it; the page is complete without. */
export function Details({ summary, open, children }: DetailsProps): VNode {
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
