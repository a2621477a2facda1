import type { ComponentChildren, VNode } from 'preact';
import { useUi } from '../../i18n/index.js';
import { controlProps, Field, FieldGroup, type FieldProps } from './field.js';
import { controlId } from './form-state.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A quiet second line; not shown in a drop-down list. */
  readonly hint?: ComponentChildren;
}

export interface OptionsProps<F extends string> extends FieldProps<F> {
  readonly options: readonly Option[];
}

export interface SelectFieldProps<F extends string> extends OptionsProps<F> {
  /** First line with an empty value; false leaves it out. Default: "please choose". */
  readonly empty?: string | false;
}

/** One of many. For up to five choices a RadioGroup is easier. */
export function SelectField<F extends string>(props: SelectFieldProps<F>): VNode {
  const ui = useUi();
  const { form, name, options, empty = ui.t('form.choose') } = props;
  const chosen = form.value(name);
  return (
    <Field {...props}>
      <select {...controlProps(props)}>
        {empty !== false && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of few, all in sight. */
export function RadioGroup<F extends string>(props: OptionsProps<F>): VNode {
  const { form, name, options } = props;
  const chosen = form.value(name);
  return (
    <FieldGroup {...props}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          option={option}
          type="radio"
          {...tick(name, index)}
          on={option.value === chosen}
        />
      ))}
    </FieldGroup>
  );
}

/** Any number of a few. Sends `name` once for each tick. */
export function CheckboxGroup<F extends string>(props: OptionsProps<F>): VNode {
  const { form, name, options } = props;
  const chosen = form.values(name);
  return (
    <FieldGroup {...props}>
      {options.map((option, index) => (
        <Tick
          key={option.value}
          option={option}
          type="checkbox"
          {...tick(name, index)}
          on={chosen.includes(option.value)}
        />
      ))}
    </FieldGroup>
  );
}

/** A yes-or-no that is its own label. Sends `name=yes` when ticked. */
export function CheckboxField<F extends string>(props: FieldProps<F>): VNode {
  const { form, name, hint } = props;
  const error = form.error(name);
  const id = controlId(name);
  return (
    <div class={error ? 'field wrong' : 'field'}>
      {error && (
        <div class="error" id={`${id}-error`}>
          {error}
        </div>
      )}
      <label class="tick">
        <input {...controlProps(props)} type="checkbox" value="yes" checked={form.value(name) === 'yes'} />
        <span>
          {form.label(name)}
          {hint && (
            <span class="hint" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

interface TickProps {
  readonly option: Option;
  readonly type: 'radio' | 'checkbox';
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
}

function Tick({ option, type, id, name, on }: TickProps): VNode {
  return (
    <label class="tick">
      <input type={type} id={id} name={name} value={option.value} checked={on} />
      <span>
        {option.label}
        {option.hint && <span class="hint">{option.hint}</span>}
      </span>
    </label>
  );
}

/** The first control carries the id that the error summary links to. */
function tick(name: string, index: number): { id: string; name: string } {
  return { id: index === 0 ? controlId(name) : `${controlId(name)}-${index}`, name };
}
