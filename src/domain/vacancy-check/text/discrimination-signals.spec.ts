import { FORBIDDEN_CRITERIA } from '../../../../test/support/wordings/criteria.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('forbidden criteria', () => {
  it.each(FORBIDDEN_CRITERIA)('finds in "%s" DISCRIMINATORY_CRITERION', (text) => {
    for (const spelling of SPELLINGS)
      expect(textFindings(spelling(text), '/text').map(({ code }) => code)).toContain(
        'DISCRIMINATORY_CRITERION',
      );
  });
});
