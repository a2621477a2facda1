import type { ImportKind } from '../../domain/table-import/index.js';
import type { Ui } from '../../web/i18n/index.js';

/** Name of a field of the wizard; a field of the check that the wizard does not know keeps its own name. */
export function fieldLabel(ui: Pick<Ui, 'text'>, kind: ImportKind, name: string): string {
  const own = kind === 'courses' ? `feeds.field_${name}` : `imports.${kind}_${name}`;
  return ui.text(own) ?? ui.text(`imports.field_${name.split('/')[0] ?? ''}`) ?? name;
}

/** What is wrong with a cell, in the words of its kind of table where it has own ones. */
export function faultText(ui: Pick<Ui, 'text' | 't'>, kind: ImportKind, code: string): string {
  const own = kind === 'courses' ? ui.text(`feeds.fault_${code}`) : null;
  return own ?? ui.text(`form.error_${code}`) ?? ui.t('form.error_invalid');
}
