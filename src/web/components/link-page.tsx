import type { VNode } from 'preact';
import { Actions } from './buttons.js';
import { Notice } from './notice.js';

export interface LinkPageProps {
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
  readonly action: string | null;
}

/** What a link in a mail opens: a sentence and, where something is asked, one button in a form that starts no session. */
export function LinkPage({ title, text, button, action }: LinkPageProps): VNode {
  return (
    <>
      <h1>{title}</h1>
      {button === null ? <Notice kind="done">{text}</Notice> : <p>{text}</p>}
      {button !== null && action !== null && (
        <form method="post" action={action}>
          <Actions>
            <button class="button">{button}</button>
          </Actions>
        </form>
      )}
    </>
  );
}
