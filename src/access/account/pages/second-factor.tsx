import type { VNode } from 'preact';
import { totpUri } from '../../../platform/crypto/index.js';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  type FormState,
  formState,
  LinkButton,
  Ltr,
  Notice,
  type PointedError,
  TextField,
} from '../../../web/components/index.js';
import { type Ui, useUi } from '../../../web/i18n/index.js';

interface CodeForm {
  readonly action: string;
  readonly errors: readonly PointedError[];
  /** A sentence about the whole try. */
  readonly problem: string | null;
}

export interface SetUpProps extends CodeForm {
  readonly secret: string;
  /** Sign-in name, which the app shows beside its numbers. */
  readonly account: string;
  /** The account may not go on without. */
  readonly must: boolean;
}

/** The key for the app, and the first number from it as proof that it arrived. */
export function SetUp({ secret, account, must, action, errors, problem }: SetUpProps): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('account.set_up_title')}</h1>
      {must && <p>{ui.t('account.set_up_must')}</p>}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('account.set_up_app')}</p>
      <p>
        <strong>
          <Ltr>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Ltr>
        </strong>
      </p>
      <p>
        <a href={totpUri(secret, account)}>{ui.t('account.set_up_link')}</a>
      </p>
      <CodeFields {...{ action, errors }} label={ui.t('account.code')} button={ui.t('account.confirm')} />
    </>
  );
}

/** The second step of signing in. */
export function CodeStep({ action, errors, problem }: CodeForm): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('account.code_title')}</h1>
      <p>{ui.t('account.code_lead')}</p>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <CodeFields
        {...{ action, errors }}
        label={ui.t('account.code_or_recovery')}
        button={ui.t('account.code_submit')}
      />
    </>
  );
}

/** Signing in with the letters of a card. */
export function CardStep({ errors, problem }: Omit<CodeForm, 'action'>): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { card: ui.t('entry.card_code') }, values: {}, errors });
  return (
    <>
      <h1>{ui.t('entry.with_card')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Form action="/login/card">
        <TextField form={form} name="card" hint={ui.t('entry.card_hint')} autocomplete="off" maxLength={40} />
        <Button>{ui.t('access.submit')}</Button>
      </Form>
      <p>{ui.t('entry.card_lost')}</p>
    </>
  );
}

/** Turning the second step off asks for it once more. */
export function RemoveFactor({ action, errors, problem }: CodeForm): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('account.factor_remove')}</h1>
      {problem && <Notice kind="problem">{problem}</Notice>}
      <CodeFields
        {...{ action, errors }}
        label={ui.t('account.code_or_recovery')}
        button={ui.t('account.factor_remove')}
      />
    </>
  );
}

/** Shown once, to be printed. */
export function RecoveryCodes({
  codes,
  next,
}: {
  readonly codes: readonly string[];
  readonly next: string;
}): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('account.codes_title')}</h1>
      <p>{ui.t('account.codes_lead')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <Ltr>{code}</Ltr>
          </li>
        ))}
      </ul>
      <Actions>
        <LinkButton href={next}>{ui.t('account.codes_done')}</LinkButton>
      </Actions>
    </>
  );
}

interface CodeFieldsProps extends Pick<CodeForm, 'action' | 'errors'> {
  readonly label: string;
  readonly button: string;
}

function CodeFields({ action, errors, label, button }: CodeFieldsProps): VNode {
  const form = codeForm(useUi(), label, errors);
  return (
    <>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField form={form} name="code" autocomplete="one-time-code" maxLength={20} width="medium" />
        <Button>{button}</Button>
      </Form>
    </>
  );
}

function codeForm(ui: Ui, code: string, errors: readonly PointedError[]): FormState<'code'> {
  return formState(ui, { labels: { code }, values: {}, errors });
}
