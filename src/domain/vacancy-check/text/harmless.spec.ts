import { HARMLESS_MONEY_AND_HOMES } from '../../../../test/support/wordings/harmless-money-and-homes.js';
import { HARMLESS_PEOPLE_AND_WORK } from '../../../../test/support/wordings/harmless-people-and-work.js';
import { SPELLINGS } from '../../../../test/support/wordings/spellings.js';
import { textFindings } from './signals.js';

describe('lawful wordings', () => {
  it.each([...HARMLESS_MONEY_AND_HOMES, ...HARMLESS_PEOPLE_AND_WORK])('raise nothing: "%s"', (text) => {
    for (const spelling of SPELLINGS) expect(textFindings(spelling(text), '/text')).toEqual([]);
  });
});
