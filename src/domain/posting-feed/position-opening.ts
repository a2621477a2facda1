import { fromJobPosting } from './job-posting.js';
import type { Node } from './json-nodes.js';
import { languageLines } from './opening-languages.js';
import { FeedPosting, OpeningTexts } from './types.js';

const PROFILE = 'PositionProfile';
const FIRM = `${PROFILE}/PositionOrganization/OrganizationIdentifiers`;
const KINDS: Readonly<Record<string, string>> = {
  apprenticeship: 'apprenticeship',
  internship: 'internship_orientation',
  traineeship: 'internship_orientation',
};
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * A PositionOpening of HR Open Standards 3.2, the form in which EURES passes postings on, as a row of the table. What
 * it asks of languages stands as words below the description, where the employer is asked to confirm it.
 */
export function fromPositionOpening(texts: OpeningTexts): readonly FeedPosting[] {
  const of = (path: string): string => (texts.get(path) ?? '').trim();
  const status = of('PositionOpeningStatusCode');
  if (status !== '' && status !== 'Active') return [];
  const kind = KINDS[of(`${PROFILE}/PositionOfferingTypeCode`).toLowerCase()];
  const start = of(`${PROFILE}/PositionPeriod/StartDate/DateText`);
  const pay = salaryOf(of);
  // One reader cleans markup, days and numbers for both standards.
  return fromJobPosting({
    '@type': 'JobPosting',
    title: of(`${PROFILE}/PositionTitle`) || of('PositionTitle'),
    hiringOrganization: {
      name: of(`${FIRM}/OrganizationName`),
      identifier: of(`${FIRM}/OrganizationLegalID`),
    },
    jobLocation: { address: { postalCode: of(`${PROFILE}/PositionLocation/Address/PostalCode`) } },
    ...(/kldb/i.test(of(`${PROFILE}/JobCategoryCode@listName`)) && {
      occupationalCategory: of(`${PROFILE}/JobCategoryCode`),
    }),
    totalJobOpenings: of(`${PROFILE}/PositionOpenQuantity`),
    description: [of(`${PROFILE}/PositionFormattedDescription/Content`), ...languageLines(texts)].join('\n'),
    ...(pay && { baseSalary: pay }),
    jobStartDate: DAY.test(start) ? start : '',
    validThrough: of(`${PROFILE}/ApplicationCloseDate`),
    ...(kind !== undefined && { additionalProperty: [{ name: 'kind', value: kind }] }),
  });
}

const RANGE = `${PROFILE}/OfferedRemunerationPackage/RemunerationRange`;
const INTERVALS: Readonly<Record<string, string>> = {
  hour: 'HOUR',
  week: 'WEEK',
  month: 'MONTH',
  year: 'YEAR',
};

/** Base pay in euro with a stated interval, the lower end of a range; null for anything less clear. */
function salaryOf(of: (path: string) => string): Node | null {
  const type = of(`${RANGE}/RemunerationTypeCode`);
  const basis = of(`${PROFILE}/OfferedRemunerationPackage/RemunerationBasisCode`).toLowerCase();
  const stated = of(`${RANGE}/RemunerationIntervalCode`).toLowerCase().replace(/ly$/, '');
  const unitText = INTERVALS[stated] ?? (stated === '' && basis === 'hourly' ? 'HOUR' : undefined);
  if (unitText === undefined || (type !== '' && type !== 'BasePay')) return null;
  for (const name of ['RemunerationMinimumAmount', 'RemunerationReferenceAmount']) {
    const amount = of(`${RANGE}/${name}`);
    const currency = of(`${RANGE}/${name}@currencyID`) || 'EUR';
    if (Number(amount) > 0) return { currency, value: { value: amount, unitText } };
  }
  return null;
}
