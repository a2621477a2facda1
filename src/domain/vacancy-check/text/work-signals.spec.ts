import { FIRST_LANGUAGES } from '../../../../test/support/wordings/ways.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('first languages', () => {
  it.each(FIRST_LANGUAGES)('finds in "%s" NATIVE_SPEAKER_REQUIRED', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain(
        'NATIVE_SPEAKER_REQUIRED',
      );
  });
});
