import { FEES } from '../../../../test/support/wordings/fees.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('money asked of the worker', () => {
  it.each(FEES)('finds in "%s" FEE_ASKED', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain('FEE_ASKED');
  });
});
