import type { VNode } from 'preact';
import type { LocalDate } from '../../../domain/shared/index.js';
import {
  Actions,
  LinkButton,
  Ltr,
  PostButton,
  PrintButton,
  PrintSheet,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

export interface CardPageProps {
  readonly code: string;
  readonly today: LocalDate;
  /** Where the person goes on, if not to the matches. */
  readonly next?: string;
}

/** The card to come back with: shown once, to be printed or written down. */
export function CardPage({ code, today, next = '/me/matches' }: CardPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <PrintSheet title={ui.t('entry.card_title')} date={today}>
        <p>{ui.t('entry.card_lead')}</p>
        <p>
          <strong>
            <Ltr>{code}</Ltr>
          </strong>
        </p>
        <p>{ui.t('entry.card_use')}</p>
      </PrintSheet>
      <Actions>
        <LinkButton href={next}>{ui.t('entry.card_done')}</LinkButton>
        <PrintButton />
      </Actions>
    </>
  );
}

/** What a code from a desk opens; only the click uses it up. */
export function JoinPage({ code }: { readonly code: string }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('entry.join_title')}</h1>
      <p>{ui.t('entry.join_lead')}</p>
      <Actions>
        <PostButton kind="main" action={`/join/${code}`}>
          {ui.t('entry.join_open')}
        </PostButton>
      </Actions>
    </>
  );
}

export interface InvitationPageProps {
  readonly link: string;
  readonly back: string;
  readonly today: LocalDate;
}

/** What the desk hands over, shown once. */
export function InvitationPage({ link, back, today }: InvitationPageProps): VNode {
  const ui = useUi();
  return (
    <>
      <PrintSheet title={ui.t('entry.invite_title')} date={today}>
        <p>{ui.t('entry.invite_lead')}</p>
        <p>
          <strong>
            <Ltr>{link}</Ltr>
          </strong>
        </p>
      </PrintSheet>
      <Actions>
        <LinkButton kind="quiet" href={back}>
          {ui.t('entry.invite_back')}
        </LinkButton>
        <PrintButton />
      </Actions>
    </>
  );
}

/** The desk's button on the person's page. */
export function InvitePanel({ personId }: { readonly personId: string }): VNode {
  const ui = useUi();
  return (
    <p>
      <PostButton action={`/people/${personId}/invitation`}>{ui.t('entry.invite')}</PostButton>
    </p>
  );
}
