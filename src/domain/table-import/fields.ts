/** What a table can hold; the wizard offers one list of fields for each. */
export const IMPORT_KINDS = ['people', 'vacancies', 'courses'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A field that a column can be mapped to. */
export interface ImportField {
  /** Also the header of an export. */
  readonly name: string;
  readonly required: boolean;
  /** Headers as other programs write them, in the form that `headerKey` gives. */
  readonly aliases: readonly string[];
}

const field = (name: string, aliases: string, required = false): ImportField => ({
  name,
  required,
  aliases: aliases.split(' '),
});

export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  people: [
    field('name', 'anzeigename vorname person fullname displayname', true),
    field('postcode', 'plz postleitzahl zip wohnortplz', true),
    field('occupation', 'beruf taetigkeit job kldb berufsbezeichnung', true),
    field('relation', 'berufsbezug art'),
    field('german', 'deutsch deutschniveau sprachniveau niveau sprachstand germanlevel', true),
    field('source', 'quelle nachweis sprachnachweis'),
    field('status', 'aufenthaltsstatus aufenthalt titel residencestatus', true),
    field('hours', 'stunden wochenstunden arbeitszeit hoursperweek'),
    field('available', 'verfuegbarab verfuegbar ab availablefrom'),
    field('mobility', 'umkreis umkreiskm fahrweg mobilitykm km'),
    field('wishes', 'wuensche notiz bemerkung wunsch'),
    field('consent', 'einwilligung zustimmung einwilligungam consentgiven dsgvo'),
  ],
  vacancies: [
    field('title', 'titel stelle stellentitel bezeichnung', true),
    field('employer', 'betrieb firma arbeitgeber unternehmen company', true),
    field('register', 'register registernummer handelsregister hrb'),
    field('kind', 'art stellenart anstellungsart'),
    field('occupation', 'beruf taetigkeit kldb', true),
    field('postcode', 'plz postleitzahl arbeitsortplz zip', true),
    field('hours', 'stunden wochenstunden arbeitszeit hoursperweek'),
    field('pay', 'lohn gehalt verguetung entgelt salary'),
    field('pay_per', 'lohnje lohneinheit je zeiteinheit payperiod'),
    field('start', 'beginn eintrittsdatum startdatum ab'),
    field('german', 'deutsch deutschniveau sprachniveau'),
    field('seats', 'plaetze anzahl stellenzahl anzahlstellen'),
    field('description', 'beschreibung aufgaben text stellenbeschreibung'),
    field('agency_licence', 'erlaubnisaueg auegerlaubnis'),
    field('valid_until', 'gueltigbis bewerbungsschluss ablauf validthrough'),
  ],
  courses: [
    field('key', 'kennung kursnummer nummer id angebotsnummer'),
    field('provider', 'anbieter traeger bildungstraeger veranstalter', true),
    field('title', 'titel kurs kursname name bezeichnung', true),
    field('scheme', 'foerderung art kursart typ', true),
    field('entryLevel', 'einstieg von eingangsniveau voraussetzung'),
    field('entryProof', 'nachweis einstiegsnachweis'),
    field('entryMaxAgeDays', 'nachweishoechstalter zertifikatsalter'),
    field('target', 'ziel zielniveau niveau bis level', true),
    field('startsOn', 'beginn start erstertag startdatum ab', true),
    field('endsOn', 'ende letztertag enddatum'),
    field('registerBy', 'anmeldeschluss anmeldungbis anmeldefrist'),
    field('ue', 'unterrichtseinheiten stunden umfang', true),
    field('weekdays', 'wochentage tage unterrichtstage'),
    field('from', 'uhrzeitvon vonuhr beginnuhrzeit zeitvon'),
    field('to', 'uhrzeitbis bisuhr endeuhrzeit zeitbis'),
    field('mode', 'ort form unterrichtsform format'),
    field('plz', 'postleitzahl postcode zip'),
    field('lat', 'breite breitengrad latitude'),
    field('lon', 'lng laenge laengengrad longitude'),
    field('childcare', 'kinderbetreuung'),
    field('seats', 'plaetze freieplaetze platz'),
    field('selfPayEur', 'preis kosten gebuehr selbstzahler'),
    field('needsJobOffer', 'stellenzusage nurmitarbeit'),
    field('passProbability', 'bestehensquote erfolgsquote'),
    field('examOn', 'pruefung pruefungstag pruefungam pruefungsdatum'),
    field('resultOn', 'ergebnis ergebnisam'),
    field('certifies', 'zertifikat abschluss zertifiziert'),
  ],
};

/** Which field each column means, by the column's place; null leaves the column out. */
export type ColumnMapping = readonly (string | null)[];

/** A header without case, umlauts, spaces and signs, so that "PLZ (Wohnort)" and "plz_wohnort" are the same. */
export function headerKey(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

/** The mapping that the headers suggest: each field once, exact names before names that only begin alike. */
export function guessMapping(kind: ImportKind, headers: readonly string[]): ColumnMapping {
  const keys = headers.map(headerKey);
  const taken = new Set<string>();
  const result: (string | null)[] = keys.map(() => null);
  const take = (fits: (name: string, key: string) => boolean): void => {
    for (const [column, key] of keys.entries()) {
      if (result[column] !== null || key === '') continue;
      const found = IMPORT_FIELDS[kind].find(
        ({ name, aliases }) =>
          !taken.has(name) && [headerKey(name), ...aliases].some((one) => fits(one, key)),
      );
      if (!found) continue;
      result[column] = found.name;
      taken.add(found.name);
    }
  };
  take((name, key) => name === key);
  take((name, key) => name.length > 2 && (key.startsWith(name) || name.startsWith(key)) && key.length > 2);
  return result;
}

/** Required fields that no column is mapped to. */
export function missingFields(kind: ImportKind, mapping: ColumnMapping): readonly string[] {
  return IMPORT_FIELDS[kind]
    .filter(({ name, required }) => required && !mapping.includes(name))
    .map(({ name }) => name);
}

/** A mapping as a form or a memory gives it: unknown fields and a second use of one field count as left out. */
export function cleanMapping(kind: ImportKind, columns: number, given: readonly unknown[]): ColumnMapping {
  const known = new Set(IMPORT_FIELDS[kind].map(({ name }) => name));
  const seen = new Set<unknown>();
  return Array.from({ length: columns }, (_, column) => {
    const name = given[column];
    if (typeof name !== 'string' || !known.has(name) || seen.has(name)) return null;
    seen.add(name);
    return name;
  });
}
