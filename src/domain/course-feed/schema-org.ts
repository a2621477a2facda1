import { CefrLevel, cefrName, isoWeekday } from '../shared/index.js';
import { CourseDraft, RawCourse } from './types.js';

/** A run as it is published; the id is the address of its page. */
export interface PublishedCourse extends Omit<CourseDraft, 'key' | 'passProbability'> {
  readonly url: string;
  readonly cancelled: boolean;
}

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const SCHEMA = 'https://schema.org';

/**
 * A run as schema.org Course with one CourseInstance. Needs and levels have no own property there: levels stand in
 * `coursePrerequisites` and `educationalCredentialAwarded`, what the vocabulary cannot say (registration, results,
 * child care, scheme) in `additionalProperty` of the instance, so that `fromSchemaOrg` reads back what was written.
 */
export function toSchemaOrg(run: PublishedCourse): Readonly<Record<string, unknown>> {
  return {
    '@context': SCHEMA,
    '@type': 'Course',
    '@id': run.url,
    url: run.url,
    name: run.title,
    provider: { '@type': 'Organization', name: run.provider },
    inLanguage: 'de',
    teaches: `Deutsch ${cefrName(run.target)}`,
    coursePrerequisites: `Deutsch ${cefrName(run.entryLevel)}`,
    ...(run.certifies !== null && { educationalCredentialAwarded: `Deutsch ${cefrName(run.certifies)}` }),
    financialAidEligible: run.scheme,
    hasCourseInstance: {
      '@type': 'CourseInstance',
      startDate: run.startsOn,
      endDate: run.endsOn,
      eventStatus: `${SCHEMA}/${run.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
      courseMode: run.mode,
      courseWorkload: `PT${Math.round(run.ue * 0.75)}H`,
      ...(run.slots.length > 0 && { courseSchedule: scheduleOf(run) }),
      ...(run.plz !== null && { location: locationOf(run) }),
      ...(run.seats !== null && { remainingAttendeeCapacity: run.seats }),
      ...(run.selfPayCost !== null && {
        offers: { '@type': 'Offer', price: run.selfPayCost / 100, priceCurrency: 'EUR' },
      }),
      additionalProperty: propertiesOf(run),
    },
  };
}

function scheduleOf({ slots }: PublishedCourse): Readonly<Record<string, unknown>> {
  return {
    '@type': 'Schedule',
    byDay: slots.map(([day]) => `${SCHEMA}/${DAY_NAMES[day - 1] ?? ''}`),
    startTime: slots[0]?.[1],
    endTime: slots[0]?.[2],
    repeatFrequency: 'P1W',
  };
}

function locationOf({ plz, lat, lon }: PublishedCourse): Readonly<Record<string, unknown>> {
  return {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', postalCode: plz, addressCountry: 'DE' },
    ...(lat !== null &&
      lon !== null && { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } }),
  };
}

function propertiesOf(run: PublishedCourse): readonly Readonly<Record<string, unknown>>[] {
  const values: Readonly<Record<string, unknown>> = {
    ue: run.ue,
    registerBy: run.registerBy,
    examOn: run.examOn,
    resultOn: run.resultOn,
    childcare: run.childcare,
    needsJobOffer: run.needsJobOffer,
    entryProof: run.entryProof,
    entryMaxAgeDays: run.entryMaxAgeDays,
  };
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ '@type': 'PropertyValue', name, value }));
}

/** Nesting of a document is followed this far, and so many courses are taken. */
const DEPTH = 6;
const MOST = 5000;

/** All runs of a JSON-LD document: a Course, a list, or an `@graph`; each instance of a course is a run. */
export function fromSchemaOrg(document: unknown): readonly RawCourse[] {
  const found: RawCourse[] = [];
  collect(document, DEPTH, found);
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function collect(value: unknown, depth: number, found: RawCourse[]): void {
  if (depth === 0 || found.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const one of value as readonly unknown[]) collect(one, depth - 1, found);
    return;
  }
  const node = asNode(value);
  if (!node) return;
  if (hasType(node, 'Course')) {
    const instances = nodesOf(node['hasCourseInstance']);
    for (const [index, instance] of instances.entries()) found.push(rawOf(node, instance, index));
    return;
  }
  collect(node['@graph'] ?? node['itemListElement'] ?? node['item'], depth - 1, found);
}

function rawOf(course: Node, instance: Node, index: number): RawCourse {
  const location = asNode(listOf(instance['location'])[0]);
  const address = asNode(location?.['address']);
  const geo = asNode(location?.['geo']);
  const schedule = asNode(listOf(instance['courseSchedule'])[0]);
  const offer = asNode(listOf(instance['offers'] ?? course['offers'])[0]);
  const own = Object.fromEntries(
    nodesOf(instance['additionalProperty']).map((property) => [String(property['name']), property['value']]),
  );
  const id = textOf(course['@id']) ?? textOf(course['url']) ?? textOf(course['courseCode']);
  const target =
    levelIn(course['educationalCredentialAwarded']) ?? levelIn(course['teaches']) ?? levelIn(course['name']);
  const startsOn = instance['startDate'];
  return {
    key: textOf(instance['@id']) ?? (id ? `${id}#${index}` : undefined),
    provider: asNode(listOf(course['provider'])[0])?.['name'] ?? course['provider'],
    title: course['name'],
    scheme: course['financialAidEligible'] ?? 'VHS',
    entryLevel: levelIn(course['coursePrerequisites']),
    target,
    certifies: levelIn(course['educationalCredentialAwarded']),
    startsOn,
    endsOn: instance['endDate'],
    mode: listOf(instance['courseMode'])[0],
    ue: own['ue'] ?? unitsOf(instance['courseWorkload']),
    weekdays:
      schedule?.['byDay'] ?? (typeof startsOn === 'string' && schedule ? isoWeekday(startsOn) : undefined),
    from: timeOf(schedule?.['startTime']),
    to: timeOf(schedule?.['endTime']),
    plz: address?.['postalCode'],
    lat: geo?.['latitude'],
    lon: geo?.['longitude'],
    seats: instance['remainingAttendeeCapacity'] ?? instance['maximumAttendeeCapacity'],
    selfPayEur: offer?.['price'],
    registerBy: own['registerBy'] ?? offer?.['availabilityEnds'] ?? offer?.['validThrough'],
    examOn: own['examOn'],
    resultOn: own['resultOn'],
    childcare: own['childcare'],
    needsJobOffer: own['needsJobOffer'],
    entryProof: own['entryProof'],
    entryMaxAgeDays: own['entryMaxAgeDays'],
  };
}

function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
}

function nodesOf(value: unknown): readonly Node[] {
  return listOf(value)
    .map(asNode)
    .filter((node) => node !== null);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function hasType(node: Node, type: string): boolean {
  return listOf(node['@type']).some((one) => one === type || one === `${SCHEMA}/${type}`);
}

/** The last level that a text or a credential names. */
function levelIn(value: unknown): CefrLevel | undefined {
  const text = listOf(value)
    .map((one) => textOf(one) ?? textOf(asNode(one)?.['name']) ?? '')
    .join(' ');
  const name = [...text.matchAll(/\b([ABC])\s?([012])\b/gi)].at(-1);
  if (!name) return undefined;
  const level = { A: [0, 1, 2], B: [undefined, 3, 4], C: [undefined, 5, 6] }[
    name[1]?.toUpperCase() as 'A' | 'B' | 'C'
  ];
  return level[Number(name[2])] as CefrLevel | undefined;
}

/** Units of 45 minutes in a duration such as `PT300H`. */
function unitsOf(value: unknown): number | undefined {
  const hours = /^PT(\d+(?:\.\d+)?)H/.exec(textOf(value) ?? '')?.[1];
  return hours === undefined ? undefined : Math.round(Number(hours) / 0.75);
}

function timeOf(value: unknown): string | undefined {
  return /(\d{2}:\d{2})/.exec(textOf(value) ?? '')?.[1];
}
