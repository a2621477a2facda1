import { FeedField, RawCourse } from './types.js';
import { cellText } from './values.js';

/** Headings of tables by field, in the spellings that lists of courses use; compared without case, signs and spaces. */
const HEADINGS: Readonly<Record<FeedField, readonly string[]>> = {
  key: ['key', 'kennung', 'kursnummer', 'nummer', 'id', 'angebotsnummer'],
  provider: ['provider', 'anbieter', 'träger', 'bildungsträger', 'veranstalter'],
  title: ['title', 'titel', 'kurs', 'kursname', 'name', 'bezeichnung'],
  scheme: ['scheme', 'förderung', 'art', 'kursart', 'typ'],
  entryLevel: ['entrylevel', 'einstieg', 'von', 'eingangsniveau', 'voraussetzung'],
  entryProof: ['entryproof', 'nachweis', 'einstiegsnachweis'],
  entryMaxAgeDays: ['entrymaxagedays', 'nachweishöchstalter', 'zertifikatsalter'],
  target: ['target', 'ziel', 'zielniveau', 'niveau', 'bis', 'level'],
  startsOn: ['startson', 'beginn', 'start', 'erstertag', 'startdatum', 'ab'],
  endsOn: ['endson', 'ende', 'letztertag', 'enddatum'],
  registerBy: ['registerby', 'anmeldeschluss', 'anmeldungbis', 'anmeldefrist'],
  ue: ['ue', 'unterrichtseinheiten', 'stunden', 'umfang'],
  weekdays: ['weekdays', 'wochentage', 'tage', 'unterrichtstage'],
  from: ['from', 'uhrzeitvon', 'vonuhr', 'beginnuhrzeit', 'zeitvon'],
  to: ['to', 'uhrzeitbis', 'bisuhr', 'endeuhrzeit', 'zeitbis'],
  mode: ['mode', 'ort', 'form', 'unterrichtsform', 'format'],
  plz: ['plz', 'postleitzahl', 'postcode', 'zip'],
  lat: ['lat', 'breite', 'breitengrad', 'latitude'],
  lon: ['lon', 'lng', 'länge', 'längengrad', 'longitude'],
  childcare: ['childcare', 'kinderbetreuung'],
  seats: ['seats', 'plätze', 'freieplätze', 'platz'],
  selfPayEur: ['selfpayeur', 'preis', 'kosten', 'gebühr', 'selbstzahler'],
  needsJobOffer: ['needsjoboffer', 'stellenzusage', 'nurmitarbeit'],
  passProbability: ['passprobability', 'bestehensquote', 'erfolgsquote'],
  examOn: ['examon', 'prüfung', 'prüfungstag', 'prüfungam', 'prüfungsdatum'],
  resultOn: ['resulton', 'ergebnis', 'ergebnisam'],
  certifies: ['certifies', 'zertifikat', 'abschluss', 'zertifiziert'],
};

const FIELD_OF: ReadonlyMap<string, FeedField> = new Map(
  (Object.keys(HEADINGS) as FeedField[]).flatMap((field) =>
    HEADINGS[field].map((heading) => [spelling(heading), field] as const),
  ),
);

function spelling(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/\(.*\)|[^a-z0-9]/g, '');
}

/** The fields of a table's columns by its first line; null for columns that nobody knows. */
export function columnsOf(header: readonly unknown[]): readonly (FeedField | null)[] {
  return header.map((cell) => FIELD_OF.get(spelling(cellText(cell))) ?? null);
}

/** A line of a table with its number in the file. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly unknown[];
}

/** Lines of a table as records by the columns of the first one; cells without a known column are left out. */
export function recordsOf(
  lines: readonly TableLine[],
): readonly { readonly row: number; readonly raw: RawCourse }[] {
  const columns = columnsOf(lines[0]?.cells ?? []);
  return lines.slice(1).flatMap(({ line, cells }) => {
    const raw: Partial<Record<FeedField, unknown>> = {};
    columns.forEach((field, at) => {
      const cell = cells[at];
      if (field !== null && cell !== undefined && cell !== '') raw[field] = cell;
    });
    return Object.keys(raw).length === 0 ? [] : [{ row: line, raw }];
  });
}
