import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../../i18n/index.js';
import { withQuery } from '../links.js';

export interface FormProps {
  readonly action: string;
  /** Needed when the form carries a file. */
  readonly multipart?: boolean;
  readonly children: ComponentChildren;
}

/** A form that changes something: posts with its token; the server's own checks speak, not the browser's bubbles. */
export function Form({ action, multipart = false, children }: FormProps): VNode {
  const ui = useUi();
  return (
    <form
      class="form"
      method="post"
      // The fields of an upload are read after the token is checked, so there it travels in the address.
      action={multipart ? withQuery(action, { _csrf: ui.csrf() }) : action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="_csrf" value={ui.csrf()} />
      {children}
    </form>
  );
}

/** A value that travels with the form unseen. */
export function Hidden({ name, value }: { readonly name: string; readonly value: string }): VNode {
  return <input type="hidden" name={name} value={value} />;
}
