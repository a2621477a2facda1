import { SignalTable } from './rules.js';

type ContactConcept = 'only' | 'messenger' | 'refused' | 'noOther' | 'also' | 'marketing' | 'other';

const MESSENGERS =
  '(whatsapp*|whatsap|whats|watsapp|wathsapp|telegram*|viber|signal|wechat|messenger*|messengerdienst*|facebook|instagram|imo|threema|line|wa)';

/** Contact by messenger alone: nobody can be traced. "Gerne auch per WhatsApp" is none. */
export const CONTACT_SIGNALS: SignalTable<ContactConcept> = {
  concepts: {
    only: ['(nur|ausschliesslich|lediglich|allein|alleinig|einzig|exclusively|only|solely|bloss)'],
    refused: [`nicht (per|ueber|via) ~1 ${MESSENGERS}`],
    messenger: [MESSENGERS, 'whats app', 'facebook messenger'],
    noOther: [
      '(kein|keine|keinen|no) ~1 (anruf|anrufe|anrufen|mail|mails|email|emails|telefon|telefonate|calls|call|bewerbungsmappe|schriftlichen)',
      'nicht (anrufen|telefonisch|mailen)',
      'nicht per (mail|email|e|telefon|post|brief)',
      '(mail|mails|email|emails|anrufe|anruf|telefon|post|bewerbungsmappen) ~5 (nicht|zwecklos|ignoriert|unbeantwortet|not|ignored)',
      'kein (telefon|anruf)',
      'telefonisch ~4 (nicht|nie)',
      '(kein|keine) e (mail|mails)',
      'do not call',
    ],
    also: [
      '(auch|also|zusaetzlich|gerne|gern|alternativ|ebenso|sowohl)',
      '(oder|or|und|and|sowie|bzw|plus) ~2 (email|emails|e|mail|mails|telefon*|anruf*|post|postalisch|online*|formular|phone|call|calls|website|homepage|persoenlich|sms|brief)',
      '(email|emails|e|mail|mails|telefon*|anruf*|post|postalisch|online*|formular|phone|call|calls|website|homepage|persoenlich|sms|brief) ~2 (oder|or|und|and|sowie|bzw)',
      '(nicht|not) (nur|only)',
    ],
    other: [
      '(email|mail|mails|telefon|telefonisch|anruf|anrufen|post|postalisch|online|onlineformular|formular|phone|call|website|homepage|persoenlich)',
    ],
    marketing: [
      '(kanal|kanaele|kampagne*|content|posts|marketing|beitraege|community|redaktion|support|kundenanfragen|kundenkommunikation|signalanlage*|signaltechnik|sicherungstechnik|leittechnik|bahn*|gleis*|stellwerk*|social|support|chats)',
    ],
  },
  rules: [
    {
      id: 'only-messenger',
      all: ['only', 'messenger'],
      within: 5,
      unless: ['also', 'marketing'],
      unlessSentence: ['refused'],
      negation: 'ignored',
    },
    {
      id: 'messenger-no-other',
      all: ['messenger', 'noOther'],
      within: 9,
      unlessSentence: ['marketing', 'refused'],
      negation: 'ignored',
    },
  ],
};

type HousingConcept =
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
      '(mit|bei|nach|zum) ~3 (ende|beendigung|kuendigung|ausscheiden|austritt|jobverlust|ablauf) ~12 (raeumen|verlassen|ausziehen|endet|zurueckzugeben|geraeumt|auszug|ausgezogen|freizugeben|kuendigung|gekuendigt|frei|verlieren|verlierst|verliert)',
      '(wenn|sobald|falls) ~2 (arbeitsvertrag|arbeitsverhaeltnis|beschaeftigung|job) endet ~4 (mietvertrag|mietverhaeltnis|wohnung|unterkunft|zimmer)',
      '(tag|ende) ~2 (kuendigung|beschaeftigung|arbeitsverhaeltnis*|arbeitsvertrag*) ~3 (raeumen|verlassen|geraeumt)',
      'only ~3 while ~2 (work|works|employed|working)',
      '(wer|wenn|falls) ~4 (kuendigt|kuendigen|geht|aufhoert|aufhoeren|gekuendigt) ~5 (raeumen|verlassen|ausziehen|raus|auszieht)',
      '(endet|enden|ende|erlischt|erloescht|laeuft|gilt) ~3 (mit|bei|nach|aus) ~3 (arbeit*|beschaeftigung*|job|vertrag|vertrags|anstellung|kuendigung|employment)',
      '(ends|end|expires) ~2 (with|when) ~3 (job|employment|contract|work)',
      '(an|mit) ~3 (arbeitsvertrag|arbeitsverhaeltnis|arbeitsstelle|arbeitsplatz|job|beschaeftigung|anstellung) ~2 (gebunden|gekoppelt|verknuepft|geknuepft|verbunden|gekuppelt)',
      '(tied|linked|bound) to ~3 (job|employment|contract|work)',
      '(leave|vacate) ~8 (contract|employment|job) ~2 (ends|end|terminated)',
      '(contract|employment|job) ~2 (ends|end) ~8 (leave|vacate)',
    ],
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
    { id: 'bed-forced', all: ['home', 'forced'], within: 7, unlessSentence: ['rooms'] },
    { id: 'bundle', all: ['lodging', 'transport', 'papersFree', 'gratis'], within: 5, negation: 'ignored' },
  ],
};

type PayConcept =
  | 'quick'
  | 'mule'
  | 'high'
  | 'highWords'
  | 'weekly'
  | 'homeJob'
  | 'bait'
  | 'unskilled'
  | 'easy'
  | 'vague'
  | 'regular';

/** Vague promises of money, the bait of sham jobs; `unskilled` and `vague` are also weighed against the stated pay. */
export const PAY_SIGNALS: SignalTable<PayConcept> = {
  concepts: {
    quick: [
      '(schnell*|leicht*|einfach*|viel|easy|quick|fast|grosse*|richtig) ~1 (geld|money|cash|kohle)',
      '(leicht|schnell) verdient* (geld|einkommen)',
      '(geld|money|kohle) ~2 (schnell|leicht|einfach|sofort|easily|quickly) ~1 (verdienen|machen)',
      '(traumgehalt|traumverdienst|spitzenverdienst|superverdienst|hammerverdienst|geldsegen|hoechstverdienst*)',
      '(unbegrenzt*|unlimitiert*|unlimited) ~1 (verdienst*|einkommen*|income|earning*|verdienen)',
      '(verdienst*|einkommen*) ~1 (unbegrenzt*|unlimitiert*)',
      '(passives|passive) (einkommen|income)',
      '(reich|millionaer|finanziell) ~1 (werden|frei)',
    ],
    high: [
      '(4|5|6|7|8|9|1[0-9])[0-9][0-9][0-9](.[0-9]+)? (euro|eur|usd|dollar)',
      '(euro|eur) (4|5|6|7|8|9|1[0-9])[0-9][0-9][0-9](.[0-9]+)?',
      '([2-9]|1[0-9])[0-9][0-9] (euro|eur) ~1 (tag|day|schicht|taeglich|daily|tagesverdienst)',
      '(euro|eur) ([2-9]|1[0-9])[0-9][0-9] ~1 (day|daily)',
      '([3-9]|1[0-9])[0-9] (euro|eur) ~2 (stunde|std|stuendlich|hour|h)',
    ],
    highWords: [
      '(hoher|hohe|hohes|hoechster|top|super|riesiger|ueberdurchschnittlich*|high|huge) ~1 (verdienst*|bezahlung|einkommen|lohn|gehalt|income|pay|salary|topverdienst)',
    ],
    weekly: [
      '([1-9])[0-9][0-9][0-9] (euro|eur) ~2 (woche|woechentlich|week|weekly)',
      '(euro|eur) ([1-9])[0-9][0-9][0-9] ~2 (week|weekly)',
    ],
    homeJob: [
      '(zuhause|heimarbeit|nebenbei|homeoffice|nebenjob|handy|smartphone|couch|sofa)',
      '(zu|von) (hause|daheim)',
      '(from|at) home',
    ],
    mule: [
      '(pakete|paket|sendungen|waren|parcels|packages) ~2 (annehmen|annahme|entgegennehmen|empfangen|receive) ~2 (weiterleiten|weiterleitung|weiterversenden|weiterschicken|forward)',
      '(geld|zahlungen|betraege|money|payments) ~6 (weiterleiten|weiterueberweisen|transferieren|forward)',
      '(eigenes|ihr|dein|ihrem|deinem|your) ~1 (konto|bankkonto|account) ~4 (zahlungen|geld|betraege|payments|money)',
    ],
    bait: [
      '(verdien*|garantiert*|nebenbei|sofort|einfach*|leicht*|jeder|chance|earn|guaranteed)',
      '(ohne|keine|no) ~1 (erfahrung|vorkenntnisse|ausbildung|experience)',
    ],
    unskilled: [
      '(ohne|keine|keinerlei|no|without) ~2 (vorkenntnis*|erfahrung*|berufserfahrung|ausbildung|qualifikation*|kenntnisse|sprachkenntnisse|deutschkenntnisse|experience|qualification*|skills|knowledge)',
      '(vorkenntnisse|erfahrung*|ausbildung|experience) ~4 (nicht|unnoetig|not)',
      '(jeder|jede|everyone|anyone) (kann|can)',
    ],
    easy: [
      '(leicht*|einfach*|easy|simple|bequem*) ~1 (taetigkeit*|arbeit|arbeiten|aufgabe|aufgaben|job|jobs|work|tasks|nebenjob|klick*|nebentaetigkeit)',
      '(nur|bloss|only) ~1 [1-3] (stunden|std|h|hours) ~2 (tag|taeglich|day)',
      '(wenig|kaum|minimal*|little) (arbeit|aufwand|zeit|zeitaufwand|work|effort)',
    ],
    vague: [
      '(diskret*|vertraulich*|details|genaueres|naeheres|alles|infos|rest) ~3 (persoenlich|gespraech|telefon|spaeter|whatsapp|telegram|ort|treffen)',
      '(diverse|verschiedene|allgemeine|unterschiedliche|sonstige|various) (taetigkeiten|arbeiten|aufgaben|tasks)',
      '(lukrativ*|attraktiv*|lucrative) ~1 (nebenjob|job|taetigkeit|angebot|gelegenheit)',
      '(job|arbeit|stelle) im ausland',
    ],
    regular: [
      '(spende*|umsatz*|budget*|projektvolumen|*praemie*|zuschuss*|foerderung|versicher*|rabatt*|fahrzeug*|jahresgehalt|jaehrlich|jahresbrutto|jahr|jahre|bonus|year|annual|yearly|weiterbildungsbudget|tarif*|einwohner*|qm)',
    ],
  },
  rules: [
    { id: 'quick-money', all: ['quick'], within: 0, negation: 'ignored' },
    { id: 'forwarding-from-home', all: ['mule', 'homeJob'], within: 14 },
    { id: 'weekly-fortune', all: ['weekly'], within: 0, unlessSentence: ['regular'] },
    {
      id: 'high-from-home',
      all: ['high', 'homeJob', 'bait'],
      within: 14,
      unlessSentence: ['regular'],
      negation: 'ignored',
    },
    {
      id: 'high-unskilled',
      all: ['high', 'unskilled'],
      within: 14,
      unlessSentence: ['regular'],
      negation: 'ignored',
    },
    { id: 'high-easy', all: ['high', 'easy'], within: 14, unlessSentence: ['regular'], negation: 'ignored' },
    { id: 'much-for-little', all: ['highWords', 'easy'], within: 10, unlessSentence: ['regular'] },
    {
      id: 'high-vague',
      all: ['high', 'vague'],
      within: 14,
      unlessSentence: ['regular'],
      negation: 'ignored',
    },
    { id: 'unskilled', all: ['unskilled'], within: 0, negation: 'ignored' },
    { id: 'easy', all: ['easy'], within: 0 },
    { id: 'vague', all: ['vague'], within: 0 },
  ],
};
