import type { VNode } from 'preact';
import { useUi } from '../i18n/index.js';
import { languageLinks } from './links.js';

/** Links that show the same page in another language; plain GET links, so they work everywhere. */
export function LanguageSwitch({ path }: { readonly path?: string }): VNode {
  const ui = useUi();
  return (
    <ul class="areas">
      {languageLinks(path ?? ui.path).map(({ locale, href, name }) => (
        <li key={locale}>
          <a
            href={href}
            lang={locale}
            hreflang={locale}
            aria-current={locale === ui.locale ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
