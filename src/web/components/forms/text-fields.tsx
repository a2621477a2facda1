import { h, type VNode } from 'preact';
import { controlProps, Field, type FieldProps } from './field.js';

export interface TextFieldProps<F extends string> extends FieldProps<F> {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
  /** What the browser may fill in (WCAG 1.3.5), such as `postal-code`. */
  readonly autocomplete?: string;
  /** Keyboard of a phone, where the type does not choose it. */
  readonly inputMode?: 'numeric' | 'decimal' | 'text';
  readonly maxLength?: number;
  /** Expected length; the width of a box says what belongs in it. */
  readonly width?: 'short' | 'medium' | 'full';
}

/** One line of text. */
export function TextField<F extends string>(props: TextFieldProps<F>): VNode {
  const { form, name, type = 'text', width = 'full', autocomplete, inputMode, maxLength } = props;
  const ltr = type === 'email' || type === 'tel' || type === 'url';
  return (
    <Field {...props}>
      {/* h, because JSX types want one literal type per input element. */}
      {h('input', {
        ...controlProps(props),
        class: width,
        type,
        value: type === 'password' ? '' : form.value(name),
        autocomplete,
        inputMode,
        maxLength,
        dir: ltr ? 'ltr' : 'auto',
      })}
    </Field>
  );
}

export interface NumberFieldProps<F extends string> extends FieldProps<F> {
  /** What is counted, after the box: km, hours, euro. */
  readonly unit?: string;
  readonly decimals?: boolean;
}

/** A number, typed as text so that no wheel or arrow changes it by accident. */
export function NumberField<F extends string>(props: NumberFieldProps<F>): VNode {
  const { form, name, unit, decimals = false } = props;
  return (
    <Field {...props}>
      <span class="with-unit">
        <input
          {...controlProps(props)}
          class="short"
          inputMode={decimals ? 'decimal' : 'numeric'}
          value={form.value(name)}
          dir="ltr"
          autocomplete="off"
        />
        {unit && <span>{unit}</span>}
      </span>
    </Field>
  );
}

export interface TextAreaProps<F extends string> extends FieldProps<F> {
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea<F extends string>(props: TextAreaProps<F>): VNode {
  const { form, name, rows = 4, maxLength } = props;
  return (
    <Field {...props}>
      <textarea {...controlProps(props)} rows={rows} maxLength={maxLength} dir="auto">
        {form.value(name)}
      </textarea>
    </Field>
  );
}

export interface FileFieldProps<F extends string> extends FieldProps<F> {
  /** File kinds the dialogue offers, such as `.csv`. */
  readonly accept: string;
}

/** A file from the device; its form needs `multipart`. */
export function FileField<F extends string>(props: FileFieldProps<F>): VNode {
  return (
    <Field {...props}>
      <input {...controlProps(props)} type="file" accept={props.accept} />
    </Field>
  );
}
