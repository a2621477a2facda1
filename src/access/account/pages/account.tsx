import type { VNode } from 'preact';
import { Actions, LinkButton, PostButton, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { OwnSession } from '../account.service.js';

export interface AccountPageProps {
  readonly sessions: readonly OwnSession[];
  /** Recovery codes that are left; null while there is no second step. */
  readonly codesLeft: number | null;
  /** The sign-in service of the own organisation; null without one. */
  readonly service: { readonly organisation: string; readonly linkedAt: Date | null } | null;
  /** Connects systems of the organisation. */
  readonly mayConnect: boolean;
}

/** The own account: devices that are signed in, and the second step. */
export function AccountPage({ sessions, codesLeft, service, mayConnect }: AccountPageProps): VNode {
  const ui = useUi();
  const time = (at: Date): string => ui.format.instant(at);
  return (
    <>
      <h1>{ui.t('account.title')}</h1>
      <p>{ui.t('account.lead')}</p>
      <h2>{ui.t('account.factor')}</h2>
      <p>
        {codesLeft === null ? ui.t('account.factor_off') : ui.t('account.factor_on', { left: codesLeft })}
      </p>
      <Actions>
        {codesLeft === null ? (
          <LinkButton href="/account/second-factor">{ui.t('account.factor_set_up')}</LinkButton>
        ) : (
          <LinkButton kind="quiet" href="/account/second-factor/remove">
            {ui.t('account.factor_remove')}
          </LinkButton>
        )}
      </Actions>
      {service !== null && <ServiceLink {...service} />}
      <p>
        <a href="/account/mail">{ui.t('mails.title')}</a>
      </p>
      {mayConnect && (
        <p>
          <a href="/webhooks">{ui.t('webhooks.title')}</a>
        </p>
      )}
      <h2>{ui.t('account.sessions')}</h2>
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={ui.t(session.current ? 'account.session_this' : 'account.session_other')}
            detail={ui.t('account.session_times', {
              since: time(session.createdAt),
              seen: time(session.seenAt),
            })}
            end={
              !session.current && (
                <PostButton action={`/account/sessions/${session.id}/end`}>
                  {ui.t('account.session_end')}
                </PostButton>
              )
            }
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <Actions>
          <PostButton action="/account/sessions/end-others">{ui.t('account.end_others')}</PostButton>
        </Actions>
      )}
    </>
  );
}

/** The own account here and the one at the organisation's service. */
function ServiceLink({ organisation, linkedAt }: NonNullable<AccountPageProps['service']>): VNode {
  const ui = useUi();
  return (
    <>
      <h2>{ui.t('signin.login_title')}</h2>
      <p>
        {linkedAt === null
          ? ui.t('signin.own_not_linked', { organisation })
          : ui.t('signin.own_linked', { organisation, since: ui.format.instant(linkedAt) })}
      </p>
      <Actions>
        {linkedAt === null ? (
          <PostButton action="/account/sign-in-link">{ui.t('signin.connect')}</PostButton>
        ) : (
          <PostButton action="/account/sign-in-link/end">{ui.t('signin.end')}</PostButton>
        )}
      </Actions>
    </>
  );
}
