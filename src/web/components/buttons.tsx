import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../i18n/index.js';

/** main: the one thing to do here; quiet: everything else; danger: it cannot be taken back. */
export type ButtonKind = 'main' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly kind?: ButtonKind;
  /** Sent with the form, when a form has several buttons. */
  readonly name?: string;
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** Sends the form it stands in. */
export function Button({ kind = 'main', name, value, children }: ButtonProps): VNode {
  return (
    <button class={buttonClass(kind)} name={name} value={value}>
      {children}
    </button>
  );
}

export interface LinkButtonProps {
  readonly kind?: ButtonKind;
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A link to a page that looks like a button. */
export function LinkButton({ kind = 'main', href, children }: LinkButtonProps): VNode {
  return (
    <a class={buttonClass(kind)} href={href}>
      {children}
    </a>
  );
}

export interface PostButtonProps {
  readonly kind?: ButtonKind;
  readonly action: string;
  /** Hidden values that go with the click. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

/** A whole form of one button, for steps that change something. */
export function PostButton({ kind = 'quiet', action, fields = {}, children }: PostButtonProps): VNode {
  const ui = useUi();
  return (
    <form method="post" action={action} class="inline">
      <input type="hidden" name="_csrf" value={ui.csrf()} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button class={buttonClass(kind)}>{children}</button>
    </form>
  );
}

/** Buttons and links side by side; the main one first. Not printed. */
export function Actions({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="actions">{children}</div>;
}

function buttonClass(kind: ButtonKind): string {
  return kind === 'main' ? 'button' : `button ${kind}`;
}
