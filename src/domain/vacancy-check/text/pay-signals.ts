import { SignalTable } from './rules.js';

type PayConcept =
  | 'quick'
  | 'mule'
  | 'high'
  | 'highWords'
  | 'extreme'
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
      '(4|5|6|7|8|9|1[0-9])[0-9][0-9][0-9]([.][0-9]+)? (euro|eur|usd|dollar)',
      '(euro|eur) (4|5|6|7|8|9|1[0-9])[0-9][0-9][0-9]([.][0-9]+)?',
      '([2-9]|1[0-9])[0-9][0-9] (euro|eur) ~1 (tag|day|schicht|taeglich|daily|tagesverdienst)',
      '(euro|eur) ([2-9]|1[0-9])[0-9][0-9] ~1 (day|daily)',
      '([3-9]|1[0-9])[0-9] (euro|eur) ~2 (stunde|std|stuendlich|hour|h)',
    ],
    /** Day and hour rates, and months, that work without skills does not pay. */
    extreme: [
      '([3-9]|1[0-9])[0-9][0-9] (euro|eur) ~2 (tag|day|schicht|taeglich|daily)',
      '([5-9]|1[0-9])[0-9] (euro|eur) ~2 (stunde|std|hour|h|stuendlich)',
      '([5-9]|[1-9][0-9])[0-9][0-9][0-9] (euro|eur) ~3 (monat|monatlich|month|mtl|monthly)',
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
      '(nur|bloss|only) ~1 ([1-3]|eine|zwei|drei|one|two|three) (stunde|stunden|std|h|hours?) ~2 (tag|taeglich|day)',
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
    { id: 'extreme', all: ['extreme'], within: 0, unlessSentence: ['regular'] },
    { id: 'unskilled', all: ['unskilled'], within: 0, negation: 'ignored' },
    { id: 'easy', all: ['easy'], within: 0 },
    { id: 'vague', all: ['vague'], within: 0 },
  ],
};
