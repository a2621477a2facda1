import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../../i18n/index.js';
import { controlId, type FormState } from './form-state.js';

/** What every field takes: the form, its name in it, and how it reads. */
export interface FieldProps<F extends string> {
  readonly form: FormState<F>;
  readonly name: F;
  /** One quiet sentence above the control. */
  readonly hint?: ComponentChildren;
  /** Says that the field may stay empty; everything else is asked for. */
  readonly optional?: boolean;
}

/** Ids and state that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

/** Properties of the single control of a field. */
export function controlProps<F extends string>({ form, name, hint }: FieldProps<F>): ControlProps {
  return {
    id: controlId(name),
    name,
    'aria-describedby': describedBy(name, Boolean(hint), form.error(name) !== undefined),
    'aria-invalid': form.error(name) === undefined ? undefined : 'true',
  };
}

function describedBy(name: string, hint: boolean, error: boolean): string | undefined {
  const ids = [hint && `${controlId(name)}-hint`, error && `${controlId(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, hint and error around one control. */
export function Field<F extends string>(props: FieldProps<F> & { children: ComponentChildren }): VNode {
  const { form, name, children } = props;
  return (
    <div class={form.error(name) ? 'field wrong' : 'field'}>
      <label for={controlId(name)}>
        {form.label(name)}
        <Optional show={props.optional} />
      </label>
      <HintAndError {...props} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldGroup<F extends string>(props: FieldProps<F> & { children: ComponentChildren }): VNode {
  const { form, name, hint, children } = props;
  const error = form.error(name);
  return (
    <fieldset
      class={error ? 'field wrong' : 'field'}
      aria-describedby={describedBy(name, Boolean(hint), error !== undefined)}
    >
      <legend>
        {form.label(name)}
        <Optional show={props.optional} />
      </legend>
      <HintAndError {...props} />
      {children}
    </fieldset>
  );
}

function Optional({ show }: { show: boolean | undefined }): VNode | null {
  const ui = useUi();
  return show ? <span class="soft"> ({ui.t('form.optional')})</span> : null;
}

function HintAndError<F extends string>({ form, name, hint }: FieldProps<F>): VNode {
  const error = form.error(name);
  return (
    <>
      {hint && (
        <div class="hint" id={`${controlId(name)}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="error" id={`${controlId(name)}-error`}>
          {error}
        </div>
      )}
    </>
  );
}
