export type {
  MessageKey,
  MessageParams,
  Namespace,
  ParamsOf,
  Translation,
  Translations,
} from './catalogue.js';
export { formats, type Formats } from './format.js';
export {
  acceptedLocale,
  DEFAULT_LOCALE,
  type Direction,
  isLocale,
  LANGUAGES,
  type Language,
  type Locale,
  LOCALES,
} from './languages.js';
export { CATALOGUES, type Translator, translator } from './translate.js';
export { type PageNotes, type Ui, UiProvider, useUi, words } from './ui.js';
