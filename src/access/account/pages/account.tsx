import type { VNode } from 'preact';
import { Actions, LinkButton, PostButton, Row, Rows } from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { OwnSession } from '../account.service.js';

export interface AccountPageProps {
  readonly sessions: readonly OwnSession[];
  /** Recovery codes that are left; null while there is no second step. */
  readonly codesLeft: number | null;
}

/** The own account: devices that are signed in, and the second step. */
export function AccountPage({ sessions, codesLeft }: AccountPageProps): VNode {
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
