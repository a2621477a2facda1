import type { VNode } from 'preact';
import { useUi } from '../../i18n/index.js';
import type { FormState } from './form-state.js';

/**
 * All errors of a form on top of the page, each a link to its field. It takes the focus (by `autofocus`, which also
 * works without script) and marks the page's title. Nothing when the form has no errors.
 */
export function ErrorSummary<F extends string>({ form }: { readonly form: FormState<F> }): VNode | null {
  const ui = useUi();
  if (form.summary.length === 0) return null;
  ui.notes.failed = true;
  return (
    <div
      class="notice problem errors"
      role="group"
      aria-labelledby="errors-title"
      tabIndex={-1}
      id="errors"
      autofocus
    >
      <h2 id="errors-title">{ui.t('form.summary', { count: form.summary.length })}</h2>
      <ul>
        {form.summary.map(({ target, label, message }) => (
          <li key={target ?? label}>
            {target ? (
              <a href={`#${target}`}>
                {label}: {message}
              </a>
            ) : (
              <>
                {label}: {message}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{ui.t('form.summary_kept')}</p>
    </div>
  );
}
