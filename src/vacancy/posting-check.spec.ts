import { OFFERS_OF_MONEY } from '../../test/support/wordings/offers-of-money.js';
import { OFFERS_OF_PEOPLE } from '../../test/support/wordings/offers-of-people.js';
import { OFFERS_OF_WORK } from '../../test/support/wordings/offers-of-work.js';
import { LAWFUL_OFFERS } from '../../test/support/wordings/offers-lawful.js';
import { fromJobPosting } from '../domain/posting-feed/index.js';
import { vacancyReader } from '../domain/table-import/index.js';
import { checkPosting } from './posting-check.js';

const TODAY = '2026-11-23';
const NOW = new Date(`${TODAY}T12:00:00Z`);
const FIRM = {
  name: 'Nordlager GmbH',
  registerNumber: 'HRB 1',
  verified: true,
  createdAt: new Date('2024-01-01T00:00:00Z'),
};
const row = vacancyReader(['title', 'employer', 'occupation', 'postcode', 'pay', 'description']);

/** The texts that reach the check when one posting is typed, stands in a table, or is pasted as JSON-LD. */
const ENTRANCES: Readonly<Record<string, (text: string) => string>> = {
  form: (text) => text,
  table: (text) => {
    const read = row(['Lagerhelfer/in', FIRM.name, '51311', '68161', '15,20', text], 1);
    if (!read.ok) throw new Error('the row is refused');
    return read.value.description;
  },
  jsonLd: (text) => {
    const html = `<p>${text.replace(/&/g, '&amp;').replace(/ü/g, '&uuml;').replace(/\n/g, '<br>')}</p>`;
    const [posting] = fromJobPosting({ '@type': 'JobPosting', title: 'Lagerhelfer/in', description: html });
    return posting?.description ?? '';
  },
};

function codesOf(description: string): string {
  const input = {
    ...{ kind: 'employment' as const, title: 'Lagerhelfer/in', kldb: '51311', plz: '68161', seats: 1 },
    ...{
      description,
      hoursMax: 38.5,
      startsOn: '2026-12-01',
      pay: { amountEur: 15.2, per: 'hour' as const },
    },
    languageNeeds: [],
  };
  const { findings } = checkPosting(input, FIRM, NOW, TODAY);
  return [...new Set(findings.map(({ code }) => code))].sort().join();
}

describe.each(Object.entries(ENTRANCES))('the entrance %s', (_name, textOf) => {
  it('hears in every posting what the check hears', () => {
    const heard = [...OFFERS_OF_MONEY, ...OFFERS_OF_PEOPLE, ...OFFERS_OF_WORK].map(([text]) => [
      text,
      codesOf(textOf(text)),
    ]);
    const known = [...OFFERS_OF_MONEY, ...OFFERS_OF_PEOPLE, ...OFFERS_OF_WORK].map(([text, codes]) => [
      text,
      codes.split(',').sort().join(),
    ]);
    expect(heard).toEqual(known);
  });

  it('raises nothing that is lawful', () => {
    expect(LAWFUL_OFFERS.filter((text) => codesOf(textOf(text)) !== '')).toEqual([]);
  });
});
