import type { VNode } from 'preact';
import { Actions, Card, DataTable, LinkButton, Ltr } from '../../components/index.js';
import { useUi } from '../../i18n/index.js';
import type { DemoAccount } from '../../shell/index.js';

/** The first page of a visitor: for whom the portal is, and, in the demo only, with which accounts to try it. */
export function Landing({ logins }: { readonly logins: readonly DemoAccount[] }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('access.landing_title')}</h1>
      <p>{ui.t('access.landing_lead')}</p>
      <Actions>
        <LinkButton href="/login">{ui.t('access.login_title')}</LinkButton>
        <LinkButton kind="quiet" href="/may-i-work">
          {ui.t('mayiwork.title')}
        </LinkButton>
        <LinkButton kind="quiet" href="/vacancies">
          {ui.t('access.open_vacancies')}
        </LinkButton>
        <LinkButton kind="quiet" href="/volunteer">
          {ui.t('helproles.title')}
        </LinkButton>
      </Actions>
      <Card title={ui.t('access.landing_person')}>
        <p>{ui.t('access.landing_person_text')}</p>
        <Actions>
          <LinkButton href="/register">{ui.t('entry.title')}</LinkButton>
          <LinkButton kind="quiet" href="/enter">
            {ui.t('enter.title')}
          </LinkButton>
          <LinkButton kind="quiet" href="/login/card">
            {ui.t('entry.with_card')}
          </LinkButton>
        </Actions>
      </Card>
      <Card title={ui.t('access.landing_desk')}>
        <p>{ui.t('access.landing_desk_text')}</p>
      </Card>
      <Card title={ui.t('access.landing_employer')}>
        <p>{ui.t('access.landing_employer_text')}</p>
      </Card>
      {logins.length > 0 && <DemoLogins logins={logins} />}
    </>
  );
}

function DemoLogins({ logins }: { readonly logins: readonly DemoAccount[] }): VNode {
  const ui = useUi();
  const [first] = logins;
  return (
    <Card title={ui.t('access.demo_logins')}>
      {first && <p>{ui.t('access.demo_password', { password: first.password })}</p>}
      <DataTable
        caption={ui.t('access.demo_logins')}
        quietCaption
        rows={logins}
        rowKey={(account) => account.login}
        columns={[
          {
            key: 'login',
            title: ui.t('access.login'),
            cell: ({ login }) => (
              <a href={`/login?login=${encodeURIComponent(login)}`}>
                <Ltr>{login}</Ltr>
              </a>
            ),
          },
          {
            key: 'role',
            title: ui.t('home.role'),
            cell: ({ role }) => ui.text(`organisations.role_${role}`) ?? role,
          },
          {
            key: 'organisation',
            title: ui.t('home.organisation'),
            cell: ({ organisation }) => <bdi>{organisation ?? ui.t('home.no_organisation')}</bdi>,
          },
        ]}
      />
    </Card>
  );
}
