import type { ComponentChildren, VNode } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing here. */
  readonly why: ComponentChildren;
  /** The one thing that changes it. */
  readonly action?: VNode;
}

/** An empty list that says why it is empty and what to do. */
export function EmptyState({ title, why, action }: EmptyStateProps): VNode {
  return (
    <div class="card empty">
      <h2>{title}</h2>
      <p>{why}</p>
      {action && <div class="actions">{action}</div>}
    </div>
  );
}
