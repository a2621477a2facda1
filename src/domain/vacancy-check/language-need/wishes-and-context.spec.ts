import { foldGerman } from '../../shared/index.js';
import { readLanguageNeeds } from './reader.js';

/**
 * Short forms, wishes for more than is asked, and languages that are spoken, taught or written around the work
 * without being asked for. Needs as language, level or `-`, and `nice` where it is a wish.
 */
const ROWS: readonly (readonly [string, string])[] = [
  ['Deutsch in Wort u. Schrift fließend', 'de C1'],
  ['gute Deutschkenntnisse in Wort & Schrift', 'de B2'],
  ['Gute Deutschkenntnisse (schriftlich und mündlich)', 'de B2'],
  ['Weitere Sprachen (Arabisch, Dari, Ukrainisch) sind wünschenswert', 'ar - nice;fa - nice;uk - nice'],
  ['Basis-Deutschkenntnisse', 'de A2'],
  ['Minimale Deutschkenntnisse genügen', 'de A2'],
  ['Grundverständnis der deutschen Sprache', 'de A2'],
  ['Grundlegendes Deutsch ist ausreichend', 'de A2'],
  ['Professional working proficiency in English', 'en C1'],
  ['Good German in speech and writing', 'de B2'],
  ['FS Klasse C1 und B1-Deutsch', 'de B1'],
  ['Sprachniveau: Deutsch min. B2 / Englisch min. B1', 'de B2;en B1'],
  ['Pflicht: Deutsch B1; Kür: Englisch', 'de B1;en - nice'],
  [
    'Sie beherrschen Deutsch sicher in Wort und Schrift und verfügen über gute Englischkenntnisse.',
    'de B2;en B1',
  ],
  ['Mindestens gute Deutschkenntnisse, idealerweise sehr gute', 'de B1'],
  ['Gute, idealerweise sehr gute Deutschkenntnisse', 'de B1'],
  ['DEUTSCH IST PFLICHT, ENGLISCH KANN, MUSS ABER NICHT', 'de -;en - nice'],
  ['Französisch oder Englisch sollte fließend gesprochen werden', 'fr C1;en C1'],
  ['Deutsch B2, wünschenswert: Arabisch', 'de B2;ar - nice'],
  ['Fluency in English and German required; Arabic a plus', 'en C1;de C1;ar - nice'],
  ['Sehr gute deutsche und gute englische Sprachkenntnisse', 'de C1;en B1'],
  ['Deutsch (B1) – Englisch (B1) – Führerschein (C1)', 'de B1;en B1'],
  ['Deutsch auf gutem Niveau', 'de B1'],
  ['Deutsch auf verhandlungssicherem Niveau', 'de C1'],
  ['Deutsch auf Anfängerniveau', 'de A2'],
  ['Deutsch sprechen und schreiben Sie gut.', 'de B2'],
  ['Nicht ohne Deutsch B1', 'de B1'],
  ['Deutschkenntnisse setzen wir nicht voraus', ''],
  ['Deutsch? Nicht nötig!', ''],
  ['Deutsch spielt keine Rolle', ''],
  ['Fehlende Deutschkenntnisse sind kein Hindernis.', ''],
  ['Für die Anerkennung Ihrer Ausbildung brauchen Sie B2.', 'de B2'],
  ['Für die Berufsurkunde ist ein B2-Zertifikat nötig, wir begleiten Sie dahin.', 'de B2'],
  ['Die Fachsprachprüfung (C1) haben Sie bestanden.', 'de C1'],
  ['Deutsch B2 wird empfohlen', 'de B2 nice'],
  ['Deutsch B1, Englisch, Arabisch sind von Vorteil', 'de B1;en - nice;ar - nice'],
  ['Du sprichst gut genug Deutsch, um Gäste zu beraten.', 'de B1'],
  ['Lehrkraft mit guten Deutschkenntnissen gesucht', 'de B1'],
  ['Bewerber sollten sich auf Deutsch verständigen können', 'de -'],
  ['Deutschkenntnisse können Sie bei uns verbessern.', ''],
  ['Dozent für Deutsch als Fremdsprache (DaF) gesucht', ''],
  ['Studium DaF, Deutsch C2', 'de C2'],
  ['Nachhilfelehrer für Mathe, Deutsch und Englisch gesucht', ''],
  ['Du unterrichtest Deutsch in Kursen bis B2.', ''],
  ['Deutsch lernen ist bei uns Pflicht: Kurs A1 bis B1 inklusive.', ''],
  ['Sprachkurs Deutsch ab A1 im Betrieb, kostenlos', ''],
  ['Der Arbeitsvertrag liegt auf Deutsch, Englisch und Arabisch vor.', ''],
  ['Einweisung auf Arabisch und Englisch möglich', ''],
  ['Vertrag auf Rumänisch, Polnisch und Ukrainisch.', ''],
  ['Wir beraten Sie auf Deutsch, Arabisch und Farsi.', ''],
  ['Bewerbungen bitte auf Deutsch oder Englisch.', ''],
  ['Ansprechpartner spricht Arabisch', ''],
  ['Mehrsprachiges Team (Deutsch, Polnisch, Rumänisch)', ''],
  ['Betreuung türkischsprachiger Seniorinnen', ''],
  ['Ein Dolmetscher für Ukrainisch steht bereit.', ''],
  ['Deutsch ist hilfreich, aber auf der Baustelle reden wir auch Polnisch.', 'de - nice'],
  ['Fluggerätmechaniker mit Lizenz Kategorie B1 oder B2', ''],
  ['Baustoffklasse A2, Montage von Trockenbauwänden', ''],
];

const read = (text: string): string =>
  readLanguageNeeds(text)
    .map(({ lang, level, strength }) => `${lang} ${level ?? '-'}${strength === 'nice' ? ' nice' : ''}`)
    .join(';');

describe('short forms, wishes and context', () => {
  it.each(ROWS)('of "%s" ask for "%s"', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(foldGerman(text))).toBe(expected);
    expect(read(text.toUpperCase())).toBe(expected);
  });
});
