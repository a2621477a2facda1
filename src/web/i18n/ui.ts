import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formats, type Formats } from './format.js';
import { type Direction, LANGUAGES, type Locale } from './languages.js';
import { translator, type Translator } from './translate.js';

/** What components tell the page around them while they are rendered. */
export interface PageNotes {
  /** Further scripts of `public/` the page needs, such as an island. */
  readonly scripts: Set<string>;
  /** Seconds after which the page reloads itself where no script runs; null: never. */
  refreshSeconds: number | null;
  /** Whether a form came back with errors; the title then says so. */
  failed: boolean;
}

/** What every component may use without being handed it: words, formats, and the page around. */
export interface Ui extends Translator {
  readonly locale: Locale;
  readonly dir: Direction;
  readonly format: Formats;
  /** Path and query of the page as asked for, without `lang`. */
  readonly path: string;
  readonly notes: PageNotes;
  /** Token against forged requests; asking for it starts a session, so only forms that post may ask. */
  readonly csrf: () => string;
}

const UiContext = createContext<Ui | null>(null);

/** Gives the components below their language; set by the shell around every page. */
export const UiProvider = UiContext.Provider;

/** The language and page of the component being rendered. */
export function useUi(): Ui {
  const ui = useContext(UiContext);
  if (!ui) throw new Error('component rendered outside a page');
  return ui;
}

/** Words and formats of a language outside a page, for mails and exports. */
export function words(locale: Locale): Pick<Ui, 'locale' | 'dir' | 't' | 'text' | 'format'> {
  return { locale, dir: LANGUAGES[locale].dir, format: formats(locale), ...translator(locale) };
}
