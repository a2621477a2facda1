import type { ImportKind } from '../../domain/table-import/index.js';
import type { Ui } from '../../web/i18n/index.js';

/** Name of a field of the wizard; a field of the check that the wizard does not know keeps its own name. */
export function fieldLabel(ui: Pick<Ui, 'text'>, kind: ImportKind, name: string): string {
  return ui.text(`imports.${kind}_${name}`) ?? ui.text(`imports.field_${name.split('/')[0] ?? ''}`) ?? name;
}
