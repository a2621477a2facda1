import type { VNode } from 'preact';
import { useUi } from '../../web/i18n/index.js';
import { LinkButton } from '../../web/components/index.js';

/** The way from a profile to who sees it. */
export function ConsentPanel({ href }: { readonly href: string }): VNode {
  const ui = useUi();
  return (
    <p>
      <LinkButton kind="quiet" href={href}>
        {ui.t('consents.panel')}
      </LinkButton>
    </p>
  );
}
