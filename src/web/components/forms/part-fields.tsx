import type { VNode } from 'preact';
import { CEFR_LEVELS, LANGUAGE_SKILLS, type LanguageSkill } from '../../../domain/shared/index.js';
import { type MessageKey, useUi } from '../../i18n/index.js';
import { FieldGroup, type FieldProps } from './field.js';
import { controlId } from './form-state.js';

const DATE_PARTS = ['day', 'month', 'year'] as const;

/**
 * A calendar day as three numbers `name_day`, `name_month`, `name_year`: the browser's own date picker speaks the
 * browser's language, not the page's. Read back with `readDate`, filled with `dateValues`.
 */
export function DateFields<F extends string>(props: FieldProps<F> & { autocomplete?: 'bday' }): VNode {
  const ui = useUi();
  const { form, name, hint = ui.t('form.date_hint'), autocomplete } = props;
  const invalid = form.error(name) === undefined ? undefined : 'true';
  return (
    <FieldGroup {...props} hint={hint}>
      <div class="parts" dir={ui.dir}>
        {DATE_PARTS.map((part, index) => (
          <label key={part}>
            {ui.t(`form.${part}`)}
            <input
              id={index === 0 ? controlId(name) : `${controlId(name)}-${part}`}
              name={`${name}_${part}`}
              class={part === 'year' ? 'digits4' : 'digits2'}
              inputMode="numeric"
              maxLength={part === 'year' ? 4 : 2}
              autocomplete={autocomplete ? `${autocomplete}-${part}` : 'off'}
              value={form.value(`${name}_${part}`)}
              aria-invalid={invalid}
              dir="ltr"
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

const SKILL_LABELS: Readonly<Record<LanguageSkill, MessageKey>> = {
  L: 'form.listening',
  R: 'form.reading',
  S: 'form.speaking',
  W: 'form.writing',
};

/**
 * A language level for each of the four skills, as `name_L`, `name_R`, `name_S`, `name_W` with the values 0..6 or
 * empty for "do not know". Read back with `readCefr`, filled with `cefrValues`.
 */
export function CefrFields<F extends string>(props: FieldProps<F>): VNode {
  const ui = useUi();
  const { form, name } = props;
  return (
    <FieldGroup {...props}>
      <div class="parts grow">
        {LANGUAGE_SKILLS.map((skill, index) => {
          const chosen = form.value(`${name}_${skill}`);
          return (
            <label key={skill}>
              {ui.text(SKILL_LABELS[skill])}
              <select
                id={index === 0 ? controlId(name) : `${controlId(name)}-${skill}`}
                name={`${name}_${skill}`}
              >
                <option value="">{ui.t('form.unknown')}</option>
                {CEFR_LEVELS.map((level) => (
                  <option key={level} value={level} selected={String(level) === chosen}>
                    {ui.t(`form.level_${level}`)}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
