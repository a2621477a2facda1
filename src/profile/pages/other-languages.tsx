import type { VNode } from 'preact';
import { CEFR_LEVELS, SPOKEN_LANGUAGES } from '../../domain/shared/index.js';
import { Details, type Option, SelectField } from '../../web/components/index.js';
import { type Ui, useUi } from '../../web/i18n/index.js';
import type { EditForm } from './edit-form.js';

/** What the person speaks beside German; the firm may explain the work in it. */
export function OtherLanguages({ form, slots }: LanguageFieldsProps): VNode {
  const ui = useUi();
  return (
    <Details summary={ui.t('people.other_languages')} open>
      <LanguageFields form={form} slots={slots} />
    </Details>
  );
}

export interface LanguageFieldsProps {
  readonly form: EditForm;
  readonly slots: number;
}

export function LanguageFields({ form, slots }: LanguageFieldsProps): VNode {
  const ui = useUi();
  return (
    <>
      <p class="soft">{ui.t('people.other_languages_lead')}</p>
      {Array.from({ length: slots }, (_, slot) => (
        <div class="parts grow" key={slot}>
          <SelectField
            form={form}
            name={`language${slot}`}
            options={languageOptions(ui, form.value(`language${slot}`))}
            optional
          />
          <SelectField form={form} name={`languageLevel${slot}`} options={levelOptions(ui)} optional />
        </div>
      ))}
    </>
  );
}

/** Languages to choose from by name, with the one that stands there already. */
function languageOptions(ui: Pick<Ui, 'format'>, chosen: string): readonly Option[] {
  const codes = new Set<string>([...SPOKEN_LANGUAGES, ...(chosen === '' ? [] : [chosen])]);
  return [...codes].map((value) => ({ value, label: ui.format.language(value) }));
}

function levelOptions(ui: Pick<Ui, 't'>): readonly Option[] {
  return CEFR_LEVELS.map((level) => ({ value: String(level), label: ui.t(`form.level_${level}`) }));
}
