import { readLanguageNeeds } from '../vacancy-check/index.js';
import { fromPositionOpening } from './index.js';

const OPENING: readonly (readonly [string, string])[] = [
  ['PositionOpeningStatusCode', 'Active'],
  ['PositionProfile/PositionTitle', 'Elektriker'],
  ['PositionProfile/PositionLocation/Address/PostalCode', '82319'],
  ['PositionProfile/PositionOrganization/OrganizationIdentifiers/OrganizationName', 'Strom GmbH'],
  ['PositionProfile/PositionOrganization/OrganizationIdentifiers/OrganizationLegalID', 'HRB 9'],
  ['PositionProfile/PositionOpenQuantity', '2'],
  ['PositionProfile/JobCategoryCode', '7411'],
  ['PositionProfile/JobCategoryCode@listName', 'ISCO2008'],
  [
    'PositionProfile/PositionFormattedDescription/Content',
    '<p>Leitungen &amp; Anlagen</p><ul><li>Team</li></ul>',
  ],
  ['PositionProfile/PositionPeriod/StartDate/DateText', 'null'],
  ['PositionProfile/ApplicationCloseDate', '2027-02-01'],
];
const opening = (change: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map([...OPENING, ...Object.entries(change)]);

describe('a PositionOpening', () => {
  it('becomes a row of the table; an ISCO code is no KldB code, so the title is looked up', () => {
    expect(fromPositionOpening(opening())).toEqual([
      expect.objectContaining({
        title: 'Elektriker',
        employer: 'Strom GmbH',
        register: 'HRB 9',
        occupation: 'Elektriker',
        postcode: '82319',
        seats: '2',
        kind: 'employment',
        start: '',
        description: 'Leitungen & Anlagen\nTeam',
        valid_until: '2027-02-01',
      }),
    ]);
  });

  it.each([
    [{ 'PositionProfile/PositionOfferingTypeCode': 'Apprenticeship' }, { kind: 'apprenticeship' }],
    [{ 'PositionProfile/PositionOfferingTypeCode': 'Internship' }, { kind: 'internship_orientation' }],
    [{ 'PositionProfile/PositionPeriod/StartDate/DateText': '2027-03-01' }, { start: '2027-03-01' }],
    [
      { 'PositionProfile/JobCategoryCode@listName': 'KldB 2010', 'PositionProfile/JobCategoryCode': '26212' },
      { occupation: '26212' },
    ],
  ])('reads %j', (change, row) => {
    expect(fromPositionOpening(opening(change))[0]).toMatchObject(row);
  });

  const RANGE = 'PositionProfile/OfferedRemunerationPackage/RemunerationRange';
  it.each([
    [
      { RemunerationIntervalCode: 'Hour', RemunerationMinimumAmount: '15.5' },
      { pay: '15,5', pay_per: 'hour' },
    ],
    [
      { RemunerationIntervalCode: 'Yearly', RemunerationReferenceAmount: '36000' },
      { pay: '3000', pay_per: 'month' },
    ],
    [
      { RemunerationIntervalCode: 'Month', RemunerationMinimumAmount: '2800' },
      { pay: '2800', pay_per: 'month' },
    ],
    [
      {
        RemunerationIntervalCode: 'Month',
        RemunerationMinimumAmount: '17341',
        'RemunerationMinimumAmount@currencyID': 'NOK',
      },
      { pay: undefined },
    ],
    [{ RemunerationMinimumAmount: '2800' }, { pay: undefined }],
    [
      {
        RemunerationTypeCode: 'Commission',
        RemunerationIntervalCode: 'Month',
        RemunerationMinimumAmount: '2800',
      },
      { pay: undefined },
    ],
  ])('offers %j as %j', (change, pay) => {
    const named = Object.entries(change).map(([name, text]) => [`${RANGE}/${name}`, text] as const);
    const [row] = fromPositionOpening(opening(Object.fromEntries(named)));
    expect([row?.pay, row?.pay_per]).toEqual([pay.pay, 'pay_per' in pay ? pay.pay_per : undefined]);
  });

  it('asks of languages in words that the reader of free text understands', () => {
    const at = (number: number, rest: string): string =>
      `PositionProfile/PositionQualifications/PositionCompetency[${number}]/${rest}`;
    const competency = (
      number: number,
      code: string,
      level: string,
      kind = 'Required',
    ): Record<string, string> => ({
      [at(number, 'TaxonomyID')]: 'language',
      [at(number, 'CompetencyID')]: code,
      [at(number, `${kind}ProficiencyLevel/ScoreText`)]: level,
    });
    const [row] = fromPositionOpening(
      opening({
        ...competency(1, 'de', ''),
        [at(1, 'CompetencyDimension[1]/CompetencyDimensionTypeCode')]: 'CEF-Understanding-Listening',
        [at(1, 'CompetencyDimension[1]/Score/ScoreText')]: 'B1',
        [at(1, 'CompetencyDimension[2]/CompetencyDimensionTypeCode')]: 'CEF-Speaking-Interaction',
        [at(1, 'CompetencyDimension[2]/Score/ScoreText')]: 'A2',
        ...competency(2, 'EN', 'A2', 'Desired'),
        ...competency(3, 'uk', 'B2'),
        ...competency(4, 'fr', 'fluent'),
        [at(5, 'TaxonomyID')]: 'skill',
        [at(5, 'CompetencyID')]: 'ar',
      }),
    );
    expect(row?.description?.split('\n').slice(2)).toEqual([
      'Deutsch: Hören B1, Sprechen A2',
      'Englisch A2 von Vorteil',
      'Ukrainisch B2',
      'Französisch',
    ]);
    expect(readLanguageNeeds(row?.description ?? '')).toEqual([
      { lang: 'de', level: 'A2', strength: 'must', levels: { L: 'B1', S: 'A2' } },
      { lang: 'en', level: 'A2', strength: 'nice' },
      { lang: 'uk', level: 'B2', strength: 'must' },
      { lang: 'fr', level: null, strength: 'must' },
    ]);
  });

  it('is left out when it is closed', () => {
    expect(fromPositionOpening(opening({ PositionOpeningStatusCode: 'Closed' }))).toEqual([]);
  });
});
