import type { VNode } from 'preact';
import { Actions, PostButton } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { type ConsentsPageProps, GrantFacts, recipientName } from './consents-page.js';
import { GrantView } from '../grant.dto.js';

export interface WithdrawPageProps extends Pick<ConsentsPageProps, 'base' | 'dayOf'> {
  readonly grant: GrantView;
}

/** The second click: what ends, and what the portal cannot bring back. */
export function WithdrawPage({ grant, base, dayOf }: WithdrawPageProps): VNode {
  const ui = useUi();
  const recipient = recipientName(ui, grant);
  return (
    <>
      <h1>{ui.t('consents.withdraw_title')}</h1>
      <p>{ui.t('consents.withdraw_text', { recipient })}</p>
      <GrantFacts grant={grant} dayOf={dayOf} />
      <Actions>
        <PostButton kind="danger" action={`${base}/${grant.id}/withdraw`}>
          {ui.t('consents.withdraw_yes')}
        </PostButton>
        <a href={base}>{ui.t('consents.keep')}</a>
      </Actions>
    </>
  );
}
