import type { ComponentChildren, VNode } from 'preact';

export interface CardProps {
  readonly title?: ComponentChildren;
  /** Where the title leads. */
  readonly href?: string;
  /** Heading level; 3 inside a section with its own h2. */
  readonly level?: 2 | 3;
  readonly children: ComponentChildren;
}

/** One subject on its own paper. */
export function Card({ title, href, level = 2, children }: CardProps): VNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="card">
      {title !== undefined && <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
    </section>
  );
}
