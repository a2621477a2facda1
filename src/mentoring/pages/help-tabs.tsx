import type { VNode } from 'preact';
import { Choices } from '../../web/components/index.js';
import { type MessageKey, useUi } from '../../web/i18n/index.js';

/** The pages of helpers, in the order of a week. */
const TABS = {
  tandems: { href: '/tandems', label: 'tandems.title' },
  care: { href: '/care', label: 'care.title' },
  outreach: { href: '/outreach', label: 'outreach.title' },
  roles: { href: '/helper-roles', label: 'helproles.own' },
  round: { href: '/round', label: 'round.title' },
  practice: { href: '/practice', label: 'practice.title' },
} as const satisfies Record<string, { readonly href: string; readonly label: MessageKey }>;

export type HelpTab = keyof typeof TABS;

/** The way between the pages of helpers. */
export function HelpTabs({ current }: { readonly current: HelpTab }): VNode {
  const ui = useUi();
  const items = Object.entries(TABS).map(([name, { href, label }]) => ({
    ...{ href, text: ui.t(label), current: name === current },
  }));
  return <Choices label={ui.t('care.helping')} items={items} />;
}
