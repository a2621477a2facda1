import type { VNode } from 'preact';

/** A share of 0..1 as a bar; only repeats the figure beside it, so readers of the page are not told twice. */
export function Bar({ share }: { readonly share: number }): VNode {
  const width = Math.round(Math.max(0, Math.min(1, share)) * 96);
  return (
    <svg viewBox="0 0 96 8" width="96" height="8" aria-hidden="true">
      <rect width="96" height="8" rx="4" fill="currentColor" opacity="0.15" />
      <rect width={width} height="8" rx="4" fill="currentColor" />
    </svg>
  );
}
