import { Phrase } from './phrases.js';

/** Nouns of nationality, one person or several; "Polen" and "Deutsche" also name the country or a language. */
const NATIONALS =
  '(pole|polin|polinnen|rumaene|rumaenen|rumaenin*|bulgare|bulgaren|bulgarin*|tuerke|tuerken|tuerkin*|russe|russen|russin*|grieche|griechen|griechin*|kroate|kroaten|kroatin*|serbe|serben|serbin*|afghane|afghanen|afghanin*|slowake|slowaken|slowakin*|tscheche|tschechen|tschechin*|chinese|chinesen|chinesin*|vietnamese|vietnamesen|vietnamesin*|kosovare|kosovaren|asiate|asiaten|asiatin*|syrer*|ukrainer*|albaner*|iraker*|iraner*|marokkaner*|tunesier*|algerier*|aegypter*|nigerianer*|somalier*|eritreer*|aethiopier*|pakistaner*|inder*|inderin*|georgier*|moldauer*|araber*|*afrikaner*|suedlaender*|osteuropaeer*|suedeuropaeer*|westeuropaeer*|italiener*|spanier*|portugiese|portugiesen|philippiner*|filipinos|filipinas|thailaender*|philippinin*|latinos|brasilianer*|mexikaner*)';

/** Groups that the grounds of § 1 AGG, or family as their stand-in, make of people. */
const GROUPS =
  '(frauen|maenner|maennern|maedchen|maedels|damen|herren|jungs|muetter|vaeter|eltern|schwangere|schwangeren|alleinerziehende|alleinerziehenden|rentner*|senioren|auslae?nder*|flue?chtling*|gefluechtete*|asylbewerber*|asylanten|migrant*|schwarze|schwarzen|farbige|farbigen|dunkelhaeutige*|hellhaeutige*|nichtdeutsche*|roma|sinti|muslim*|moslem*|christen|juden|atheist*|konfessionslose*|behinderte*|schwerbehinderte*|rollstuhlfahrer*|homosexuelle*|schwule*|lesben|transsexuelle*|transgender|kopftuchtraegerinnen|women|men|foreigners|refugees|migrants|muslims|blacks|mothers)';

/** Adjectives of nationality without their ending. */
const NATIONAL =
  '(deutsch|polnisch|rumaenisch|bulgarisch|ungarisch|ukrainisch|russisch|tuerkisch|arabisch|syrisch|kurdisch|osteuropaeisch|westeuropaeisch|suedeuropaeisch|europaeisch|philippinisch|vietnamesisch|thailaendisch|kroatisch|serbisch|bosnisch|albanisch|tschechisch|slowakisch|litauisch|asiatisch|afrikanisch|indisch|spanisch|italienisch|griechisch|portugiesisch|oesterreichisch)';

/** Work that says nothing of a cuisine: "polnische Haushaltshilfe", but not "italienischer Koch". */
const WORKERS =
  '*(hilfe|haelterin|putzfrau|pflegekraft|pflegekraefte|pflegerin|betreuer|betreuerin|betreuungskraft|kellner|kellnerin|bedienung|fahrer|fahrerin|verkaeufer|verkaeuferin|reinigungskraft|reinigungskraefte|hausmeister|handwerker|arbeiter|arbeiterin|helfer|helferin|maurer|monteur|monteure|nanny|kollegin|kollegen|frau|frauen|maenner|mann|mitarbeiter|mitarbeiterin|personal|arbeitskraefte|kraefte|mieter)';

const APPLICANTS =
  '(bewerber*|mitarbeiter*|personen|person|menschen|leute|leuten|frauen|maenner|kandidat*|interessent*|kolleg*|applicants|people|candidates)';

/** What is said to shut a group out, and what the words of a group may mean otherwise. */
export const REFUSAL_CONCEPTS = {
  people: [
    '(aelter|juenger) als ([2-6][0-9])',
    '(wer|falls) ~1 (ueber|unter) ([2-6][0-9])',
    '(bewerber*|bewerbung|bewerbungen|leute|personen|menschen) aus ~2 (arabisch*|arabien|afrika*|asien|osteuropa*|tuerkei|syrien|afghanistan|irak|iran|nigeria|eritrea|somalia|balkan*|orient|rumaenien|bulgarien|ukraine|maghreb|marokko|tunesien|albanien|georgien)',
    '(*schmarotzer|faulenzer|kriminelle*|wirtschaftsfluechtling*|scheinasylant*|sozialtourist*|asyltourist*) ~3 (ausland|afrika|orient|balkan|osten)',
    '(wirtschaftsfluechtling*|scheinasylant*|sozialtourist*|asyltourist*)',
    GROUPS,
    NATIONALS,
    `${APPLICANTS} (mit|with) ~2 (kopftuch|behinderung*|handicap|einschraenkung*|migrationshintergrund|migrationsgeschichte|fluchthintergrund|akzent|kinderwunsch|kindern|kleinkindern|babys|hautfarbe|namen|nachnamen|vorerkrankung*|depression*|erkrankung*|krankheit*|epilepsie|hiv|rollstuhl|gehbehinderung|disability|disabilities|accent|children)`,
    `${APPLICANTS} (ueber|unter|ab|over|under) ~1 ([1-6][0-9])`,
    `(aelter|alt|weiblich|maennlich|auslaendisch|verheiratet|schwanger|homosexuell|muslimisch|dunkelhaeutig|behindert)(e|en|er) ${APPLICANTS}`,
    '(ueber|unter|ab) ([1-6][0-9]) jaehrige*',
    '([1-6][0-9]) jaehrige*',
    'ue([3-6][0-9])',
    `${APPLICANTS} ~1 (christlich|muslimisch|islamisch|juedisch|hinduistisch|katholisch|evangelisch)(en|er) (glaubens|konfession|religion)`,
    '(wer|falls|wenn|sollten) ~4 (schwanger|schwul|lesbisch|homosexuell|behindert|muslimisch|schwarz|dunkelhaeutig|kopftuch)',
    '(aeltere|alte|reifere) (semester|generation|jahrgaenge|herrschaften)',
    '(psychisch|chronisch) kranke*',
  ],
  refusal: [
    '(kein|keine|keinen|no) (platz|raum|bedarf|verwendung|arbeit|job|place|room|work) ~1 (fuer|for)',
    '(schaffen|packen|koennen|schafft|kann) (das|es) ~2 nicht',
    'bitte (nicht|nein)',
    '(ist|sind) ~5 nichts',
    'nicht ~1 (gluecklich|richtig)',
    'nicht ~1 (gern|gerne) gesehen',
    'fehl am platz',
    '(eher|lieber) nicht',
    'nicht ~2 (bearbeitet|geprueft|angenommen|beantwortet)',
    '(brauchen|braucht|brauchst|soll|sollte|kann|darf|sollen|sollten|duerfen|need) ~4 (nicht|gar|erst|not) ~5 (melden|bewerben|anrufen|vorstellen|vorzustellen|versuchen|kommen|anfragen|apply)',
    'nicht ~3 (beruecksichtigt|beruecksichtigen|annehmen|einstellen|eingestellt|einladen|eingeladen|beschaeftigt|beschaeftigen|eingesetzt|einsetzen|genommen|gebrauchen|bewerben)',
    '(passen|passt) ~6 nicht',
    '(nicht|not) ~2 (passen|passt|fit)',
    '(kommen|kommt) ~6 nicht ~3 (frage|betracht)',
    'nicht ~3 (frage|betracht)',
    '(bewerbung|bewerbungen) ~4 (absehen|abzusehen|abstand|verzichten)',
    '(sehen|nehmen) ~3 (bewerbung|bewerbungen) ~2 (ab|abstand)',
    '(stellen|nehmen) wir ~4 nicht',
    'wir ~1 (stellen|nehmen) ~4 nicht',
    '(unerwuenscht|zwecklos|ungeeignet)',
    '(haben|hat) ~4 keine ~1 (chance*|aussicht*)',
    '(haben|hat) ~4 (nichts|nix) ~4 (verloren|suchen)',
    '(cannot|not) ~2 (hire|employ|consider|accept|apply)',
    '(werden|wird) ~3 (aussortiert|abgelehnt|ignoriert|abgewiesen)',
  ],
  /** Those who are told of another way, and help that is not yet there, are not shut out. */
  otherWay: [
    '(schriftlich*|anschreiben|lebenslauf|mappe|anders|anruf|schlechter|benachteiligt|verstecken|allein|alleine|scheuen|zoegern|abschrecken|abhalten)',
    '(schwer*|gefahrstoff*|nacht*|nachts|mutterschutz*|heben|chemikalien)',
  ],
  /** "Können nicht abgelehnt werden", "wird niemand ausgeschlossen". */
  notRefused: [
    '(nicht|not) (nur|only)',
    '(diskriminierung*|rassismus|hass|hetze|vorurteile*|gewalt|sexismus|belaestigung*|mobbing|ausgrenzung|*feindlichkeit|discrimination|racism)',
    '(nicht|nie|niemals|niemand|not|nobody) ~1 (abgelehnt|ausgeschlossen|abgewiesen|benachteiligt|unerwuenscht|rejected|excluded)',
  ],
  /** What the law of permits says of all: "brauchen eine Erlaubnis", "dürfen noch nicht ohne". */
  permitTalk: [
    '(noch|duerfen|duerft|brauchen|benoetigen|need) ~6 (erlaubnis|arbeitserlaubnis|genehmigung|arbeitsgenehmigung|visum|kuemmern|antrag|wartezeit|permit)',
  ],
  exceptGroup: [
    `(ausser|ausgenommen|except) ~3 ${GROUPS}`,
    `(ausser|ausgenommen|except) ~3 ${NATIONALS}`,
    '(ausser|ausgenommen|except) ~3 (ueber|unter|over|under) ([1-6][0-9])',
    '(nur|bloss|aber|but) (nicht|not) (ueber|unter|over|under) ([1-6][0-9])',
  ],
  nationalPreferred: [
    `(am) (besten|liebsten) ~2 ${NATIONALS}`,
    `(idealerweise|vorzugsweise|bevorzugt|gern|gerne|preferably) ~1 ${NATIONALS}`,
    `${NATIONALS} ~1 (bevorzugt|preferred)`,
  ],
  nationalWanted: [
    `(such(en|t|e)|gesucht) ~1 ${NATIONALS}`,
    `(such(en|t|e)|gesucht) (einen|eine|zwei|drei|noch) ~1 ${NATIONALS}`,
    `${NATIONALS} gesucht`,
  ],
  personOfOrigin: [
    '*(bewerber|mitarbeiter|helfer|fahrer|kraft|kraefte|kolleg|leute|personen|menschen|mann|frau|jemand|arbeiter|monteur|person)(e|en|in|innen)? ~1 (mit|von|with|of) ~1 (deutsch|europaeisch|westlich|polnisch|rumaenisch|tuerkisch|arabisch|german|european)(er|en|em)? ~1 (herkunft|abstammung|wurzeln|eltern|blut|descent|origin)',
    '*(bewerber|mitarbeiter|helfer|fahrer|kraft|kolleg|leute|personen|menschen|arbeiter|monteur)(e|en|in|innen)? (deutsch|europaeisch)er (herkunft|abstammung)',
  ],
  /** Nobody of a group: "keine Rollstuhlfahrer". */
  noPeople: [
    `(kein|keine|keinen|no) ~1 ${GROUPS}`,
    `(kein|keine|keinen|no) ~1 ${APPLICANTS} ~1 (ueber|unter|ab|over|under) ([1-6][0-9])`,
  ],
  /** A lack that the firm regrets: "bisher keine Frauen". */
  notYet: ['(bisher|bislang|noch|aendern|aendert|ermutigen|wuenschen)'],
  national: [NATIONALS],
  /** "Sie sind gebürtiger Deutscher". */
  bornAs: [
    '(gebuertige*|geborene*) (deutsch|europaeisch|oesterreich|schweiz)*',
    '(sollte|sollten|solltest|muss|muessen|musst) ~2 (deutscher|europaeer|inlaender|einheimisch*) ~1 sein',
    '(leute|menschen|bewerber|arbeiter) (vom|aus) ~1 (balkan|orient)',
  ],
  /** A belief that the applicant is to have. */
  believing: [
    '(sollte|sollten|solltest|muss|muessen|musst) ~4 (evangelisch|katholisch|christlich|muslimisch|juedisch|glaeubig|getauft|konfessionell|christ|christin|muslim|muslima|kirchenmitglied) ~4 sein',
    'du bist ~1 (evangelisch|katholisch|christlich|muslimisch|getauft|christ|christin|muslim|muslima)',
  ],
  /** The staff is to stay what it is. */
  sameStock: [
    '(rein|deutsch)(e|en|es|er) ~1 (*truppe|*team|belegschaft|mannschaft|kollegium|betrieb) ~12 bleib*',
  ],
  /** A cuisine, a shop or a dish with the name of a people. */
  namedAfter: [
    '(inder|tuerken|chinesen|italiener|griechen|thai|araber|spanier|russen|syrer|vietnamesen) (kueche|restaurant|imbiss|laden|lokal|pizza|essen|markt|supermarkt|doener|food|style)',
  ],
  headscarfRefused: [
    '(kopftuch*|hijab|kippa|turban|verschleier*|headscarf) ~8 (nicht|not) ~2 (moeglich|erlaubt|gestattet|erwuenscht|gewuenscht|zulaessig|vereinbar|geduldet|gern|gerne|gesehen|allowed|possible|wanted)',
  ],
  /** "Bewohner mit Kopftuch": people one works for. */
  servedWearers: [
    '(bewohner*|patient*|gaeste|gast|kunden|kundinnen|besucher*|schueler*|klient*|teilnehmer*|badegaeste|mieter*) ~1 (mit|ohne|with) ~1 (kopftuch*|hijab|headscarf|kippa|turban|schleier)',
  ],
  headscarfFine: [
    '(nicht|kein|keine|weder|no|not) ~2 (verboten|problem|hindernis|untersagt|thema|hinderungsgrund|ausschlussgrund|nachteil|obstacle)',
  ],
  nationalWorker: [`${NATIONAL}(e|en|er|es) ${WORKERS}`],
  /** "Betreuung für polnische Arbeiter": people one works for. */
  servedNationals: [
    `(fuer|von|mit|bei|unsere|unserer|unseren|der|den) ~1 ${NATIONAL}(e|en|er|es) ${WORKERS}`,
  ],
  asks: [
    '(such(en|t|e)|gesucht|nur|ausschliesslich|bevorzug*|bevorzugt|stellen|liebsten|idealerweise|gern|gerne|only|wuensch*|wollen|moechten)',
  ],
  roots: [`${NATIONAL}(e|en|er) (wurzeln|herkunft|abstammung)`],
  rootsOfFirm: [
    '(unternehmen|firma|konzern|betrieb|start|startup|marke|gruppe|kueche|rezept*|produkt*|familienbetrieb) ~3 (wurzeln|herkunft)',
    '(kueche|rezept*|produkt*|ware*|lebensmittel|wein*|kaese|fleisch|stoff*|holz)',
  ],
  /** Somebody the work is done for: "eine Hilfe für eine ältere Dame". */
  forSomebody: [
    '(fuer|bei|mit|von|an|for|with) ~1 (eine|einen|einer|einem|die|den|der|meine*|unsere*|unser*|a|an|our|my|the) ~2 (mann|frau|dame|herrn|herr|mutter|vater|oma|opa|ehepaar|paar|maedchen|woman|man|lady|girl)',
  ],
} satisfies Record<string, readonly Phrase[]>;
