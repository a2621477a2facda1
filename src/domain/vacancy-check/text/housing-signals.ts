import { SignalTable } from './rules.js';

type HousingConcept =
  | 'noMoreWork'
  | 'losing'
  | 'noJobNoBed'
  | 'home'
  | 'deducted'
  | 'tied'
  | 'forced'
  | 'rooms'
  | 'lodging'
  | 'transport'
  | 'papersFree'
  | 'gratis'
  | 'freely';

/** Housing that hangs on the job: rent kept from the wage, a bed only with the job, or a bundle of bed, ride and papers. */
export const HOUSING_SIGNALS: SignalTable<HousingConcept> = {
  concepts: {
    home: [
      '(*unterkunft|unterkuenfte|unterkunfts*|wohnen|zimmer|zimmers|*wohnung|wohnungen|wohnraum|wohnheim*|wohnheimplatz|schlafplatz|schlafplaetze|unterbringung*|unterbringungskosten|miete|mieten|mietkosten|mietzins|bett|betten|schlafstelle|mehrbettzimmer|wohncontainer|container|werkswohnung|dienstwohnung|mitarbeiterwohnung*|mitarbeiterzimmer|personalzimmer|firmenzimmer|doppelzimmer|einzelzimmer|wg|bettplatz|logis|mietvertrag|mietverhaeltnis|wohnplatz|sammelunterkunft|gemeinschaftsunterkunft|kost)',
      '(accommodation|housing|lodging|room|rent|bed|dormitory|apartment|flat|hostel)',
    ],
    deducted: [
      '(abgezogen|abzug|abzuege|abzieh*|abzuziehen|einbehalten|einbehalt|verrechnet|verrechnung|verrechnen|gegengerechnet|angerechnet|lohnabzug|gehaltsabzug|lohneinbehalt|abgehalten)',
      '(ziehen|behalten|rechnen) ~9 (ab|ein|an|gegen)',
      '(deducted|withheld|deduct|deduction|withhold)',
      '(vom|von) ~2 (lohn|gehalt|verdienst|monatslohn|nettolohn)',
      '(from|off) ~2 (wage|wages|salary|pay|paycheck)',
    ],
    tied: [
      '(nur|ausschliesslich) ~4 (solange|waehrend|bei|mit|in|fuer) ~4 (arbeit*|beschaeftigung*|job*|mitarbeiter*|betrieb|uns|anstellung)',
      '(solange|lange) ~6 (arbeit*|beschaeftig*|angestellt|work|works)',
      '(mit|bei|nach|zum) ~3 (ende|beendigung|kuendigung|ausscheiden|austritt|jobverlust|ablauf|vertragsende|jobende|arbeitsende|saisonende|beschaeftigungsende) ~12 (raeumen|verlassen|ausziehen|endet|zurueckzugeben|geraeumt|auszug|ausgezogen|freizugeben|kuendigung|gekuendigt|frei|verlieren|verlierst|verliert)',
      '(wenn|sobald|falls) ~2 (arbeitsvertrag|arbeitsverhaeltnis|beschaeftigung|job) endet ~4 (mietvertrag|mietverhaeltnis|wohnung|unterkunft|zimmer)',
      '(tag|ende) ~2 (kuendigung|beschaeftigung|arbeitsverhaeltnis*|arbeitsvertrag*) ~3 (raeumen|verlassen|geraeumt)',
      'only ~3 while ~2 (work|works|employed|working)',
      '(bei|nach|mit) ~3 (kuendigung|entlassung|jobende|arbeitsende) ~5 (ziehen|ziehst|zieht|raus|auszug|weg)',
      '(wer|wenn|falls) ~4 (kuendigt|kuendigen|geht|aufhoert|aufhoeren|gekuendigt) ~10 (raeumen|verlassen|ausziehen|raus|auszieht)',
      '(endet|enden|ende|erlischt|erloescht|laeuft|gilt) ~3 (mit|bei|nach|aus) ~3 (arbeit*|beschaeftigung*|job|vertrag|vertrags|anstellung|kuendigung|employment)',
      '(ends|end|expires) ~2 (with|when) ~3 (job|employment|contract|work)',
      '(an|mit) ~3 (arbeitsvertrag|arbeitsverhaeltnis|arbeitsstelle|arbeitsplatz|job|beschaeftigung|anstellung) ~2 (gebunden|gekoppelt|verknuepft|geknuepft|verbunden|gekuppelt)',
      '(tied|linked|bound) to ~3 (job|employment|contract|work)',
      '(leave|vacate) ~8 (contract|employment|job) ~2 (ends|end|terminated)',
      '(contract|employment|job) ~2 (ends|end) ~8 (leave|vacate)',
    ],
    /** "Kein Job, kein Zimmer", "ohne Arbeitsvertrag keine Wohnung". */
    noJobNoBed: [
      '(kein|keine|keinen|ohne|no|without) ~1 (job|arbeit|arbeitsvertrag|vertrag|stelle|arbeitsplatz|beschaeftigung|work|contract) ~2 (kein|keine|keinen|no) ~1 (zimmer|wohnung|bett|unterkunft|schlafplatz|wohnplatz|wohnen|room|bed|accommodation)',
      '(kein|keine|keinen|ohne|no|without) ~1 (zimmer|wohnung|bett|unterkunft|room) ~2 (kein|keine|keinen|no) ~1 (job|arbeit|arbeitsvertrag|stelle|work)',
    ],
    noMoreWork: [
      '(wer|wenn|falls|sobald|if|when) ~2 (kuendigt|kuendigst|kuendigen|aufhoert|aufhoeren|quit)',
      'bei ~1 (kuendigung|entlassung)',
      '(wer|sobald|wenn|falls) ~3 (nicht|no) ~1 (mehr|longer) ~3 (arbeit*|beschaeftig*|angestellt|work*|employed)',
    ],
    losing: ['(verlieren|verlierst|verliert|raeumen|verlassen|ausziehen|raus|weg|leave|lose)'],
    forced: [
      '(pflicht|verpflichtend|verpflichtet|zwingend|vorgeschrieben|obligatorisch|mandatory|compulsory|obligatory)',
      '(muss|muessen|musst|must) ~6 (wohnen|bewohnen|uebernachten|schlafen|nutzen|beziehen|live|mieten|anmieten)',
      '(wohnen|nutzung|bezug|anmietung|anmieten) ~6 (voraussetzung|bedingung|pflicht)',
    ],
    rooms: [
      '(reinig*|saeubern|putzen|herrichten|vermiet*|renovier*|sanier*|aufbau|montage|streichen|beziehen|hotelzimmer|patientenzimmer|gaestezimmer|gaeste|bewohnerzimmer|hausverwaltung|immobilien*)',
      '(wohnungssuche|wohnungsunternehmen|wohnungswirtschaft|wohnungsbau*)',
    ],
    freely: [
      '(freiwillig|wunsch|optional|unabhaengig|bedarf|voluntary|optionally|moeglich|moeglichkeit|independent)',
    ],
    lodging: ['(unterkunft|wohnung|zimmer|schlafplatz|unterbringung|wohnen|accommodation|housing|lodging)'],
    transport: ['(transport|fahrt|fahrdienst|anreise|abholung|transfer|flug|busfahrt|ticket)'],
    papersFree: [
      '(papiere|dokumente|visum|visa|arbeitserlaubnis|formalitaeten|documents|papers|genehmigung|anmeldung)',
    ],
    gratis: ['(gratis|kostenlos*|umsonst|frei|free|inklusive|inkl|organisieren|erledigen|kuemmern|regeln)'],
  },
  rules: [
    { id: 'rent-from-wage', all: ['home', 'deducted'], within: 9, unless: ['freely'] },
    { id: 'bed-only-with-job', all: ['home', 'tied'], within: 9, unlessSentence: ['rooms'] },
    { id: 'no-job-no-bed', all: ['noJobNoBed'], within: 0, negation: 'ignored' },
    {
      id: 'bed-lost-with-job',
      all: ['home', 'noMoreWork', 'losing'],
      within: 9,
      unlessSentence: ['rooms'],
      negation: 'ignored',
    },
    { id: 'bed-forced', all: ['home', 'forced'], within: 7, unlessSentence: ['rooms'] },
    { id: 'bundle', all: ['lodging', 'transport', 'papersFree', 'gratis'], within: 5, negation: 'ignored' },
  ],
};
