import { foldGerman } from '../../shared/index.js';
import { readLanguageNeeds } from './reader.js';

/**
 * Wordings that a reader of single words gets wrong: alternatives, less that will do, wishes beside duties, denials,
 * exams, mother tongues, levels for later. Needs as language, level or `-`, and `nice` where it is a wish.
 */
const ROWS: readonly (readonly [string, string])[] = [
  ['Wer noch kein B1 hat, kann mit A2 beginnen; A2 reicht.', 'de A2'],
  ['Deutsch: Wer noch kein B1 hat, kann mit A2 beginnen.', 'de A2'],
  ['Deutsch B1 wünschenswert, A2 reicht.', 'de A2'],
  ['Deutsch auf B1 wäre schön, A2 genügt aber.', 'de A2'],
  ['B1 wünschenswert, A2 reicht', 'de A2'],
  ['Deutsch ist kein Muss.', ''],
  ['Deutsch ist bei uns kein Muss, Englisch reicht.', 'en -'],
  ['Deutsch mind. B1, besser B2', 'de B1'],
  ['Deutsch mindestens B1, lieber B2', 'de B1'],
  ['Deutsch B1, gern auch B2', 'de B1'],
  ['Deutschkenntnisse: B1 (mindestens), B2 von Vorteil', 'de B1'],
  ['Idealerweise Deutsch B2, mindestens aber B1.', 'de B1'],
  ['Optimal wäre B2, B1 ist Voraussetzung. Sprache: Deutsch.', 'de B1'],
  ['Deutsch B2 ist ideal, B1 ist das Minimum.', 'de B1'],
  ['Sie verstehen Deutsch auf B1 und sprechen es auf A2.', 'de A2'],
  ['Deutsch: Hören B1, Sprechen A2', 'de A2'],
  ['Deutsch: versteht B1, spricht A2', 'de A2'],
  ['Deutsch mündlich B1, schriftlich A2', 'de A2'],
  ['Ein Sprachzertifikat ist nicht nötig, Deutsch auf A2 reicht.', 'de A2'],
  ['Perfektes Deutsch brauchen Sie nicht, A2 reicht.', 'de A2'],
  ['Sie müssen kein perfektes Deutsch sprechen.', ''],
  ['Kein B2 nötig, Deutsch auf A2 genügt.', 'de A2'],
  ['Sie brauchen kein B2: Deutsch A2 ist genug.', 'de A2'],
  ['Deutsch muss nicht B2 sein, B1 reicht völlig.', 'de B1'],
  ['Nicht unter B1 Deutsch', 'de B1'],
  ['Deutschkenntnisse nicht schlechter als B1', 'de B1'],
  ['Ohne Deutschkenntnisse auf B1 geht es leider nicht.', 'de B1'],
  ['Ohne Deutsch geht es bei uns nicht.', 'de -'],
  ['Es geht auch ohne Deutsch, wenn Sie Englisch sprechen.', 'en -'],
  ['Deutsch oder Englisch auf B1', 'de B1;en B1'],
  ['Sie haben das Goethe-Zertifikat B1.', 'de B1'],
  ['telc Deutsch B1 oder vergleichbar', 'de B1'],
  ['Goethe-Zertifikat B2 oder telc B2 erforderlich', 'de B2'],
  ['DSH-2 oder TestDaF 4 erforderlich', 'de C1'],
  ['Deutschnachweis: DSH 2', 'de C1'],
  ['TestDaF mit mindestens TDN 4 in allen Teilen', 'de C1'],
  ['DSH-1 oder TestDaF TDN 3', 'de B2'],
  ['Zertifikat Deutsch: telc B1·B2 Pflege', 'de B1'],
  ['DTZ mit Ergebnis B1 erwünscht', 'de B1 nice'],
  ['Deutsch-Test für Zuwanderer (DTZ) B1', 'de B1'],
  ['Deutsch verhandlungssicher', 'de C1'],
  ['Verhandlungssichere Deutschkenntnisse wären toll, sind aber nicht nötig.', 'de C1 nice'],
  ['Deutsch muss nicht verhandlungssicher sein.', 'de -'],
  ['Deutsch als Muttersprache', 'de C2'],
  ['Deutsch ist nicht Ihre Muttersprache? Kein Problem, B1 genügt.', 'de B1'],
  ['Ihre Muttersprache ist egal, Deutsch B1 brauchen Sie.', 'de B1'],
  ['Deutsch auf muttersprachlichem Niveau', 'de C2'],
  ['Bei Einstellung A2, bis zum Ende der Probezeit Deutsch B1.', 'de A2'],
  ['Deutsch A2 zum Start, B1 bis zum Ende der Probezeit', 'de A2'],
  ['Deutsch B1 bis zum Ende der Probezeit', 'de B1'],
  ['Sie erreichen B1 Deutsch innerhalb von 12 Monaten nach der Einstellung.', 'de B1'],
  ['Zum Beginn genügt Deutsch A1, nach einem Jahr erwarten wir A2.', 'de A1'],
  ['Deutsch A2; wir helfen Ihnen mit einem Kurs bis B1.', 'de A2'],
  ['Wir bezahlen Ihnen den Deutschkurs bis B1.', ''],
  ['Deutsch A2, Sprachkurs B1 wird vom Betrieb bezahlt.', 'de A2'],
  ['Arabisch oder Ukrainisch von Vorteil, Deutsch A2 reicht', 'ar - nice;uk - nice;de A2'],
  ['Deutsch B1, Englisch A2 genügt', 'de B1;en A2'],
  ['Türkisch auf muttersprachlichem Niveau wünschenswert', 'tr C2 nice'],
  ['Englisch B2 zwingend, Deutsch nur wünschenswert', 'en B2;de - nice'],
  ['Weder Deutsch noch Englisch nötig', ''],
  ['Deutsch nicht erforderlich, aber Englisch B1', 'en B1'],
  ['Deutsch: A2 – gern mehr', 'de A2'],
  ['Deutsch ab A2', 'de A2'],
  ['Deutsch ab Niveau A2 aufwärts', 'de A2'],
  ['Deutsch A2+', 'de A2'],
  ['Deutsch (A2/B1)', 'de A2'],
  ['Deutsch zwischen A2 und B1', 'de A2'],
  ['Deutschniveau: B1 oder höher', 'de B1'],
  ['Deutsch mindestens auf dem Niveau von B1', 'de B1'],
  ['B1-Niveau in Deutsch ist ein Plus', 'de B1 nice'],
  ['Wir erwarten kein fehlerfreies Deutsch, aber mindestens B1.', 'de B1'],
  ['Fehlerfreies Deutsch in Wort und Schrift', 'de C1'],
  ['Deutschkenntnisse sind von Vorteil, Voraussetzung ist nur Englisch B1', 'de - nice;en B1'],
  ['Etwas Deutsch reicht', 'de A2'],
  ['Ein paar Worte Deutsch genügen', 'de -'],
  ['Verständigung auf Deutsch muss möglich sein', 'de -'],
  ['German B1 preferred, A2 is enough', 'de A2'],
  ['German A2 is sufficient to start, B1 expected after six months', 'de A2'],
  ['You do not need to speak German.', ''],
  ['German at least B1, ideally B2', 'de B1'],
  ['Fluent English; German is a plus but not a must', 'en C1;de - nice'],
  ['Deutsch: sehr gut (C1) oder zumindest gut (B1)', 'de B1'],
  ['Deutschkenntnisse B2 - alternativ Englisch B2', 'de B2;en B2'],
  ['Sprachen: Deutsch (B1), Arabisch (wünschenswert)', 'de B1;ar - nice'],
  ['A2 reicht uns. Deutsch lernen Sie im Alltag weiter.', 'de A2'],
  ['Wer Deutsch auf B1 spricht, ist im Vorteil; Pflicht ist A2.', 'de A2'],
  ['Deutsch auf B1 ist Pflicht, B2 schadet nicht.', 'de B1'],
  ['Deutschkenntnisse: keine', ''],
  ['Deutschkenntnisse: nicht nötig', ''],
  ['Führerschein Klasse B. A2 reicht.', ''],
  ['Führerschein Klasse B. Sprachniveau B1.', 'de B1'],
  ['Vitamin B2 reicht', ''],
  ['Die A2 reicht bis Berlin', ''],
  ['Papierformat A2 genügt', ''],
  ['Drucken auf A1 und A2, gern auch Plotter', ''],
  ['Besoldung A2 bis B1 wünschenswert', ''],
  ['Sie beginnen in Halle B1 und wechseln nach B2.', ''],
  ['DSH oder TestDaF erforderlich', 'de B2'],
  ['Vorbereitung auf den DTZ im Kurs', ''],
  ['A2 Deutsch Pflicht, B1 Kür', 'de A2'],
  ['Deutsch wenigstens auf A2; schön wäre B1', 'de A2'],
  ['Deutsch B1 (oder A2 mit Lernbereitschaft)', 'de A2'],
  ['Kein Deutsch? Englisch reicht.', 'en -'],
  ['Nicht zwingend: Deutsch B2', ''],
  ['Ausnahmen sind möglich: Deutsch B1, A2 reicht bei Berufserfahrung.', 'de A2'],
];

const read = (text: string): string =>
  readLanguageNeeds(text)
    .map(({ lang, level, strength }) => `${lang} ${level ?? '-'}${strength === 'nice' ? ' nice' : ''}`)
    .join(';');

describe('difficult wordings', () => {
  it.each(ROWS)('of "%s" ask for %s', (text, expected) => {
    expect(read(text)).toBe(expected);
    expect(read(foldGerman(text))).toBe(expected);
  });

  it.each([
    ['Deutsch: Hören B1, Sprechen A2', { L: 'B1', S: 'A2' }],
    ['Deutsch: versteht B1, spricht A2', { L: 'B1', S: 'A2' }],
    ['Sie verstehen Deutsch auf B1 und sprechen es auf A2.', { L: 'B1', S: 'A2' }],
    ['Deutsch mündlich B1, schriftlich A2', { L: 'B1', S: 'B1', W: 'A2' }],
    ['Deutsch lesen A2, schreiben A1, sprechen B1', { R: 'A2', W: 'A1', S: 'B1' }],
  ])('"%s" states skills apart', (text, levels) => {
    expect(readLanguageNeeds(text)).toMatchObject([{ lang: 'de', levels }]);
  });

  it.each([
    ['Deutsch B1 bis zum Ende der Probezeit', true],
    ['Sie erreichen B1 Deutsch innerhalb von 12 Monaten nach der Einstellung.', true],
    ['Deutsch B1', undefined],
    ['Deutsch A2 zum Start, B1 bis zum Ende der Probezeit', undefined],
    ['Sie sprechen Deutsch auf B1 bis B2', undefined],
  ])('"%s" counts later: %s', (text, later) => {
    expect(readLanguageNeeds(text)[0]?.later).toBe(later);
    expect(readLanguageNeeds(text)[0]?.levels).toBeUndefined();
  });
});
