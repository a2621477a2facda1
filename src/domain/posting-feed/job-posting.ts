import { plainText } from '../course-feed/index.js';
import { CefrLevel, cefrName, Cents, LocalDate, VacancyKind } from '../shared/index.js';
import { asNode, firstNode, listOf, Node, numberCell, textOf } from './json-nodes.js';
import { FeedPosting } from './types.js';

/** A vacancy as it is published; `url` is the address of its page. */
export interface PublishedPosting {
  readonly url: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly employer: string;
  readonly register: string | null;
  readonly kind: VacancyKind;
  readonly minijob: boolean;
  readonly kldb: string;
  readonly postcode: string;
  readonly place: string;
  readonly remote: boolean;
  readonly hours: number | null;
  readonly pay: { readonly amount: Cents; readonly per: 'hour' | 'month' } | null;
  readonly startsOn: LocalDate | null;
  readonly postedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly german: CefrLevel | null;
  readonly seats: number;
}

const SCHEMA = 'https://schema.org';
const INTERNSHIPS: readonly VacancyKind[] = [
  'internship_orientation',
  'internship_mandatory',
  'internship_accompanying',
  'eq',
  'mag',
  'hospitation',
  'trial_work',
];
const FULL_TIME_HOURS = 35;

/**
 * A vacancy as schema.org JobPosting. What the vocabulary has no word for (kind, German) stands in
 * `additionalProperty`, so that `fromJobPosting` reads back what was written.
 */
export function toJobPosting(posting: PublishedPosting): Node {
  return {
    '@context': SCHEMA,
    '@type': 'JobPosting',
    '@id': posting.url,
    url: posting.url,
    identifier: { '@type': 'PropertyValue', name: 'Zugang', value: posting.id },
    title: posting.title,
    description: posting.description === '' ? posting.title : posting.description,
    datePosted: posting.postedOn,
    validThrough: `${posting.validUntil}T23:59:59+01:00`,
    employmentType: employmentType(posting),
    directApply: true,
    totalJobOpenings: posting.seats,
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.employer,
      ...(posting.register !== null && { identifier: posting.register }),
    },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        postalCode: posting.postcode,
        addressLocality: posting.place,
        addressCountry: 'DE',
      },
    },
    ...(posting.remote && { jobLocationType: 'TELECOMMUTE' }),
    occupationalCategory: { '@type': 'CategoryCode', inCodeSet: 'KldB 2010', codeValue: posting.kldb },
    ...(posting.hours !== null && { workHours: String(posting.hours) }),
    ...(posting.startsOn !== null && { jobStartDate: posting.startsOn }),
    ...(posting.pay && { baseSalary: salary(posting.pay) }),
    additionalProperty: [
      property('kind', posting.minijob ? 'minijob' : posting.kind),
      ...(posting.german === null ? [] : [property('german', cefrName(posting.german))]),
    ],
  };
}

function property(name: string, value: string): Node {
  return { '@type': 'PropertyValue', name, value };
}

function salary({ amount, per }: NonNullable<PublishedPosting['pay']>): Node {
  const value = { '@type': 'QuantitativeValue', value: amount / 100, unitText: per.toUpperCase() };
  return { '@type': 'MonetaryAmount', currency: 'EUR', value };
}

function employmentType({ kind, hours, minijob }: PublishedPosting): string {
  if (INTERNSHIPS.includes(kind)) return 'INTERN';
  if (kind === 'temp_agency') return 'TEMPORARY';
  return minijob || (hours ?? FULL_TIME_HOURS) < FULL_TIME_HOURS ? 'PART_TIME' : 'FULL_TIME';
}

/** Nesting of a document is followed this far, and so many postings are taken. */
const DEPTH = 6;
const MOST = 5000;

/** All postings of a JSON-LD document: one, a list, or an `@graph`. */
export function fromJobPosting(document: unknown): readonly FeedPosting[] {
  const found: FeedPosting[] = [];
  collect(document, DEPTH, found);
  return found;
}

function collect(value: unknown, depth: number, found: FeedPosting[]): void {
  if (depth === 0 || found.length >= MOST) return;
  for (const one of listOf(value)) {
    const node = asNode(one);
    if (Array.isArray(one)) collect(one, depth - 1, found);
    else if (node && listOf(node['@type']).some((type) => /(?:^|\/)JobPosting$/.test(textOf(type))))
      found.push(rowOf(node));
    else if (node) collect(node['@graph'] ?? node['itemListElement'] ?? node['item'], depth - 1, found);
  }
}

function rowOf(job: Node): FeedPosting {
  const own = new Map(
    listOf(job['additionalProperty']).flatMap((one) => {
      const node = asNode(one);
      return node ? [[textOf(node['name']), textOf(node['value'])] as const] : [];
    }),
  );
  const firm = firstNode(job['hiringOrganization']);
  const address = asNode(firstNode(job['jobLocation'])?.['address']);
  return {
    title: clean(job['title'] ?? job['name']),
    employer: clean(firm?.['legalName'] ?? firm?.['name'] ?? listOf(job['hiringOrganization'])[0]),
    register: registerOf(firm),
    kind: own.get('kind') ?? kindOf(job['employmentType']),
    occupation: occupationOf(job),
    postcode: textOf(address?.['postalCode']),
    hours: /\d+(?:[.,]\d+)?/.exec(textOf(job['workHours']))?.[0] ?? '',
    ...payOf(firstNode(job['baseSalary']) ?? firstNode(job['estimatedSalary'])),
    start: textOf(job['jobStartDate']).slice(0, 10),
    german: own.get('german') ?? '',
    seats: numberCell(job['totalJobOpenings']),
    description: paragraphs(textOf(job['description'])),
    valid_until: textOf(job['validThrough']).slice(0, 10),
  };
}

function registerOf(firm: Node | null): string {
  const given = listOf(firm?.['identifier'])[0] ?? firm?.['vatID'] ?? firm?.['leiCode'];
  return textOf(asNode(given)?.['value'] ?? given);
}

/** A code of the KldB where one is named, else the words that come nearest to an occupation. */
function occupationOf(job: Node): string {
  const given = listOf(job['occupationalCategory'])[0];
  const code = textOf(asNode(given)?.['codeValue'] ?? given);
  if (/^(?:B ?)?\d{4}[1-4](?:-\d{3})?$/.test(code)) return code;
  return clean(firstNode(job['relevantOccupation'])?.['name'] ?? job['title'] ?? job['name']);
}

function kindOf(type: unknown): string {
  const types = listOf(type).map((one) => textOf(one).toUpperCase());
  return types.some((one) => one.endsWith('INTERN')) ? 'internship_orientation' : 'employment';
}

/** Months and weeks of a year at work: yearly and weekly pay is stored per month. */
const MONTHS = 12;
const WEEKS = 52;

/** Of a range the lower end: what is promised to everybody. Other currencies than the euro are left out. */
function payOf(salary: Node | null): FeedPosting {
  const value = firstNode(salary?.['value']) ?? salary;
  const amount = Number(numberCell(value?.['value'] ?? value?.['minValue']).replace(',', '.') || Number.NaN);
  const unit = textOf(value?.['unitText'] ?? salary?.['unitText']).toUpperCase();
  const currency = textOf(salary?.['currency'] ?? value?.['currency']) || 'EUR';
  if (!Number.isFinite(amount) || amount <= 0 || currency !== 'EUR') return {};
  const perMonth = (factor: number): FeedPosting => ({
    pay: numberCell(Math.round(amount * factor * 100) / 100),
    pay_per: 'month',
  });
  if (unit === 'HOUR') return { pay: numberCell(amount), pay_per: 'hour' };
  if (unit === 'YEAR') return perMonth(1 / MONTHS);
  return unit === 'WEEK' ? perMonth(WEEKS / MONTHS) : perMonth(1);
}

function clean(value: unknown): string {
  return plainText(textOf(value)).text;
}

/** Text without markup that keeps its paragraphs. */
export function paragraphs(html: string): string {
  return html
    .split(/<\/?(?:p|br|li|ul|ol|div|h[1-6]|tr)\b[^<>]{0,200}>|\r?\n/i)
    .map((part) => plainText(part).text)
    .filter((part) => part !== '')
    .join('\n');
}
