import type { VNode } from 'preact';
import { useUi } from '../../i18n/index.js';
import { controlProps, Field, type FieldProps } from './field.js';
import { controlId } from './form-state.js';

/** One thing the typed words may mean. */
export interface Suggestion {
  readonly code: string;
  readonly label: string;
}

export interface SearchFieldProps<F extends string> extends FieldProps<F> {
  /** Answers `?q=words&locale=…` with JSON `[{ code or kldb, label }]`, best first; used where a script runs. */
  readonly source: string;
  /** What the words typed so far may mean; shown as a choice where no script runs. */
  readonly suggestions?: readonly Suggestion[];
}

/** The list shows at most ten; each count has its own sentence because plurals differ by language. */
const STATUS_COUNTS = Array.from({ length: 11 }, (_, count) => count);

/**
 * A search for one entry of a long list, such as an occupation. Sends the words as `name` and, once chosen, the
 * entry's code as `name_code`. Without script the page comes back with `suggestions` to choose from; with script the
 * island `combobox` suggests while typing (ARIA combobox pattern with a list).
 */
export function SearchField<F extends string>(props: SearchFieldProps<F>): VNode {
  const ui = useUi();
  ui.notes.scripts.add('combobox.js');
  const { form, name, source, suggestions = [] } = props;
  const chosen = form.value(`${name}_code`);
  return (
    <Field {...props}>
      <div
        class="combobox"
        data-combobox={source}
        data-code={chosen}
        data-status={JSON.stringify(STATUS_COUNTS.map((count) => ui.t('form.choices_status', { count })))}
      >
        <input
          {...controlProps(props)}
          type="search"
          value={form.value(name)}
          autocomplete="off"
          dir="auto"
        />
        {suggestions.length > 0 && (
          <fieldset class="field">
            <legend>{ui.t('form.choices')}</legend>
            {suggestions.map(({ code, label }) => (
              <label key={code} class="tick">
                <input
                  type="radio"
                  id={`${controlId(name)}-${code}`}
                  name={`${name}_code`}
                  value={code}
                  checked={code === chosen}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Field>
  );
}
