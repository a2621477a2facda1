import type { LocalDate } from '../../domain/shared/index.js';
import { easyMayIWork } from '../../web/i18n/de-easy/mayiwork.js';
import { CATALOGUES, type Ui } from '../../web/i18n/index.js';

type Key = keyof typeof CATALOGUES.de.mayiwork;

/** Words of the dialogue: those of the page's language, or easy German. */
export interface DialogueWords {
  readonly easy: boolean;
  readonly say: (key: Key, params?: Readonly<Record<string, string>>) => string;
  /** The text of a key made at run time. */
  readonly find: (key: string) => string;
  readonly day: (date: LocalDate) => string;
}

/** Easy German is a way of writing German, not a language of the portal: it stands beside the German words here. */
export function dialogueWords(ui: Pick<Ui, 'text' | 'format' | 'locale'>, easy: boolean): DialogueWords {
  const isEasy = easy && ui.locale === 'de';
  const say = (key: string, params: Readonly<Record<string, string>> = {}): string => {
    if (!isEasy) return ui.text(`mayiwork.${key}`, params) ?? key;
    const text = Object.hasOwn(easyMayIWork, key) ? easyMayIWork[key as Key] : key;
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => params[name] ?? whole);
  };
  return { easy: isEasy, say, find: say, day: (date) => ui.format.longDay(date) };
}
