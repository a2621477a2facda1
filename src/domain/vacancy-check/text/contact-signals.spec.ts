import { MESSENGER_CONTACTS, TIED_HOUSING, VAGUE_PROMISES } from '../../../../test/support/wordings/ways.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('contact, housing and promises', () => {
  it.each(MESSENGER_CONTACTS)('finds in "%s" MESSENGER_ONLY', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain('MESSENGER_ONLY');
  });

  it.each(TIED_HOUSING)('finds in "%s" HOUSING_TIED', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain('HOUSING_TIED');
  });

  it.each(VAGUE_PROMISES)('finds in "%s" VAGUE_HIGH_PAY', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain('VAGUE_HIGH_PAY');
  });
});
