import { SignalTable } from './rules.js';

type Concept =
  | 'identity'
  | 'yourPapers'
  | 'keep'
  | 'stay'
  | 'handOver'
  | 'copy'
  | 'staffCard'
  | 'records'
  | 'guests'
  | 'service'
  | 'returned'
  | 'atEnd'
  | 'workerKeeps'
  | 'keepIt'
  | 'paperCopy'
  | 'paperCost';

/**
 * Identity papers kept back or to be handed over (§ 233 StGB practice; a passport belongs to the state that issued it
 * and may not be pledged). Showing a paper, a copy of it, staff cards and the keeping of application files are none.
 */
export const DOCUMENT_SIGNALS: SignalTable<Concept> = {
  concepts: {
    identity: [
      '(national|heimat|auslands|kinder|fremden|konventions)pass(es)?',
      '(pass|passes|paesse|paessen|reisepass|reisepasses|reisepaesse|reisepaessen|passport|passports)',
      '(ausweis|ausweise|ausweises|ausweisen|personalausweis*|ausweisdokument*|reiseausweis*|aufenthaltsausweis*|reisedokument*|ausweispapier*|identitaetsdokument*|identitaetspapier*|identitaetsnachweis*|personaldokument*)',
      '(aufenthaltstitel*|aufenthaltserlaubnis|aufenthaltskarte(n)?|aufenthaltsdokument*|aufenthaltspapier*|aufenthaltsgestattung|duldung|duldungsbescheinigung|ankunftsnachweis)',
      '(originaldokument*|originalpapier*|originalausweis*|originalunterlagen|originalpass)',
      '(dokumente|papiere|unterlagen|documents|papers) ~2 (im|in) original',
      'original (dokumente|papiere|unterlagen|documents|papers)',
      '(id|identity) (card|cards|document|documents|papers|karte)',
      '(your|their|the) id',
      '(residence|work) (permit|permits|card|cards)',
      '(geburtsurkunde|visum|visa|bankkarte|bankkarten|ec)',
      '(originalzeugnis*|originalurkunde*)',
      'original (zeugnis*|urkunde*|diplom*)',
    ],
    returned: [
      '(bekommen|bekommst|erhalten|erhaeltst) ~3 erst ~1 (nach|bei|mit) ~2 (bezahlung|zahlung|rueckzahlung|kuendigung|ende|ablauf|abreise|vertragsende|saison)',
      '(bekomm*|erhalt*|erhaeltst|gib*|geb(en|t)|get|receive) ~9 (zurueck|back|ausgehaendigt|wieder)',
      '(zurueckgegeben|zurueckerhalten|rueckgabe|ausgehaendigt|returned)',
    ],
    atEnd: [
      '(letzten|letzter|last) (tag|arbeitstag|day)',
      '(nach|after) ~2 (saison|ernte|einsatz|monat*|jahr*|season|harvest|months|month|year)',
      '(ende|ablauf|abschluss|abreise|vertragsende|saisonende|end|kuendigung|arbeitsende|vertragsablauf|probezeit)',
      '(wenn|sobald|erst|after|when)',
    ],
    workerKeeps: [
      '(behalten|behaeltst|behaelt) (sie|du|jeder|ihr)',
      '(sie|du|jeder) (behalten|behaeltst|behaelt)',
      '(bei|mit) (sich|ihnen|dir|euch)',
      'with you',
      '(ihrer|ihrem|deiner|deinem) ~1 (hand|haenden|besitz|tasche)',
      'darf* ~9 (nicht|niemand|kein*)',
    ],
    yourPapers: [
      '(ihr|ihre|ihren|ihrer|dein|deine|deinen|eure|euren|alle|saemtliche|deren|their|your|all) ~1 (papiere|papieren|dokumente|dokumenten|documents|papers)',
      '(papiere|papieren|dokumente|dokumenten|documents|papers) (der|des|aller|von|of) ~1 (arbeitnehmer*|mitarbeiter*|beschaeftigten|arbeiter*|angestellten|employees|workers|ihnen)',
    ],
    keep: [
      '(als|zum|as) ~1 (pfand|sicherheit|kaution|garantie|security|deposit|guarantee)',
      '(bewahr(en|t)|bewahre|heb(en|t)) ~12 auf',
      '(aufbewahr*|aufzubewahren|aufgehoben|verwahr*|einbehalt*|einzubehalten|einzieh*|eingezogen|einsammel*|eingesammelt|eingezogene)',
      '(behalt(en|e)|behaelt|zieh(en|t)|sammel(n|t)|nehm(en|t)|nimmt|sammeln) ~12 (ein|zurueck|ab|entgegen|an|verwahrung|gewahrsam|sich|hier|uns)',
      '(arbeitgeber|firma|chef|chefin|betrieb|agentur|vorarbeiter|verwaltung|buero|manager|supervisor|employer) ~1 (behaelt|verwahrt|einbehaelt|haelt)',
      '(behaelt|behalten) ~2 (buero|firma|chef|chefin|arbeitgeber|betrieb|vorarbeiter|agentur|verwaltung|manager|wir)',
      '(in|zur) ~2 (verwahrung|gewahrsam|aufbewahrung)',
      '(abgenommen|zurueckbehalten|zurueckgehalten|abgegeben|hinterlegt|weggeschlossen|eingeschlossen|behalten|zurueckgeben|zurueckgegeben)',
      '(wird|werden) ~6 verwaltet',
      '(keep|keeps|kept|retain|retains|retained|hold|holds|held|withhold|withheld|store|stores|stored|collect|collected|confiscate*|safekeeping|custody)',
    ],
    /** Says of a paper named before, perhaps to be shown first, that it is kept. */
    keepIt: ['wir ~1 (behalten|verwahren) (ihn|sie|diesen|diese|es)'],
    paperCopy: ['*(kopie|kopien|scan|scans|foto|fotos|ablichtung)'],
    stay: [
      '(uns|chef|buero|safe|tresor|firma|betrieb|arbeitgeber|verwaltung|agentur) (bleib(en|t)|verbleib(en|t)|lieg(en|t)|lager(n|t))',
      '(bleib(en|t)|bleibst|verbleib(en|t)|lieg(en|t)|lager(n|t)|gelagert|liegen|befinde(n|t)) ~8 (uns|chef|*leitung|buero|safe|tresor|firma|betrieb|arbeitgeber|verwaltung|personalbuero|vorarbeiter|chefin|hier|agentur|leitung|vermittler*)',
      '(im|in) ~2 (safe|tresor|schliessfach|firmensafe|firmentresor)',
      '(stay|stays|remain|remains) (with|in|at) ~2 (us|the|our|office|safe|company)',
    ],
    handOver: [
      '(gib|gibst|geben|gebt|abgeben|abzugeben|abgabe|abgibt) ~10 (ab|uns|chef|buero|her)',
      '(abgeben|abzugeben|abgabe|abgegeben|aushaendig*|auszuhaendigen|ausgehaendigt|uebergeb*|ueberlass*|einreichen|einzureichen|hinterleg*|dalassen|dazulassen|einzubehalten)',
      '(haendig(en|st|t)|reich(en|st|t)|hinterleg(en|st|t)|lass(en|t)) ~10 (aus|ein|da|hier|uns)',
      '(hand|give|turn|surrender|deposit|leave) ~6 (over|in|us|office|employer|with)',
      'left ~1 with ~2 (us|supervisor|employer|manager|office|company|foreman|boss|agency)',
      '(handed|given|surrendered|deposited) ~2 (over|in|us|to)',
      '(surrender*|handing)',
    ],
    copy: [
      '(kopie|kopien|kopiert|kopieren|kopierte|scan|scans|eingescannt|foto|fotos|copy|copies|gescannt|abschrift)',
      '(ausweiskopie|passkopie*|fotokopie*|ablichtung)',
      '(vorlage|vorzeigen|vorlegen|vorzulegen|mitbringen|bringen|zeigen|show|bring|present|mitzubringen|vorgezeigt|einsehen|einsicht)',
      '(sofort|umgehend|gleich|direkt) ~1 (zurueck|zurueckgegeben)',
    ],
    staffCard: [
      '(mitarbeiter|werks|dienst|haus|firmen|betriebs|zutritts|besucher|schwerbehinderten|schueler|studenten|baustellen|sozialversicherungs|truppen|jagd|heilberufe|presse|leser|bibliotheks)ausweis*',
      '(spielerpass*|impfpass*|pflegepass*|bergpass|gebirgspass)',
    ],
    records: [
      '(bewerbungsunterlagen|bewerbungen|bewerberdaten|bewerbung|personenbezogen*|datenschutz|dsgvo|patientenakten|akten|rechnungen|belege|lieferpapiere|frachtpapiere|transportpapiere|ladepapiere|fahrzeugpapiere|begleitpapiere|vertraulich*)',
      '(loeschen|geloescht|vernichtet)',
      '(der|des|aller) (fahrzeug*|maschine|maschinen|geraete)',
    ],
    /** "Kosten für Visum und Flug werden einbehalten": money, and no paper. */
    paperCost: [
      '(kosten|gebuehr|gebuehren|preis|costs|fee|fees) ~3 (visum|visa|pass|reisepass|ausweis|aufenthaltstitel|aufenthaltserlaubnis|dokumente|papiere|geburtsurkunde)',
    ],
    guests: [
      '(gaeste|gaesten|gast|kunden|kundinnen|besucher|besuchern|passagier*|reisende*|fahrgaeste*|patienten|buerger|bewohner|mieter|antragsteller*)',
      '(kontrolle|pruefung|ausgabe|ausstellung|beantragung|verlaengerung|bearbeitung|sortierung|ablage|archivierung|digitalisierung) (von|der|des|und)',
    ],
    service: [
      '(helfen|unterstuetzen|unterstuetzung|begleiten|begleitung|hilfe|beantrag*|verlaenger*) ~6 (beim|bei|bis|zu|mit|antrag)',
      '(behoerde|auslaenderbehoerde|jobcenter|einwohnermeldeamt|bamf|konsulat|botschaft)',
    ],
  },
  rules: [
    {
      id: 'identity-returned-late',
      all: ['identity', 'returned', 'atEnd'],
      within: 9,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'papers-returned-late',
      all: ['yourPapers', 'returned', 'atEnd'],
      within: 9,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'identity-kept',
      meansElse: ['paperCost'],
      all: ['identity', 'keep'],
      within: 9,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'identity-shown-then-kept',
      all: ['identity', 'keepIt'],
      within: 4,
      unless: ['guests'],
      unlessSentence: ['records', 'staffCard', 'paperCopy'],
    },
    {
      id: 'identity-stays',
      all: ['identity', 'stay'],
      within: 9,
      unless: ['copy', 'guests', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'identity-handed-over',
      all: ['identity', 'handOver'],
      within: 9,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'papers-kept',
      meansElse: ['paperCost'],
      all: ['yourPapers', 'keep'],
      within: 8,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'papers-stay',
      all: ['yourPapers', 'stay'],
      within: 8,
      unless: ['copy', 'guests', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
    {
      id: 'papers-handed-over',
      all: ['yourPapers', 'handOver'],
      within: 8,
      unless: ['copy', 'guests', 'service', 'workerKeeps'],
      unlessSentence: ['records', 'staffCard'],
    },
  ],
};
