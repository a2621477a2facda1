import type { ComponentChildren, VNode } from 'preact';
import { Choices, withQuery } from '../../web/components/index.js';
import {
  LANGUAGES,
  type Locale,
  LOCALES,
  type MessageKey,
  translator,
  UiProvider,
  useUi,
  words,
} from '../../web/i18n/index.js';

/** The same words in the second language, in its own direction. */
export function Beside({ text, beside }: { readonly text: MessageKey; readonly beside: Locale }): VNode {
  return (
    <p class="soft" lang={beside} dir={LANGUAGES[beside].dir}>
      {translator(beside).text(text)}
    </p>
  );
}

/** Everything inside says its words in both languages; each keeps its own direction. */
export function InBoth(props: { readonly beside: Locale; readonly children: ComponentChildren }): VNode {
  const ui = useUi();
  const second = words(props.beside);
  const both = (own: string, other: string): string =>
    own === other ? own : `${own} · \u2068${other}\u2069`;
  const t: typeof ui.t = (key, ...params) => both(ui.t(key, ...params), second.t(key, ...params));
  const text: typeof ui.text = (key) => {
    const own = ui.text(key);
    return own === null ? null : both(own, second.text(key) ?? own);
  };
  const language = (code: string): string => both(ui.format.language(code), second.format.language(code));
  return (
    <UiProvider value={{ ...ui, t, text, format: { ...ui.format, language } }}>{props.children}</UiProvider>
  );
}

/** Which second language stands beside the own one. */
export function SecondLanguage({ beside, here }: { readonly beside: Locale; readonly here: string }): VNode {
  const ui = useUi();
  return (
    <Choices
      label={ui.t('cards.second_language')}
      items={LOCALES.filter((locale) => locale !== ui.locale).map((locale) => ({
        href: withQuery(here, { beside: locale }),
        text: LANGUAGES[locale].ownName,
        current: locale === beside,
      }))}
    />
  );
}
