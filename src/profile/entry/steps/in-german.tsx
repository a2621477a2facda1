import type { VNode } from 'preact';
import { type MessageKey, translator, type Ui, useUi } from '../../../web/i18n/index.js';

const german = translator('de');

/** The same words in German below, for who sits beside the person; nothing where the page is German already. */
export function InGerman({ text }: { readonly text: MessageKey }): VNode | null {
  if (useUi().locale === 'de') return null;
  return (
    <p class="soft" lang="de" dir="ltr">
      {german.text(text)}
    </p>
  );
}

/** Both languages in one line, for labels and lists that hold text only; each keeps its own direction. */
export function besideGerman(ui: Pick<Ui, 'locale' | 'text'>, text: MessageKey): string {
  const own = ui.text(text) ?? '';
  return ui.locale === 'de' ? own : `${own} · \u2068${german.text(text) ?? ''}\u2069`;
}
