import type { ComponentChildren, VNode } from 'preact';

export interface RowProps {
  readonly title: ComponentChildren;
  readonly href?: string;
  /** A quiet second line. */
  readonly detail?: ComponentChildren;
  /** State or action at the end of the row. */
  readonly end?: ComponentChildren;
  readonly level?: 2 | 3;
}

/** A list of subjects, one under the other. */
export function Rows({ children }: { readonly children: ComponentChildren }): VNode {
  return <ul class="rows">{children}</ul>;
}

export function Row({ title, href, detail, end, level = 3 }: RowProps): VNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li>
      <div>
        <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
        {detail && <div class="soft">{detail}</div>}
      </div>
      {end && <div class="end">{end}</div>}
    </li>
  );
}
