import type { VNode } from 'preact';
import {
  Actions,
  Button,
  ErrorSummary,
  type FormValues,
  formState,
  LinkButton,
  Ltr,
  Notice,
  type PointedError,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';
import type { NamedService } from '../provider.service.js';

export interface OrganisationLoginProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  readonly problem: string | null;
}

/** Which organisation somebody comes from. The form only asks for the next page, so it carries no token. */
export function OrganisationLogin({ values, errors, problem }: OrganisationLoginProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { name: ui.t('signin.short_name') }, values, errors });
  return (
    <>
      <h1>{ui.t('signin.login_title')}</h1>
      <ErrorSummary form={form} />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <form class="form" method="get" action="/login/organisation" noValidate>
        {form.value('next') !== '' && <input type="hidden" name="next" value={form.value('next')} />}
        <TextField
          form={form}
          name="name"
          hint={ui.t('signin.short_name_hint')}
          autocomplete="organization"
          maxLength={40}
        />
        <Button>{ui.t('signin.go_on')}</Button>
      </form>
      <p>
        <a href="/login">{ui.t('signin.with_password')}</a>
      </p>
    </>
  );
}

export interface LeavingProps {
  readonly service: Pick<NamedService, 'organisation' | 'host'>;
  /** What the step is for. */
  readonly title: string;
  readonly href: string;
}

/** The last step before the browser leaves: where it goes, so that nobody types a password at a stranger's. */
export function Leaving({ service, title, href }: LeavingProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{title}</h1>
      <p>{ui.t('signin.leaving', { organisation: service.organisation })}</p>
      <p>
        <strong>
          <Ltr>{service.host}</Ltr>
        </strong>
      </p>
      <Actions>
        <LinkButton href={href}>{ui.t('signin.go_on')}</LinkButton>
      </Actions>
    </>
  );
}
