import { FEE_CONTEXT_CONCEPTS, FEE_OBJECT_CONCEPTS } from './fee-context.js';
import { SignalTable } from './rules.js';

type Concept =
  | 'charge'
  | 'pays'
  | 'asked'
  | 'amount'
  | 'ahead'
  | 'ownCost'
  | 'fromWage'
  | 'feeForJob'
  | 'ownShare'
  | 'notFree'
  | 'wageShare'
  | 'payFirst'
  | 'boughtFromFirm'
  | 'deposit'
  | 'refundedLater'
  | 'withoutPaying'
  | keyof typeof FEE_OBJECT_CONCEPTS
  | keyof typeof FEE_CONTEXT_CONCEPTS;

/**
 * Money asked of the worker: placement fee, deposit, paid training, paid papers or equipment (§§ 296, 297 SGB III;
 * § 107 GewO for wages kept back). Duties of an office or a till ("Mahngebühren berechnen", "Pfandflaschen") and
 * what the firm pays are no signal.
 */
export const FEE_SIGNALS: SignalTable<Concept> = {
  concepts: {
    charge: [
      '*gebue?hr(en)?',
      '*kaution(en)?',
      '(pfand|pfandbetrag|vorkasse|kostenpflichtig*|vermittlungshonorar*|bearbeitungshonorar*|vermittlungsentgelt*|bearbeitungsentgelt*|anmeldeentgelt*|schutzgeld|startkapital|eigenkapital|vorauszahlung*|anzahlung*|sicherheitsleistung*|startgeld|lehrgeld|aufnahmegeld)',
      '(vermittlungs|arbeits|job)*provision*',
      '(vermittlungs|arbeitsplatz|stellen|job)(praemie|honorar|entgelt|pauschale|verguetung|lohn)*',
      '(schulungs|kurs|ausbildungs|einarbeitungs|lehrgangs|trainings|vermittlungs|bearbeitungs|visa|visums|seminar|qualifizierungs|weiterbildungs|einschreibe|anmelde|registrierungs|verwaltungs|ausruestungs)kosten',
      '(unkosten|kosten|eigen)beitrag',
      '(kosten|verwaltungs|bearbeitungs|schulungs|service|start)pauschale',
      '(schluessel|werkzeug|kleider|kleidungs|material|karten|ausweis)pfand',
      '(vermittlung|stellenvermittlung|arbeitsvermittlung|jobvermittlung) gegen (honorar|entgelt|gebuehr|bezahlung)',
      '(deposit|fee|fees)',
      '(placement|training|registration|processing|recruitment|visa|application|admin|administration) (fee|fees|costs|cost|charge|charges)',
      'kosten ~2 (schulung|ausbildung|einarbeitung|vermittlung|kurs|kurses|lehrgangs|trainings|visums|visum|bearbeitung|registrierung|uniform|arbeitskleidung|papiere|dokumente|einweisung)',
    ],
    pays: [
      '(sie|du|bewerber*|arbeitnehmer*|kandidat*|teilnehmer*|mitarbeiter*|beschaeftigte*|interessent*) ~4 (zahlen|zahlst|zahlt|bezahlen|bezahlst|bezahlt|ueberweisen|ueberweist|entrichten|entrichtet|hinterlegen|hinterlegt|leisten|tragen|traegst|traegt|einzahlen|einzuzahlen)',
      '(zahlen|zahlst|bezahlen|bezahlst|ueberweisen|ueberweist|entrichten|hinterlegen|hinterlegst|tragen|leisten|zahlt|bezahlt|traegt) (sie|der|jeder|du|bewerber*|arbeitnehmer*|kandidat*|teilnehmer*|mitarbeiter*)',
      '(bitte|muss|muessen|musst|soll|sollen|sollten) ~10 (zahlen|bezahlen|ueberweisen|entrichten|hinterlegen|leisten|einzahlen|bezahlt|gezahlt|ueberwiesen|hinterlegt|entrichtet|beglichen|uebernehmen|tragen|aufbringen|mitbringen|geben|vorstrecken|auslegen|vorschiessen|vorfinanzieren|anzahlen|beisteuern)',
      '(bitte|vorher|vorab|zuerst|zunaechst) ~8 (ueberweisen|einzahlen|bezahlen|zahlen|hinterlegen|entrichten)',
      '(gegen|nach|per|durch|bei) (eingang|zahlung|bezahlung|vorkasse|vorauszahlung|ueberweisung|barzahlung|erhalt) ~4 #',
      '(nach|gegen|bei) ~2 (zahlung|zahlungseingang|bezahlung|ueberweisung|vorauszahlung|geldeingang)',
      '(bewerber*|kandidat*|teilnehmer*|arbeitnehmer*) ~2 (uebernimmt|uebernehmen)',
      '(you|applicants|applicant|candidates|candidate|workers|worker|employees|employee) ~4 (pay|transfer|deposit|cover)',
      '(pay|transfer|deposit) (a|an|the|us|your|#|eur|euro)',
      '(schick|send)(en|t|e|st)? ~2 (uns|us) ~1 #',
      '(ue|u)berweis(en|t|ung) ~4 #',
      '(erst|zuerst) (zahlen|bezahlen) dann',
      'vom (bewerber|arbeitnehmer|teilnehmer|kandidaten|mitarbeiter) ~1 zu (zahlen|bezahlen|tragen|leisten|entrichten)',
      '(selbst|selber) ~2 (zahlen|bezahlen|zu|tragen|bezahlt|gezahlt|getragen|uebernehmen)',
    ],
    deposit: ['*kaution(en)?', '(pfand|pfandbetrag|deposit|sicherheitsleistung)'],
    /** Paid back at the end was paid before. */
    refundedLater: [
      '(bei|nach|mit|zum|am) ~3 (rueckgabe|ende|austritt|vertragsende|saisonende|probezeit|monaten|monate|kuendigung) ~4 (erstattet|zurueck*|ausgezahlt|rueckerstattet)',
      '(erstattet|zurueck*|ausgezahlt|rueckerstattet) ~3 (bei|nach|mit|zum|am) ~3 (rueckgabe|ende|austritt|vertragsende|saisonende|probezeit|monaten|monate|kuendigung)',
    ],
    withoutPaying: ['ohne (zahlung|bezahlung|eingang|ueberweisung|entrichtung) ~9 (nicht|kein*)'],
    asked: [
      '(wird|werden) ~12 (erhoben|berechnet|faellig|verlangt|einbehalten|abgezogen|angerechnet|verrechnet|fallen|gefordert|benoetigt|bezahlt|gezahlt)',
      '(ist|sind|waere|waeren) ~12 (faellig|vorab|noetig|notwendig|erforderlich)',
      '(ist|sind|waere|waeren) ~12 zu (zahlen|bezahlen|entrichten|leisten|hinterlegen|ueberweisen|begleichen|tragen|erbringen)',
      'zu (zahlen|bezahlen|entrichten|hinterlegen|ueberweisen|begleichen|zahlende|zahlenden)',
      '(wir|firma) ~2 (erheben|verlangen|fordern|berechnen|nehmen|benoetigen|behalten|ziehen)',
      '(erheben|verlangen|fordern|berechnen|benoetigen|behalten|ziehen|nehmen) (wir)',
      '(erfordert|benoetigt)',
      '(fallen|faellt) ~8 an',
      '(anfallend|faellig)*',
      'in rechnung',
      '(raten|ratenzahlung) ~1 (gezahlt|bezahlt|zahlbar|moeglich|zahlen|abbezahlt)',
      '(beim|vor|bei|zum) (antritt|arbeitsantritt|arbeitsbeginn|beginn|start|vertragsabschluss|unterschrift|arbeitsstart)',
      '(notwendig|erforderlich|noetig|faellig|verpflichtend|obligatorisch|zahlbar|mandatory|required)',
      'ohne ~4 (kein*|nicht)',
      '(nach|bei|gegen|mit) ~1 (eingang|erhalt|begleichung)',
      '(is|are|will|must|has) ~4 (due|payable|paid|charged|required|deducted|collected)',
      '(we|company) ~2 (charge|ask|require|collect|deduct)',
      '(payable|charged|deducted)',
    ],
    amount: ['# (euro|euros|eur|prozent)', '# %', '(euro|eur) #', 'betrag ~2 #', '# (usd|dollar)'],
    ahead: [
      '(vorab|vorher|einmalig|einmalige|einmaliger|einmaligen|vorweg|upfront)',
      '(im|in) (voraus|vorhinein|advance)',
      'vor (arbeitsbeginn|arbeitsantritt|beginn|antritt|start|vertragsabschluss|arbeitsaufnahme|stellenantritt|der|dem|before)',
      'before (start|starting|you|your|work|the)',
    ],
    ownCost: [
      '(auf|mit) ~1 (eigene|eigener|eigenen) (kosten|rechnung)',
      '(zu|auf) (lasten|kosten) (des|der|ihrer|von|deiner) ~1 (arbeitnehmer*|bewerber*|teilnehmer*|mitarbeiter*|ihnen|kandidat*)',
      '(traegt|tragen|zahlt|zahlen|bezahlt|bezahlen|uebernimmt|uebernehmen) (der|die|jeder|sie) ~1 (arbeitnehmer*|bewerber*|teilnehmer*|mitarbeiter*|kandidat*|selbst|selber)',
      '(traegst|zahlst|bezahlst|uebernimmst) du (selbst|selber)',
      '(selbst|selber) (zahlen|bezahlen|tragen|finanzieren|finanziert|bezahlt|gezahlt|getragen|kaufen)',
      '(selbst|selber) zu (zahlen|bezahlen|tragen|finanzieren|kaufen|beschaffen)',
      '(at|on) (your|their) own (expense|cost)',
      '(borne|paid) by ~1 (you|applicant|worker|employee|candidate)',
    ],
    payFirst: [
      '(nach|gegen|bei|mit) ~2 (ueberweisung|zahlung|bezahlung|einzahlung|vorauszahlung|anzahlung|barzahlung) ~3 (#|eur|euro)',
      'gegen ~3 *gebue?hr(en)?',
    ],
    boughtFromFirm: [
      '(muss|muessen|musst|ist|sind) ~10 (gekauft|erworben|abgekauft|kaufen)',
      '(is|are|must|has|have) ~6 (bought|purchased)',
    ],
    ownShare: [
      '(eigenanteil|selbstbeteiligung|zuzahlung|eigenleistung|kostenanteil|kostenbeteiligung|eigenbeteiligung)',
    ],
    notFree: ['(nicht|not) (kostenlos|gratis|kostenfrei|umsonst|free)'],
    wageShare: [
      '(erste|ersten|beiden|zweite|halbe) ~1 (*loehne|*gehaelter|*lohn|*gehalt) ~3 an ~1 (*agentur|*vermittl*)',
      '(prozent|%|teil|haelfte|anteil|#) ~4 (lohn*|gehalt*|verdienst*|wage|wages|salary) ~3 (an|to) (uns|us|agentur|vermittler)',
      '(erste|erster|ersten|zweite|zweiter|halbe|halber|halben) ~1 (lohn|gehalt|monatslohn|monatsgehalt|verdienst|nettolohn) ~5 an ~1 (agentur|vermittler|vermittlung|uns)',
      '# (euro|eur|prozent|%) ~1 an ~1 (agentur|vermittler*|vorarbeiter*|kapo) ~2 (abgeben|abzugeben|abtreten|abzutreten|abgetreten|abgegeben)',
      '(lohn*|gehalt*|verdienst*|wage|salary) ~3 (abgeben|abzugeben|abtreten|abzutreten)',
    ],
    fromWage: [
      '(vom|von) ~3 (lohn|gehalt|verdienst|monatslohn|monatsgehalt|lohns|nettolohn) ~3 (abgezogen|abgezogene|einbehalten|ab|verrechnet|gekuerzt|abgerechnet|abzug)',
      '(ersten|erste|erster) (lohn|gehalt|monatslohn|monatsgehalt|lohnabrechnung|gehaltsabrechnung) ~4 (abgezogen|einbehalten|verrechnet|ab)',
      '(mit|durch) ~2 (ersten|lohn|gehalt) ~3 (verrechnet|abgezogen|abgegolten)',
      '(behalten|ziehen) wir ~6 (ein|ab)',
      '(deducted|withheld|taken) from ~3 (wage|wages|salary|pay|paycheck)',
    ],
    feeForJob: [
      'vermitteln (sie|dich|ihnen|dir) ~4 fuer (nur|lediglich|einmalig) # (euro|eur)',
      '(vermittlung|jobvermittlung|arbeitsvermittlung|stellenvermittlung) (ab|nur|fuer) ~1 # (euro|eur)',
      '(vermittlungs|bearbeitungs|registrierungs|anmelde|schutz|bewerbungs|aufnahme|einschreibe|service)gebuehr(en)? ~5 (#|euro|eur)',
      '(vermittlungsgebuehr|bewerbungsgebuehr|registrierungsgebuehr|bearbeitungsgebuehr|jobkaution|arbeitskaution|schluesselkaution|kleiderkaution) ~2 (#|vorab|erforderlich|noetig|faellig)',
    ],
    ...FEE_OBJECT_CONCEPTS,
    ...FEE_CONTEXT_CONCEPTS,
  },
  rules: [
    {
      id: 'charge-paid-by-worker',
      all: ['charge', 'pays'],
      within: 10,
      unless: ['free', 'office'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'charge-asked',
      all: ['charge', 'asked'],
      within: 8,
      unless: ['free', 'office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'charge-of-amount',
      all: ['charge', 'amount'],
      within: 6,
      unless: ['free', 'office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'charge-ahead',
      all: ['charge', 'ahead'],
      within: 6,
      unless: ['free', 'office'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'charge-from-wage',
      all: ['charge', 'fromWage'],
      within: 8,
      unless: ['free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'deposit-paid-back-later', all: ['deposit', 'refundedLater'], within: 12, unless: ['office'] },
    { id: 'nothing-without-charge', all: ['withoutPaying', 'charge'], within: 4, negation: 'ignored' },
    { id: 'charge-own-cost', all: ['charge', 'ownCost'], within: 8, unless: ['free', 'office'] },
    {
      id: 'worker-pays-amount-for',
      all: ['pays', 'amount', 'purpose'],
      within: 12,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'worker-pays-amount-ahead',
      all: ['pays', 'amount', 'ahead'],
      within: 8,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'amount-asked-for',
      all: ['asked', 'amount', 'purpose'],
      within: 7,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'amount-asked-ahead',
      all: ['asked', 'amount', 'ahead'],
      within: 7,
      unless: ['office', 'bonus'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'purpose-costs-amount',
      all: ['costs', 'amount', 'purpose'],
      within: 6,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'purpose-at-own-cost', all: ['purpose', 'ownCost'], within: 6, unless: ['free', 'office'] },
    { id: 'purpose-from-wage', all: ['purpose', 'fromWage'], within: 8, unless: ['free', 'office'] },
    {
      id: 'own-share',
      all: ['ownShare', 'purpose'],
      within: 6,
      unless: ['office', 'bonus', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'not-free', all: ['notFree', 'purpose'], within: 6, unless: ['office'], negation: 'ignored' },
    {
      id: 'paid-before-it-begins',
      all: ['payFirst', 'purpose'],
      within: 12,
      unless: ['office'],
      unlessSentence: ['firmPays'],
    },
    {
      id: 'kit-bought-from-firm',
      all: ['boughtFromFirm', 'amount', 'purpose'],
      within: 12,
      unless: ['office', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'wage-share', all: ['wageShare'], within: 0 },
    {
      id: 'buys-kit',
      all: ['buys', 'kit'],
      within: 8,
      unless: ['office', 'free'],
      unlessSentence: ['firmPays'],
    },
    { id: 'fee-for-job', all: ['feeForJob'], within: 0, unless: ['free'], unlessSentence: ['firmPays'] },
  ],
};
