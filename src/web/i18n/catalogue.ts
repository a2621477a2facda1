import type { de } from './de/index.js';

/** Plural variants by CLDR category, as i18next names them. Key endings reserved for plurals. */
export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof PLURAL_FORMS)[number];
/** Names that have plural variants: those with the two German forms. A lone `_other` is a word like any other. */
type Counted<Keys extends string, All extends string = Keys> = Keys extends `${infer B}_other`
  ? `${B}_one` extends All
    ? B
    : never
  : never;
type PluralKey<Keys extends string> = `${Counted<Keys>}_${PluralForm}`;
/** A key as pages ask for it: without its plural ending. */
type Base<K extends string, Keys extends string> = K extends `${infer B}_${PluralForm}`
  ? B extends Counted<Keys>
    ? B
    : K
  : K;
type KeysOf<M> = keyof M & string;

/**
 * The shape another language must have: the same keys as the German master `M`. Keys with plurals need `_other`
 * and may carry whichever further forms the language has.
 */
export type Translation<M> = {
  readonly [K in Exclude<KeysOf<M>, PluralKey<KeysOf<M>>>]: string;
} & {
  readonly [K in `${Counted<KeysOf<M>>}_other`]: string;
} & { readonly [K in `${Counted<KeysOf<M>>}_${Exclude<PluralForm, 'other'>}`]?: string };

export type Master = typeof de;
export type Namespace = keyof Master;

/** All namespaces of one language. */
export type Translations = { readonly [N in Namespace]: Translation<Master[N]> };

/** Every text the pages may ask for, as `namespace.key`; plural endings are left out. */
export type MessageKey = {
  [N in Namespace]: `${N}.${Base<KeysOf<Master[N]>, KeysOf<Master[N]>>}`;
}[Namespace];

type Variables<S> = S extends `${string}{{${infer V}}}${infer Rest}` ? V | Variables<Rest> : never;
type TextsOf<K extends MessageKey> = K extends `${infer N extends Namespace}.${infer B}`
  ? { [P in KeysOf<Master[N]>]: Base<P, KeysOf<Master[N]>> extends B ? Master[N][P] : never }[KeysOf<
      Master[N]
    >]
  : never;

export type MessageParams = Readonly<Record<string, string | number>>;

/** A key with `{{name}}` in its German text demands `name`; a key without takes no parameters. */
export type ParamsOf<K extends MessageKey> = [Variables<TextsOf<K>>] extends [never]
  ? [params?: MessageParams]
  : [params: Readonly<Record<Variables<TextsOf<K>>, string | number>>];
