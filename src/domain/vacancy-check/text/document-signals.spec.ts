import { WITHHELD_PAPERS } from '../../../../test/support/wordings/papers.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('papers kept back', () => {
  it.each(WITHHELD_PAPERS)('finds in "%s" DOCUMENTS_WITHHELD', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain('DOCUMENTS_WITHHELD');
  });
});
