import { Phrase } from './phrases.js';

const LENT =
  '(schluessel*|spind*|chip*|transponder*|zutrittskarte|karte|karten|stempelkarte|becher|namensschild|badge|locker|key|zugangskarte|parkkarte)';
const CLOTHES =
  '(arbeitskleidung|dienstkleidung|berufskleidung|arbeitsjacke|uniform|waesche*|kleidung*|kleider*)';
/** Up to 30 Euro. */
const SMALL = '([1-9]|[12][0-9]|30)([.][0-9]+)?';
const BACK =
  '(wiederbekommen|wiedererhalten|wiederhaben|zurueckbekommen|zurueckbekommst|zurueckerhalten|zurueckgezahlt|zurueckgegeben|erstattet|rueckerstattet|zurueck|wieder|refunded|back|returned)';

/** A small sum for a thing that is lent, and the word that it comes back. */
function pledgeOf(thing: string): readonly Phrase[] {
  return [`${thing} ~9 ${SMALL} (euro|eur) ~12 ${BACK}`, `${SMALL} (euro|eur) ~9 ${thing} ~12 ${BACK}`];
}

/** What takes a fee away: the firm pays, it is free, an office or a till asks it of others, or the worker is paid. */
export const FEE_CONTEXT_CONCEPTS = {
  firmPays: [
    '(uebernehmen|tragen|bezahlen|zahlen|erstatten|finanzieren|uebernimmt|traegt) (wir|unser*|der|die|das) ~2 (arbeitgeber|firma|unternehmen|betrieb|kunde|jobcenter|traeger|haus|klinik|stadt)',
    '(uebernehmen|tragen|bezahlen|zahlen|erstatten|finanzieren|spendieren|stellen) wir',
    'wir ~2 (uebernehmen|tragen|bezahlen|zahlen|erstatten|finanzieren|spendieren|stellen|foerdern|bezuschussen|unterstuetzen)',
    '(bezuschussen|bezuschusst|foerdern) wir',
    '(arbeitgeber|firma|unternehmen|betrieb|arbeitgeberin|jobcenter|agentur|haus|auftraggeber|kunde) ~2 (uebernimmt|traegt|bezahlt|zahlt|zahlen|bezahlen|erstattet|finanziert)',
    '(uebernimmt|traegt|bezahlt|zahlt|erstattet) ~2 (arbeitgeber|firma|unternehmen|betrieb|jobcenter|agentur)',
    '(wird|werden|voll|vollstaendig|komplett) ~6 uebernommen',
    '(erstattet|bezuschusst|gefoerdert|finanziert|kostenuebernahme|vergueten|verguetet|rueckerstattet)',
    '(von|durch) uns',
    'vom (arbeitgeber|betrieb|jobcenter|unternehmen|traeger)',
    '(auf|zu) (unsere|unseren) (kosten|lasten)',
    '(we|employer|company) ~1 (pay|cover|reimburse|refund|provide)',
    '(covered|paid|reimbursed) by (us|the|our)',
  ],
  free: [
    '(keine|ohne|no) ~1 (ausbildung|vorkenntnisse|erfahrung|schulung|qualifikation)',
    '(kostenlos*|kostenfrei*|gratis|umsonst|gebuehrenfrei*|unentgeltlich*|provisionsfrei*|kautionsfrei*|free)',
    '(ohne|keine|keinerlei) (kosten|gebuehren|zusatzkosten)',
    '(0|null) (euro|eur)',
  ],
  office: [
    '(kunden|kundinnen|mieter*|gaeste|gaesten|patienten|mandanten|besucher*|mandantschaft|reisende|buerger|buergerinnen|parkende)',
    '(sie|du) (nehmen|nimmst|kassieren|kassierst|verwalten|verwaltest) ~6 (entgegen|ein|aus)',
    '(invoices|bookkeeping|members|customers)',
    '(rechnungen|belege|buchhaltung|kontieren|verbuchen|mahnungen)',
    '(kassieren|abrechnung|pruefung|berechnung|buchung|verbuchung|verwaltung|erhebung|einzug|ermittlung|festsetzung|kontrolle|auszahlung|ueberwachung) (von|der|des|und)',
    '(mahn|park|rundfunk|mull|muell|abfall|abwasser|kita|buechere|bank|konto|telefon|gerichts|notar|nutzungs|eintritts|standgeb|maut|hafen|stand)*gebuehr(en)?',
    '(kunden|gaeste|miet)kaution(en)?',
    '(miete|mieten|warmmiete|kaltmiete|mietanteil|mietpreis|rent)',
    '(vermieter|vermieterin|hausverwaltung|pfandflaschen|pfandautomat*|leergut|pfandgut|getraenkepfand|gebuehrenrecht|gebuehrenordnung|gebuehrenbescheid*|mietkaution*|kautionsabrechnung*)',
  ],
  bonus: [
    '(betraegt|liegt|steigt) ~1 (der|ihr|dein) ~1 (lohn|gehalt|verdienst)',
    '(lohn|gehalt|verdienst) ~3 (betraegt|liegt|steigt)',
    'mit # (euro|eur) ~4 (bezahlt|verguetet|entlohnt|entschaedigt|honoriert)',
    '*praemie* ~4 (fuer|an) (sie|dich|euch|mitarbeiter*|ihre|ihren|deine|deinen)',
    '(willkommens|begruessungs|hand|antritts|einstiegs|wechsel|start|ein)(geld|bonus|praemie)',
    '(praemie*|*bonus|boni|zuschuss|zulage*|zuschlag*|gutschein*|verdien*|stundenlohn|verguetung|bruttolohn|jahresgehalt|grundgehalt|urlaubsgeld|weihnachtsgeld|trinkgeld|startpraemie|provision)',
    '(erhalten|bekommen|erhaeltst|bekommst|verdienen) (sie|du)',
    '(sie|du) (erhalten|bekommen|erhaeltst|bekommst|verdienen)',
    '(zahlen|bezahlen) wir',
    'auf ~3 (lohn|gehalt)',
    '(deutschlandticket|jobticket|kantine|mittagessen|mahlzeit*|essen|fruehstueck|verpflegung|jobrad|fitness*|urban)',
  ],
} satisfies Record<string, readonly Phrase[]>;

/** What is paid for: papers, lessons, clothes, the place itself; and the words of its price. */
export const FEE_OBJECT_CONCEPTS = {
  purpose: [
    '(vermittlung|stellenvermittlung|arbeitsvermittlung|jobvermittlung|bearbeitung|papier*|unterlagen|registrier*|anmeld*|einschreib*)',
    '(schulung*|einarbeitung*|einweisung*|ausbildung|*kurs|*kurse|*kurses|*kursen|lehrgang*|training|trainings|seminar*|qualifizierung|onlinekurs*)',
    '(flug|fluege|flugticket*|flugkosten|anreise|anreisekosten|reisekosten)',
    '(visum|visa|visums|visums*|dokument|dokumente|arbeitserlaubnis|arbeitsgenehmigung|genehmigung|aufenthaltspapiere)',
    '(arbeitskleidung|berufskleidung|dienstkleidung|uniform*|werkzeug*|arbeitsschuhe|ausruestung*|sicherheitsschuhe|startpaket*|starterpaket*|starterset*|startset*|startpaket|einsteigerpaket|materialpaket|infopaket|schutzausruestung)',
    '(bewerbung|arbeitsplatz|arbeitsplatzes|reservierung|stelle|job|arbeitsvertrag|vertrag|platz|zusage|mitarbeiterausweis|sicherheitsueberpruefung)',
    '(jobgarantie|arbeitsplatzgarantie|jobzusage|stellenzusage|arbeitsplatzzusage|agency)',
    '(hintergrundcheck*|hintergrundpruefung|background|sicherheitscheck|bonitaetspruefung|identitaetspruefung|unterlagenpruefung|auswahlverfahren*)',
    '(dolmetscher*|uebersetzer*|uebersetzung*)',
    '(firmenhandy|diensthandy|laptop|firmenlaptop|tankkarte|spind|firmenfahrrad)',
    '(jobliste|stellenliste|adressliste|firmenliste)',
    'als sicherheit',
    '(placement|registration|processing|training|paperwork|papers|documents|uniform|equipment|permit|position|contract|onboarding)',
    '(einstellungstest*|eignungstest*|probearbeit|probetag*|schnuppertag*|testtag|beratungstermin|vorstellungsgespraech*|bewerbungsgespraech*|kleidung)',
    '(vermitteln|vermittelt)',
    '(agentur|vermittler|raten|arbeitsagenten|leihgebue?hr|schulungspaket*)',
    '*(kartei|bewerberpool|bewerberdatenbank|jobdatenbank|bewerberliste|warteliste|jobboerse)',
    '(aufnahme|eintrag*|listung) ~2 (in|im) ~2 (datenbank|pool|liste|portal)',
  ],
  /** Days of illness, lateness and broken goods may not be charged to a wage either (§§ 3, 4 EFZG). */
  faults: [
    '(krankheit|krankheitstag*|krankentag*|krankmeldung*|krank|verspaetung*|fehltag*|unpuenktlichkeit|kassendifferenz*|fehlbetrag*|bruch|sick)',
  ],
  /** Papers of hygiene, rides and gear: who pays for them is often open, but they are never kept from a wage. */
  keptFor: [
    '(hygieneschein|hygienezertifikat|transport|fahrtkosten|shuttle|fahrdienst|transfer|schutzhelm|helm|handschuhe|schuhe|werkzeug|fuehrerschein|staplerschein|anfahrt|busfahrt)',
    '(gesundheitszeugnis*|gesundheitspass|fuehrungszeugnis*|hygieneschulung*|hygienebelehrung*|belehrung|infektionsschutzbelehrung|erstbelehrung|einstellungsuntersuchung|lebensmittelbelehrung)',
    '(rote|gelbe) karte',
    '(health|hygiene|police) (certificate|pass|check)',
  ],
  /** A small sum for a thing that is lent, which comes back with it: "20 Euro Schlüsselpfand, gibt es zurück". */
  smallPledge: [LENT, CLOTHES].flatMap(pledgeOf),
  /** Clothes of work are the firm's to provide (§ 3(3) ArbSchG where they protect), so their pledge is worth a hint. */
  clothesPledge: pledgeOf(CLOTHES),
  costs: ['(schlaegt|schlagen) ~5 buche', '(kostet|kosten|costs|betraegt|betragen|preis)'],
  buys: [
    '(kaufen|erwerben|bestellen|kaufst|erwirbst|abnehmen|buy|purchase|order)',
    '(kauf|erwerb) (eines|des|von|einer)',
  ],
  kit: [
    '(start|starter|einsteiger|material|waren|produkt|schulungs|info|verkaufs)*(paket|pakete|pakets|set|sets|kit|koffer|ausstattung)',
    '(ware|waren|erstausstattung|starter)',
  ],
} satisfies Record<string, readonly Phrase[]>;
