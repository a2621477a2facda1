import { plainText } from '../course-feed/index.js';
import type { LocalDate, VacancyKind } from '../shared/index.js';
import { isLocalDate } from '../shared/index.js';
import { asNode, firstNode, listOf, Node, textOf } from './json-nodes.js';
import { paragraphs } from './job-posting.js';

/** One hit of the job search of the Bundesagentur, as its list tells. */
export interface BaJobHit {
  /** Reference number: names the posting everywhere. */
  readonly ref: string;
  readonly title: string;
  readonly occupation: string;
  readonly employer: string;
  readonly postcode: string;
  readonly place: string;
  readonly startsOn: LocalDate | null;
  readonly publishedOn: LocalDate | null;
}

export interface BaJobList {
  readonly hits: readonly BaJobHit[];
  readonly total: number;
}

/** One posting of that search in full. Its answer has names of its own and no name of an occupation. */
export interface BaJob {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly employer: string;
  readonly postcode: string;
  readonly place: string;
  readonly kind: VacancyKind;
  readonly minijob: boolean;
  readonly startsOn: LocalDate | null;
  /** Pay as it was written; never read as a number. */
  readonly pay: string;
}

const MOST_HITS = 100;
const REF = /^[\w-]{3,40}$/;

/** Whether a text has the form of a reference number; what has another form is never put into an address. */
export function isBaReference(text: string): boolean {
  return REF.test(text);
}

/** The answer of the list; hits without reference number or title are left out. */
export function fromBaJobList(answer: unknown): BaJobList {
  const list = asNode(answer);
  const hits = listOf(list?.['stellenangebote'])
    .slice(0, MOST_HITS)
    .flatMap((one) => {
      const node = asNode(one);
      const hit = node && hitOf(node);
      return hit && isBaReference(hit.ref) && hit.title !== '' ? [hit] : [];
    });
  const total = list?.['maxErgebnisse'];
  return {
    hits,
    total: typeof total === 'number' && Number.isFinite(total) ? Math.max(0, total) : hits.length,
  };
}

function hitOf(node: Node): BaJobHit {
  const place = firstNode(node['arbeitsort']);
  return {
    ref: textOf(node['refnr']),
    title: clean(node['titel']),
    occupation: clean(node['beruf']),
    employer: clean(node['arbeitgeber']),
    postcode: postcodeOf(place),
    place: clean(place?.['ort']),
    startsOn: dayOf(node['eintrittsdatum']),
    publishedOn: dayOf(node['aktuelleVeroeffentlichungsdatum']),
  };
}

/** The answer for one reference number; null when it is none. */
export function fromBaJobDetail(answer: unknown): BaJob | null {
  const node = asNode(answer);
  const ref = textOf(node?.['referenznummer']);
  const title = clean(node?.['stellenangebotsTitel']);
  if (!node || !isBaReference(ref) || title === '') return null;
  const address = firstNode(firstNode(node['stellenlokationen'])?.['adresse']);
  const pay = clean(node['verguetungsangabe']);
  return {
    ref,
    title,
    description: paragraphs(textOf(node['stellenangebotsBeschreibung'])),
    employer: clean(node['firma']),
    postcode: postcodeOf(address),
    place: clean(address?.['ort']),
    kind: kindOf(node),
    minijob: node['istGeringfuegigeBeschaeftigung'] === true,
    startsOn: dayOf(asNode(node['eintrittszeitraum'])?.['von']),
    // The source says "no statement" by a code in capitals.
    pay: /^[A-Z_]+$/.test(pay) ? '' : pay,
  };
}

function kindOf(node: Node): VacancyKind {
  const type = textOf(node['stellenangebotsart']).toUpperCase();
  if (type.includes('AUSBILDUNG')) return 'apprenticeship';
  if (type.includes('PRAKTIKUM')) return 'internship_orientation';
  return node['istArbeitnehmerUeberlassung'] === true ? 'temp_agency' : 'employment';
}

function postcodeOf(place: Node | null): string {
  const text = textOf(place?.['plz']);
  return /^\d{5}$/.test(text) ? text : '';
}

function dayOf(value: unknown): LocalDate | null {
  const day = textOf(value).slice(0, 10);
  return isLocalDate(day) ? day : null;
}

function clean(value: unknown): string {
  return plainText(textOf(value)).text;
}
