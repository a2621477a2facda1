import type { ComponentChildren, VNode } from 'preact';
import { Hidden } from '../../../web/components/index.js';
import { LANGUAGES, LOCALES, useUi } from '../../../web/i18n/index.js';
import type { DialogueWords } from '../words.js';

export interface FrameProps {
  readonly words: DialogueWords;
  /** Answers that travel with every button. */
  readonly carried: readonly (readonly [name: string, value: string])[];
  readonly children: ComponentChildren;
}

export const DIALOGUE_PATH = '/may-i-work';

export function dialoguePath({ easy }: Pick<DialogueWords, 'easy'>): string {
  return easy ? `${DIALOGUE_PATH}/easy` : DIALOGUE_PATH;
}

/**
 * The form around each page of the dialogue. It carries no token: it changes nothing, and a token would start a session
 * for a visitor of whom nothing is to be kept.
 */
export function DialogueForm({ words, carried, children }: FrameProps): VNode {
  return (
    <form class="form" method="post" action={dialoguePath(words)} noValidate>
      {carried.map(([name, value]) => (
        <Hidden key={name} {...{ name, value }} />
      ))}
      {children}
    </form>
  );
}

/** The page in another language or in easy German, with everything answered so far. */
export function Languages({ words, carried }: Omit<FrameProps, 'children'>): VNode {
  const ui = useUi();
  const buttons = LOCALES.map((locale) => ({
    key: locale,
    action: `${DIALOGUE_PATH}?lang=${locale}`,
    label: LANGUAGES[locale].ownName,
    lang: locale,
    here: locale === ui.locale && !words.easy,
  }));
  const easy = {
    key: 'easy',
    action: `${DIALOGUE_PATH}/easy?lang=de`,
    label: 'Leichtes Deutsch',
    lang: 'de',
    here: words.easy,
  };
  return (
    <form class="actions" method="post" action={dialoguePath(words)}>
      {carried.map(([name, value]) => (
        <Hidden key={name} {...{ name, value }} />
      ))}
      <Hidden name="stay" value="yes" />
      {[...buttons, easy]
        .filter(({ here }) => !here)
        .map(({ key, action, label, lang }) => (
          <button key={key} class="button quiet" formAction={action} lang={lang}>
            {label}
          </button>
        ))}
    </form>
  );
}
