import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  Form,
  type FormValues,
  formState,
  Notice,
  type PointedError,
  TextField,
  withQuery,
} from '../../web/components/index.js';
import { useUi } from '../../web/i18n/index.js';

export interface LoginProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** A sentence about the whole try: wrong password, too many tries. */
  readonly problem: string | null;
}

export function Login({ values, errors, problem }: LoginProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: { login: ui.t('access.login'), password: ui.t('access.password') },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('access.login_title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Form action="/login">
        {form.value('next') !== '' && <input type="hidden" name="next" value={form.value('next')} />}
        <TextField form={form} name="login" type="email" autocomplete="username" />
        <TextField form={form} name="password" type="password" autocomplete="current-password" />
        <Button>{ui.t('access.submit')}</Button>
      </Form>
      <p>
        <a href={withQuery('/login/organisation', { next: form.value('next') || null })}>
          {ui.t('signin.login_title')}
        </a>
      </p>
      <p>
        <a href="/enter">{ui.t('enter.title')}</a>
      </p>
    </>
  );
}

export interface SetupProps {
  readonly secret: string;
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
}

/** The one page that a new portal shows to whoever runs it. */
export function Setup({ secret, values, errors }: SetupProps): VNode {
  const ui = useUi();
  const form = formState(ui, {
    labels: {
      login: ui.t('access.login'),
      displayName: ui.t('access.name'),
      password: ui.t('access.password'),
    },
    values,
    errors,
  });
  return (
    <>
      <h1>{ui.t('access.setup_title')}</h1>
      <ErrorSummary form={form} />
      <p>{ui.t('access.setup_lead')}</p>
      <Form action={`/setup/${secret}`}>
        <TextField form={form} name="displayName" autocomplete="name" maxLength={80} />
        <TextField form={form} name="login" type="email" autocomplete="username" />
        <TextField
          form={form}
          name="password"
          type="password"
          autocomplete="new-password"
          hint={ui.t('access.password_hint')}
        />
        <Button>{ui.t('access.setup_submit')}</Button>
      </Form>
    </>
  );
}
