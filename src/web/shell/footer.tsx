import type { VNode } from 'preact';
import type { PageContext } from './context.js';

/** Legal pages every German site must link from everywhere (§ 5 DDG, Art. 13 GDPR, BITV 2.0 § 7). */
export function Footer({ ctx }: { ctx: PageContext }): VNode {
  const links = [
    { href: '/about/imprint', text: ctx.t('shell.imprint') },
    { href: '/about/privacy', text: ctx.t('shell.privacy') },
    { href: '/about/accessibility', text: ctx.t('shell.accessibility') },
    { href: '/about/data', text: ctx.t('shell.about_data') },
  ];
  return (
    <footer class="foot">
      <nav aria-label={ctx.t('shell.footer')}>
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
