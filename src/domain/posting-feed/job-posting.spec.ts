import fc from 'fast-check';
import { guessMapping, vacancyReader } from '../table-import/index.js';
import { VACANCY_KINDS } from '../shared/index.js';
import { fromJobPosting, postingTable, PublishedPosting, toJobPosting } from './index.js';

const STRANGER = {
  '@context': 'http://schema.org/',
  '@type': ['JobPosting'],
  title: 'Koch (m/w/d) <b>Vollzeit</b>',
  description: '<p>Sie kochen &amp; richten an.</p><ul><li>Team</li></ul><script>alert(1)</script>',
  datePosted: '2026-11-01',
  validThrough: '2027-02-01T00:00',
  employmentType: ['FULL_TIME'],
  hiringOrganization: { '@type': 'Organization', name: 'Gasthof Post', identifier: { value: 'HRB 1' } },
  jobLocation: [{ address: { postalCode: '82319', addressCountry: 'DE' } }],
  baseSalary: {
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 31200, maxValue: 36000, unitText: 'YEAR' },
  },
  workHours: '38,5 Stunden pro Woche',
};

describe('a posting of another site', () => {
  it('becomes a row of the table: markup goes, of a range the lower end stays', () => {
    expect(fromJobPosting({ '@graph': [{ '@type': 'WebPage' }, STRANGER] })).toEqual([
      {
        title: 'Koch (m/w/d) Vollzeit',
        employer: 'Gasthof Post',
        register: 'HRB 1',
        kind: 'employment',
        occupation: 'Koch (m/w/d) Vollzeit',
        postcode: '82319',
        hours: '38,5',
        pay: '2600',
        pay_per: 'month',
        start: '',
        german: '',
        seats: '',
        description: 'Sie kochen & richten an.\nTeam',
        valid_until: '2027-02-01',
      },
    ]);
  });

  it('never fails on nonsense', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const rows = fromJobPosting([
          { '@type': 'JobPosting', title: a, hiringOrganization: b, baseSalary: c },
        ]);
        expect(rows).toHaveLength(1);
        for (const cell of Object.values(rows[0] ?? {})) expect(typeof cell).toBe('string');
      }),
    );
  });
});

describe('a posting of this site', () => {
  const arbitrary: fc.Arbitrary<PublishedPosting> = fc.record({
    url: fc.constant('https://zugang.example/vacancies/1'),
    id: fc.uuid(),
    title: fc.constantFrom('Köchin', 'Lagerhelfer "B"'),
    description: fc.constantFrom('', 'Kochen.\nServieren.'),
    employer: fc.constantFrom('Gasthof Post', 'A & B'),
    register: fc.constantFrom(null, 'HRB 4711'),
    kind: fc.constantFrom(...VACANCY_KINDS),
    minijob: fc.constant(false),
    kldb: fc.constantFrom('29301', '51311'),
    postcode: fc.constantFrom('82319', '01067'),
    place: fc.constant('Starnberg'),
    remote: fc.boolean(),
    hours: fc.constantFrom(null, 20, 38.5, 40),
    pay: fc.option(
      fc.record({
        amount: fc.integer({ min: 1400, max: 300_000 }) as fc.Arbitrary<never>,
        per: fc.constantFrom('hour' as const, 'month' as const),
      }),
      { nil: null },
    ),
    startsOn: fc.constantFrom(null, '2027-03-01'),
    postedOn: fc.constant('2026-11-22'),
    validUntil: fc.constant('2027-01-21'),
    german: fc.constantFrom(null, 2 as const, 3 as const),
    seats: fc.integer({ min: 1, max: 20 }),
  });

  it('carries what the vocabulary requires and reads back as what was written', () => {
    fc.assert(
      fc.property(arbitrary, (posting) => {
        const document = JSON.parse(JSON.stringify(toJobPosting(posting))) as Record<string, unknown>;
        for (const name of ['title', 'description', 'datePosted', 'hiringOrganization', 'jobLocation'])
          expect(document[name]).toBeTruthy();
        const [headings = [], cells = []] = postingTable(fromJobPosting(document));
        const row = vacancyReader(guessMapping('vacancies', headings))(cells, 1);
        expect(row).toMatchObject({
          ok: true,
          value: {
            title: posting.title,
            employer: posting.employer,
            register: posting.register ?? undefined,
            kind: posting.kind,
            occupation: posting.kldb,
            postcode: posting.postcode,
            hours: posting.hours ?? undefined,
            pay: posting.pay ? posting.pay.amount / 100 : undefined,
            start: posting.startsOn ?? undefined,
            german: posting.german ?? undefined,
            seats: posting.seats,
            validUntil: posting.validUntil,
          },
        });
      }),
    );
  });
});
