import { LAWFUL_VACANCY } from '../../../test/support/lawful-vacancy.js';
import { LAWFUL_OFFERS } from '../../../test/support/wordings/offers-lawful.js';
import { OFFERS_OF_MONEY } from '../../../test/support/wordings/offers-of-money.js';
import { OFFERS_OF_PEOPLE } from '../../../test/support/wordings/offers-of-people.js';
import { OFFERS_OF_WORK } from '../../../test/support/wordings/offers-of-work.js';
import { LAWFUL_POSTINGS } from '../../../test/support/wordings/postings-lawful.js';
import { POSTINGS_OF_MONEY } from '../../../test/support/wordings/postings-of-money.js';
import { POSTINGS_OF_PEOPLE } from '../../../test/support/wordings/postings-of-people.js';
import { POSTINGS_OF_WORK } from '../../../test/support/wordings/postings-of-work.js';
import { SPELLINGS } from '../../../test/support/wordings/spellings.js';
import { checkVacancy } from './check.js';

function codesOf(text: string): string {
  const { findings } = checkVacancy({ ...LAWFUL_VACANCY, text }, '2026-11-23');
  return [...new Set(findings.map(({ code }) => code))].sort().join();
}

describe('whole postings', () => {
  it.each([
    ...POSTINGS_OF_PEOPLE,
    ...POSTINGS_OF_MONEY,
    ...POSTINGS_OF_WORK,
    ...OFFERS_OF_PEOPLE,
    ...OFFERS_OF_MONEY,
    ...OFFERS_OF_WORK,
  ])('give in "%s" %s, however they are spelt', (text, codes) => {
    for (const spelling of SPELLINGS) expect(codesOf(spelling(text))).toBe(codes.split(',').sort().join());
  });

  it.each([...LAWFUL_POSTINGS, ...LAWFUL_OFFERS])('raise nothing that is lawful: "%s"', (text) => {
    for (const spelling of SPELLINGS) expect(codesOf(spelling(text))).toBe('');
  });
});
