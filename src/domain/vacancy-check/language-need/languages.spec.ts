import { mentionOf } from './languages.js';

describe('words that name a language', () => {
  it.each([
    ['deutschkenntnisse', 'de', 'skill'],
    ['deutschkenntnissen', 'de', 'skill'],
    ['englischsprachig', 'en', 'skill'],
    ['franzoesische', 'fr', 'adjective'],
    ['farsi', 'fa', 'noun'],
    ['dari', 'fa', 'noun'],
    ['kurmandschi', 'ku', 'noun'],
    ['tigrinya', 'ti', 'noun'],
    ['weissrussisch', 'be', 'noun'],
  ])('%s is %s (%s)', (word, lang, form) => expect(mentionOf(word)).toEqual({ lang, form }));

  it.each(['deutschland', 'deutschkurs', 'technisch', 'frisch', 'tisch', 'englischlehrer', 'berlin'])(
    '%s names none',
    (word) => expect(mentionOf(word)).toBeNull(),
  );
});
