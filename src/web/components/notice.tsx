import type { ComponentChildren, VNode } from 'preact';

export interface NoticeProps {
  /** done: it worked; note: good to know; act: something is asked of the reader; problem: it did not work. */
  readonly kind: 'done' | 'note' | 'act' | 'problem';
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A short message in a quiet box of its own. */
export function Notice({ kind, id, children }: NoticeProps): VNode {
  return (
    <div class={`notice ${kind}`} id={id}>
      {children}
    </div>
  );
}
