import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  Card,
  LinkButton,
  Ltr,
  PrintButton,
  PrintSheet,
  QrCode,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import { GrantView } from '../grant.dto.js';
import { type ConsentsPageProps, GrantFacts, recipientName } from './consents-page.js';

export interface ConsentCardProps extends Pick<ConsentsPageProps, 'base' | 'dayOf'> {
  /** Those that count today. */
  readonly grants: readonly GrantView[];
  /** Address of the person's own page, where each can be taken back. */
  readonly url: string;
  readonly today: LocalDate;
}

/** What counts today on one sheet to keep, without a name; the code leads to where it can be taken back. */
export function ConsentCard({ grants, url, base, today, dayOf }: ConsentCardProps): VNode {
  const ui = useUi();
  return (
    <>
      <PrintSheet title={ui.t('consents.card_title')} date={today}>
        <p>{ui.t('consents.card_lead')}</p>
        {grants.length === 0 && <p>{ui.t('consents.live_none')}</p>}
        {grants.map((grant) => (
          <Card key={grant.id} title={recipientName(ui, grant)}>
            <GrantFacts grant={grant} dayOf={dayOf} />
          </Card>
        ))}
        <h2>{ui.t('consents.card_back')}</h2>
        <p>{ui.t('consents.card_how')}</p>
        <QrCode text={url} label={ui.t('consents.card_qr')} />
        <p>
          <Ltr>{url}</Ltr>
        </p>
      </PrintSheet>
      <Actions>
        <LinkButton kind="quiet" href={base}>
          {ui.t('consents.card_return')}
        </LinkButton>
        <PrintButton />
      </Actions>
    </>
  );
}
