import { OFFERS_OF_LANGUAGE } from '../../../../test/support/wordings/offers-of-language.js';
import { POSTINGS_OF_LANGUAGE } from '../../../../test/support/wordings/postings-of-language.js';
import { foldGerman } from '../../shared/index.js';
import { readLanguageNeeds } from './reader.js';

function needsOf(text: string): string {
  return readLanguageNeeds(text)
    .map(({ lang, level, strength }) => `${lang} ${level ?? '-'}${strength === 'nice' ? ' nice' : ''}`)
    .join(', ');
}

describe('language needs of postings', () => {
  it.each([...POSTINGS_OF_LANGUAGE, ...OFFERS_OF_LANGUAGE])('"%s" asks for %s', (text, needs) => {
    expect(needsOf(text)).toBe(needs);
    expect(needsOf(foldGerman(text))).toBe(needs);
    expect(needsOf(text.toUpperCase())).toBe(needs);
  });
});
