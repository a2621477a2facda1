import { SPOKEN_LANGUAGES } from '../domain/shared/index.js';
import type { Ui } from '../web/i18n/index.js';

/** Languages to tick, by name, with further ones that stand there already. */
export function spokenOptions(
  ui: Pick<Ui, 'format'>,
  further: readonly string[] = [],
): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set<string>([...SPOKEN_LANGUAGES, ...further])].map((value) => ({
    value,
    label: ui.format.language(value),
  }));
}
