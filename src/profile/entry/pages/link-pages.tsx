import type { VNode } from 'preact';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  formState,
  type FormValues,
  Notice,
  type PointedError,
  PostButton,
  TextField,
} from '../../../web/components/index.js';
import { useUi } from '../../../web/i18n/index.js';

export interface AskPageProps {
  readonly values: FormValues;
  readonly errors: readonly PointedError[];
  /** A sentence about the whole try: too many of them. */
  readonly problem: string | null;
}

/** One field: where the link is to go. */
export function AskPage({ values, errors, problem }: AskPageProps): VNode {
  const ui = useUi();
  const form = formState(ui, { labels: { email: ui.t('enter.email') }, values, errors });
  return (
    <>
      <h1>{ui.t('enter.title')}</h1>
      <ErrorSummary form={form} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <p>{ui.t('enter.lead')}</p>
      <Form action="/enter">
        <TextField form={form} name="email" type="email" autocomplete="email" maxLength={120} />
        <Button>{ui.t('enter.send')}</Button>
      </Form>
      <p>
        <a href="/register">{ui.t('enter.without')}</a>
      </p>
    </>
  );
}

/** Says the same to everybody. */
export function SentPage(): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('enter.sent_title')}</h1>
      <p>{ui.t('enter.sent')}</p>
      <p>
        <a href="/enter">{ui.t('enter.again')}</a>
      </p>
    </>
  );
}

/** What a link opens; only the click uses it up. */
export function OpenPage({ secret }: { readonly secret: string }): VNode {
  const ui = useUi();
  return (
    <>
      <h1>{ui.t('enter.open_title')}</h1>
      <p>{ui.t('enter.open_lead')}</p>
      <Actions>
        <PostButton kind="main" action={`/enter/${secret}/open`}>
          {ui.t('access.login_title')}
        </PostButton>
      </Actions>
    </>
  );
}
