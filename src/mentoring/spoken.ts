import type { Ui } from '../web/i18n/index.js';

/** Languages that helpers and the people they meet speak most; ISO 639 codes. */
const SPOKEN = [
  'ar',
  'fa',
  'ps',
  'ckb',
  'ku',
  'uk',
  'ru',
  'ti',
  'am',
  'so',
  'fr',
  'en',
  'tr',
  'ur',
  'sq',
  'es',
] as const;

/** Languages to tick, by name, with further ones that stand there already. */
export function spokenOptions(
  ui: Pick<Ui, 'format'>,
  further: readonly string[] = [],
): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set<string>([...SPOKEN, ...further])].map((value) => ({
    value,
    label: ui.format.language(value),
  }));
}
