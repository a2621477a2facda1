import { PhraseBook } from '../text/phrases.js';

/** Words beside a language that fix its level, its strength or take the need away. */
export type Cue =
  | 'native'
  | 'c1'
  | 'c1Inflected'
  | 'good'
  | 'goodInflected'
  | 'secure'
  | 'secureInflected'
  | 'basic'
  | 'basicWeak'
  | 'both'
  | 'nice'
  | 'must'
  | 'no'
  | 'notNeeded'
  | 'notBad'
  | 'enough'
  | 'describes'
  | 'cuisine'
  | 'subject'
  | 'course'
  | 'licence'
  | 'certificate'
  | 'plural'
  | 'elsewhere'
  | 'verbs'
  | 'start'
  | 'exam'
  | 'examHelp'
  | 'later';

/**
 * German and English cue words. Levels of words: native C2; fluent, very good, negotiation-safe C1; good with "in
 * Wort und Schrift" B2; good B1; basic A2 (reading rules of the case file). "Ausreichend" and "hinreichend" before a
 * noun follow § 2(11) and (10) AufenthG: B1 and A2.
 */
export const CUES = new PhraseBook<Cue>({
  native: ['(muttersprach*|native|mothertongue)', 'mother tongue'],
  c1: [
    '(souveraen|fluessig|fliessend|verhandlungssicher|stilsicher|fehlerfrei|fluent|fluently|fluency|perfekt|einwandfrei|proficient|bestens)',
    '(sehr|very) (gut|good|well|sicher)',
    'sehr hoh(es|em|en) (niveau|sprachniveau|level)',
    '(excellent|outstanding|advanced|perfect)',
    '(exzellent|hervorragend|ausgezeichnet)',
    'professional ~1 proficiency',
    'business ~1 (level|proficiency)',
  ],
  c1Inflected: [
    '(souveraen|fluessig|fliessend|verhandlungssicher|stilsicher|fehlerfrei|perfekt|einwandfrei|exzellent|hervorragend|ausgezeichnet|tadellos)(e|en|er|es|em)',
    'sehr (gut|sicher)(e|en|er|es|em)',
    '(bester|beste|besten)',
  ],
  good: ['(gut|good|solid|solide|well|intermediate|conversational|alltagstauglich)'],
  goodInflected: [
    '(gut|solid|mittler|ausreichend|ordentlich|alltagstauglich|passabl|brauchbar)(e|en|er|es|em)',
    'gut bis sehr (gut|gute|guten)',
  ],
  secure: [
    '(sicher|souveraen|konversationssicher|kommunikationssicher|fortgeschritten)',
    'upper intermediate',
  ],
  secureInflected: ['(sicher|fortgeschritten|konversationssicher|kommunikationssicher)(e|en|er|es|em)'],
  basic: [
    '*(grund|basis|anfaenger)(kenn?tnis(se|sen)?|verstaendnis|niveau)',
    'einfach(e|en) (anweisung*|arbeitsanweisung*|texte|texten|gespraeche*|dialog*)',
    'einfach(e|en) (saetze|saetzen|woerter|woertern|worte|worten|mitteln)',
    '(grundlegend(e|en|er|es|em)?|basic|basics|elementary|rudimentaer*|elementar*|ausbaufaehig*|grundwortschatz)',
  ],
  basicWeak: [
    '(einfach|gering|hinreichend|erst|wenig|minimal)(e|en|er|es|em)',
    '(basis|etwas|bisschen|wenig|some|little|beginner)',
    'a little',
  ],
  both: [
    '(wort|schrift) (und|u) (schrift|wort)',
    '(sprechen|sprichst|speak) (und|and) (schreiben|schreibst|write)',
    '(speech|speaking) and writing',
    '(muendlich|muendliche|muendlichen|muendlicher) ~1 (und|wie) ~1 (schriftlich|schriftliche|schriftlichen|schriftlicher)',
    '(schriftlich|schriftliche|schriftlichen) ~1 (und|wie) ~1 (muendlich|muendliche|muendlichen)',
    '(spoken|oral|verbal|written|speaking|writing) (and|or) (written|spoken|oral|verbal|writing|speaking)',
  ],
  nice: [
    '(vorteil|vorteile|vorteilhaft|wuenschenswert*|erwuenscht|gewuenscht|idealerweise|optimalerweise|optimal|bestenfalls|hilfreich|plus|pluspunkt|pluspunkte|bonus|optional|nuetzlich|willkommen|vorzugsweise|bevorzugt|begruessenswert|gern|gerne|nutzen|punkten|punktest|zusatzqualifikation|rundet|runden|abrunden|abrundet|wuenschen|optionale|schoen|toll|super|praktisch|sinnvoll|kuer|hilft|empfohlen|empfehlen|empfehlenswert)',
    '(kann|koennen) muss ~1 nicht',
    '(idealfall|bestfall)',
    '(ideally|preferably|preferred|desirable|desired|advantage|advantageous|helpful|beneficial|asset|welcome|appreciated|useful|recommended)',
    'nice to have',
    '(be|is|are|waere|ist|sind|very) nice',
    '(umso|desto) besser',
    'be (great|good|ideal|perfect)',
    '(favorable|favourable)',
    '(waere|waeren) ~1 (gut|prima|klasse|ideal)',
    'a plus',
    '(freuen|freut) ~8 (wenn|ueber)',
  ],
  must: [
    '(erforderlich|notwendig|noetig|voraussetzung|voraussetzungen|vorausgesetzt|zwingend|zwingende|muss|muessen|musst|pflicht|unbedingt|unerlaesslich|unabdingbar|benoetigt|benoetigen|brauchst|brauchen|gefordert|verlangt|bedingung|setzen|mindestens|mind|mindestanforderung|required|must|essential|mandatory|necessary|needed|requirement)',
    '(erwarten|erwartet)',
  ],
  no: ['(kein|keine|keinen|keiner|keinerlei|ohne|no|without|neither|weder)', '(fehlend|mangelnd)(e|en|er)'],
  notNeeded: [
    '(nicht|not|nie|kein|keine|no) ~3 (erforderlich|notwendig|noetig|voraussetzung|vorausgesetzt|zwingend|pflicht|muss|benoetigt|gefordert|verlangt|bedingung|entscheidend|wichtig|required|necessary|needed|essential|mandatory|requirement|must)',
    '(nicht|kein|keine) ~3 (brauchst|brauchen|sprechen|koennen|beherrschen|speak|need)',
    '(brauchst|brauchen|benoetigst|benoetigen|musst|muessen|need) ~4 (nicht|kein|keine|not|no)',
    '(unnoetig|entbehrlich|zweitrangig|unwichtig|nebensache|nebensaechlich|egal|unnecessary)',
    '(setzen|setzt) ~3 nicht ~3 voraus',
    '(erwarten|verlangen|fordern|erwartet|verlangt) ~2 nicht',
    '(spielt|spielen) ~2 (keine|kein|nicht) ~2 rolle',
    '(do|does) not need',
    'dont need',
  ],
  /** Denying words that deny nothing here. */
  notBad: [
    '(kein|keine|nicht|no) ~1 (nachteil|schaden|fehler|disadvantage)',
    '(schadet|schaden) ~1 nicht',
    '(nicht|not) (unter|weniger|schlechter|nur|only|below|less|ohne|without)',
    '(kann|koennen) muss ~1 nicht',
    'ohne ~6 (geht|laeuft|klappt|funktioniert) ~5 nicht',
    'ohne ~9 nicht ~1 (moeglich|denkbar|einstellen)',
    'ohne ~9 (keine|kein) ~1 (einstellung|zusage|anerkennung|chance|bewerbung)',
    // Whose mother tongue does not matter still needs the language of the work.
    '(muttersprache|herkunft|akzent|dialekt) ~2 (egal|unwichtig|nebensache|zweitrangig)',
    '(keine|kein|ohne) (angst|scheu|sorge|ausnahme)',
  ],
  enough: ['(reicht|reichen|genuegt|genuegen|genug|ausreichend|langt|sufficient|enough|minimum)'],
  describes: [
    '(unser|unsere|das|our|the) ~1 (team|kollegen|kolleginnen|kunden|kundinnen|gaeste|patienten|klienten|bewohner|kinder|mitarbeiter|mitarbeitende|belegschaft|chef|chefin|colleagues|customers) ~1 (sprechen|spricht|speak|speaks|verstehen)',
    '(wir|we) ~1 (sprechen|speak|verstehen)',
    '(sprechen|reden|speak) (wir|we)',
    '(noten|note|schulfach|faecher|faechern|fach|unterrichtsfach|schulnoten|zeugnisnote|hauptfaecher|grades)',
    '(team|kollegium|betrieb|kollegenkreis) ~8 gesprochen',
    '(ansprechpartner*|ansprechperson|chef|chefin|inhaber*|vorarbeiter*|schichtleiter*|hausmeister|meister) ~1 (spricht|sprechen|speaks)',
    '(mehrsprachig|multikulturell|international)(e|es|er|en) (team|teams|kollegium|belegschaft|betrieb)',
    '(hoert|spricht) man',
    '(machen|geben|zeigen|erklaeren) wir ~2 (gern|gerne|auch)',
    '(cv|resume|letter|application|applications|references|apply) ~6 in',
    '(gespraech|vorstellungsgespraech|bewerbungsgespraech|interview|beratung) ~8 (gefuehrt|moeglich|stattfinden|statt|held)',
    'wir ~1 (beraten|informieren|antworten|erklaeren)',
    '(arbeitsvertr*|vertrag|vertraege|unterlagen|infos|informationen|formulare|anleitung|anleitungen|broschuere*|webseite|website|stellenanzeige) ~6 (auf|in)',
    '(bewerbung|bewerbungen|bewerben|bewirb|bewerbungsunterlagen|lebenslauf|anschreiben) ~6 (auf|in)',
    '(einweisung|einarbeitung|unterweisung|anleitung|schulung|beratung) ~9 (moeglich|angeboten)',
    '(dolmetscher*|uebersetzer*|sprachmittler*|dolmetschen) ~6 (bereit|verfuegung|vorhanden|hilft|unterstuetzt|dabei)',
  ],
  /** "Küche: italienisch und griechisch": dishes carry the names of languages. */
  cuisine: [
    '(kochen|kochst|kocht|kochkunst|kueche|gerichte|speisen|spezialitaeten|restaurant|speisekarte|essen)',
  ],
  /** Teaches the language, which says nothing of the level of who learns or works there. */
  subject: [
    '(nachhilfe*|lehrkraft|lehrkraefte|lehrer|lehrerin|deutschlehrer*|dozent*|tutoring|unterrichtest|unterrichten|daf|daz)',
    'als (fremdsprache|zweitsprache|fremd)',
  ],
  course: [
    '(deutschkurs*|englischkurs*|berufssprachkurs*|integrationskurs*|deutschunterricht|kurs|kurse|kursen|sprachkurs*|sprachunterricht|unterricht|lernen|lernst|lernt|erlernen|verbessern|verbesserst|lernbereitschaft|course|courses|lessons|class|classes|learn|learning|improve|sprachfoerderung|sprachtraining|sprachcafe|lerne)',
  ],
  licence: [
    '(fuehrerschein*|fahrerlaubnis*|klasse|klassen|fuehrerscheinklasse*|fs|fe|lkw|pkw|driving|licence|license|autobahn*|gabelstapler*|staplerschein*|bundesstrasse|ausfahrt|entgeltgruppe|besoldungsgruppe|lohngruppe|gehaltsgruppe)',
  ],
  certificate: [
    '(sprachniveau*|sprachkenntnis*|sprachzertifikat*|sprachnachweis*|sprachlevel|sprachpruefung*|sprachstand|niveau*|telc|goethe*|dtz|oesd|testdaf|dsh|ger|cefr|level|fachsprachpruefung|sprachzeugnis*|sprachdiplom*|berufserlaubnis|approbation|berufsurkunde|anerkennung)',
    '(a1|a2|b1|b2|c1|c2) ~1 (zertifikat*|nachweis*|zeugnis*|diplom*)',
  ],
  plural: ['(sind|waeren|werden|are|sein|would)'],
  /** Names something else than the language before. */
  elsewhere: ['(weitere*|andere*|zusaetzliche*|zweite*|jede*|other|additional|further|more|another)'],
  /** A paper on German without its level. */
  exam: ['(telc|goethe|oesd) ~1 (zertifikat*|pruefung|nachweis|diplom|zeugnis)'],
  /** An exam that is prepared, paid for or held. */
  examHelp: [
    '(*vorbereit*|*pruefer|*prueferin|*prueferinnen|*pruefungszentrum|*pruefungsgebuehr*|*pruefungskosten|begleiten|unterstuetzen|unterstuetzung)',
    '(bereiten|bereitet) ~6 vor',
    '(zahlen|bezahlen|uebernehmen|tragen|erstatten|finanzieren|foerdern) ~3 (gebuehr*|kosten|pruefung*)',
    '(gebuehr*|kosten) ~4 (pruefung*|zertifikat*)',
    '(abnahme|durchfuehrung|korrektur|bewertung) ~3 (pruefung*|dtz|dsh|testdaf)',
  ],
  /** A level with which somebody may begin. */
  start: ['(beginnen|beginn|anfangen|anfang|starten|start|einsteigen|einstieg|einstellung)', 'to begin'],
  /** A level that counts some time after the first day. */
  later: [
    '(bis|zum|am|by) ~2 (ende|ablauf) ~2 probezeit',
    '(innerhalb|within|binnen) ~4 (monat|monate|monaten|jahr|jahres|jahren|months|year|years)',
    '(nach|after) ~3 (monat|monate|monaten|jahr|jahres|jahren|probezeit|einstellung|months|year|hiring)',
  ],
  verbs: [
    '(sprechen|verstehen|lesen|schreiben|sprichst|verstehst|speak|understand|read|write) (und|and) (sprechen|verstehen|lesen|schreiben|verstehst|speak|understand|read|write)',
  ],
});
