import { CefrLevel } from '../shared/index.js';
import { plainText } from './plain-text.js';
import { RawCourse } from './types.js';
import { cellText } from './values.js';

/** Codes of the BA's systematics by the level that a course leads to (`MC 01 1` = A2 … 5 = C2). */
const TARGETS: readonly (readonly [RegExp, CefrLevel])[] = [
  [/^MC ?01-?(?: ?0?1| 1)$/i, 2],
  [/^MC ?01-? ?0?2$/i, 3],
  [/^MC ?01-? ?0?3$/i, 4],
  [/^MC ?01-? ?0?4$/i, 5],
  [/^MC ?01-? ?0?5$/i, 6],
];
/** Kinds of the systematics: BSK, integration courses, further offers for migrants. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^MC/i, 'BSK'],
  [/^MB/i, 'IK'],
  [/^A8/i, 'VHS'],
];
/** Teaching form 5 is e-learning. */
const ONLINE = '5';

type Node = Readonly<Record<string, unknown>>;

/**
 * Dated offers of an answer of the BA's language course search (`_embedded.termine[]`), as the public description of
 * its fields tells. Lesson times are HTML text: weekdays, hours and units are read where it states them plainly.
 */
export function fromBaSearch(answer: unknown): readonly RawCourse[] {
  const termine = node(node(answer)?.['_embedded'])?.['termine'];
  return (Array.isArray(termine) ? (termine as readonly unknown[]) : []).flatMap((one) => {
    const termin = node(one);
    return termin ? [rawOf(termin)] : [];
  });
}

function rawOf(termin: Node): RawCourse {
  const angebot = node(termin['angebot']) ?? {};
  const ort = node(termin['adresse']);
  const place = node(ort?.['ortStrasse']);
  const at = node(ort?.['koordinaten']) ?? node(place?.['koordinaten']);
  const codes = list(angebot['systematiken']).map((one) => text(node(one)?.['codeNr']));
  const times = plainText(text(termin['unterrichtszeiten']) + ' ' + text(termin['bemerkungZeit'])).text;
  const hours = /(\d{1,2}[:.]\d{2})\s*(?:uhr)?\s*(?:-|–|bis)\s*(\d{1,2}[:.]\d{2})/i.exec(times);
  const title = text(angebot['titel']);
  const form = node(termin['unterrichtsform'])?.['id'];
  return {
    key: id(termin['id']),
    provider: provider(angebot['bildungsanbieter']),
    title,
    scheme: SCHEMES.find(([pattern]) => codes.some((code) => pattern.test(code)))?.[1] ?? 'VHS',
    target: targetOf(codes, `${title} ${text(angebot['abschlussbezeichnung'])}`),
    // Without a fixed start a run has no days to plan with; the missing day is then said.
    startsOn: termin['individuellerEinstieg'] === true && !termin['beginn'] ? undefined : termin['beginn'],
    endsOn: termin['ende'] ?? undefined,
    registerBy: termin['anmeldeschluss'] ?? undefined,
    ue: unitsIn(times),
    weekdays: hours
      ? /\b(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?\s*(?:-|–|bis)\s*(?:mo|di|mi|do|fr|sa|so)[a-z]*/i
          .exec(times)?.[0]
          .replace(/bis/i, '-')
          .replace(/[\s.]/g, '')
      : undefined,
    from: hours?.[1],
    to: hours?.[2],
    mode: cellText(form) === ONLINE ? 'online' : 'onsite',
    plz: place?.['plz'] ?? ort?.['plz'],
    lat: at?.['lat'],
    lon: at?.['lon'],
    seats: undefined,
    selfPayEur: termin['kostenWert'] ?? undefined,
  };
}

function targetOf(codes: readonly string[], words: string): CefrLevel | undefined {
  for (const code of codes) {
    const found = TARGETS.find(([pattern]) => pattern.test(code.trim()));
    if (found) return found[1];
  }
  const name = [...words.matchAll(/\b(A1|A2|B1|B2|C1|C2)\b/g)].at(-1)?.[1];
  const at = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'].indexOf(name ?? '');
  return at < 0 ? undefined : ((at + 1) as CefrLevel);
}

/** The largest number of units that the text names is the whole course; units a week stand beside it. */
function unitsIn(times: string): number | undefined {
  const numbers = [
    ...times.matchAll(/(\d{2,4})\s*(?:UE|UStd|Unterrichtseinheiten|Unterrichtsstunden)\b/gi),
  ].map(([, number]) => Number(number));
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}

function provider(value: unknown): string {
  return text(value) || text(node(value)?.['name']);
}

function id(value: unknown): string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}

function node(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
